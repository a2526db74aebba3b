"""How versions of Freqtrade are written, and which is newer."""

import pytest

from core.freqtrade.versions import is_version, newest_first


@pytest.mark.parametrize("text", ["2026.9", "2026.10", "2025.12.1"])
def test_a_released_version(text: str) -> None:
    assert is_version(text)


@pytest.mark.parametrize("text", ["", "stable", "2026", "2026.9-dev", "2026.9\n", "../2026.9", "2026.9.1.2", " 2026.9"])
def test_what_is_none(text: str) -> None:
    assert not is_version(text)


def test_they_are_ordered_by_number_and_others_left_out() -> None:
    names = ["2026.9", "2026.10", "stable", "2025.12", "2026.9.1"]
    assert newest_first(names) == ["2026.10", "2026.9.1", "2026.9", "2025.12"]
