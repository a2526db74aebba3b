"""From wish to world, with runners in memory that do right and wrong, and a Flotilla that is killed between steps."""

import asyncio
from datetime import timedelta
from uuid import UUID

import pytest
from sqlmodel import Session, col, select

from core import audit, jobs
from core.bot_records import heartbeats as seen
from core.bot_records.models import BotDatabase, BotMetrics, BotStatus, Deployment, Mode, RestartPolicy, Target
from core.bots import service
from core.bots.lifecycle import reconcile
from core.bots.views import Health
from core.db import utcnow
from core.errors import Refused, Unavailable
from core.exchanges import service as exchanges
from core.exchanges.models import ExchangeDraft
from core.jobs import worker
from core.runners.port import Observation, Progress, State, Workload
from tests.core.bots.conftest import House, Make, until
from tests.core.runners.fake import FakeRunner
from tests.core.runners.faulty import AnswersLate, CrashesAtOnce, FailsToStart, LosesWorkloads, NeverAnswers

S = BotStatus


def name_of(bot_id: UUID) -> str:
    return f"bot-{bot_id}"


def runs(house: House, bot_id: UUID) -> list[Deployment]:
    with Session(house.database.engine) as session:
        query = select(Deployment).where(Deployment.bot_id == bot_id).order_by(col(Deployment.started_at))
        return list(session.exec(query))


def databases(house: House, bot_id: UUID) -> list[BotDatabase]:
    with Session(house.database.engine) as session:
        query = select(BotDatabase).where(BotDatabase.bot_id == bot_id).order_by(col(BotDatabase.created_at))
        return list(session.exec(query))


def told(house: House, verb: str) -> list[str]:
    with Session(house.database.engine) as session:
        return list(session.exec(select(audit.AuditEvent.text).where(audit.AuditEvent.verb == verb)))


def pause_over(house: House, bot_id: UUID) -> None:
    """As if the pause before it comes back had passed."""
    at = house.row(bot_id).next_attempt_at
    assert at is not None
    house.set(bot_id, next_attempt_at=at - timedelta(minutes=1))


async def killed(house: House) -> None:
    """Flotilla ends where it is; the next one knows only what the database and the runner hold."""
    await reconcile.close()
    await jobs.close()
    seen.forget_all()


async def die(house: House, bot_id: UUID, times: int = 1) -> None:
    for number in range(times):
        house.runner.crash(name_of(bot_id), 137 if number == 0 else 1)
        await house.round(1)
        if house.row(bot_id).next_attempt_at:
            pause_over(house, bot_id)
            await house.round(3)


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


# -- starting, stopping ---------------------------------------------------------------------------------------------


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


# -- killed ----------------------------------------------------------------------------------------------------------


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


# -- deaths ----------------------------------------------------------------------------------------------------------


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


# -- runners that do wrong -------------------------------------------------------------------------------------------


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
        monkeypatch.setattr("core.runners.last_answers._answered", {})
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


class Broken(FakeRunner):
    """Has a defect of its own."""

    async def observe(self) -> list[Observation]:
        raise KeyError("State")


async def test_a_runner_with_a_defect_is_a_silent_runner(house: House) -> None:
    bot_id = await house.running()
    house.runner.observe = Broken().observe  # type: ignore[method-assign]
    await house.round()
    assert (await house.view(bot_id)).health.health is Health.UNKNOWN


# -- versions ----------------------------------------------------------------------------------------------------------


class Installs(FakeRunner):
    """Has no version yet; `refuses` says why it will have none."""

    def __init__(self) -> None:
        super().__init__(versions=())
        self.refuses = ""

    async def prepare(self, version: str, progress: Progress) -> None:
        if self.refuses:
            raise Refused(self.refuses, detail="pip: no")
        await super().prepare(version, progress)


async def work() -> None:
    await jobs.work()
    for job_id in list(worker._tasks):
        await jobs.wait(job_id)


class TestMissingVersion:
    @pytest.fixture
    def make_runner(self) -> Make:
        return Installs

    async def test_it_is_installed_and_then_started(self, house: House) -> None:
        bot_id = await house.bot()
        await service.start(house.owner, bot_id)
        await house.round(3)
        detail = await service.get(house.owner, bot_id)
        assert detail.installing is not None
        assert (house.row(bot_id).status, house.runner.applied) == (S.STARTING, [])
        await work()
        await house.round(3)
        assert house.row(bot_id).status is S.RUNNING

    async def test_the_installer_says_why_not(self, house: House) -> None:
        self.runner(house).refuses = "There is no Freqtrade 2026.9 in the package index."
        bot_id = await house.bot()
        await service.start(house.owner, bot_id)
        await house.round()
        await work()
        await house.round(2)
        bot = house.row(bot_id)
        assert (bot.status, bot.error_message) == (S.FAILED, "There is no Freqtrade 2026.9 in the package index.")
        await house.round(2)
        self.runner(house).refuses = ""
        await service.start(house.owner, bot_id)
        await house.round()
        await work()
        await house.round(3)
        assert house.row(bot_id).status is S.RUNNING

    async def test_a_bot_runs_on_while_the_version_it_is_to_be_restarted_with_is_installed(self, house: House) -> None:
        house.runner.versions = ("2026.8",)
        bot_id = await house.bot(freqtrade_version="2026.8")
        await service.start(house.owner, bot_id)
        await house.round(3)
        await service.edit(house.owner, bot_id, house.draft(freqtrade_version="2026.9"))
        await service.restart(house.owner, bot_id)
        await house.round(3)
        assert list(house.runner.held) == [name_of(bot_id)]
        await work()
        await house.round(4)
        assert [one.version for one in house.runner.applied] == ["2026.8", "2026.9"]
        assert house.row(bot_id).status is S.RUNNING

    async def test_a_version_that_cannot_be_had_ends_nothing_that_runs(self, house: House) -> None:
        house.runner.versions = ("2026.8",)
        self.runner(house).refuses = "The package index does not answer."
        bot_id = await house.bot(freqtrade_version="2026.8")
        await service.start(house.owner, bot_id)
        await house.round(3)
        await service.edit(house.owner, bot_id, house.draft(freqtrade_version="2026.9"))
        await service.restart(house.owner, bot_id)
        await house.round(2)
        await work()
        await house.round(4)
        assert len(house.runner.applied) == 1
        assert house.row(bot_id).status is S.RUNNING
        assert "does not answer" in ((await house.view(bot_id)).error or "")

        house.runner.crash(name_of(bot_id), 1)
        await house.round(2)
        bot = house.row(bot_id)
        assert (bot.status, bot.error_message) == (S.STARTING, "It ended by itself with exit code 1.")
        assert bot.next_attempt_at is not None, "its death is noted like any other"

    def runner(self, house: House) -> Installs:
        assert isinstance(house.runner, Installs)
        return house.runner


# -- wishes and chapters -----------------------------------------------------------------------------------------


class TestWishedAgainMeanwhile:
    @pytest.fixture
    def make_runner(self) -> Make:
        return lambda: AnswersLate(delay_seconds=0.1)

    async def test_the_newer_wish_wins(self, house: House) -> None:
        bot_id = await house.bot()
        await service.start(house.owner, bot_id)
        await reconcile.reconcile()
        await until(lambda: bool(runs(house, bot_id)))
        await service.edit(house.owner, bot_id, house.draft(config={"stake_currency": "USDT", "stake_amount": 7}))
        await service.restart(house.owner, bot_id)
        await reconcile.settle()
        await house.round(5)
        assert house.row(bot_id).status is S.RUNNING
        assert house.row(bot_id).applied_generation == house.row(bot_id).generation == 2
        assert b'"stake_amount": 7' in house.runner.applied[-1].files["config/bot.json"]


async def test_dry_and_live_and_each_currency_have_databases_of_their_own(house: House) -> None:
    credentials = {"api_key": "k", "secret": "s"}
    kraken = (await exchanges.add(house.owner, ExchangeDraft(name="K", exchange_type="kraken"), credentials)).id
    bot_id = await house.bot(exchange_id=kraken)
    files = []
    for changes in (
        {"mode": Mode.DRY_RUN},
        {"mode": Mode.LIVE},
        {"mode": Mode.DRY_RUN, "config": {"stake_currency": "EUR", "stake_amount": 1}},
        {"mode": Mode.DRY_RUN},
    ):
        await service.edit(house.owner, bot_id, house.draft(exchange_id=kraken, **changes))
        await service.start(house.owner, bot_id)
        await house.round(3)
        used = next(one for one in databases(house, bot_id) if one.closed_at is None)
        system = house.runner.applied[-1].files["config/system.json"].decode()
        assert used.file_name in system
        assert f'"dry_run": {str(changes["mode"] is Mode.DRY_RUN).lower()}' in system
        files.append(used.file_name)
        await service.stop(house.owner, bot_id)
        await house.round(2)
    assert files[0] == files[3]
    assert len(set(files)) == 3
    assert sum(one.closed_at is None for one in databases(house, bot_id)) == 1


async def test_going_live_does_not_show_the_profit_of_the_dry_run(house: House) -> None:
    kraken = (await exchanges.add(house.owner, ExchangeDraft(name="K", exchange_type="kraken"), {"api_key": "k"})).id
    bot_id = await house.bot(exchange_id=kraken)
    await service.start(house.owner, bot_id)
    await house.round(3)
    with Session(house.database.engine) as session:
        dry = databases(house, bot_id)[0].id
        session.add(BotMetrics(bot_id=bot_id, database_id=dry, profit_all_coin=99.0, closed_trade_count=9))
        session.commit()
    await service.stop(house.owner, bot_id)
    await house.round(2)
    await service.edit(house.owner, bot_id, house.draft(exchange_id=kraken, mode=Mode.LIVE))
    await service.start(house.owner, bot_id)
    await house.round(3)
    view = await house.view(bot_id)
    assert (view.mode, view.profit_all, view.closed_trade_count) == (Mode.LIVE, None, 0)


async def test_a_paused_bot_comes_back_paused(house: House) -> None:
    bot_id = await house.running()
    house.set(bot_id, target=Target.PAUSED)
    house.runner.crash(name_of(bot_id), 1)
    await house.round()
    pause_over(house, bot_id)
    await house.round(3)
    assert b'"initial_state": "paused"' in house.runner.applied[-1].files["config/system.json"]


async def test_an_exited_workload_of_a_stopped_bot_is_put_away(house: House) -> None:
    bot_id = await house.running()
    await service.stop(house.owner, bot_id)
    house.runner.crash(name_of(bot_id), 0)
    await house.round(2)
    assert (house.row(bot_id).status, house.runner.held) == (S.STOPPED, {})
    assert runs(house, bot_id)[0].exit_code == 0
