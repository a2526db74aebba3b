"""A bot from a run: what it takes over, and the way back."""

from datetime import UTC, datetime
from typing import Any

import pytest
from sqlmodel import Session

from core.access.scopes import Kind, Scope
from core.backtests.asking import made_bots
from core.backtests.models import Backtest, BacktestStatus
from core.bot_records.models import Bot, BotDraft
from core.errors import NotFound
from core.freqtrade.settings.pairs import section
from core.strategies.models import Strategy
from tests import rows
from tests.core.access.house import House
from tests.core.backtests.asking.conftest import draft


def run(house: House, recipe: dict[str, Any] | None = None, **values: Any) -> Backtest:
    """A finished run of Olga's."""
    asked = draft(house, **values).model_dump(mode="json")
    with Session(house.database.engine) as session:
        strategy = session.get_one(Strategy, house.strategy_id)
        made = rows.backtest(
            strategy, draft=asked, recipe=recipe or {}, exchange_id=house.exchange_id, runner_id=house.runner_id,
            status=BacktestStatus.COMPLETED, profit_ratio=0.031, stake_currency="USDT",
            first_pairs="ETH/USDT, BTC/USDT",
            start_date=datetime(2026, 10, 2, tzinfo=UTC), end_date=datetime(2026, 10, 4, tzinfo=UTC),
        )  # fmt: skip
    house.keep(made)
    return made


def bot_draft(found: made_bots.BotFromRun) -> BotDraft:
    things = {"exchange_id": found.exchange_id, "strategy_id": found.strategy_id, "runner_id": found.runner_id}
    return BotDraft.model_validate({**things, "name": "From a run", "config": found.config})


async def test_a_bot_trades_as_the_run_did(house: House) -> None:
    further = {"unfilledtimeout": {"entry": 5}, "exchange": {"pair_blacklist": ["BNB/.*"]}}
    row = run(
        house, {"freqtrade_version": "2026.9"}, max_open_trades=2, timeframe="1h", fee=0.002, wallet=700, config=further
    )
    found = await made_bots.of_backtest(house.olga, row.id)
    assert (found.strategy_id, found.exchange_id, found.runner_id) == (row.strategy_id, row.exchange_id, row.runner_id)
    assert (found.name, found.freqtrade_version) == ("Strategy zebra ETH/USDT", "2026.9")
    assert section(found.config, "pair_whitelist") == ["ETH/USDT", "BTC/USDT"]
    assert section(found.config, "pair_blacklist") == ["BNB/.*"]
    given = {"stake_amount": 100, "max_open_trades": 2, "timeframe": "1h", "fee": 0.002, "dry_run_wallet": 700}
    assert {key: found.config[key] for key in given} == given
    assert found.config["unfilledtimeout"] == {"entry": 5}
    assert found.config["pairlists"] == [{"method": "StaticPairList"}]


async def test_what_the_run_left_to_the_strategy_stays_left_to_it(house: House) -> None:
    found = await made_bots.of_backtest(house.olga, run(house, stake_amount=None).id)
    assert not {"stake_amount", "max_open_trades", "timeframe", "trading_mode", "fee"} & found.config.keys()


async def test_futures_are_isolated(house: House) -> None:
    found = await made_bots.of_backtest(house.olga, run(house, trading_mode="futures").id)
    assert (found.config["trading_mode"], found.config["margin_mode"]) == ("futures", "isolated")


async def test_a_result_that_was_brought_in_gives_what_it_has(house: House) -> None:
    ran = {"stake_amount": 50, "max_open_trades": 3, "stake_currency": "EUR", "dry_run_wallet": 300}
    row = run(house)
    house.change(
        Backtest, row.id, draft={}, recipe={"pairs": ["ADA/EUR"], "config": ran}, is_brought=True, runner_id=None
    )
    found = await made_bots.of_backtest(house.olga, row.id)
    assert found.runner_id is None
    assert section(found.config, "pair_whitelist") == ["ADA/EUR"]
    assert {key: found.config[key] for key in ran} == ran


async def test_the_bot_leads_back_to_its_run(house: House) -> None:
    row = run(house)
    bot_id = await made_bots.add(
        house.olga, row.id, bot_draft(await made_bots.of_backtest(house.olga, row.id)), "2026.9"
    )
    found = await made_bots.origin(house.olga, bot_id)
    assert found == made_bots.Origin(row.id, "2 Oct 2026 to 3 Oct 2026", 0.031)
    assert await made_bots.origin(house.olga, house.bot_id) is None


async def test_who_sees_the_bot_alone_is_not_told_of_its_run(house: House) -> None:
    row, guest = run(house), house.person("guest")
    house.change(Bot, house.bot_id, backtest_id=row.id)
    house.give(house.resource(Kind.BOT), guest, Scope.VIEW)
    assert await made_bots.origin(guest, house.bot_id) is None
    house.give(house.resource(Kind.STRATEGY), guest, Scope.VIEW)
    assert await made_bots.origin(guest, house.bot_id) is not None


async def test_a_bot_outlives_its_run(house: House) -> None:
    row = run(house)
    house.change(Bot, house.bot_id, backtest_id=row.id)
    with Session(house.database.engine) as session:
        session.delete(session.get_one(Backtest, row.id))
        session.commit()
    assert await made_bots.origin(house.olga, house.bot_id) is None


async def test_a_stranger_makes_no_bot_of_it(house: House) -> None:
    row, stranger = run(house), house.person("stranger")
    with pytest.raises(NotFound):
        await made_bots.of_backtest(stranger, row.id)
