"""Moves that are cancelled, fail, or are killed."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from types import ModuleType
from uuid import UUID

import pytest

from core import jobs
from core.bot_records.models import BotStatus
from core.bots.databases import maintenance, moving, transfer
from core.bots.databases.database_files import DatabaseFiles
from core.errors import Refused, Unavailable
from core.jobs import JobState
from tests.core.bots.conftest import until
from tests.core.bots.databases.two_runners import _slow, path, runs_on
from tests.core.bots.ledger import rows
from tests.core.bots.moves import Two
from tests.core.runners.fake import FakeRunner


async def test_cancelled_it_starts_again_where_it_was(pair: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    _slow(monkeypatch, pair.there, "put", asyncio.Event())
    bot_id = await pair.trading()
    job_id = await moving.move(pair.house.owner, bot_id, pair.there_id)
    await until(lambda: pair.house.row(bot_id).status is BotStatus.STOPPED)
    await moving.cancel(pair.house.owner, bot_id)
    assert (await pair.ended(job_id)).state is JobState.CANCELLED
    await pair.status(bot_id, BotStatus.RUNNING)
    assert runs_on(pair.here, bot_id) and not pair.there.held
    assert pair.house.row(bot_id).runner_id == pair.house.runner_id
    await moving.cancel(pair.house.owner, bot_id)  # again: nothing to do


async def test_cancelled_slowly_it_leaves_the_next_move_alone(pair: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    gate, goes_on, real = asyncio.Event(), asyncio.Event(), pair.there.put

    async def slow(name, files):
        monkeypatch.setattr(pair.there, "put", real)
        try:
            await asyncio.sleep(600)
        finally:
            await gate.wait()  # an engine takes a while to take a container away

    async def later(*arguments):
        await goes_on.wait()
        return await carry(*arguments)

    carry = transfer.carry
    monkeypatch.setattr(pair.there, "put", slow)
    bot_id = await pair.trading()
    first = await moving.move(pair.house.owner, bot_id, pair.there_id)
    await until(lambda: pair.there.put is real)
    cancelling = asyncio.create_task(moving.cancel(pair.house.owner, bot_id))
    assert (await pair.ended(first)).state is JobState.CANCELLED
    monkeypatch.setattr(transfer, "carry", later)
    second = await moving.move(pair.house.owner, bot_id, pair.there_id)
    await until(lambda: pair.house.row(bot_id).moving_to is not None)
    gate.set()
    await cancelling
    assert pair.house.row(bot_id).moving_to == pair.there_id
    goes_on.set()
    assert (await pair.ended(second)).error is None
    assert pair.house.row(bot_id).runner_id == pair.there_id


async def test_one_that_takes_too_long_is_undone(pair: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    _slow(monkeypatch, pair.there, "put", asyncio.Event())
    jobs.register(maintenance.MOVE, moving.carry_out, deadline=timedelta(seconds=2))
    await _stays(pair, "given up")


async def test_a_full_disk_on_the_other_side_undoes_it(pair: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    real = pair.there.put

    async def full(name, files):
        await real(name, {path: content[:100] for path, content in files.items()})
        raise Refused("The files cannot be written: No space left on device.")

    monkeypatch.setattr(pair.there, "put", full)
    bot_id = await _stays(pair, "No space left")
    for runner in (pair.here, pair.there):  # other bots need the room
        assert not (runner.workspace(f"bot-{bot_id}") / transfer.FOLDER).exists()


async def test_a_silent_other_side_undoes_it(pair: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    async def silent(name, files):
        await asyncio.sleep(600)

    monkeypatch.setattr(transfer, "PART_WITHIN_SECONDS", 0.3)
    monkeypatch.setattr(pair.there, "put", silent)
    await _stays(pair, "does not answer any more")


async def test_an_other_side_that_breaks_off_undoes_it(pair: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    async def gone(*_):
        raise Unavailable("The engine does not answer.")

    monkeypatch.setattr(pair.there, "work", gone)
    await _stays(pair, "engine does not answer")


ANOTHER = "c = sqlite3.connect(copy); c.execute('UPDATE trades SET amount = 2 WHERE id = 2'); c.commit(); c.close()"


async def test_a_row_that_arrives_otherwise_undoes_it(pair: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another database, whole in itself, in the place of the one that was sent."""
    real = pair.there.work

    async def other(name, version, code, arguments=()):
        if arguments[0] != "unpack":
            return await real(name, version, code, arguments)
        trick = code.replace("sync(copy)\n", f"sync(copy)\n    {ANOTHER}\n", 1)
        assert trick != code
        return await real(name, version, trick, arguments)

    monkeypatch.setattr(pair.there, "work", other)
    await _stays(pair, "Row 2 of trades did not arrive")


async def _stays(pair: Two, why: str) -> UUID:
    bot_id = await pair.trading()
    job = await pair.ended(await moving.move(pair.house.owner, bot_id, pair.there_id))
    assert job.state is JobState.FAILED and why in (job.error or "")
    await pair.status(bot_id, BotStatus.RUNNING)
    bot = pair.house.row(bot_id)
    assert (bot.runner_id, bot.moving_to) == (pair.house.runner_id, None)
    assert "was not moved to There" in (bot.notice or "")
    assert why in (bot.notice or "") or why == "given up"
    assert runs_on(pair.here, bot_id) and not pair.there.held
    assert len(rows(path(pair, bot_id, pair.here))) == 2
    return bot_id


async def test_a_bot_that_does_not_come_to_rest_runs_on(pair: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    async def never(name, *, grace_seconds=None, data=False):
        raise Unavailable("It does not end.")

    bot_id = await pair.trading()
    monkeypatch.setattr(maintenance, "RESTS_WITHIN_SECONDS", 0.5)
    monkeypatch.setattr(pair.here, "remove", never)
    job = await pair.ended(await moving.move(pair.house.owner, bot_id, pair.there_id))
    assert "did not come to rest" in (job.error or "")
    monkeypatch.undo()
    await pair.status(bot_id, BotStatus.RUNNING)
    assert runs_on(pair.here, bot_id)


async def test_a_trade_database_that_is_gone_is_not_replaced_by_nothing(pair: Two) -> None:
    bot_id = await pair.trading()
    pair.ledgers[bot_id].end()
    for left in pair.here.workspace(f"bot-{bot_id}").glob("trades-1.sqlite*"):
        left.unlink()
    job = await pair.ended(await moving.move(pair.house.owner, bot_id, pair.there_id))
    assert "not in its workspace any more" in (job.error or "")
    assert pair.house.row(bot_id).runner_id == pair.house.runner_id


async def test_what_stays_behind_silently_is_told(pair: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    real = pair.here.work

    async def gone(name, version, code, arguments=()):
        if arguments[0] == "put_away":
            raise Unavailable("This machine refused.")
        return await real(name, version, code, arguments)

    monkeypatch.setattr(pair.here, "work", gone)
    bot_id = await pair.trading()
    job = await pair.ended(await moving.move(pair.house.owner, bot_id, pair.there_id))
    assert job.state is JobState.DONE
    assert "could not be put away" in (pair.house.row(bot_id).notice or "")
    assert pair.house.row(bot_id).runner_id == pair.there_id


STEPS = ("ready", "layout", "held", "pack", "fetch", "put", "unpack", "forget", "switched", "put_away")


@pytest.mark.parametrize("step", STEPS)
async def test_killed_at_any_step_it_is_taken_up_again_and_nothing_is_lost(
    pair: Two, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    bot_id = await pair.trading()
    reached = _stopping_at(monkeypatch, pair, step)
    job_id = await moving.move(pair.house.owner, bot_id, pair.there_id)
    await asyncio.wait_for(reached.wait(), 30)
    await jobs.close()  # as a kill: the row stays RUNNING, the bot held
    is_held = pair.house.row(bot_id).moving_to is not None
    assert is_held is (step in ("held", "pack", "fetch", "put", "unpack", "forget"))
    monkeypatch.undo()
    await jobs.resume_after_restart()
    job = await pair.ended(job_id)
    assert (job.state, job.error) == (JobState.DONE, None)
    await pair.status(bot_id, BotStatus.RUNNING)
    assert runs_on(pair.there, bot_id) and not pair.here.held
    assert [row[1] for row in rows(path(pair, bot_id, pair.there))] == ["BTC/USDT", "ETH/USDT"]
    assert pair.house.row(bot_id).moving_to is None
    assert len([one for one in pair.there.applied if one.name == f"bot-{bot_id}"]) == 1


def _stopping_at(monkeypatch: pytest.MonkeyPatch, pair: Two, step: str) -> asyncio.Event:
    """Whoever comes to this step of the move waits there for ever."""
    reached = asyncio.Event()

    async def stop_here() -> None:
        reached.set()
        await asyncio.sleep(600)

    def patch(runner: FakeRunner, method: str, word: str | None) -> None:
        real = getattr(runner, method)

        async def stopping(*arguments, **options):
            if word is None or (len(arguments) > 3 and arguments[3][0] == word):
                await stop_here()
            return await real(*arguments, **options)

        monkeypatch.setattr(runner, method, stopping)

    match step:
        case "ready" | "layout" | "put":
            patch(pair.there, step, None)
        case "held":
            reached = _waiting(monkeypatch, maintenance, "until_at_rest")
        case "fetch":

            async def never(*_: object) -> AsyncIterator[bytes]:
                await stop_here()
                yield b""

            monkeypatch.setattr(pair.here, "fetch", never)
        case "pack" | "put_away":
            patch(pair.here, "work", step)
        case "unpack" | "forget":
            patch(pair.there, "work", step)
        case "switched":
            reached = _waiting(monkeypatch, moving, "_leave")
    return reached


def _waiting(monkeypatch: pytest.MonkeyPatch, module: ModuleType, function: str) -> asyncio.Event:
    reached = asyncio.Event()

    async def wait(*_: object) -> None:
        reached.set()
        await asyncio.sleep(600)

    monkeypatch.setattr(module, function, wait)
    return reached


async def test_a_bot_held_by_nobody_is_let_go(pair: Two) -> None:
    bot_id = await pair.trading()
    pair.house.set(bot_id, moving_to=pair.there_id)
    await until(lambda: pair.house.row(bot_id).status is BotStatus.STOPPED)
    await maintenance.end_abandoned()
    await pair.status(bot_id, BotStatus.RUNNING)
    assert "was not moved" in (pair.house.row(bot_id).notice or "")


@pytest.mark.parametrize("name", ["/etc/passwd", "../other/trades-1.sqlite", "a/../../b"])
async def test_nothing_outside_a_workspace_is_worked_on(name: str) -> None:
    files = DatabaseFiles(FakeRunner(), "bot-1", "2026.9")
    with pytest.raises(Refused, match="no file of this workspace"):
        await files.back_up(name, "backups/a.sqlite")
    with pytest.raises(Refused, match="no file of this workspace"):
        await files.forget("fine", name)
