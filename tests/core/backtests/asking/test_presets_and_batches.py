"""Ranges of dates to choose from, and several runs from one form."""

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from core.backtests.asking import batches
from core.backtests.asking.date_presets import presets, usual, whole_days
from core.errors import Invalid
from tests.core.access.house import House
from tests.core.backtests.asking.conftest import draft

FIRST = datetime(2025, 9, 1, tzinfo=UTC)
UNTIL = datetime(2026, 11, 30, 9, 5, tzinfo=UTC)


def test_ranges_lie_within_the_candles() -> None:
    found = {one.words: (one.start, one.end) for one in presets(FIRST, UNTIL, date(2026, 11, 20))}
    end = date(2026, 11, 29)
    assert found == {
        "Last 30 days": (date(2026, 10, 31), end),
        "Last 90 days": (date(2026, 9, 1), end),
        "Last year": (date(2025, 11, 30), end),
        "All there is": (date(2025, 9, 1), end),
        "The bot’s life": (date(2026, 11, 20), end),
    }


def test_what_the_candles_do_not_cover_is_not_offered() -> None:
    found = [one.words for one in presets(datetime(2026, 11, 25, 12, tzinfo=UTC), UNTIL, date(2026, 1, 1))]
    assert found == ["All there is", "The bot’s life"]
    assert presets(None, None) == ()


def test_a_few_days_are_offered_where_there_are_not_thirty() -> None:
    (few, whole) = presets(datetime(2026, 11, 20, tzinfo=UTC), UNTIL)
    assert (few.words, few.start, few.end) == ("Last 7 days", date(2026, 11, 23), date(2026, 11, 29))
    assert whole.start < few.start, "candles before its first day are there to start with"


@pytest.mark.parametrize(
    "first, until, expected",
    [
        ((1, 0, 0), (3, 0, 0), (1, 2)),
        ((1, 0, 5), (3, 0, 0), (2, 2)),
        ((1, 0, 0), (3, 23, 55), (1, 2)),
        ((1, 4, 0), (1, 9, 0), (1, 1)),
        ((1, 4, 0), (2, 0, 0), (1, 1)),
    ],
)  # fmt: skip
def test_whole_days(first: tuple[int, int, int], until: tuple[int, int, int], expected: tuple[int, int]) -> None:
    begin, end = (datetime(2026, 10, *given, tzinfo=UTC) for given in (first, until))
    assert tuple(day.day for day in whole_days(begin, end)) == expected


def test_without_candles_ranges_end_yesterday() -> None:
    (month, quarter) = usual(date(2026, 11, 30))
    assert (month.start, month.end, quarter.start) == (date(2026, 10, 31), date(2026, 11, 29), date(2026, 9, 1))


def test_a_leap_day_has_a_year_before_it() -> None:
    found = presets(datetime(2020, 1, 1, tzinfo=UTC), datetime(2024, 3, 1, tzinfo=UTC))
    assert next(one.start for one in found if one.words == "Last year") == date(2023, 3, 1)


def test_strategies_periods_and_sets_of_pairs(house: House) -> None:
    base, other = draft(house), uuid4()
    periods = [(date(2026, 9, 1), date(2026, 9, 30)), (base.start, base.end)]
    made = batches.drafts(base, [other, base.strategy_id], periods, [["BTC/USDT", "ETH/USDT"], base.pairs])
    assert made[0] == base
    assert len(made) == 2 * 2 * 2
    assert {tuple(one.pairs) for one in made} == {("ETH/USDT", "BTC/USDT"), ("BTC/USDT", "ETH/USDT")}
    assert {one.strategy_id for one in made} == {base.strategy_id, other}


def test_one_run_is_a_batch_of_one(house: House) -> None:
    assert batches.drafts(draft(house)) == [draft(house)]


def test_too_many_runs_are_refused(house: House) -> None:
    days = [(date(2026, 9, day), date(2026, 9, day)) for day in range(1, 31)]
    with pytest.raises(Invalid, match="124 runs"):
        batches.drafts(draft(house), [uuid4() for _ in range(3)], days)
