"""The length of timeframes."""

from datetime import timedelta

import pytest

from core.freqtrade.timeframe_lengths import length_of


@pytest.mark.parametrize(
    ("text", "length"),
    [("5m", 300), ("1h", 3600), ("1w", 604_800), ("", None), ("m", None), ("0m", None), ("٥m", None), ("5" * 99, None)],
)
def test_the_length_of_a_timeframe(text: str, length: float | None) -> None:
    assert length_of(text) == (None if length is None else timedelta(seconds=length))
