"""Long work: carried out once, told about, cancelled, taken up again."""

import asyncio
import logging
from collections.abc import AsyncIterator
from datetime import timedelta
from uuid import UUID

import pytest
from sqlmodel import Session, col, select

from core import events, jobs
from core.db import Database, utcnow
from core.errors import FlotillaError, Refused, Unavailable
from core.jobs import Job, JobState, Running, handlers, turns, worker
from core.jobs.queue import waiting
from core.runners import job_slots
from core.runners.models import RunnerRow
from tests import rows

KIND = "test"


class Work:
    """A handler that counts, waits until it is let go, and does what it is told."""

    def __init__(self) -> None:
        self.begun: list[UUID] = []
        self.resumed: list[bool] = []
        self.go = asyncio.Event()
        self.error: Exception | None = None

    async def __call__(self, job: Running) -> None:
        self.begun.append(job.id)
        self.resumed.append(job.is_resumed)
        await job.progress(0.25, "Begun")
        await self.go.wait()
        if self.error:
            raise self.error


@pytest.fixture
async def work(database: Database) -> AsyncIterator[Work]:
    handler = Work()
    jobs.register(KIND, handler)
    yield handler
    await jobs.close()
    jobs.limit_runners(None)


def read(database: Database, job_id: UUID) -> Job:
    with Session(database.engine) as session:
        return session.get_one(Job, job_id)


async def asked(database: Database, subject: str = "a") -> UUID:
    return await database.run(lambda session: jobs.enqueue(session, KIND, subject, "A long thing", {"n": 1}))


async def begun(work: Work) -> None:
    await jobs.work()
    async with asyncio.timeout(5):
        while not work.begun:
            await asyncio.sleep(0.01)


async def test_it_is_carried_out_and_told_about(database: Database, work: Work) -> None:
    heard: list[events.Event] = []
    leave = events.subscribe(heard.append, events.JobChanged)
    job_id = await asked(database)
    await begun(work)
    await asyncio.sleep(0.05)
    row = read(database, job_id)
    assert (row.state, row.progress, row.step, row.attempt) == (JobState.RUNNING, 0.25, "Begun", 1)
    work.go.set()
    await jobs.wait(job_id)
    leave()
    row = read(database, job_id)
    assert (row.state, row.progress, row.error) == (JobState.DONE, 1.0, None)
    assert row.ended_at is not None
    told = (job_id, KIND, "a")
    assert heard == [
        events.JobQueued(*told),
        *[events.JobChanged(*told)] * 2,  # begun, and how far it is
        events.JobEnded(*told),
    ]


async def test_asked_twice_it_is_one_job_until_it_has_ended(database: Database, work: Work) -> None:
    first = await asked(database)
    assert await asked(database) == first
    assert await asked(database, "b") != first
    await begun(work)
    assert await asked(database) == first
    work.go.set()
    await jobs.wait(first)
    assert await asked(database) != first


async def test_rounds_that_overlap_carry_it_out_once(database: Database, work: Work) -> None:
    work.go.set()
    job_id = await asked(database)
    stale = await database.run(waiting)
    await jobs.work()
    await jobs.wait(job_id)
    await worker._carry_out(stale[0])
    await asyncio.gather(*(jobs.work() for _ in range(5)))
    assert (work.begun, read(database, job_id).attempt) == ([job_id], 1)


async def test_what_was_cancelled_while_it_waited_is_not_begun(database: Database, work: Work) -> None:
    job_id = await asked(database)
    stale = await database.run(waiting)
    await jobs.cancel(job_id)
    await worker._carry_out(stale[0])
    assert (work.begun, read(database, job_id).state) == ([], JobState.CANCELLED)


async def test_cancelling_stops_it_where_it_is(database: Database, work: Work) -> None:
    job_id = await asked(database)
    await begun(work)
    await jobs.cancel(job_id)
    await jobs.cancel(job_id)
    row = read(database, job_id)
    assert row.state is JobState.CANCELLED
    assert row.ended_at is not None
    await jobs.work()
    assert len(work.begun) == 1


async def test_what_has_ended_cannot_be_cancelled(database: Database, work: Work) -> None:
    work.go.set()
    job_id = await asked(database)
    await begun(work)
    await jobs.wait(job_id)
    await jobs.cancel(job_id)
    assert read(database, job_id).state is JobState.DONE


async def test_whatever_a_failure_says_its_end_is_noted(database: Database) -> None:
    async def fail(_: jobs.Running) -> None:
        raise FlotillaError("It said \0 and \ud83d.", detail="a\0b \udc00")

    jobs.register(KIND, fail)
    job_id = await asked(database)
    await jobs.work()
    await jobs.wait(job_id)
    job = read(database, job_id)
    assert (job.state, job.error, job.log) == (JobState.FAILED, "It said  and ?.", "ab ?")


@pytest.mark.parametrize(
    ("error", "sentence", "detail"),
    [
        (Refused("There is no such version.", detail="pip: 404"), "There is no such version.", "pip: 404"),
        (KeyError("x"), "A long thing: 'x'", "Traceback"),
        (TimeoutError(), "A long thing: TimeoutError", "Traceback"),
    ],
)
async def test_a_failure_has_a_sentence_and_its_details(
    database: Database, work: Work, caplog: pytest.LogCaptureFixture, error: Exception, sentence: str, detail: str
) -> None:
    work.error = error
    work.go.set()
    job_id = await asked(database)
    with caplog.at_level(logging.CRITICAL, logger="core.jobs"):
        await begun(work)
        await jobs.wait(job_id)
    row = read(database, job_id)
    assert (row.state, row.error) == (JobState.FAILED, sentence)
    assert detail in row.log


async def test_what_takes_for_ever_is_given_up(database: Database, work: Work) -> None:
    jobs.register(KIND, work, deadline=timedelta(seconds=0.2))
    job_id = await asked(database)
    await begun(work)
    await jobs.wait(job_id)
    row = read(database, job_id)
    assert row.state is JobState.FAILED
    assert "given up" in (row.error or "")


async def test_a_killed_flotilla_takes_it_up_again(database: Database, work: Work) -> None:
    job_id = await asked(database)
    await begun(work)
    await jobs.close()
    assert read(database, job_id).state is JobState.RUNNING
    await jobs.resume_after_restart()
    assert read(database, job_id).state is JobState.WAITING
    work.go.set()
    await jobs.work()
    await jobs.wait(job_id)
    row = read(database, job_id)
    assert (row.state, row.attempt, work.resumed) == (JobState.DONE, 1, [False, True])


async def test_an_end_is_noted_even_when_the_database_is_away_for_a_moment(
    database: Database, work: Work, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(worker, "_NOTE_AGAIN_SECONDS", 0.01)
    job_id = await asked(database)
    await begun(work)
    real, failures = Database.run, [1, 2]

    async def fail_twice(self: Database, do: object) -> object:
        if failures:
            failures.pop()
            raise Unavailable("The database is locked by another program.")
        return await real(self, do)  # type: ignore[arg-type]

    await asyncio.sleep(0.1)
    monkeypatch.setattr(Database, "run", fail_twice)
    work.go.set()
    with caplog.at_level(logging.ERROR, logger="core.jobs"):
        await jobs.wait(job_id)
    assert read(database, job_id).state is JobState.DONE


async def test_the_newest_word_of_a_caller_that_cannot_wait_wins(database: Database) -> None:
    told = asyncio.Event()

    async def talk(job: Running) -> None:
        for number in range(50):
            job.report(number / 50, f"Step {number}")
        await told.wait()

    jobs.register(KIND, talk)
    job_id = await asked(database)
    await jobs.work()
    async with asyncio.timeout(5):
        while read(database, job_id).step != "Step 49":
            await asyncio.sleep(0.02)
    await asyncio.sleep(0.05)
    assert read(database, job_id).step == "Step 49"
    told.set()
    await jobs.wait(job_id)
    await jobs.close()


async def test_a_kind_that_nobody_handles_waits(database: Database) -> None:
    job_id = await database.run(lambda session: jobs.enqueue(session, "unheard of", "x", "X", {}))
    await jobs.work()
    assert read(database, job_id).state is JobState.WAITING


async def test_the_latest_of_a_subject_is_told(database: Database, work: Work) -> None:
    assert await database.run(lambda session: jobs.latest(session, KIND, "a")) is None
    job_id = await asked(database)
    view = await database.run(lambda session: jobs.latest(session, KIND, "a"))
    assert view and (view.id, view.state) == (job_id, JobState.WAITING)
    with Session(database.engine) as session:
        assert session.exec(select(col(Job.payload))).one() == {"n": 1}


async def test_a_job_of_hours_neither_dies_early_nor_keeps_another_kind_waiting(database: Database, work: Work) -> None:
    """A backtest and an installation on the same runner, which has one slot for long jobs."""
    long, short = Work(), Work()
    runner_id = a_runner(database, job_slots=1)
    jobs.register("long", long, deadline=timedelta(hours=12), slots=4, takes_runner_slot=True)
    jobs.register("short", short, deadline=timedelta(seconds=0.3))
    jobs.limit_runners(job_slots.of_all)
    first, second, install = [
        await database.run(
            lambda session, kind=kind, on=on: jobs.enqueue(session, kind, on, on, {}, runner_id=runner_id)
        )
        for kind, on in (("long", "a"), ("long", "b"), ("short", "c"))
    ]
    await jobs.work()
    await jobs.wait(install)
    assert "not finished" in (read(database, install).error or ""), "its own deadline is over"
    assert set(worker._tasks) == {first}, "a job of hours goes on, and the runner has one slot"
    hours = (read(database, first).deadline_at or utcnow()) - utcnow()
    assert timedelta(hours=11) < hours < timedelta(hours=13)
    assert read(database, second).waits_for == turns.RUNNER_SLOT
    long.go.set()
    await jobs.wait(first)
    await jobs.work()
    await jobs.wait(second)
    assert (read(database, second).state, read(database, second).waits_for) == (JobState.DONE, "")


async def test_rounds_that_overlap_take_no_more_than_the_slots(database: Database, work: Work) -> None:
    jobs.register(KIND, work, slots=2)
    asked_for = [await asked(database, subject) for subject in "abcd"]
    await asyncio.gather(*(jobs.work() for _ in range(5)))
    await begun(work)
    assert list(worker._tasks) == asked_for[:2]
    assert [read(database, job_id).waits_for for job_id in asked_for] == ["", "", turns.FREE_SLOT, turns.FREE_SLOT]


async def test_the_higher_priority_is_begun_first_then_the_older(database: Database, work: Work) -> None:
    jobs.register(KIND, work, slots=1)
    work.go.set()
    asked_for = {
        name: await database.run(
            lambda session, name=name, rank=rank: jobs.enqueue(session, KIND, name, name, {}, priority=rank)
        )
        for name, rank in (("usual", 0), ("later", -1), ("urgent", 5), ("younger", 0))
    }
    for _ in asked_for:
        await jobs.work()
        for job_id in list(worker._tasks):
            await jobs.wait(job_id)
    assert work.begun == [asked_for[name] for name in ("urgent", "usual", "younger", "later")]


async def test_jobs_that_exclude_each_other_run_one_after_another(database: Database, work: Work) -> None:
    other = Work()
    jobs.register("other", other)
    first = await alone(database, KIND, "a")
    second = await alone(database, "other", "b")
    await asyncio.gather(*(jobs.work() for _ in range(3)))
    await begun(work)
    assert list(worker._tasks) == [first]
    assert read(database, second).waits_for == handlers.OTHER_JOB
    work.go.set()
    other.go.set()
    await jobs.wait(first)
    await jobs.work()
    await jobs.wait(second)
    assert [read(database, one).state for one in (first, second)] == [JobState.DONE] * 2
    assert read(database, second).waits_for == ""


async def test_after_a_restart_the_interrupted_job_runs_before_the_one_that_waited_for_it(
    database: Database, work: Work
) -> None:
    first = await alone(database, KIND, "a")
    await begun(work)
    urgent = await alone(database, KIND, "b", priority=5)
    await jobs.close()
    work.begun.clear()
    await jobs.resume_after_restart()
    await begun(work)
    assert (work.begun, list(worker._tasks)) == ([first], [first])
    assert read(database, urgent).state is JobState.WAITING


async def alone(database: Database, kind: str, subject: str, priority: int = 0) -> UUID:
    return await database.run(
        lambda session: jobs.enqueue(session, kind, subject, subject, {}, priority=priority, alone_with="candles")
    )


async def test_what_it_waits_for_is_told_once(database: Database, work: Work) -> None:
    jobs.register(KIND, work, slots=1)
    await asked(database, "a")
    second = await asked(database, "b")
    await begun(work)
    heard: list[events.Event] = []
    leave = events.subscribe(heard.append, events.JobChanged)
    for _ in range(3):
        await jobs.work()
    leave()
    assert events.JobChanged(second, KIND, "b") not in heard
    view = await database.run(lambda session: jobs.latest(session, KIND, "b"))
    assert view and (view.id, view.waits_for) == (second, turns.FREE_SLOT)


async def test_a_runner_that_is_deleted_leaves_what_was_done_there(database: Database, work: Work) -> None:
    runner_id = a_runner(database)
    job_id = await database.run(lambda session: jobs.enqueue(session, KIND, "a", "A", {}, runner_id=runner_id))
    await database.run(lambda session: session.delete(session.get_one(RunnerRow, runner_id)))
    assert read(database, job_id).runner_id is None


def a_runner(database: Database, **fields: int) -> UUID:
    person = rows.person()
    runner = rows.runner(owner_id=person.id, **fields)
    rows.keep(database, person, runner)
    return runner.id
