"""Bots start, stop and restart; rounds that were killed."""

import asyncio

import pytest
from sqlmodel import Session

from core import jobs
from core.bot_records import heartbeats as seen
from core.bot_records.models import Deployment
from core.bots import service
from core.bots.lifecycle import reconcile
from core.runners.port import Observation, Workload
from tests.core.bots.conftest import House, Make
from tests.core.bots.lifecycle.lives import S, databases, name_of, runs, told
from tests.core.runners.fake import FakeRunner


async def killed(house: House) -> None:
    """Flotilla ends where it is; the next one knows only what the database and the runner hold."""
    await reconcile.close()
    await jobs.close()
    seen.forget_all()


class StopsAt(FakeRunner):
    """Holds still for ever at the moment `at`: before or after it applied or removed something."""

    def __init__(self) -> None:
        super().__init__()
        self.at = ""
        self.reached = asyncio.Event()

    async def _moment(self, name: str) -> None:
        if self.at == name:
            self.at = ""
            self.reached.set()
            await asyncio.Event().wait()

    async def apply(self, workload: Workload, *, replace: bool = False) -> Observation:
        await self._moment("before apply")
        seen = await super().apply(workload, replace=replace)
        await self._moment("after apply")
        return seen

    async def remove(self, name: str, *, grace_seconds: float | None = None, data: bool = False) -> None:
        await self._moment("before remove")
        await super().remove(name, grace_seconds=grace_seconds, data=data)
        await self._moment("after remove")


async def test_it_runs_only_once_its_api_has_answered(house: House) -> None:
    bot_id = await house.bot()
    await service.start(house.owner, bot_id)
    for _ in range(3):
        await reconcile.reconcile()
        await reconcile.settle()
    assert house.row(bot_id).status is S.STARTING
    house.all_answer()
    await house.round()
    assert house.row(bot_id).status is S.RUNNING
    assert len(house.runner.applied) == 1


async def test_the_answer_of_an_earlier_run_makes_nothing_running(house: House) -> None:
    bot_id = await house.running()
    await service.restart(house.owner, bot_id)
    for _ in range(4):
        await reconcile.reconcile()
        await reconcile.settle()
    assert house.row(bot_id).status is S.STARTING


async def test_quiet_rounds_change_nothing(house: House) -> None:
    bot_id = await house.running()
    before = house.row(bot_id).model_dump()
    await house.round(3)
    assert house.row(bot_id).model_dump() == before
    assert len(runs(house, bot_id)) == 1


async def test_stopping_removes_it_and_notes_a_wanted_end(house: House) -> None:
    bot_id = await house.running()
    house.runner.say(name_of(bot_id), "bye")
    await service.stop(house.owner, bot_id)
    await house.round(2)
    [run] = runs(house, bot_id)
    assert house.row(bot_id).status is S.STOPPED
    assert house.runner.held == {}
    assert (run.wanted, run.log_tail) == (True, "bye")
    assert run.ended_at is not None


async def test_a_restart_replaces_exactly_once(house: House) -> None:
    bot_id = await house.running()
    await service.restart(house.owner, bot_id)
    await house.round(6)
    assert house.row(bot_id).status is S.RUNNING
    assert len(house.runner.applied) == 2
    assert [run.wanted for run in runs(house, bot_id)] == [True, None]


async def test_stop_during_a_start_and_start_during_a_stop_end_where_the_last_wish_was(house: House) -> None:
    bot_id = await house.bot()
    await service.start(house.owner, bot_id)
    await reconcile.reconcile()
    await service.stop(house.owner, bot_id)
    await reconcile.settle()
    await house.round(3)
    assert (house.row(bot_id).status, house.runner.held) == (S.STOPPED, {})

    await service.start(house.owner, bot_id)
    await house.round(3)
    await service.stop(house.owner, bot_id)
    await reconcile.reconcile()
    await service.start(house.owner, bot_id)
    await reconcile.settle()
    await house.round(4)
    assert house.row(bot_id).status is S.RUNNING
    assert list(house.runner.held) == [name_of(bot_id)]


async def test_deleting_a_running_bot_stops_it(house: House) -> None:
    bot_id = await house.running()
    await service.remove(house.owner, bot_id)
    await house.round(3)
    assert (house.row(bot_id).status, house.runner.held) == (S.STOPPED, {})
    await house.round(2)
    assert len(house.runner.applied) == 1


async def test_what_no_row_knows_is_left_alone(house: House) -> None:
    await house.running()
    await house.runner.apply(Workload("bot-00000000-0000-0000-0000-000000000001", "2026.9", ("trade",)))
    await house.runner.apply(Workload("somebody-elses", "2026.9", ("trade",)))
    await reconcile.reconcile()
    await reconcile.settle()
    assert len(house.runner.held) == 3


class TestKilled:
    @pytest.fixture
    def make_runner(self) -> Make:
        return StopsAt

    @pytest.mark.parametrize("moment", ["before apply", "after apply"])
    async def test_while_starting(self, house: House, moment: str) -> None:
        bot_id = await house.bot()
        await service.start(house.owner, bot_id)
        await self.killed_at(house, moment)
        await house.round(4)
        assert house.row(bot_id).status is S.RUNNING
        assert len(house.runner.applied) == 1
        [run] = runs(house, bot_id)
        assert run.workload_id == house.row(bot_id).container_id == "fake-1"
        assert run.generation == house.row(bot_id).applied_generation == 1
        assert house.row(bot_id).fingerprint == run.fingerprint != ""

    @pytest.mark.parametrize("moment", ["before remove", "after remove"])
    async def test_while_stopping(self, house: House, moment: str) -> None:
        bot_id = await house.running()
        await service.stop(house.owner, bot_id)
        await self.killed_at(house, moment)
        await house.round(3)
        assert (house.row(bot_id).status, house.runner.held) == (S.STOPPED, {})
        assert [run.wanted for run in runs(house, bot_id)] == [True]
        assert told(house, "died") == []

    @pytest.mark.parametrize("moment", ["before remove", "after remove", "before apply", "after apply"])
    async def test_while_restarting(self, house: House, moment: str) -> None:
        bot_id = await house.running()
        await service.restart(house.owner, bot_id)
        await self.killed_at(house, moment)
        await house.round(5)
        assert house.row(bot_id).status is S.RUNNING
        assert len(house.runner.applied) == 2
        assert [run.wanted for run in runs(house, bot_id)] == [True, None]
        assert told(house, "died") == []

    async def test_after_a_start_that_died_before_anybody_saw_it(self, house: House) -> None:
        bot_id = await house.bot()
        await service.start(house.owner, bot_id)
        await self.killed_at(house, "after apply")
        house.runner.crash(name_of(bot_id), 3)
        await house.round()
        [run] = runs(house, bot_id)
        assert (run.exit_code, run.wanted) == (3, False)
        assert len(told(house, "died")) == 1

    async def test_and_edited_before_the_start_is_taken_up_again(self, house: House) -> None:
        bot_id = await house.bot()
        await service.start(house.owner, bot_id)
        await self.killed_at(house, "before apply")
        changed = {"stake_currency": "BUSD", "stake_amount": 7}
        await service.edit(house.owner, bot_id, house.draft(config=changed))
        await house.round(3)
        [run] = runs(house, bot_id)
        assert run.config_revision == 2
        used = next(one for one in databases(house, bot_id) if one.id == run.database_id)
        assert (used.stake_currency, used.closed_at) == ("BUSD", None)

    async def test_while_it_runs_it_is_found_again(self, house: House) -> None:
        bot_id = await house.running()
        before = house.row(bot_id).container_id
        await killed(house)
        await house.round(2)
        assert (house.row(bot_id).container_id, house.row(bot_id).status) == (before, S.RUNNING)
        assert (len(house.runner.applied), len(runs(house, bot_id))) == (1, 1)

    async def test_what_died_meanwhile_is_told_with_its_exit_code(self, house: House) -> None:
        bot_id = await house.running()
        await killed(house)
        house.runner.crash(name_of(bot_id), 139)
        await house.round()
        assert runs(house, bot_id)[0].exit_code == 139
        assert "139" in told(house, "died")[0]

    async def test_a_row_lost_with_the_database_is_made_again_for_what_runs(self, house: House) -> None:
        """Restored from a backup made before the start."""
        bot_id = await house.running()
        await killed(house)
        with Session(house.database.engine) as session:
            session.delete(session.get_one(Deployment, runs(house, bot_id)[0].id))
            session.commit()
        house.set(bot_id, container_id=None, status=S.STARTING, applied_generation=0)
        await house.round(3)
        assert house.row(bot_id).status is S.RUNNING
        assert (len(house.runner.applied), len(runs(house, bot_id))) == (1, 1)

    async def killed_at(self, house: House, moment: str) -> None:
        runner = house.runner
        assert isinstance(runner, StopsAt)
        runner.at = moment
        async with asyncio.timeout(5):
            while not runner.reached.is_set():
                await reconcile.reconcile()
                await asyncio.sleep(0)
                if not reconcile._steps:
                    continue
                await asyncio.wait(
                    [*reconcile._steps.values(), asyncio.ensure_future(runner.reached.wait())],
                    return_when=asyncio.FIRST_COMPLETED,
                )
        await killed(house)
