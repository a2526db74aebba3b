"""A bot goes to another runner with all its trades, or stays where it is with all of them."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from types import ModuleType
from uuid import UUID

import pytest

from core import jobs
from core.access.scopes import Role
from core.bot_records.models import BotStatus, Target
from core.bots import service
from core.bots.databases import maintenance, moving, transfer
from core.bots.databases.database_files import DatabaseFiles
from core.errors import Invalid, NotFound, Refused, Unavailable
from core.jobs import JobState
from core.runners.port import Layout, State
from tests.core.bots.conftest import House, until
from tests.core.bots.ledger import rows
from tests.core.bots.moves import Two, two
from tests.core.runners.bench import kept
from tests.core.runners.fake import FakeRunner


@pytest.fixture
async def pair(house: House) -> AsyncIterator[Two]:
    built = await two(house, FakeRunner())
    async with built.time():
        yield built


def path(pair: Two, bot_id: UUID, runner: FakeRunner):
    return runner.workspace(f"bot-{bot_id}") / "trades-1.sqlite"


def runs_on(runner: FakeRunner, bot_id: UUID) -> bool:
    held = runner.held.get(f"bot-{bot_id}")
    return held is not None and held.seen.state is State.RUNNING


async def test_a_running_bot_goes_with_all_its_trades_and_runs_there(pair: Two) -> None:
    bot_id = await pair.trading()
    before = rows(path(pair, bot_id, pair.here))
    job = await pair.ended(await moving.move(pair.house.owner, bot_id, pair.there_id))
    assert (job.state, job.error) == (JobState.DONE, None)
    await pair.status(bot_id, BotStatus.RUNNING)
    assert runs_on(pair.there, bot_id) and not pair.here.held
    assert rows(path(pair, bot_id, pair.there)) == before and len(before) == 2
    bot = pair.house.row(bot_id)
    assert (bot.runner_id, bot.moving_to, bot.notice, bot.target) == (pair.there_id, None, None, Target.RUNNING)


async def test_its_log_goes_along_and_comes_back_with_it_once(pair: Two) -> None:
    bot_id = await pair.trading()
    name = f"bot-{bot_id}"
    pair.here.say(name, "one")
    for goal, runner in ((pair.there_id, pair.there), (pair.house.runner_id, pair.here)):
        await pair.ended(await moving.move(pair.house.owner, bot_id, goal))
        await pair.status(bot_id, BotStatus.RUNNING)
        runner.say(name, "two")
    assert await kept(pair.here, name) == ["one", "two", "two"]


async def test_a_log_that_cannot_be_carried_keeps_nobody_from_moving(
    pair: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(name: str, parts: object) -> None:
        raise Refused("The disk is full.")

    monkeypatch.setattr(pair.there, "bring_log", refuse)
    bot_id = await pair.trading()
    job = await pair.ended(await moving.move(pair.house.owner, bot_id, pair.there_id))
    assert (job.state, job.error) == (JobState.DONE, None)


async def test_of_a_long_log_the_newest_parts_go_along(pair: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transfer, "LOG_PART_BYTES", 20)
    bot_id = await pair.trading()
    name = f"bot-{bot_id}"
    blocks = [[f"line {number:02d}", "and more"] for number in range(10)]

    async def kept_log(_: str):  # type: ignore[no-untyped-def]
        for block in blocks:
            yield block

    monkeypatch.setattr(pair.here, "kept_log", kept_log)
    await pair.ended(await moving.move(pair.house.owner, bot_id, pair.there_id))
    assert await kept(pair.there, name) == [line for block in blocks[-4:] for line in block]


async def test_what_it_leaves_behind_is_put_away_whole_where_nothing_starts_it(pair: Two) -> None:
    bot_id = await pair.trading()
    await pair.ended(await moving.move(pair.house.owner, bot_id, pair.there_id))
    workspace = pair.here.workspace(f"bot-{bot_id}")
    (away,) = workspace.iterdir()
    assert away.name.startswith("moved-") and (away / "config").is_dir()
    assert len(rows(away / "trades-1.sqlite")) == 2
    there = pair.there.workspace(f"bot-{bot_id}")
    assert not (there / transfer.FOLDER).exists()


async def test_it_is_erased_there_when_the_person_asks_for_that(pair: Two) -> None:
    bot_id = await pair.trading()
    await pair.ended(await moving.move(pair.house.owner, bot_id, pair.there_id, keep_copy=False))
    assert not list(pair.here.workspace(f"bot-{bot_id}").iterdir())
    assert len(rows(path(pair, bot_id, pair.there))) == 2


async def test_it_comes_back_with_what_it_traded_there(pair: Two) -> None:
    bot_id = await pair.trading()
    await pair.ended(await moving.move(pair.house.owner, bot_id, pair.there_id))
    await pair.status(bot_id, BotStatus.RUNNING)
    pair.ledger(bot_id).open_trade(3, "SOL/USDT")
    job = await pair.ended(await moving.move(pair.house.owner, bot_id, pair.house.runner_id))
    assert job.error is None
    assert [row[1] for row in rows(path(pair, bot_id, pair.here))] == ["BTC/USDT", "ETH/USDT", "SOL/USDT"]


async def test_a_bot_at_rest_stays_at_rest(pair: Two) -> None:
    bot_id = await pair.trading()
    await service.stop(pair.house.owner, bot_id)
    await pair.status(bot_id, BotStatus.STOPPED)
    await pair.ended(await moving.move(pair.house.owner, bot_id, pair.there_id))
    await asyncio.sleep(0.2)
    bot = pair.house.row(bot_id)
    assert (bot.status, bot.runner_id) == (BotStatus.STOPPED, pair.there_id)
    assert not pair.there.held


async def test_a_bot_that_never_ran_just_moves(pair: Two) -> None:
    bot_id = await pair.house.bot()
    job = await pair.ended(await moving.move(pair.house.owner, bot_id, pair.there_id))
    assert (job.error, pair.house.row(bot_id).runner_id) == (None, pair.there_id)


async def test_backups_go_along(pair: Two) -> None:
    from core.bots.databases import rolling_back, version_changes

    pair.here.versions = pair.there.versions = ("2026.9", "2026.8")
    bot_id = await pair.trading()
    await version_changes.change(pair.house.owner, bot_id, "2026.8")
    await until(lambda: bool(pair.backups(bot_id)))
    await pair.status(bot_id, BotStatus.RUNNING)
    job = await pair.ended(await moving.move(pair.house.owner, bot_id, pair.there_id))
    assert job.error is None
    (backup,) = pair.backups(bot_id)
    assert len(rows(pair.there.workspace(f"bot-{bot_id}") / backup.file_name)) == 2
    await pair.status(bot_id, BotStatus.RUNNING)
    job = await pair.ended(await rolling_back.roll_back(pair.house.owner, bot_id, backup.id))
    assert job.error is None


# -- asked for wrongly ------------------------------------------------------------------------------------------------


async def test_what_stands_against_it_is_said_before_the_bot_is_stopped(pair: Two) -> None:
    house, bot_id = pair.house, await pair.trading()
    with pytest.raises(Refused, match="already"):
        await moving.move(house.owner, bot_id, house.runner_id)
    for name in ("B", "C", "D"):
        other = await house.bot(name, runner_id=pair.there_id)
        house.set(other, target=Target.RUNNING, status=BotStatus.FAILED)
    with pytest.raises(Refused, match="full"):
        await moving.move(house.owner, bot_id, pair.there_id)
    assert runs_on(pair.here, bot_id)


async def test_a_member_needs_the_right_to_use_the_other_runner(pair: Two) -> None:
    stranger = pair.house.person("eve", Role.MEMBER)
    bot_id = await pair.trading()
    with pytest.raises(NotFound):
        await moving.move(stranger, bot_id, pair.there_id)
    pair.house.set(bot_id, owner_id=stranger.person_id)
    with pytest.raises(NotFound):
        await moving.move(stranger, bot_id, pair.there_id)
    assert pair.house.row(bot_id).moving_to is None


async def test_where_the_practice_market_is_not_reached_it_does_not_go(
    pair: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = pair.there.layout

    async def far(name: str) -> Layout:
        return replace(await real(name), market_url="")

    monkeypatch.setattr(pair.there, "layout", far)
    bot_id = await pair.trading()
    job = await pair.ended(await moving.move(pair.house.owner, bot_id, pair.there_id))
    assert "practice market" in (job.error or "")
    assert runs_on(pair.here, bot_id)
    assert len(pair.here.applied) == 1  # it was not even stopped


async def test_the_version_is_installed_there_before_the_bot_is_stopped(pair: Two) -> None:
    pair.there.versions = ()
    bot_id = await pair.trading()
    job = await pair.ended(await moving.move(pair.house.owner, bot_id, pair.there_id))
    assert (job.error, pair.there.versions) == (None, ("2026.9",))


async def test_a_version_that_cannot_be_had_there_leaves_the_bot_running(
    pair: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(version, progress):
        raise Refused("There is no such version.")

    pair.there.versions = ()
    monkeypatch.setattr(pair.there, "prepare", refuse)
    bot_id = await pair.trading()
    job = await pair.ended(await moving.move(pair.house.owner, bot_id, pair.there_id))
    assert job.error == "There is no such version."
    assert len(pair.here.applied) == 1


async def test_one_at_a_time_and_nothing_is_wished_meanwhile(pair: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = asyncio.Event()
    _slow(monkeypatch, pair.there, "put", gate)
    house, bot_id = pair.house, await pair.trading()
    job_id = await moving.move(house.owner, bot_id, pair.there_id)
    await until(lambda: house.row(bot_id).status is BotStatus.STOPPED)
    for wish in (service.start(house.owner, bot_id), service.restart(house.owner, bot_id)):
        with pytest.raises(Refused, match="being moved to There"):
            await wish
    with pytest.raises(Refused, match="being moved"):
        await service.edit(house.owner, bot_id, house.draft(runner_id=pair.there_id))
    with pytest.raises(Refused, match="being moved"):
        await service.remove(house.owner, bot_id, with_open_trades=True)
    with pytest.raises(Refused, match="under way"):
        await moving.move(house.owner, bot_id, pair.there_id)
    await asyncio.sleep(0.2)
    assert not pair.here.held and not pair.there.held
    gate.set()
    assert (await pair.ended(job_id)).error is None


async def test_the_form_does_not_move_a_bot_with_trades(pair: Two) -> None:
    bot_id = await pair.trading()
    await service.stop(pair.house.owner, bot_id)
    await pair.status(bot_id, BotStatus.STOPPED)
    with pytest.raises(Invalid) as caught:
        await service.edit(pair.house.owner, bot_id, pair.house.draft(runner_id=pair.there_id))
    assert "Move to another runner" in caught.value.fields["runner_id"]


async def test_stopped_while_it_moves_it_does_not_start_there(pair: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = asyncio.Event()
    _slow(monkeypatch, pair.there, "put", gate)
    bot_id = await pair.trading()
    job_id = await moving.move(pair.house.owner, bot_id, pair.there_id)
    await until(lambda: pair.house.row(bot_id).status is BotStatus.STOPPED)
    await service.stop(pair.house.owner, bot_id)
    gate.set()
    assert (await pair.ended(job_id)).error is None
    await asyncio.sleep(0.2)
    assert pair.house.row(bot_id).status is BotStatus.STOPPED and not pair.there.held


# -- cancelled, failing, killed ---------------------------------------------------------------------------------------


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


def _slow(monkeypatch: pytest.MonkeyPatch, runner: FakeRunner, method: str, gate: asyncio.Event) -> None:
    real = getattr(runner, method)

    async def slow(*arguments, **options):
        await gate.wait()
        return await real(*arguments, **options)

    monkeypatch.setattr(runner, method, slow)


@pytest.mark.parametrize("name", ["/etc/passwd", "../other/trades-1.sqlite", "a/../../b"])
async def test_nothing_outside_a_workspace_is_worked_on(name: str) -> None:
    files = DatabaseFiles(FakeRunner(), "bot-1", "2026.9")
    with pytest.raises(Refused, match="no file of this workspace"):
        await files.back_up(name, "backups/a.sqlite")
    with pytest.raises(Refused, match="no file of this workspace"):
        await files.forget("fine", name)
