"""Bots that die, and runners that do wrong."""

import asyncio
from datetime import timedelta
from uuid import UUID

import pytest
from sqlmodel import Session, col, select

from core.bot_records.models import Deployment, RestartPolicy
from core.bots import service
from core.bots.lifecycle import reconcile
from core.bots.views import Health
from core.db import utcnow
from core.errors import Unavailable
from core.runners.port import Observation, State, Workload
from tests.core.bots.conftest import House, Make
from tests.core.bots.lifecycle.lives import S, name_of, pause_over, runs, told
from tests.core.runners.fake import FakeRunner
from tests.core.runners.faulty import AnswersLate, CrashesAtOnce, FailsToStart, LosesWorkloads, NeverAnswers


async def die(house: House, bot_id: UUID, times: int = 1) -> None:
    for number in range(times):
        house.runner.crash(name_of(bot_id), 137 if number == 0 else 1)
        await house.round(1)
        if house.row(bot_id).next_attempt_at:
            pause_over(house, bot_id)
            await house.round(3)


async def test_a_death_is_noted_told_and_survived(house: House) -> None:
    bot_id = await house.running()
    house.runner.say(name_of(bot_id), "2026-11-22 07:00:00,1 - freqtrade - ERROR - Out of coffee.")
    house.runner.crash(name_of(bot_id), 137)
    await house.round()
    bot, [run] = house.row(bot_id), runs(house, bot_id)
    assert (run.exit_code, run.wanted) == (137, False)
    assert "Out of coffee." in run.log_tail
    assert run.cause == "It was killed (SIGKILL), exit code 137."
    assert (bot.status, bot.container_id, bot.error_message) == (S.STARTING, None, run.cause)
    assert len(told(house, "died")) == 1

    await house.round(3)
    assert len(house.runner.applied) == 1, "the pause is not over"
    pause_over(house, bot_id)
    await house.round(3)
    assert house.row(bot_id).status is S.RUNNING
    assert house.row(bot_id).error_message is None
    assert [run.started_by for run in runs(house, bot_id)] == [house.owner.person_id, None]


async def test_the_fifth_death_is_the_last_and_the_first_cause_stays(house: House) -> None:
    bot_id = await house.running()
    await die(house, bot_id, 5)
    bot = house.row(bot_id)
    assert (bot.status, bot.next_attempt_at) == (S.FAILED, None)
    assert bot.error_message == "It was killed (SIGKILL), exit code 137."
    assert len(house.runner.applied) == 5
    await house.round(3)
    assert len(house.runner.applied) == 5, "it waits for a person"
    detail = await service.get(house.owner, bot_id)
    assert (detail.restarts_30_days, detail.started_at) == (5, None)
    assert detail.last_end is not None and detail.last_end.exit_code == 1
    assert [line.strategy_version for line in await service.runs(house.owner, bot_id, most=3)] == [1, 1, 1]

    await service.start(house.owner, bot_id)
    assert house.row(bot_id).error_message is None
    await house.round(3)
    assert house.row(bot_id).status is S.RUNNING
    house.runner.crash(name_of(bot_id), 1)
    await house.round()
    assert house.row(bot_id).status is S.STARTING, "the failures before the wish do not count"


async def test_a_death_that_its_runner_mended_is_told_and_counted(house: House) -> None:
    bot_id = await house.running()
    house.runner.crash_and_return(name_of(bot_id), 3)
    await house.round(1)
    first = runs(house, bot_id)[0]
    assert (first.exit_code, first.wanted, first.ended_at is not None) == (3, False, True)
    assert "exit code 3" in told(house, "died")[0] and "started it again" in told(house, "died")[0]
    await house.round(2)
    *_, second = runs(house, bot_id)
    assert (second.ended_at, second.started_by) == (None, None)
    assert second.workload_id == house.runner.held[name_of(bot_id)].seen.workload_id
    assert house.row(bot_id).status is S.RUNNING
    assert len(house.runner.applied) == 1, "nothing that runs is replaced"


async def test_what_its_runner_brings_back_five_times_is_given_up_there_too(house: House) -> None:
    bot_id = await house.running()
    for _ in range(5):
        house.runner.crash_and_return(name_of(bot_id), 137, oom_killed=True)
        await house.round(3)
    assert house.row(bot_id).status is S.FAILED
    assert "more memory than its limit allows" in (house.row(bot_id).error_message or "")
    assert house.runner.held[name_of(bot_id)].seen.state is State.EXITED
    await house.round(3)
    assert (house.row(bot_id).status, len(runs(house, bot_id))) == (S.FAILED, 5)


async def test_old_failures_do_not_count(house: House) -> None:
    bot_id = await house.running()
    await die(house, bot_id, 4)
    with Session(house.database.engine) as session:
        for run in session.exec(select(Deployment).where(col(Deployment.ended_at).is_not(None))):
            run.ended_at = (run.ended_at or utcnow()) - timedelta(minutes=31)
            session.add(run)
        session.commit()
    house.runner.crash(name_of(bot_id), 2)
    await house.round()
    assert house.row(bot_id).status is S.STARTING
    assert "exit code 2" in (house.row(bot_id).error_message or "")


async def test_never_means_never(house: House) -> None:
    bot_id = await house.bot(restart_policy=RestartPolicy.NEVER)
    await service.start(house.owner, bot_id)
    await house.round(3)
    house.runner.crash(name_of(bot_id), 1)
    await house.round(3)
    assert house.row(bot_id).status is S.FAILED
    assert len(house.runner.applied) == 1


async def test_removed_by_hand_is_said_and_undone(house: House) -> None:
    bot_id = await house.running()
    house.runner.lose(name_of(bot_id))
    await house.round()
    assert "removed" in (runs(house, bot_id)[0].cause or "")
    pause_over(house, bot_id)
    await house.round(3)
    assert house.row(bot_id).status is S.RUNNING


async def test_a_death_just_before_a_restart_keeps_its_exit_code(house: House) -> None:
    bot_id = await house.running()
    house.runner.crash(name_of(bot_id), 4)
    await service.restart(house.owner, bot_id)
    await house.round(4)
    assert house.row(bot_id).status is S.RUNNING
    first, second = runs(house, bot_id)
    assert first.exit_code == 4
    assert first.workload_id != second.workload_id


async def test_a_workload_lost_just_before_a_restart_does_not_lend_its_run_to_the_next(house: House) -> None:
    bot_id = await house.running()
    house.runner.lose(name_of(bot_id))
    await service.restart(house.owner, bot_id)
    await house.round(4)
    assert house.row(bot_id).status is S.RUNNING
    assert [run.workload_id for run in runs(house, bot_id)] == ["fake-1", "fake-2"]


class TestSilentRunner:
    @pytest.fixture
    def make_runner(self) -> Make:
        def awake() -> NeverAnswers:
            runner = NeverAnswers()
            runner.recover()
            return runner

        return awake

    async def test_nothing_is_decided_and_the_silence_shows(self, house: House) -> None:
        bot_id = await house.running()
        runner = self.runner(house)
        runner.vanish()
        await house.round(3)
        assert house.row(bot_id).status is S.RUNNING
        view = await house.view(bot_id)
        assert view.health.health is Health.UNKNOWN
        assert view.health.since is not None
        runner.recover()
        await house.round()
        assert (await house.view(bot_id)).health.health is Health.RUNNING
        assert len(runner.applied) == 1

    async def test_its_age_outlives_flotilla(self, house: House, monkeypatch: pytest.MonkeyPatch) -> None:
        bot_id = await house.running()
        self.runner(house).vanish()
        await house.round(2)
        monkeypatch.setattr("core.runners.connection.last_answers._answered", {})
        health = (await house.view(bot_id)).health
        assert health.health is Health.UNKNOWN
        assert health.since is not None

    async def test_a_start_waits_for_it(self, house: House) -> None:
        bot_id = await house.bot()
        self.runner(house).vanish()
        await service.start(house.owner, bot_id)
        await house.round(3)
        assert house.row(bot_id).status is S.STARTING
        self.runner(house).recover()
        await house.round(3)
        assert house.row(bot_id).status is S.RUNNING

    async def test_a_stop_waits_for_it(self, house: House) -> None:
        bot_id = await house.running()
        self.runner(house).vanish()
        await service.stop(house.owner, bot_id)
        await house.round(3)
        assert house.row(bot_id).status is S.STOPPING
        self.runner(house).recover()
        await house.round(2)
        assert house.row(bot_id).status is S.STOPPED

    def runner(self, house: House) -> NeverAnswers:
        assert isinstance(house.runner, NeverAnswers)
        return house.runner


class FallsSilentAtApply(FakeRunner):
    """Answers every question, but not the first order."""

    silent_times = 1

    async def apply(self, workload: Workload, *, replace: bool = False) -> Observation:
        if self.silent_times:
            self.silent_times -= 1
            raise Unavailable("The runner does not answer.")
        return await super().apply(workload, replace=replace)


class TestFallsSilentAtApply:
    @pytest.fixture
    def make_runner(self) -> Make:
        return FallsSilentAtApply

    async def test_the_bot_is_not_to_blame_and_it_is_tried_again(self, house: House) -> None:
        bot_id = await house.bot()
        await service.start(house.owner, bot_id)
        await house.round(2)
        assert house.row(bot_id).status is S.STARTING
        assert (await house.view(bot_id)).error == "Not started yet: The runner does not answer."
        pause_over(house, bot_id)
        await house.round(3)
        assert house.row(bot_id).status is S.RUNNING
        assert ((await house.view(bot_id)).error, len(runs(house, bot_id))) == (None, 1)


class TestFailsToStart:
    @pytest.fixture
    def make_runner(self) -> Make:
        return FailsToStart

    async def test_it_is_failed_with_the_cause_until_a_person_wishes(self, house: House) -> None:
        bot_id = await house.bot()
        await service.start(house.owner, bot_id)
        await house.round(3)
        bot, [run] = house.row(bot_id), runs(house, bot_id)
        assert (bot.status, bot.error_message) == (S.FAILED, "Freqtrade 2026.9 could not be started.")
        assert (run.wanted, "Exec format" in run.log_tail) == (False, True)
        await service.start(house.owner, bot_id)
        assert (house.row(bot_id).status, house.row(bot_id).error_message) == (S.STARTING, None)
        await service.stop(house.owner, bot_id)
        await house.round(2)
        assert house.row(bot_id).status is S.STOPPED


class TestCrashesAtOnce:
    @pytest.fixture
    def make_runner(self) -> Make:
        return CrashesAtOnce

    async def test_it_never_says_running_and_gives_up(self, house: House) -> None:
        bot_id = await house.bot()
        await service.start(house.owner, bot_id)
        for _ in range(4):
            await house.round(2)
            assert house.row(bot_id).status is S.STARTING
            pause_over(house, bot_id)
        await house.round(3)
        assert house.row(bot_id).status is S.FAILED
        assert "exit code 2" in (house.row(bot_id).error_message or "")
        assert len(house.runner.applied) == 5


class TestLosesWorkloads:
    @pytest.fixture
    def make_runner(self) -> Make:
        return LosesWorkloads

    async def test_every_loss_counts(self, house: House) -> None:
        bot_id = await house.bot()
        await service.start(house.owner, bot_id)
        for _ in range(4):
            await house.round(2)
            pause_over(house, bot_id)
        await house.round(3)
        assert house.row(bot_id).status is S.FAILED
        assert len(told(house, "died")) == 5


class TestAnswersLate:
    @pytest.fixture
    def make_runner(self) -> Make:
        return lambda: AnswersLate(delay_seconds=0.05)

    async def test_rounds_that_overlap_double_nothing(self, house: House) -> None:
        bot_id = await house.bot()
        await service.start(house.owner, bot_id)
        await self.crowded(house)
        assert len(house.runner.applied) == 1
        await service.restart(house.owner, bot_id)
        await self.crowded(house)
        assert len(house.runner.applied) == 2
        await service.stop(house.owner, bot_id)
        await self.crowded(house)
        assert (house.row(bot_id).status, len(house.runner.applied)) == (S.STOPPED, 2)

    async def test_a_late_round_does_not_end_the_run_that_came_back_meanwhile(self, house: House) -> None:
        bot_id = await house.running()
        runner = house.runner
        assert isinstance(runner, AnswersLate)
        runner.lose(name_of(bot_id))
        runner.delay_seconds = 1.0
        late = asyncio.create_task(reconcile.reconcile())
        await asyncio.sleep(0.3)
        runner.delay_seconds = 0.0
        await house.round(1)
        pause_over(house, bot_id)
        await house.round(3)
        await late
        await reconcile.settle()
        assert house.row(bot_id).status is S.RUNNING
        assert len(told(house, "died")) == 1
        assert len(runner.applied) == 2

    async def crowded(self, house: House) -> None:
        rounds = []
        for _ in range(30):
            rounds.append(asyncio.create_task(reconcile.reconcile()))
            await asyncio.sleep(0.02)
            house.all_answer()
        await asyncio.gather(*rounds)
        await reconcile.settle()
        await house.round(2)
