"""Long work: carried out once, told about, cancelled, taken up again."""

import asyncio
import logging
from collections.abc import AsyncIterator
from uuid import UUID

import pytest
from sqlmodel import Session, col, select

from core import events, jobs
from core.db import Database
from core.errors import FlotillaError, Refused, Unavailable
from core.jobs import Job, JobState, Running

KIND = "test"


class Work:
    """A handler that counts, waits until it is let go, and does what it is told."""

    def __init__(self) -> None:
        self.begun: list[UUID] = []
        self.go = asyncio.Event()
        self.error: Exception | None = None

    async def __call__(self, job: Running) -> None:
        self.begun.append(job.id)
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
    assert set(heard) == {events.JobChanged(job_id)}
    assert len(heard) >= 4


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
    stale = await database.run(jobs._waiting)
    await jobs.work()
    await jobs.wait(job_id)
    await jobs._carry_out(stale[0])
    await asyncio.gather(*(jobs.work() for _ in range(5)))
    assert (work.begun, read(database, job_id).attempt) == ([job_id], 1)


async def test_what_was_cancelled_while_it_waited_is_not_begun(database: Database, work: Work) -> None:
    job_id = await asked(database)
    stale = await database.run(jobs._waiting)
    await jobs.cancel(job_id)
    await jobs._carry_out(stale[0])
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


async def test_what_takes_for_ever_is_given_up(database: Database, work: Work, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "DEADLINE", jobs.timedelta(seconds=0.2))
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
    assert (row.state, row.attempt, len(work.begun)) == (JobState.DONE, 2, 2)


async def test_an_end_is_noted_even_when_the_database_is_away_for_a_moment(
    database: Database, work: Work, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(jobs, "_NOTE_AGAIN_SECONDS", 0.01)
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


async def test_latest_and_alive_tell_of_it(database: Database, work: Work) -> None:
    assert await database.run(lambda session: jobs.latest(session, KIND, "a")) is None
    job_id = await asked(database)
    view = await database.run(lambda session: jobs.latest(session, KIND, "a"))
    assert view and (view.id, view.state) == (job_id, JobState.WAITING)
    assert [one.id for one in await database.run(jobs.alive)] == [job_id]
    with Session(database.engine) as session:
        assert session.exec(select(col(Job.payload))).one() == {"n": 1}
