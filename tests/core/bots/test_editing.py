"""Bots are edited, started, stopped, deleted and cloned."""

from uuid import UUID

import pytest
from pydantic import ValidationError
from sqlmodel import Session, select

from core.bot_records.models import Deployment, Mode, Target
from core.bots import service
from core.bots.settings import secrets
from core.errors import Invalid, NotFound, Refused
from core.runners import service as runners
from core.runners.models import RunnerDraft
from core.strategies.models import Strategy
from core.trades.models import Trade
from tests import rows
from tests.core.bots.conftest import House
from tests.core.bots.givers import S, kraken


def open_trade(house: House, bot_id: UUID, pair: str) -> None:
    database = rows.bot_database(house.row(bot_id))
    rows.keep(house.database, database)
    house.keep_trade(bot_id, database, pair)


async def test_saving_wishes_nothing(house: House) -> None:
    bot_id = await house.running()
    before = house.row(bot_id)
    await service.edit(house.owner, bot_id, house.draft("Other", config={"stake_currency": "USDT", "stake_amount": 5}))
    await house.round(3)
    after = house.row(bot_id)
    assert (after.generation, after.container_id, after.status) == (before.generation, before.container_id, S.RUNNING)
    assert len(house.runner.applied) == 1
    detail = await service.get(house.owner, bot_id)
    assert (detail.needs_restart, detail.config_revision, detail.running_revision) == (True, 2, 1)
    await service.restart(house.owner, bot_id)
    await house.round(4)
    assert (await service.get(house.owner, bot_id)).needs_restart is False


async def test_what_would_pull_a_running_bot_apart_is_frozen(house: House) -> None:
    keys = await kraken(house, api_key="k")
    other = (await runners.add(house.owner, RunnerDraft(name="There", type="LOCAL"))).id
    bot_id = await house.running()
    for changes in ({"exchange_id": keys}, {"runner_id": other}, {"exchange_id": keys, "mode": Mode.LIVE}):
        with pytest.raises(Invalid) as refusal:
            await service.edit(house.owner, bot_id, house.draft(**changes))
        assert set(refusal.value.fields) == set(changes)


async def test_a_bot_with_a_past_does_not_leave_its_trades_behind(house: House) -> None:
    other = (await runners.add(house.owner, RunnerDraft(name="There", type="LOCAL"))).id
    fresh = await house.bot("Fresh")
    await service.edit(house.owner, fresh, house.draft("Fresh", runner_id=other))
    bot_id = await house.running()
    await service.stop(house.owner, bot_id)
    await house.round(2)
    with pytest.raises(Invalid) as refusal:
        await service.edit(house.owner, bot_id, house.draft(runner_id=other))
    assert "runner_id" in refusal.value.fields


async def test_a_practice_bot_that_leaves_the_practice_market_is_practice_no_more(house: House) -> None:
    """Or removing the practice fleet would erase real trades."""
    bot_id = await house.bot()
    house.set(bot_id, is_practice=True)
    await service.edit(house.owner, bot_id, house.draft("Renamed"))
    assert house.row(bot_id).is_practice is True
    await service.edit(house.owner, bot_id, house.draft(exchange_id=await kraken(house, api_key="k"), mode=Mode.LIVE))
    assert house.row(bot_id).is_practice is False


async def test_a_double_click_wishes_once(house: House) -> None:
    bot_id = await house.bot()
    for _ in range(2):
        await service.start(house.owner, bot_id)
    assert house.row(bot_id).generation == 1
    await house.round(3)
    await service.start(house.owner, bot_id)
    assert house.row(bot_id).generation == 1
    for _ in range(2):
        await service.stop(house.owner, bot_id)
    assert (house.row(bot_id).generation, house.row(bot_id).status) == (2, S.STOPPING)
    await house.round(2)
    await service.stop(house.owner, bot_id)
    assert (house.row(bot_id).generation, house.row(bot_id).status) == (2, S.STOPPED)


async def test_a_failed_bot_can_be_started_and_stopped(house: House) -> None:
    for wish, status in ((service.start, S.STARTING), (service.restart, S.STARTING), (service.stop, S.STOPPING)):
        bot_id = await house.bot(f"Bot {wish.__name__}")
        house.set(bot_id, status=S.FAILED, target=Target.RUNNING, generation=3, applied_generation=3, error_message="x")
        await wish(house.owner, bot_id)
        row = house.row(bot_id)
        assert (row.generation, row.status) == (4, status)
        assert row.error_message == ("x" if wish is service.stop else None), "why it did not run stays to be read"
        await service.stop(house.owner, bot_id)


async def test_a_full_runner_refuses_with_the_number(house: House) -> None:
    bots = [await house.bot(f"Bot {number}") for number in range(4)]
    for bot_id in bots[:3]:
        await service.start(house.owner, bot_id)
    for wish in (service.start, service.restart):
        with pytest.raises(Refused, match="3 of 3"):
            await wish(house.owner, bots[3])
    assert house.row(bots[3]).generation == 0
    await service.restart(house.owner, bots[0])
    await service.stop(house.owner, bots[0])
    await service.start(house.owner, bots[3])


async def test_deleting_is_refused_while_trades_are_open_and_keeps_them_when_confirmed(house: House) -> None:
    bot_id = await house.running()
    open_trade(house, bot_id, "BTC/USDT")
    with pytest.raises(Refused) as refusal:
        await service.remove(house.owner, bot_id)
    assert refusal.value.reasons == ("BTC/USDT",)
    assert house.row(bot_id).archived_at is None

    await service.remove(house.owner, bot_id, with_open_trades=True)
    assert await service.list_bots(house.owner) == []
    for asked in (service.start, service.stop, service.restart, service.remove):
        with pytest.raises(NotFound):
            await asked(house.owner, bot_id)
    await house.round(2)
    assert house.runner.held == {}
    with Session(house.database.engine) as session:
        assert len(session.exec(select(Trade).where(Trade.bot_id == bot_id)).all()) == 1
        assert len(session.exec(select(Deployment).where(Deployment.bot_id == bot_id)).all()) == 1


async def test_a_clone_is_a_stopped_dry_copy_with_credentials_of_its_own(house: House) -> None:
    keys = await kraken(house, api_key="k")
    bot_id = await house.bot(exchange_id=keys, mode=Mode.LIVE, config={"stake_currency": "EUR", "max_open_trades": 2})
    row, copy = house.row(bot_id), house.row(await service.clone(house.owner, bot_id, "Copy"))
    assert (copy.status, copy.mode, copy.config) == (S.STOPPED, Mode.DRY_RUN, row.config)
    assert (copy.exchange_id, copy.runner_id, copy.strategy_id) == (row.exchange_id, row.runner_id, row.strategy_id)
    assert secrets.unseal(copy.id, copy.secure_config)[0] != secrets.unseal(row.id, row.secure_config)[0]
    with pytest.raises(Invalid):
        await service.clone(house.owner, bot_id, "Copy")
    with pytest.raises((Invalid, ValidationError)):
        await service.clone(house.owner, bot_id, " ")


async def test_a_clone_of_a_practice_bot_is_not_erased_with_the_fleet(house: House) -> None:
    bot_id = await house.bot()
    house.set(bot_id, is_practice=True)
    assert house.row(await service.clone(house.owner, bot_id, "Copy")).is_practice is False


# -- the exchange in the settings ------------------------------------------------------------------------------------


async def test_a_strategy_for_another_exchange_is_refused_and_for_this_one_is_not(house: House) -> None:
    keys = await kraken(house, api_key="k")
    with Session(house.database.engine) as session:
        strategy = session.get_one(Strategy, house.strategy_id)
        strategy.config = {"exchange": {"name": "kraken"}}
        session.add(strategy)
        session.commit()
    with pytest.raises(Invalid) as caught:
        await house.bot()
    assert "for kraken (exchange.name). Choose that exchange" in caught.value.fields["strategy_id"]
    bot_id = await house.bot(exchange_id=keys)
    with pytest.raises(Invalid):
        await service.edit(house.owner, bot_id, house.draft())


async def test_a_bot_that_has_such_a_strategy_may_be_saved(house: House) -> None:
    bot_id = await house.bot()
    with Session(house.database.engine) as session:
        strategy = session.get_one(Strategy, house.strategy_id)
        strategy.config = {"exchange": {"name": "kraken"}}
        session.add(strategy)
        session.commit()
    await service.edit(house.owner, bot_id, house.draft("Other"))
    assert house.row(bot_id).name == "Other"


async def test_the_name_of_the_own_exchange_is_dropped_from_the_settings(house: House) -> None:
    keys = await kraken(house, api_key="k")
    bot_id = await house.bot(exchange_id=keys, config={"a": 1, "exchange": {"name": "Kraken", "pair_blacklist": []}})
    assert house.row(bot_id).config == {"a": 1, "exchange": {"pair_blacklist": []}}
    with pytest.raises(Invalid) as caught:
        await house.bot("Bea", exchange_id=keys, config={"exchange": {"name": "binance"}})
    assert "exchange.name: this bot trades on Kraken" in caught.value.fields["config"]
