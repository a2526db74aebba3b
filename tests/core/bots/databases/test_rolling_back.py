"""Another Freqtrade version: what is kept before it writes, and the way back while nothing was traded since."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from sqlmodel import Session, select

from core import jobs
from core.access.scopes import Role
from core.bot_records.models import BotStatus, DatabaseCause, Deployment
from core.bots import service
from core.bots.databases import backups, maintenance, rolling_back, version_changes
from core.bots.databases.database_files import DatabaseFiles
from core.db import utcnow
from core.errors import Invalid, NotFound, Refused
from core.jobs import JobState
from core.trades.following.database_identity import identify
from tests.core.bots.conftest import House, until
from tests.core.bots.ledger import rows
from tests.core.bots.moves import Two, two
from tests.core.runners.fake import FakeRunner


@pytest.fixture
async def pair(house: House) -> AsyncIterator[Two]:
    built = await two(house, FakeRunner())
    built.here.versions = ("2026.10", "2026.9", "2026.8")
    async with built.time():
        yield built


def database(pair: Two, bot_id: UUID) -> Path:
    return pair.here.workspace(f"bot-{bot_id}") / "trades-1.sqlite"


async def upgraded(pair: Two) -> UUID:
    """A bot that ran 2026.9, left two trades, and runs 2026.10 now."""
    bot_id = await pair.trading()
    await change(pair, bot_id, "2026.10")
    pair.ledgers[bot_id].end()
    return bot_id


async def change(pair: Two, bot_id: UUID, version: str) -> None:
    before = pair.house.row(bot_id).generation
    await version_changes.change(pair.house.owner, bot_id, version)
    await until(lambda: pair.house.row(bot_id).applied_generation > before, 30)
    await pair.status(bot_id, BotStatus.RUNNING)


def running_version(pair: Two, bot_id: UUID) -> str:
    return pair.here.held[f"bot-{bot_id}"].workload.version


# -- before another version -------------------------------------------------------------------------------------------


async def test_the_trades_are_backed_up_between_the_two_versions(pair: Two) -> None:
    bot_id = await upgraded(pair)
    (backup,) = pair.backups(bot_id)
    assert (backup.freqtrade_version, backup.next_version, backup.trade_count) == ("2026.9", "2026.10", 2)
    kept = rows(pair.here.workspace(f"bot-{bot_id}") / backup.file_name)
    assert [row[1] for row in kept] == ["BTC/USDT", "ETH/USDT"]  # from the log too
    assert running_version(pair, bot_id) == "2026.10"


async def test_also_when_the_version_was_changed_in_the_form(pair: Two) -> None:
    bot_id = await pair.trading()
    await service.edit(pair.house.owner, bot_id, pair.house.draft(freqtrade_version="2026.8"))
    await asyncio.sleep(0.2)
    assert pair.backups(bot_id) == []
    await service.restart(pair.house.owner, bot_id)
    await until(lambda: f"bot-{bot_id}" in pair.here.held and running_version(pair, bot_id) == "2026.8", 30)
    assert len(pair.backups(bot_id)) == 1


async def test_the_same_version_needs_none(pair: Two) -> None:
    bot_id = await pair.trading()
    await service.restart(pair.house.owner, bot_id)
    await until(lambda: len(pair.here.applied) == 2, 30)
    assert pair.backups(bot_id) == []


async def test_also_when_the_database_was_replaced_while_it_ran(pair: Two) -> None:
    bot_id = await pair.trading()
    row = pair.house.row(bot_id)
    assert row.container_id and await identify(bot_id, row.container_id, 1_800_000_000)  # another one answers
    await change(pair, bot_id, "2026.10")
    assert len(pair.backups(bot_id)) == 1


async def test_without_a_backup_the_new_version_does_not_start(pair: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    async def full(name: str, version: str, code: str, arguments: tuple[str, ...] = ()) -> bytes:
        raise Refused("Work failed.", detail="Database or disk is full.")

    bot_id = await pair.trading()
    monkeypatch.setattr(pair.here, "work", full)
    await version_changes.change(pair.house.owner, bot_id, "2026.10")
    await pair.status(bot_id, BotStatus.FAILED)
    assert "could not be backed up. Database or disk is full." in (pair.house.row(bot_id).error_message or "")
    assert len(pair.here.applied) == 1
    monkeypatch.undo()
    await service.start(pair.house.owner, bot_id)
    await pair.status(bot_id, BotStatus.RUNNING)
    assert len(pair.backups(bot_id)) == 1


async def test_a_trade_database_that_vanished_is_not_begun_anew_by_an_upgrade(pair: Two) -> None:
    bot_id = await pair.trading()
    pair.ledgers[bot_id].end()
    for left in database(pair, bot_id).parent.glob("trades-1.sqlite*"):
        left.unlink()
    await version_changes.change(pair.house.owner, bot_id, "2026.10")
    await pair.status(bot_id, BotStatus.FAILED)
    assert "not in its workspace any more" in (pair.house.row(bot_id).error_message or "")


async def cut_short(pair: Two, monkeypatch: pytest.MonkeyPatch) -> UUID:
    """A bot that ran 2026.9, was backed up, and could not be started with 2026.10."""

    async def refuse(workload: object, *, replace: bool = False) -> None:
        raise Refused("Freqtrade 2026.10 could not be started.")

    bot_id = await pair.trading()
    with monkeypatch.context() as broken:
        broken.setattr(pair.here, "apply", refuse)
        await version_changes.change(pair.house.owner, bot_id, "2026.10")
        await pair.status(bot_id, BotStatus.FAILED)
    return bot_id


async def test_a_start_cut_short_after_its_backup_keeps_that_one(pair: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    bot_id = await cut_short(pair, monkeypatch)
    (first,) = pair.backups(bot_id)
    pair.ledger(bot_id).open_trade(9)  # what the version that failed may have done to it
    await service.start(pair.house.owner, bot_id)
    await pair.status(bot_id, BotStatus.RUNNING)
    assert [one.id for one in pair.backups(bot_id)] == [first.id]


async def test_also_when_the_clock_of_the_runner_is_ahead(pair: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    bot_id = await cut_short(pair, monkeypatch)
    (first,) = pair.backups(bot_id)
    with Session(pair.house.database.engine) as session:
        for run in session.exec(select(Deployment).where(Deployment.bot_id == bot_id)):
            run.ended_at = utcnow() + timedelta(minutes=1)
            session.add(run)
        session.commit()
    await service.start(pair.house.owner, bot_id)
    await pair.status(bot_id, BotStatus.RUNNING)
    assert [one.id for one in pair.backups(bot_id)] == [first.id]


async def test_five_are_kept_and_files_of_others_go(pair: Two) -> None:
    bot_id = await pair.trading()
    for number in range(7):
        await change(pair, bot_id, "2026.10" if number % 2 == 0 else "2026.9")
    kept = pair.backups(bot_id)
    files = {f"backups/{path.name}" for path in (database(pair, bot_id).parent / "backups").iterdir()}
    assert len(kept) == backups.KEPT and files == {one.file_name for one in kept}


async def test_a_version_is_changed_by_who_may_and_to_what_is_one(pair: Two) -> None:
    bot_id = await pair.trading()
    with pytest.raises(Invalid, match="Another version"):
        await version_changes.change(pair.house.owner, bot_id, "newest")
    with pytest.raises(Invalid, match="Nothing to change"):
        await version_changes.change(pair.house.owner, bot_id, "2026.9")
    with pytest.raises(NotFound):
        await version_changes.change(pair.house.person("eve", Role.MEMBER), bot_id, "2026.10")
    await version_changes.change(pair.house.owner, bot_id, "2026.10", restart=False)
    await asyncio.sleep(0.2)
    assert running_version(pair, bot_id) == "2026.9"


# -- and back ---------------------------------------------------------------------------------------------------------


async def test_rolled_back_it_runs_the_old_version_with_the_old_database(pair: Two) -> None:
    bot_id = await upgraded(pair)
    ledger = pair.ledger(bot_id)
    ledger.run("ALTER TABLE trades ADD COLUMN brand_new FLOAT")  # as a newer version migrates it
    ledger.run("UPDATE trades SET record_version = 3, max_rate = 9999.0")
    ledger.end()
    (offer,) = await rolling_back.offered(pair.house.owner, bot_id)
    assert (offer.backup.freqtrade_version, offer.against) == ("2026.9", ())
    job = await pair.ended(await rolling_back.roll_back(pair.house.owner, bot_id, offer.backup.id))
    assert (job.state, job.error) == (JobState.DONE, None)
    await pair.status(bot_id, BotStatus.RUNNING)
    assert running_version(pair, bot_id) == "2026.9"
    restored = rows(database(pair, bot_id))
    assert len(restored) == 2 and len(restored[0]) == 10
    bot = pair.house.row(bot_id)
    assert (bot.freqtrade_version, bot.restoring, bot.notice) == ("2026.9", None, None)
    assert pair.database(bot_id).cause is DatabaseCause.RESTORED
    newer = pair.backups(bot_id)[-1]
    assert (newer.freqtrade_version, newer.next_version) == ("2026.10", "2026.9")
    assert len(pair.backups(bot_id)) == 2  # the start after it needed none of its own


async def test_and_forth_again(pair: Two) -> None:
    bot_id = await upgraded(pair)
    (offer,) = await rolling_back.offered(pair.house.owner, bot_id)
    await pair.ended(await rolling_back.roll_back(pair.house.owner, bot_id, offer.backup.id))
    await pair.status(bot_id, BotStatus.RUNNING)
    (offer,) = await rolling_back.offered(pair.house.owner, bot_id)
    assert offer.backup.freqtrade_version == "2026.10"
    job = await pair.ended(await rolling_back.roll_back(pair.house.owner, bot_id, offer.backup.id))
    await pair.status(bot_id, BotStatus.RUNNING)
    assert (job.error, running_version(pair, bot_id)) == (None, "2026.10")


CHANGES = {
    "opened": ("INSERT INTO trades VALUES (3, 'SOL/USDT', 1, 1, 1, 1, NULL, 1, 1, 2)", "SOL/USDT, trade 3: opened"),
    "closed": ("UPDATE trades SET is_open = 0, close_rate = 1 WHERE id = 2", "ETH/USDT, trade 2: closed"),
    "stop moved": ("UPDATE trades SET stop_loss = 8500 WHERE id = 2", "ETH/USDT, trade 2: changed"),
    "order filled": ("UPDATE orders SET filled = 0.5 WHERE ft_trade_id = 2", "ETH/USDT, trade 2: changed"),
    "order placed": ("INSERT INTO orders VALUES (9, 2, 'o9', 'open', 0, '2026-01-02')", "ETH/USDT, trade 2: changed"),
    "deleted": ("DELETE FROM trades WHERE id = 2", "ETH/USDT, trade 2: deleted"),
}


@pytest.mark.parametrize("name", CHANGES)
async def test_traded_since_it_is_refused_and_the_newer_version_runs_on(pair: Two, name: str) -> None:
    statement, told = CHANGES[name]
    bot_id = await upgraded(pair)
    ledger = pair.ledger(bot_id)
    ledger.run(statement)
    ledger.end()
    before = rows(database(pair, bot_id))
    (offer,) = await rolling_back.offered(pair.house.owner, bot_id)
    job = await pair.ended(await rolling_back.roll_back(pair.house.owner, bot_id, offer.backup.id))
    assert job.state is JobState.FAILED and told in (job.error or "")
    await pair.status(bot_id, BotStatus.RUNNING)
    bot = pair.house.row(bot_id)
    assert (bot.freqtrade_version, bot.restoring, running_version(pair, bot_id)) == ("2026.10", None, "2026.10")
    assert told in (bot.notice or "")
    assert rows(database(pair, bot_id)) == before
    await version_changes.dismiss_notice(pair.house.owner, bot_id)
    assert pair.house.row(bot_id).notice is None


async def test_what_our_own_rows_tell_is_told_before_anything_is_stopped(pair: Two) -> None:
    bot_id = await upgraded(pair)
    pair.house.keep_trade(bot_id, pair.database(bot_id), "SOL/USDT", 3)
    (offer,) = await rolling_back.offered(pair.house.owner, bot_id)
    assert offer.against == ("SOL/USDT, trade 3: opened",)
    with pytest.raises(Refused) as caught:
        await rolling_back.roll_back(pair.house.owner, bot_id, offer.backup.id)
    assert caught.value.reasons == offer.against
    assert len(pair.here.applied) == 2


async def test_a_bot_at_rest_is_rolled_back_at_rest(pair: Two) -> None:
    bot_id = await upgraded(pair)
    await service.stop(pair.house.owner, bot_id)
    await pair.status(bot_id, BotStatus.STOPPED)
    (offer,) = await rolling_back.offered(pair.house.owner, bot_id)
    job = await pair.ended(await rolling_back.roll_back(pair.house.owner, bot_id, offer.backup.id))
    await asyncio.sleep(0.2)
    bot = pair.house.row(bot_id)
    assert (job.error, bot.status, bot.freqtrade_version) == (None, BotStatus.STOPPED, "2026.9")


async def test_a_backup_that_is_not_what_it_was_is_not_restored(pair: Two) -> None:
    bot_id = await upgraded(pair)
    (backup,) = pair.backups(bot_id)
    import sqlite3

    with sqlite3.connect(database(pair, bot_id).parent / backup.file_name) as connection:
        connection.execute("UPDATE trades SET max_rate = 1")
    job = await pair.ended(await rolling_back.roll_back(pair.house.owner, bot_id, backup.id))
    assert "not as it was when it was made" in (job.error or "")
    await pair.status(bot_id, BotStatus.RUNNING)
    assert running_version(pair, bot_id) == "2026.10"


async def test_who_may_not_stop_it_may_not_roll_it_back(pair: Two) -> None:
    bot_id = await upgraded(pair)
    (backup,) = pair.backups(bot_id)
    with pytest.raises(NotFound):
        await rolling_back.roll_back(pair.house.person("eve", Role.MEMBER), bot_id, backup.id)


STEPS = ("until_ready", "until_at_rest", "compare", "back_up", "restore")


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("step", STEPS)
async def test_killed_at_any_step_it_goes_on(
    pair: Two, monkeypatch: pytest.MonkeyPatch, step: str, after: bool
) -> None:
    bot_id = await upgraded(pair)
    ledger = pair.ledger(bot_id)
    ledger.run("ALTER TABLE trades ADD COLUMN brand_new FLOAT")  # as a newer version migrates it
    ledger.end()
    (backup,) = pair.backups(bot_id)
    with monkeypatch.context() as patched:
        reached = _stopping_at(patched, step, after)
        job_id = await rolling_back.roll_back(pair.house.owner, bot_id, backup.id)
        await asyncio.wait_for(reached.wait(), 30)
        await jobs.close()
    await jobs.resume_after_restart()
    job = await pair.ended(job_id)
    assert (job.state, job.error) == (JobState.DONE, None)
    await pair.status(bot_id, BotStatus.RUNNING)
    assert running_version(pair, bot_id) == "2026.9"
    assert [row[1] for row in rows(database(pair, bot_id))] == ["BTC/USDT", "ETH/USDT"]
    older, newer = pair.backups(bot_id)
    assert (older.freqtrade_version, newer.freqtrade_version) == ("2026.9", "2026.10")
    workspace = pair.here.workspace(f"bot-{bot_id}")
    assert [len(rows(workspace / one.file_name)[0]) for one in (older, newer)] == [10, 11]


def _stopping_at(monkeypatch: pytest.MonkeyPatch, step: str, after: bool) -> asyncio.Event:
    reached = asyncio.Event()
    owner = DatabaseFiles if hasattr(DatabaseFiles, step) else maintenance
    real = getattr(owner, step)

    async def stopping(*arguments: object) -> None:
        if after:
            await real(*arguments)
        reached.set()
        await asyncio.sleep(600)

    monkeypatch.setattr(owner, step, stopping)
    return reached


async def test_the_runs_tell_both_versions(pair: Two) -> None:
    bot_id = await upgraded(pair)
    with Session(pair.house.database.engine) as session:
        runs = session.exec(select(Deployment).where(Deployment.bot_id == bot_id)).all()
    assert {run.freqtrade_version for run in runs} == {"2026.9", "2026.10"}
