"""A futures file is whole only with its mark prices and funding rates."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from core.market_data.listing.completeness import problem_of
from core.market_data.models import CandleFileRow
from tests import rows

RUNNER = uuid4()
FIRST = datetime(2026, 10, 1, tzinfo=UTC)
LAST = datetime(2026, 10, 4, 23, 55, tzinfo=UTC)


def candles(**values: object) -> CandleFileRow:
    return rows.candle_file(RUNNER, "BTC/USDT:USDT", **{"first_at": FIRST, "last_at": LAST} | values)


def mark(**values: object) -> CandleFileRow:
    its = {"candle_type": "mark", "first_at": FIRST, "last_at": LAST.replace(minute=0)}
    return rows.candle_file(RUNNER, "BTC/USDT:USDT", "1h", **its | values)


def funding(**values: object) -> CandleFileRow:
    its = {"candle_type": "funding_rate", "first_at": FIRST, "last_at": LAST.replace(hour=16, minute=0)}
    return rows.candle_file(RUNNER, "BTC/USDT:USDT", "1h", **its | values)


HOUR = timedelta(hours=1)
CASES = {
    "whole: funding ends with its last 8 hours, mark with its last hour": ([mark(), funding()], ""),
    "neither": ([], "The mark prices are missing. Download the pair again."),
    "no funding": ([mark()], "The funding rates are missing. Download the pair again."),
    "no mark": ([funding()], "The mark prices are missing. Download the pair again."),
    "funding without rows": (
        [mark(), funding(rows=0, first_at=None, last_at=None)],
        "The funding rates are missing. Download the pair again.",
    ),
    "funding ends early": (
        [mark(), funding(last_at=datetime(2026, 10, 1, 16, tzinfo=UTC))],
        "The funding rates end 1 Oct 2026 16:00 UTC.",
    ),
    "funding ends a step too early": (
        [mark(), funding(last_at=LAST - timedelta(hours=8))],
        "The funding rates end 4 Oct 2026 15:55 UTC.",
    ),
    "funding begins with its first 8 hours": ([mark(), funding(first_at=FIRST + 7 * HOUR)], ""),
    "funding begins late": (
        [mark(), funding(first_at=FIRST + 8 * HOUR)],
        "The funding rates begin 1 Oct 2026 08:00 UTC.",
    ),
    "mark ends early": ([mark(last_at=LAST - HOUR), funding()], "The mark prices end 4 Oct 2026 22:55 UTC."),
    "mark of 8 hours": ([mark(timeframe_seconds=28800, last_at=LAST.replace(hour=16)), funding()], ""),
    "funding is damaged": ([mark(), funding(problem="Too short.")], "Funding rates: Too short."),
}


@pytest.mark.parametrize("name", CASES)
def test_what_belongs_to_futures_is_missed(name: str) -> None:
    companions, words = CASES[name]
    assert problem_of(candles(), companions) == words


def test_what_is_wrong_with_the_file_itself_comes_first() -> None:
    assert problem_of(candles(problem="No candles.", rows=0), []) == "No candles."


def test_spot_needs_nothing_else() -> None:
    assert problem_of(rows.candle_file(RUNNER), []) == ""


def test_candles_of_hyperliquid_are_its_mark_prices() -> None:
    assert problem_of(candles(source="hyperliquid"), [funding()]) == ""
