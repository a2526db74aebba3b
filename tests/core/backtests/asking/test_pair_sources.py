"""What there is to backtest with: candles on a runner, and recorded lists of a bot."""

from datetime import UTC, datetime

import pytest

from core.access.scopes import Kind, Scope
from core.backtests.asking import pair_sources
from core.bot_records.models import BotPairList
from core.errors import NotFound
from tests import rows
from tests.core.access.house import House
from tests.core.statements import statements

FIRST, LATER, LAST = (datetime(2026, 10, day, tzinfo=UTC) for day in (1, 3, 10))


def keep(house: House, pair: str, timeframe: str = "5m", first: datetime = FIRST, **values: object) -> None:
    its = {"source": "practice-2", "first_at": first, "last_at": LAST} | values
    house.keep(rows.candle_file(house.runner_id, pair, timeframe, **its))


async def held(house: House, mode: str = "spot") -> pair_sources.Held:
    return await pair_sources.held(house.olga, house.runner_id, house.exchange_id, mode)  # type: ignore[arg-type]


async def test_candles_of_the_source_and_mode_alone(house: House) -> None:
    keep(house, "ETH/USDT")
    keep(house, "BTC/USDT", "1h")
    keep(house, "BTC/USDT", "5m", gap_count=2)
    keep(house, "ADA/USDT", source="binance")
    keep(house, "SOL/USDT", rows=0, first_at=None, last_at=None)
    keep(house, "BTC/USDT:USDT")
    found = await held(house)
    assert [(one.pair, one.timeframe, one.has_gaps) for one in found.candles] == [
        ("BTC/USDT", "5m", True), ("BTC/USDT", "1h", False), ("ETH/USDT", "5m", False),
    ]  # fmt: skip
    assert (found.pairs(), found.pairs("1h"), found.timeframes()) == (
        ("BTC/USDT", "ETH/USDT"),
        ("BTC/USDT",),
        ("5m", "1h"),
    )
    assert (await held(house, "futures")).pairs() == ("BTC/USDT:USDT",)


async def test_the_range_that_all_pairs_have(house: House) -> None:
    keep(house, "ETH/USDT", first=LATER)
    keep(house, "BTC/USDT")
    found = await held(house)
    assert found.range_of(["ETH/USDT", "BTC/USDT"], "5m") == (LATER, LAST.replace(minute=5))
    assert found.range_of(["BTC/USDT"], "5m") == (FIRST, LAST.replace(minute=5))
    assert found.range_of(["BTC/USDT", "XRP/USDT"], "5m") is None
    assert found.range_of(["BTC/USDT"], "1h") is None
    assert found.range_of([], "5m") is None


async def test_as_many_queries_for_many_files_as_for_one(house: House) -> None:
    keep(house, "ETH/USDT")
    with statements(house.database) as one:
        await held(house)
    for coin in ("BTC", "SOL", "XRP", "ADA"):
        keep(house, f"{coin}/USDT")
    with statements(house.database) as many:
        await held(house)
    assert len(many) == len(one)


async def test_both_things_need_the_right_to_use_them(house: House) -> None:
    guest = house.person("guest")
    house.give(house.resource(Kind.RUNNER), guest, Scope.USE)
    with pytest.raises(NotFound):
        await pair_sources.held(guest, house.runner_id, house.exchange_id, "spot")
    house.give(house.resource(Kind.EXCHANGE), guest, Scope.USE)
    await pair_sources.held(guest, house.runner_id, house.exchange_id, "spot")


async def test_recorded_lists_newest_first_in_their_order(house: House) -> None:
    for at, pairs in ((FIRST, ["ETH/USDT", "BTC/USDT"]), (LATER, ["BTC/USDT", "ETH/USDT"])):
        house.keep(BotPairList(bot_id=house.bot_id, at=at, pairs=pairs))
    found = await pair_sources.lists_of(house.olga, house.bot_id)
    assert [(one.at, one.pairs) for one in found] == [
        (LATER, ("BTC/USDT", "ETH/USDT")), (FIRST, ("ETH/USDT", "BTC/USDT")),
    ]  # fmt: skip
    with pytest.raises(NotFound):
        await pair_sources.lists_of(house.person("stranger"), house.bot_id)
