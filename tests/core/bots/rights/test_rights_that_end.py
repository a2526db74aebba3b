"""The owner of a bot clearly loses a right that it needs."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from core import jobs
from core.bot_records.models import Target
from core.bots import service
from core.bots.databases import moving, version_changes
from core.errors import NotFound, Refused, Unavailable
from core.runners.port import NO_NEEDS, Needs, State
from tests.core.bots.conftest import Make
from tests.core.bots.lodger import CLEAR, USE, Lodger
from tests.core.bots.moves import Two, two
from tests.core.bots.rights.lodgers import S, crash, pause_is_over
from tests.core.runners.fake import FakeRunner


async def shared_pair(lodger: Lodger, there: FakeRunner) -> Two:
    """A second runner, shared with the member too."""
    pair = await two(lodger.house, there)
    lodger.there_id = pair.there_id
    await lodger.share_there(USE)
    return pair


@pytest.mark.parametrize("how", CLEAR)
async def test_at_rest_it_is_started_by_nobody(lodger: Lodger, how: str) -> None:
    await lodger.lose(how)
    for who in (lodger.house.owner, lodger.me):
        with pytest.raises((Refused, NotFound)):
            await service.start(who, lodger.bot_id)
    await lodger.house.round(2)
    assert not lodger.house.runner.applied
    await lodger.get_back(how)
    await lodger.run()


@pytest.mark.parametrize("how", CLEAR)
async def test_what_runs_goes_on_with_the_keys_it_has_and_no_other(lodger: Lodger, how: str) -> None:
    await lodger.run()
    await lodger.lose(how)
    await lodger.replace_keys()
    await lodger.house.round(3)
    assert lodger.house.row(lodger.bot_id).status is S.RUNNING and len(lodger.keys()) == 1
    view = await lodger.house.view(lodger.bot_id)
    assert view.start_refused and view.start_refused_hint
    owner = lodger.house.owner
    for wish in (
        service.restart(owner, lodger.bot_id),
        version_changes.change(owner, lodger.bot_id, "2026.8"),
        version_changes.change(owner, lodger.bot_id, "2026.8", restart=False),
        moving.move(owner, lodger.bot_id, lodger.house.runner_id),
    ):
        with pytest.raises(Refused):
            await wish
    await lodger.house.round(3)
    assert len(lodger.keys()) == 1 and b"the-new" not in lodger.keys()[0]


@pytest.mark.parametrize("how", CLEAR)
async def test_its_runner_does_not_start_it_again_until_the_right_is_back(lodger: Lodger, how: str) -> None:
    await lodger.run()
    assert lodger.house.runner.held[lodger.name].comes_back
    await lodger.lose(how)
    await lodger.house.round()
    assert not lodger.house.runner.held[lodger.name].comes_back
    await lodger.get_back(how)
    await lodger.house.round()
    assert lodger.house.runner.held[lodger.name].comes_back


@pytest.mark.parametrize("how", CLEAR)
async def test_crashed_it_is_failed_with_the_reason(lodger: Lodger, how: str) -> None:
    await lodger.run()
    await lodger.lose(how)
    await lodger.replace_keys()
    await crash(lodger)
    await pause_is_over(lodger)
    bot = lodger.house.row(lodger.bot_id)
    assert (bot.status, bot.target, len(lodger.keys())) == (S.FAILED, Target.RUNNING, 1)
    assert bot.error_message is not None and bot.error_message.startswith("It is not started again. ")


@pytest.mark.parametrize("how", CLEAR)
async def test_lost_in_the_pause_before_it_comes_back(lodger: Lodger, how: str) -> None:
    await lodger.run()
    await crash(lodger)
    assert lodger.house.row(lodger.bot_id).status is S.STARTING
    await lodger.lose(how)
    await lodger.replace_keys()
    await pause_is_over(lodger)
    assert (lodger.house.row(lodger.bot_id).status, len(lodger.keys())) == (S.FAILED, 1)


@pytest.mark.parametrize("how", CLEAR)
async def test_returned_by_its_runner_it_is_ended(lodger: Lodger, how: str) -> None:
    await lodger.run()
    await lodger.lose(how)
    lodger.house.runner.crash_and_return(lodger.name, 137)  # before its runner could be told
    await lodger.house.round(2)
    bot = lodger.house.row(lodger.bot_id)
    assert (bot.status, bot.container_id) == (S.FAILED, None)
    assert lodger.house.runner.held[lodger.name].seen.exit_code == 137
    await lodger.house.round(2)
    assert len(lodger.keys()) == 1


@pytest.mark.parametrize("how", CLEAR)
async def test_lost_while_another_version_is_installed_for_it(lodger: Lodger, how: str) -> None:
    await lodger.run()
    await version_changes.change(lodger.house.owner, lodger.bot_id, "2026.8")
    await lodger.house.round()  # asks for the version
    await lodger.lose(how)
    await jobs.work()
    await lodger.house.round(4)
    bot = lodger.house.row(lodger.bot_id)
    assert bot.status is S.RUNNING and lodger.house.runner.held[lodger.name].workload.version == "2026.9"
    assert bot.error_message is not None and bot.error_message.startswith("Not restarted, it runs on as before: ")


@pytest.mark.parametrize("how", CLEAR)
async def test_lost_while_it_waits_to_be_moved(lodger: Lodger, how: str) -> None:
    pair = await shared_pair(lodger, FakeRunner())
    await lodger.run()
    job_id = await moving.move(lodger.house.owner, lodger.bot_id, pair.there_id)
    await lodger.lose(how)
    async with pair.time():
        assert (await pair.ended(job_id)).error is not None
    bot = lodger.house.row(lodger.bot_id)
    assert (bot.status, bot.runner_id, bot.moving_to) == (S.RUNNING, lodger.house.runner_id, None)
    assert len(lodger.keys()) == 1 and not pair.there.applied


class RightEnds(FakeRunner):
    """While something is carried here."""

    lodger: Lodger
    how: str | None = None

    async def work(
        self, name: str, version: str, code: str, arguments: Sequence[str] = (), needs: Needs = NO_NEEDS
    ) -> bytes:
        if self.how:
            how, self.how = self.how, None
            await self.lodger.lose(how)
        return await super().work(name, version, code, arguments, needs)


@pytest.mark.parametrize("how", [*CLEAR, "there"])
async def test_lost_in_the_middle_of_a_move(lodger: Lodger, how: str) -> None:
    """It goes back where it was, and starts there only if its owner may still use all it needs there."""
    there = RightEnds()
    pair = await shared_pair(lodger, there)
    await lodger.run()
    there.lodger, there.how = lodger, how
    lodger.there_id = pair.there_id
    job_id = await moving.move(lodger.house.owner, lodger.bot_id, pair.there_id)
    async with pair.time():
        await pair.ended(job_id)
        await pair.status(lodger.bot_id, S.RUNNING if how == "there" else S.FAILED)
    bot = lodger.house.row(lodger.bot_id)
    assert (bot.runner_id, bot.moving_to) == (lodger.house.runner_id, None)
    assert not there.applied and len(lodger.keys()) == (2 if how == "there" else 1)


class KillFails(FakeRunner):
    """The first time it is asked to."""

    failed = False

    async def kill(self, name: str) -> None:
        if not self.failed:
            self.failed = True
            raise Unavailable("The runner did not answer.")
        await super().kill(name)


@pytest.mark.parametrize("make_runner", [KillFails])
async def test_returned_it_is_ended_also_when_that_fails_at_first(lodger: Lodger, make_runner: Make) -> None:
    await lodger.run()
    await lodger.lose("exchange")
    lodger.house.runner.crash_and_return(lodger.name, 137)
    await lodger.house.round(4)
    assert lodger.house.row(lodger.bot_id).status is S.FAILED
    assert lodger.house.runner.held[lodger.name].seen.state is State.EXITED


async def test_lost_in_the_pause_and_returned_by_its_runner_it_is_ended(lodger: Lodger) -> None:
    await lodger.run()
    await crash(lodger)
    await lodger.lose("exchange")
    held = lodger.house.runner.held[lodger.name]
    held.seen = replace(held.seen, state=State.RUNNING, workload_id="returned", exit_code=None, ended_at=None)
    await lodger.house.round(2)
    await pause_is_over(lodger)
    assert lodger.house.row(lodger.bot_id).status is S.FAILED
    assert (held.seen.state, len(lodger.keys())) == (State.EXITED, 1)


async def test_without_the_right_to_its_runner_it_moves_away_once_it_rests(lodger: Lodger) -> None:
    pair = await shared_pair(lodger, FakeRunner())
    await lodger.lose("runner")
    job_id = await moving.move(lodger.me, lodger.bot_id, pair.there_id)
    async with pair.time():
        assert (await pair.ended(job_id)).error is None
    assert lodger.house.row(lodger.bot_id).runner_id == pair.there_id
    await service.start(lodger.me, lodger.bot_id)
