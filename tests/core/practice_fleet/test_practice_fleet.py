"""The practice fleet: one press, pressed again, and gone without a trace of it and of nothing else."""

import asyncio
from uuid import UUID

import pytest
from sqlmodel import Session, col, select

from core import jobs
from core.access.models import AccessGrant, Person
from core.access.policy import Actor
from core.access.scopes import Kind, Scope
from core.bot_records.models import Bot, BotBackup, BotDatabase, BotMetrics, BotStatus, Deployment, Target
from core.bots import service
from core.bots.databases import maintenance
from core.bots.views import BotView
from core.db import utcnow
from core.errors import NotFound, Refused
from core.exchanges import service as exchanges
from core.exchanges.models import Exchange, ExchangeDraft
from core.jobs import JobState, worker
from core.practice.market.editions import FIRST, NEWEST
from core.practice_fleet import erasing, practice_fleet
from core.revisions.models import ConfigRevision
from core.runners import service as runners
from core.runners.models import RunnerDraft, RunnerRow
from core.strategies import service as strategies
from core.strategies.models import Strategy, StrategyDraft
from core.trades.models import Sample, Trade, TradeDetail
from tests import rows
from tests.core.bots.conftest import House

TABLES = (
    Bot,
    BotBackup,
    BotDatabase,
    BotMetrics,
    Deployment,
    Trade,
    TradeDetail,
    Sample,
    ConfigRevision,
    Exchange,
    Strategy,
)


@pytest.fixture(autouse=True)
def handler() -> None:
    jobs.register(erasing.KIND, erasing.erase)


def counts(house: House) -> dict[str, int]:
    with Session(house.database.engine) as session:
        return {table.__name__: len(session.exec(select(table)).all()) for table in TABLES}


def add_history(house: House, bot_id: UUID) -> None:
    """A trade with details, a sample and metrics in the newest database of the bot."""
    with Session(house.database.engine) as session:
        database = session.exec(select(BotDatabase).where(BotDatabase.bot_id == bot_id)).first()
        run = session.exec(select(Deployment).where(Deployment.bot_id == bot_id)).first()
        assert database and run
        trade = rows.trade(database, deployment_id=run.id)
        figures = BotMetrics(bot_id=bot_id, database_id=database.id)
        sample, backup = rows.sample(database.id, 1), _backup(bot_id, database.id)
        rows.add(session, trade, TradeDetail(trade_id=trade.id), sample, figures, backup)
        session.commit()


def _backup(bot_id: UUID, database_id: UUID) -> BotBackup:
    versions = {"freqtrade_version": "2026.8", "next_version": "2026.9"}
    made = {"file_name": "backups/a.sqlite", "trade_count": 1, "order_count": 1, "size_bytes": 1, "digest": "0" * 64}
    return BotBackup(bot_id=bot_id, database_id=database_id, taken_at=utcnow(), **versions, **made)


async def removed(house: House, actor: Actor) -> jobs.JobView:
    """Ask for the removal and carry it out, with rounds going on meanwhile."""
    job_id = await practice_fleet.remove(actor)
    await jobs.work()
    async with asyncio.timeout(20):
        while job_id in worker._tasks:
            await house.round()
            await asyncio.sleep(0.05)
    view = (await practice_fleet.fleet(actor)).removal
    assert view is not None
    return view


async def test_one_press_makes_three_running_bots_and_a_second_one_changes_nothing(house: House) -> None:
    first = await practice_fleet.start(house.owner, "2026.9")
    await house.round(3)
    before = counts(house)
    second = await practice_fleet.start(house.owner, "2026.9")
    assert first == second
    assert set((await practice_fleet.fleet(house.owner)).bot_ids) == set(first)
    assert counts(house) == before
    assert {house.row(bot_id).status for bot_id in first} == {BotStatus.RUNNING}
    assert {house.row(bot_id).generation for bot_id in first} == {1}
    assert all(house.row(bot_id).is_practice for bot_id in first)


async def test_it_adds_what_is_missing_and_starts_what_rests(house: House) -> None:
    one, two, three = await practice_fleet.start(house.owner, "2026.9")
    await house.round(3)
    await service.remove(house.owner, one)
    await service.stop(house.owner, two)
    await house.round(3)
    again = await practice_fleet.start(house.owner, "2026.9")
    assert {two, three} < set(again)
    assert one not in again
    await house.round(3)
    assert {house.row(bot_id).status for bot_id in again} == {BotStatus.RUNNING}


async def test_names_that_are_taken_are_left_to_who_has_them(house: House) -> None:
    mine = [await house.bot(name) for name in practice_fleet.NAMES.values()]
    ids = await practice_fleet.start(house.owner, "2026.9")
    assert not set(ids) & set(mine)
    assert set(await practice_fleet.start(house.owner, "2026.9")) == set(ids)


async def test_removing_it_erases_its_data_and_nothing_else(house: House) -> None:
    own = await house.running("My own")
    add_history(house, own)
    before = counts(house)
    await service.stop(house.owner, own)
    ids = await practice_fleet.start(house.owner, "2026.9")
    await house.round(4)
    for bot_id in ids:
        add_history(house, bot_id)
    with Session(house.database.engine) as session:
        session.add(
            AccessGrant(
                kind=Kind.BOT,
                resource_id=ids[0],
                grantee_id=house.owner.person_id,
                scope=Scope.VIEW,
                granted_by=house.owner.person_id,
            )
        )
        session.commit()
    ended = await removed(house, house.owner)
    assert (ended.state, ended.error) == (JobState.DONE, None)
    assert counts(house) == before
    assert house.runner.held == {}
    with Session(house.database.engine) as session:
        assert session.exec(select(AccessGrant)).all() == []
    with pytest.raises(NotFound):
        await practice_fleet.remove(house.owner)


async def test_a_failed_practice_bot_is_removed_too(house: House) -> None:
    ids = await practice_fleet.start(house.owner, "2026.9")
    await house.round(3)
    house.runner.crash(f"bot-{ids[0]}", 1)
    house.set(ids[0], restart_policy="never")
    await house.round(1)
    assert house.row(ids[0]).status is BotStatus.FAILED
    assert (await removed(house, house.owner)).state is JobState.DONE
    assert house.runner.held == {}


async def test_a_bot_that_moves_is_not_erased_under_the_hands_of_its_move(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(erasing, "_REST_WITHIN_SECONDS", 0.3)
    ids = await practice_fleet.start(house.owner, "2026.9")
    await house.round(3)
    with Session(house.database.engine) as session:
        jobs.enqueue(session, maintenance.MOVE, str(ids[0]), "Move", {"to": str(house.runner_id)})
        session.commit()
    ended = await removed(house, house.owner)
    assert (ended.state, counts(house)["Bot"]) == (JobState.FAILED, 3)


async def test_practice_bots_deleted_one_by_one_can_still_be_erased(house: House) -> None:
    for bot_id in await practice_fleet.start(house.owner, "2026.9"):
        await service.remove(house.owner, bot_id)
    await house.round(2)
    assert (await practice_fleet.fleet(house.owner)).bot_ids == ()
    assert (await removed(house, house.owner)).state is JobState.DONE
    assert counts(house)["Bot"] == 0


async def test_a_bot_that_went_to_a_real_exchange_keeps_its_trades(house: House) -> None:
    ids = await practice_fleet.start(house.owner, "2026.9")
    await house.round(3)
    await service.stop(house.owner, ids[0])
    await house.round(2)
    kraken = (await exchanges.add(house.owner, ExchangeDraft(name="K", exchange_type="kraken"), {"api_key": "k"})).id
    row = house.row(ids[0])
    await service.edit(
        house.owner,
        ids[0],
        house.draft("Grown up", exchange_id=kraken, strategy_id=row.strategy_id, runner_id=row.runner_id),
    )
    add_history(house, ids[0])
    assert (await removed(house, house.owner)).state is JobState.DONE
    with Session(house.database.engine) as session:
        assert len(session.exec(select(Trade).where(Trade.bot_id == ids[0])).all()) == 1


async def test_what_the_samples_are_used_for_otherwise_stays(house: House) -> None:
    """A bot ran with a sample once and has another strategy now: its history still names the sample. Another sample was
    copied."""
    await practice_fleet.start(house.owner, "2026.9")
    samples = [one for one in await strategies.list_strategies(house.owner) if one.name.startswith("Sample")]
    sample, copied = samples[:2]
    code = (await strategies.get(house.owner, copied.latest_id)).code
    await strategies.add(house.owner, StrategyDraft(name="Copy", code=code), copied.latest_id)
    own = await house.bot("My own", strategy_id=sample.latest_id)
    await runners.edit(house.owner, house.runner_id, RunnerDraft(name="Here", type="LOCAL", capacity=9))
    await service.start(house.owner, own)
    await house.round(3)
    await service.edit(house.owner, own, house.draft("My own"))
    assert (await removed(house, house.owner)).state is JobState.DONE
    assert (await strategies.get(house.owner, sample.latest_id)).name == sample.name
    assert (await strategies.get(house.owner, copied.latest_id)).name == copied.name


async def test_bots_that_do_not_stop_are_not_erased(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = await practice_fleet.start(house.owner, "2026.9")
    before = counts(house)
    monkeypatch.setattr(erasing, "_REST_WITHIN_SECONDS", 0.2)
    job_id = await practice_fleet.remove(house.owner)
    await jobs.work()  # and no rounds
    await jobs.wait(job_id)
    view = (await practice_fleet.fleet(house.owner)).removal
    assert view and view.state is JobState.FAILED
    assert "Nothing was erased" in (view.error or "")
    assert counts(house) == before
    await house.round(2)
    assert {house.row(bot_id).status for bot_id in ids} == {BotStatus.STOPPED}


async def test_it_is_not_started_while_it_is_removed(house: House) -> None:
    await practice_fleet.start(house.owner, "2026.9")
    await practice_fleet.remove(house.owner)
    with pytest.raises(Refused):
        await practice_fleet.start(house.owner, "2026.9")


async def test_a_full_runner_makes_no_half_a_fleet(house: House) -> None:
    await house.running("My own")
    before = counts(house)
    with pytest.raises(Refused, match="3 of 3"):
        await practice_fleet.start(house.owner, "2026.9")
    assert counts(house) == before


# -- people ----------------------------------------------------------------------------------------------------------


async def test_a_member_without_a_runner_is_told_whom_to_ask(house: House) -> None:
    member = house.person("member")
    with pytest.raises(Refused) as refusal:
        await practice_fleet.start(member, "2026.9")
    assert "administrator" in refusal.value.hint
    give_runner(house, member)
    before = counts(house)
    assert len(await practice_fleet.start(member, "2026.9")) == 3
    assert counts(house)["Exchange"] == before["Exchange"] + 1
    await house.round(3)
    assert (await removed(house, member)).state is JobState.DONE
    assert {**counts(house), "ConfigRevision": 0} == {**before, "ConfigRevision": 0}


async def test_everybody_has_a_market_and_samples_of_his_own(house: House) -> None:
    """An administrator may use what anybody has: a member's program called like a sample must not run for him."""
    member = house.person("member")
    give_runner(house, member)
    planted = await strategies.add(
        member, StrategyDraft(name="Sample pullback", code="class Evil(IStrategy):\n    pass\n")
    )
    theirs = await exchanges.add(member, ExchangeDraft(name="Theirs", exchange_type="practice"), {})
    for bot_id in await practice_fleet.start(house.owner, "2026.9"):
        row = house.row(bot_id)
        assert row.strategy_id != planted.id
        assert row.exchange_id != theirs.id
    await house.round(3)
    assert (await removed(house, house.owner)).state is JobState.DONE
    with Session(house.database.engine) as session:
        assert session.get(Exchange, theirs.id) and session.get(Exchange, house.exchange_id)


def give_runner(house: House, to: Actor) -> None:
    with Session(house.database.engine) as session:
        boss = session.exec(select(Person).where(col(Person.username) == "ada")).one()
        runner = session.exec(select(RunnerRow)).one()
        session.add(
            AccessGrant(
                kind=Kind.RUNNER,
                resource_id=runner.id,
                grantee_id=to.person_id,
                scope=Scope.USE,
                granted_by=boss.id,
            )
        )
        session.commit()


async def test_a_removal_that_was_killed_goes_on_with_what_is_left(house: House) -> None:
    await practice_fleet.start(house.owner, "2026.9")
    await house.round(3)
    real, gone = house.runner.remove, asyncio.Event()

    async def hang(name: str, *, grace_seconds: float | None = None, data: bool = False) -> None:
        await real(name, grace_seconds=grace_seconds, data=data)
        if data:
            gone.set()
            await asyncio.Event().wait()

    house.runner.remove = hang  # type: ignore[method-assign]
    job_id = await practice_fleet.remove(house.owner)
    await jobs.work()
    async with asyncio.timeout(20):
        while not gone.is_set():
            await house.round()
            await asyncio.sleep(0.05)
    await jobs.close()
    house.runner.remove = real  # type: ignore[method-assign]
    await jobs.resume_after_restart()
    await jobs.work()
    await jobs.wait(job_id)
    removal = (await practice_fleet.fleet(house.owner)).removal
    assert removal and (removal.state, removal.error) == (JobState.DONE, None)
    assert counts(house)["Bot"] == 0


async def test_a_fleet_keeps_its_market_and_a_new_one_begins_on_the_newest(house: House) -> None:
    await practice_fleet.start(house.owner, "2026.9")
    with Session(house.database.engine) as session:
        old = session.get_one(Exchange, house.exchange_id)
        assert old.market_edition == NEWEST.number
        old.market_edition = FIRST.number  # as it was before there was another
        session.add(old)
        gone = session.exec(select(Bot).where(Bot.is_practice)).first()
        assert gone
        gone.archived_at, gone.target = utcnow(), Target.STOPPED
        session.add(gone)
        session.commit()
        old_id = old.id
    assert {one.exchange_id for one in await its_bots(house)} == {old_id}
    with Session(house.database.engine) as session:
        for bot in session.exec(select(Bot).where(Bot.is_practice)):
            bot.archived_at, bot.target = utcnow(), Target.STOPPED
            session.add(bot)
        session.commit()
    (exchange_id,) = {one.exchange_id for one in await its_bots(house)}
    assert exchange_id != old_id
    assert (await exchanges.get(house.owner, exchange_id)).name == "Practice market"


async def its_bots(house: House) -> list[BotView]:
    """Once the start was pressed again."""
    ids = await practice_fleet.start(house.owner, "2026.9")
    return [(await service.get(house.owner, id)).bot for id in ids]
