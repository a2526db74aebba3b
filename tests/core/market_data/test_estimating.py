"""How much is missing of what is asked for."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.market_data.estimating import Bulk, Ends, Target, bulk_of, range_of
from core.market_data.models import DownloadDraft

NOW = datetime(2026, 11, 1, 12, 0, tzinfo=UTC)
HOURS = ("BTC/USDT", "1h", "spot")


def at(day: int, hour: int = 0, month: int = 10) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=UTC)


def bulk(there: Mapping[Target, Ends] | None = None, pairs: int = 1, page: int = 100, **values: Any) -> Bulk:
    asked = {"exchange_id": uuid4(), "pairs": ["BTC/USDT"], "timeframes": ["1h"]}
    given = values if "days" in values else {"start": date(2026, 10, 11), "end": date(2026, 10, 20)} | values
    draft = DownloadDraft.model_validate(asked | given)
    named = ["BTC/USDT", *(f"C{number}/USDT" for number in range(1, pairs))]
    return bulk_of(draft, named, there or {}, page, NOW)


TEN_DAYS = 240
CASES: dict[str, tuple[Bulk, tuple[int, int, int]]] = {
    "nothing is there": (bulk(), (1, TEN_DAYS, 3)),
    "the last day is whole": (bulk(start=date(2026, 10, 11), end=date(2026, 10, 11)), (1, 24, 1)),
    "without an end it goes on to now": (bulk(start=date(2026, 10, 31), end=None), (1, 36, 1)),
    "an end in the future is now": (bulk(start=date(2026, 10, 31), end=date(2027, 1, 1)), (1, 36, 1)),
    "days begin at midnight": (bulk(days=1), (1, 36, 1)),
    "all is there": (bulk({HOURS: Ends(at(1), at(25))}), (1, 0, 0)),
    "just all is there": (bulk({HOURS: Ends(at(11), at(20, 23))}), (1, 0, 0)),
    "an earlier start": (bulk({HOURS: Ends(at(13), at(25))}), (1, 48, 1)),
    "a later end": (bulk({HOURS: Ends(at(11), at(19, 23))}), (1, 24, 1)),
    "both": (bulk({HOURS: Ends(at(12), at(19, 23))}), (1, 48, 2)),
    "what lies between is fetched too: later": (bulk({HOURS: Ends(at(1), at(2, 23))}), (1, 18 * 24, 5)),
    "what lies between is fetched too: earlier": (bulk({HOURS: Ends(at(25), at(26))}), (1, 14 * 24, 4)),
    "holes are not asked for": (bulk({HOURS: Ends(at(1), at(25), 7)}), (1, 0, 0)),
    "unless somebody wants them": (bulk({HOURS: Ends(at(1), at(25), 7)}, fill_gaps=True), (1, 7, 1)),
    "another timeframe does not count": (bulk({("BTC/USDT", "5m", "spot"): Ends(at(1), at(25))}), (1, TEN_DAYS, 3)),
    "a timeframe twice is one": (bulk(timeframes=["1h", "1h"]), (1, TEN_DAYS, 3)),
    "several of both": (bulk(pairs=3, timeframes=["1h", "1d"]), (6, 3 * (TEN_DAYS + 10), 12)),
    "futures bring mark and funding": (
        bulk(trading_mode="futures", timeframes=["5m"], page=1000),
        (3, 12 * TEN_DAYS + TEN_DAYS + 30, 5),
    ),
    "months": (bulk(start=date(2026, 1, 1), end=date(2026, 10, 31), timeframes=["1M"]), (1, 11, 1)),
    "no timeframe": (bulk(timeframes=["soon"]), (1, 0, 0)),
    "only a day to come": (bulk(start=date(2026, 12, 1), end=date(2026, 12, 2)), (1, 0, 0)),
}


@pytest.mark.parametrize("name", CASES)
def test_what_is_missing_is_counted(name: str) -> None:
    found, wanted = CASES[name]
    assert (found.targets, found.candles, found.requests) == wanted


def test_a_candle_takes_30_bytes() -> None:
    assert bulk().size_bytes == TEN_DAYS * 30


_moments = st.datetimes(datetime(2026, 1, 1), datetime(2026, 11, 1)).map(lambda one: one.replace(tzinfo=UTC))


@given(st.tuples(_moments, _moments).map(sorted), st.integers(1, 2_000))
def test_what_is_there_never_makes_it_more_than_all_that_lies_between(ends: list[datetime], page: int) -> None:
    whole = Ends(ends[0], ends[1])
    draft = DownloadDraft(
        exchange_id=uuid4(), pairs=["BTC/USDT"], timeframes=["1h"], start=date(2026, 3, 1), end=date(2026, 9, 1)
    )
    start, end = range_of(draft, NOW)
    found = bulk_of(draft, ["BTC/USDT"], {HOURS: whole}, page, NOW)
    span = (max(end, whole.last) - min(start, whole.first)).total_seconds() / 3600
    held = (whole.last - whole.first).total_seconds() / 3600
    assert 0 <= found.candles <= span - held + 2
    assert found.candles / page <= found.requests <= found.candles / page + 2
