"""What a person's bots trade, to download it."""

from typing import Any

import pytest

from core.access.scopes import Kind, Scope
from core.bot_records.models import Bot
from core.db import utcnow
from core.exchanges.models import Exchange
from core.market_data import traded_pairs
from core.market_data.models import DownloadDraft
from core.strategies.models import Strategy
from tests import rows
from tests.core.access.house import House
from tests.core.statements import statements

VOLUME = [{"method": "VolumePairList", "number_assets": 10}]


@pytest.fixture(autouse=True)
def alone(house: House) -> None:
    """Olga's own bot of the house is out of the way."""
    house.change(Bot, house.bot_id, archived_at=utcnow())


def bot(house: House, name: str, *pairs: str, timeframe: str = "5m", **config: Any) -> Bot:
    given = {"exchange": {"pair_whitelist": list(pairs)}, "timeframe": timeframe} | config
    made = rows.bot(
        name=name,
        exchange_id=house.exchange_id,
        strategy_id=house.strategy_id,
        runner_id=house.runner_id,
        owner_id=house.olga.person_id,
        config=given,
    )
    house.keep(made)
    return made


async def found(house: House) -> list[tuple[list[str], list[str], str]]:
    drafts = await traded_pairs.of_my_bots(house.olga, house.runner_id)
    return [(one.pairs, one.timeframes, one.trading_mode) for one in drafts]


async def test_bots_of_one_exchange_are_put_together(house: House) -> None:
    """In the order in which they were made, which decides between pairs in a backtest too."""
    bot(house, "A", "SOL/USDT", "BTC/USDT")
    bot(house, "B", "BTC/USDT", "(ADA|ETH)/.*", timeframe="1h")
    bot(house, "C", "ADA/USDT", timeframe="1m")
    pairs = ["SOL/USDT", "BTC/USDT", "(ADA|ETH)/.*", "ADA/USDT"]
    assert await found(house) == [(pairs, ["1m", "5m", "1h"], "spot")]
    (draft,) = await traded_pairs.of_my_bots(house.olga, house.runner_id)
    assert (draft.exchange_id, draft.days, draft.start) == (house.exchange_id, 90, None)


async def test_each_exchange_and_trading_mode_is_a_download_of_its_own(house: House) -> None:
    other = rows.exchange(owner_id=house.olga.person_id)
    house.keep(other)
    bot(house, "A", "BTC/USDT")
    bot(house, "B", "BTC/USDT:USDT", trading_mode="futures", margin_mode="isolated")
    house.change(Bot, bot(house, "C", "ETH/USDT").id, exchange_id=other.id)
    drafts = await traded_pairs.of_my_bots(house.olga, house.runner_id)
    assert [(one.exchange_id == other.id, one.pairs, one.trading_mode) for one in drafts] == [
        (False, ["BTC/USDT"], "spot"),
        (False, ["BTC/USDT:USDT"], "futures"),
        (True, ["ETH/USDT"], "spot"),
    ]


async def test_settings_of_all_layers_count(house: House) -> None:
    """The whitelist may stand with the exchange, the timeframe with the strategy."""
    house.change(Exchange, house.exchange_id, config={"exchange": {"pair_whitelist": ["XRP/USDT"]}})
    house.change(Strategy, house.strategy_id, timeframe="15m")
    made = bot(house, "A")
    house.change(Bot, made.id, config={"stake_currency": "USDT"})
    assert await found(house) == [(["XRP/USDT"], ["15m"], "spot")]


async def test_of_a_pair_list_that_changes_its_trades_tell(house: House) -> None:
    made = bot(house, "A", "BTC/USDT", pairlists=VOLUME)
    database = rows.bot_database(made)
    trades = [rows.trade(database, number, pair=pair) for number, pair in enumerate(["SOL/USDT", "ADA/USDT"] * 2)]
    house.keep(database, *trades)
    assert await found(house) == [(["ADA/USDT", "SOL/USDT"], ["5m"], "spot")]


async def test_a_pair_list_that_changes_without_a_trade_tells_nothing(house: House) -> None:
    bot(house, "A", "BTC/USDT", pairlists=VOLUME)
    assert await found(house) == []


async def test_what_nobody_can_download_is_left_out(house: House) -> None:
    bot(house, "A", "BTC/USDT", "BNB/USDT", "BTCUSDT", timeframe="5m")
    house.change(Exchange, house.exchange_id, config={"exchange": {"pair_blacklist": ["BNB/USDT", "X/.*"]}})
    bot(house, "no such timeframe", "ETH/USDT", timeframe="7m")
    bot(house, "no such mode", "ETH/USDT", trading_mode="margin")
    bot(house, "odd settings", trading_mode=[1], pairlists="x", timeframe=["5m"])  # type: ignore[arg-type]
    assert await found(house) == [(["BTC/USDT"], ["5m"], "spot")]


async def test_only_ones_own_living_bots_count_and_exchanges_one_may_use(house: House) -> None:
    bob = house.person("bob")
    house.give(house.resource(Kind.RUNNER), bob, Scope.USE)
    own = rows.exchange(owner_id=bob.person_id)
    house.keep(own)
    house.change(Bot, bot(house, "A", "BTC/USDT").id, owner_id=bob.person_id)
    house.change(Bot, bot(house, "B", "ETH/USDT").id, owner_id=bob.person_id, exchange_id=own.id)
    house.change(Bot, bot(house, "C", "XRP/USDT").id, owner_id=bob.person_id, archived_at=utcnow())
    bot(house, "Olgas", "SOL/USDT")
    drafts = await traded_pairs.of_my_bots(bob, house.runner_id)
    assert [(one.exchange_id, one.pairs) for one in drafts] == [(own.id, ["ETH/USDT"])]


async def test_more_pairs_than_a_download_takes_are_several_downloads(house: House) -> None:
    bot(house, "A", *(f"C{number}/USDT" for number in range(501)))
    drafts: list[DownloadDraft] = await traded_pairs.of_my_bots(house.olga, house.runner_id)
    assert [len(one.pairs) for one in drafts] == [500, 1]


async def test_the_number_of_queries_does_not_grow_with_bots(house: House) -> None:
    def one_more(number: int) -> None:
        exchange = rows.exchange(name=f"E{number}", owner_id=house.olga.person_id)
        strategy = rows.strategy(name=f"S{number}", owner_id=house.olga.person_id)
        house.keep(exchange, strategy)
        made = bot(house, f"B{number}", f"C{number}/USDT", pairlists=VOLUME if number % 2 else [])
        house.change(Bot, made.id, exchange_id=exchange.id, strategy_id=strategy.id)

    one_more(0)
    with statements(house.database) as few:
        await found(house)
    for number in range(1, 12):
        one_more(number)
    with statements(house.database) as many:
        assert len(await found(house)) == 6
    assert len(many) == len(few)
