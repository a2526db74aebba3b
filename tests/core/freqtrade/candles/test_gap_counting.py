"""Rows, doubled rows and holes."""

from datetime import UTC, datetime
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.freqtrade.candles.storing.gap_counting import MOST_GAPS, Hole, Rows, holes_of, in_order, step_of
from tests.core.freqtrade.candles.candle_store import day, every

PER_SECOND = 1_000
FIVE = step_of("5m", "spot")


def rows(dates: list[int]) -> Rows:
    ticks = np.array(dates, "i8") * PER_SECOND
    return in_order(ticks, PER_SECOND, np.zeros(len(ticks), bool))


@given(st.sets(st.integers(0, 600), min_size=1), st.randoms(use_true_random=False), st.integers(0, 3))
def test_candles_and_missing_ones_are_the_candles_of_the_range(numbers: set[int], order: Random, doubled: int) -> None:
    """Whatever the order, and however many are doubled."""
    dates = [day("2026-10-01") + 300 * number for number in numbers] + [
        day("2026-10-01") + 300 * min(numbers)
    ] * doubled
    order.shuffle(dates)
    found = rows(dates)
    holes = holes_of(found, FIVE)
    assert found.doubled == doubled and len(found.ticks) == len(numbers)
    assert len(found.ticks) + holes.missing == max(numbers) - min(numbers) + 1
    if holes.count <= MOST_GAPS:
        missing = {moment for one in holes.longest for moment in range(one.start, one.end + 1, 300)}
        assert missing == set(range(min(dates), max(dates) + 1, 300)) - set(dates)


@given(st.sets(st.integers(0, 240), min_size=2))
def test_the_same_holds_for_months(numbers: set[int]) -> None:
    dates = [int(datetime(2000 + one // 12, one % 12 + 1, 1, tzinfo=UTC).timestamp()) for one in sorted(numbers)]
    holes = holes_of(rows(dates), step_of("1M", "spot"))
    assert len(dates) + holes.missing == max(numbers) - min(numbers) + 1
    for one in holes.longest:
        assert datetime.fromtimestamp(one.start, UTC).day == datetime.fromtimestamp(one.end, UTC).day == 1


def test_the_longest_holes_are_told_in_order_of_time() -> None:
    dates, moment = [], day("2026-10-01")
    for number in range(80):
        dates.append(moment)
        moment += 300 * (2 + (number * 37) % 80)
    found = holes_of(rows([*dates, moment]), FIVE)
    assert (found.count, len(found.longest)) == (80, MOST_GAPS)
    assert [one.start for one in found.longest] == sorted(one.start for one in found.longest)
    assert min(one.candles for one in found.longest) == 31
    assert found.missing == sum(range(1, 81))


@pytest.mark.parametrize(
    ("timeframe", "candle_type", "dates"),
    [
        ("1M", "spot", [day("2026-01-01"), day("2026-02-01"), day("2026-03-01"), day("2026-04-01")]),
        ("1M", "spot", [day("2026-01-31") + 57_600, day("2026-02-28") + 57_600, day("2026-03-31") + 57_600]),
        ("1w", "spot", every(7 * 86_400, 60)),
        ("3d", "spot", every(3 * 86_400, 9)),
        ("1h", "funding_rate", every(8 * 3600, 9)),
        ("8h", "funding_rate", every(4 * 3600, 9)),
        ("1h", "funding_rate", every(3600, 9)),
        ("1h", "spot", [day("2026-10-01"), day("2026-10-01") + 5400, day("2026-10-01") + 9000]),
    ],
    ids=["months", "months of Singapore", "weeks", "days", "8 h", "4 h", "1 h", "shifted"],
)
def test_there_is_no_hole(timeframe: str, candle_type: str, dates: list[int]) -> None:
    assert holes_of(rows(dates), step_of(timeframe, candle_type)).count == 0


def test_a_missing_month_and_a_missing_funding_are_holes() -> None:
    months = [day("2026-01-01"), day("2026-03-01"), day("2026-06-01")]
    assert holes_of(rows(months), step_of("1M", "spot")).longest == (
        Hole(0, day("2026-02-01"), day("2026-02-01"), 1),
        Hole(1, day("2026-04-01"), day("2026-05-01"), 2),
    )
    funding = [day("2026-10-01"), day("2026-10-01") + 24 * 3600 - 1]
    (hole,) = holes_of(rows(funding), step_of("1h", "funding_rate")).longest
    assert (hole.start, hole.candles) == (day("2026-10-01") + 8 * 3600, 2)


def test_empty_rows_are_no_candles_and_rows_keep_their_place() -> None:
    ticks = np.array([40, 10, 20, 30, 10], "i8")
    found = in_order(ticks, 1, np.array([False, False, True, False, False]))
    assert (found.ticks.tolist(), found.doubled, found.empty) == ([10, 30, 40], 1, 1)
    assert [found.place(number) for number in range(3)] == [1, 3, 0]


@pytest.mark.parametrize("dates", [[], [day("2026-10-01")]], ids=["none", "one"])
def test_few_rows_have_no_holes(dates: list[int]) -> None:
    for timeframe in ("5m", "1M"):
        assert holes_of(rows(dates), step_of(timeframe, "spot")).count == 0
