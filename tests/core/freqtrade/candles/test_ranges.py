"""What is missing, and in which pieces it is fetched."""

from calendar import timegm
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.freqtrade.candles.downloading.ranges import (
    DAY_MS,
    PAGES_OF_A_LOOK,
    PAGES_OF_A_PIECE,
    Stretch,
    end_of_candle,
    holes,
    missing,
)

HOUR = 3_600_000
PAGE = 1000 * HOUR


def at(year: int, month: int, day: int = 1) -> int:
    return timegm((year, month, day, 0, 0, 0)) * 1000


@given(st.integers(0, 10**6), st.integers(1, 10**7), st.integers(1, 10**4), st.booleans())
def test_pieces_are_the_stretch_without_a_hole(start: int, length: int, page: int, is_backwards: bool) -> None:
    stretch = Stretch(start, start + length, is_backwards)
    pieces = [(one.start, one.end) for one in stretch.pieces(page)]
    if is_backwards:
        assert pieces[0][1] - pieces[0][0] <= page * PAGES_OF_A_LOOK
        pieces.reverse()
    assert pieces[0][0] == start and pieces[-1][1] == start + length
    assert all(before[1] == after[0] for before, after in pairwise(pieces))
    assert all(Stretch(*one).pages(page) <= PAGES_OF_A_PIECE for one in pieces)


@pytest.mark.parametrize(
    ("opens", "timeframe", "closes"),
    [
        (at(2028, 2), "1M", at(2028, 3)),
        (at(2027, 12), "1M", at(2028, 1)),
        (at(2027, 11), "3M", at(2028, 2)),
        (at(2028, 1), "1y", at(2029, 1)),
        (at(2027, 2), "1w", at(2027, 2, 8)),
        (at(2027, 2), "5m", at(2027, 2) + 300_000),
    ],
    ids=["leap February", "December", "quarter", "leap year", "week", "minutes"],
)
def test_months_have_28_to_31_days(opens: int, timeframe: str, closes: int) -> None:
    assert end_of_candle(opens, timeframe) == closes


def test_without_a_file_all_of_it_is_missing() -> None:
    assert missing(None, 0, 9 * HOUR, 9 * HOUR, "1h") == [Stretch(0, 9 * HOUR)]
    assert missing(None, 9 * HOUR, 9 * HOUR, 9 * HOUR, "1h") == []


def test_a_candle_that_runs_is_not_missing() -> None:
    now = 10 * HOUR + 1
    assert missing((0, 9 * HOUR), 0, now, now, "1h") == []
    assert missing((0, 8 * HOUR), 0, now, now, "1h") == [Stretch(8 * HOUR, now)]  # the last stored one again


def test_what_precedes_is_fetched_backwards_and_what_lies_apart_with_what_is_between() -> None:
    stored, now = (20 * HOUR, 30 * HOUR), 90 * HOUR
    assert missing(stored, 0, 25 * HOUR, now, "1h") == [Stretch(0, 20 * HOUR, True)]
    assert missing(stored, 0, 5 * HOUR, now, "1h") == [Stretch(0, 20 * HOUR, True)]
    assert missing(stored, 60 * HOUR, 80 * HOUR, now, "1h") == [Stretch(30 * HOUR, 80 * HOUR)]


def test_holes_that_one_page_reaches_share_it() -> None:
    dates = [0, HOUR, 4 * HOUR, 6 * HOUR, 5000 * HOUR, 5001 * HOUR]
    assert holes(dates, "1h", PAGE) == [Stretch(2 * HOUR, 5000 * HOUR)]
    assert holes(dates, "1h", 2 * HOUR) == [
        Stretch(2 * HOUR, 4 * HOUR),
        Stretch(5 * HOUR, 6 * HOUR),
        Stretch(7 * HOUR, 5000 * HOUR),
    ]
    months = [at(2028, month) for month in range(1, 13)]
    assert holes(months, "1M", 1000 * 30 * DAY_MS) == []
