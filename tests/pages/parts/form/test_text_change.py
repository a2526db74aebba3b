"""Changes of a text in the units of JavaScript."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import Invalid
from pages.parts.form.text_change import WHOLE, TooLong, changed

MOST = 1_000
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_a_part_is_replaced_by_another(before: str, old: str, after: str, new: str) -> None:
    start, end = units(before), units(before + old)
    assert changed(before + old + after, start, end, new.encode(), MOST) == before + new + after
    assert changed(before + old + after, 0, WHOLE, new.encode(), MOST) == new


@pytest.mark.parametrize("text", ["abc", "äbc"])
@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 1), (0, 4), (4, 4), (-5, -2), (10**30, 10**30)])
def test_a_place_that_the_text_does_not_have(text: str, start: int, end: int) -> None:
    with pytest.raises(Invalid, match="no such place"):
        changed(text, start, end, b"x", MOST)


def test_bytes_that_are_no_text() -> None:
    with pytest.raises(Invalid, match="no text"):
        changed("abc", 0, 0, b"\xff", MOST)


@pytest.mark.parametrize(("text", "most"), [("x" * 10, 10), ("ä" * 5, 10), ("😀" * 5, 20)])
def test_the_limit_is_in_bytes(text: str, most: int) -> None:
    assert changed("", 0, 0, text.encode(), most) == text
    with pytest.raises(TooLong):
        changed(text, 0, 0, b"x", most)


def test_half_a_character_that_is_left_becomes_one_that_can_be_saved() -> None:
    assert changed("😀", 0, 1, b"", MOST).encode()
