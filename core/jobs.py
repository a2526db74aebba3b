"""Long work (installing a version, pulling an image, a backtest) is a row: state, step, progress, error. It is carried
out as a coroutine in this process, told about as it goes, can be cancelled, and is taken up again after a restart.

A handler is registered per kind. It must be able to begin again from nothing: that is what happens after a kill.
"""

import asyncio
import logging
import traceback
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Index, Text, text, update
from sqlmodel import Field, Session, col, select

from core import db, events, json_safe
from core.db import Entity, JsonColumn, UtcDateTime, enum_text, tell, utcnow
from core.errors import FlotillaError, Unavailable

log = logging.getLogger(__name__)


class JobState(StrEnum):
    WAITING = "WAITING"
    RUNNING = "RUNNING"
    DONE = "DONE"
    FAILED = "FAILED"
    CANCELLED = "CANCELLED"


ALIVE = (JobState.WAITING, JobState.RUNNING)
_ALIVE_SQL = text("state IN ('WAITING', 'RUNNING')")


class Job(Entity, table=True):
    """`progress` 0..1. `error`: a sentence; `log`: what the other side said, the end of it at least."""

    __tablename__ = "job"
    __table_args__ = (
        Index(
            "uq_job_one_alive",
            "kind",
            "subject_key",
            unique=True,
            sqlite_where=_ALIVE_SQL,
            postgresql_where=_ALIVE_SQL,
        ),
    )

    kind: str = Field(max_length=40)
    subject_key: str = Field(max_length=120)  # what it works on; one living job per kind and subject
    title: str = Field(max_length=200)
    payload: dict[str, Any] = Field(default_factory=dict, sa_type=JsonColumn)
    state: JobState = Field(default=JobState.WAITING, sa_type=enum_text(JobState))
    step: str = Field(default="", max_length=300)
    progress: float = 0.0
    attempt: int = 0
    deadline_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    started_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    error: str | None = None
    log: str = Field(default="", sa_type=Text)
    requested_by: UUID | None = Field(default=None, foreign_key="person.id", ondelete="RESTRICT")


@dataclass(frozen=True, slots=True)
class JobView:
    id: UUID
    kind: str
    subject_key: str
    title: str
    state: JobState
    step: str
    progress: float
    error: str | None
    log: str
    created_at: datetime
    ended_at: datetime | None


class Running:
    """What a handler holds of its job."""

    def __init__(self, job: Job) -> None:
        self.id = job.id
        self.subject_key = job.subject_key
        self.payload = job.payload
        self._told = (-1.0, "")
        self._newest: tuple[float, str] | None = None
        self._telling: asyncio.Task[None] | None = None

    async def progress(self, fraction: float, step: str) -> None:
        """Tell how far it is (0..1) and what is being done. Stored only when a whole percent or the step changed."""
        told = (round(min(max(fraction, 0.0), 1.0), 2), step[:300])
        if told != self._told:
            self._told = told
            await _change(self.id, only_alive=True, progress=told[0], step=told[1])

    def report(self, fraction: float, step: str) -> None:
        """`progress` for callers that cannot wait: told soon, the newest word wins."""
        self._newest = (fraction, step)
        if self._telling is None or self._telling.done():
            self._telling = asyncio.ensure_future(self._tell_newest())

    async def _tell_newest(self) -> None:
        """One after the other: two at once could be stored the wrong way round."""
        while self._newest is not None:
            newest, self._newest = self._newest, None
            try:
                await self.progress(*newest)
            except FlotillaError as error:
                log.warning("Progress of job %s: %s", self.id, error)


Handler = Callable[[Running], Awaitable[None]]
_handlers: dict[str, Handler] = {}
_tasks: dict[UUID, asyncio.Task[None]] = {}
DEADLINE = timedelta(hours=1)
_NOTE_AGAIN_SECONDS = 5.0


def register(kind: str, handler: Handler) -> None:
    _handlers[kind] = handler


def enqueue(
    session: Session, kind: str, subject_key: str, title: str, payload: dict[str, Any], by: UUID | None = None
) -> UUID:
    """Ask for this work within this transaction. While the same kind is at work on the same subject, that job's id."""
    same = select(Job).where(Job.kind == kind, Job.subject_key == subject_key, col(Job.state).in_(ALIVE))
    job = session.exec(same).first()
    if job is None:
        job = Job(
            kind=kind,
            subject_key=subject_key,
            title=title,
            payload=payload,
            requested_by=by,
            deadline_at=utcnow() + DEADLINE,
        )
        session.add(job)
        session.flush()
        tell(session, events.JobChanged(job.id))
    return job.id


def latest(session: Session, kind: str, subject_key: str) -> JobView | None:
    """The newest job of this kind on this subject: what it does now, or how it ended."""
    query = select(Job).where(Job.kind == kind, Job.subject_key == subject_key).order_by(col(Job.created_at).desc())
    job = session.exec(query.limit(1)).first()
    return view(job) if job else None


def alive(session: Session) -> list[JobView]:
    query = select(Job).where(col(Job.state).in_(ALIVE)).order_by(col(Job.created_at))
    return [view(job) for job in session.exec(query)]


def view(job: Job) -> JobView:
    return JobView(
        job.id,
        job.kind,
        job.subject_key,
        job.title,
        job.state,
        job.step,
        job.progress,
        job.error,
        job.log,
        job.created_at,
        job.ended_at,
    )


async def work() -> None:
    """Take up everything that waits. Scheduled often, and called when a job was asked for."""
    for job in await db.current().run(_waiting, reads_only=True):
        if job.id not in _tasks and job.kind in _handlers:
            task = asyncio.create_task(_carry_out(job), name=f"job {job.kind} {job.subject_key}")
            _tasks[job.id] = task
            task.add_done_callback(lambda _, id=job.id: _tasks.pop(id, None))  # type: ignore[misc]


async def cancel(job_id: UUID) -> None:
    """Stop it where it is. Nothing to do when it has ended."""
    if task := _tasks.get(job_id):
        task.cancel()
        await asyncio.wait([task])
    await _change(job_id, only_alive=True, state=JobState.CANCELLED, ended_at=utcnow())


async def wait(job_id: UUID) -> None:
    """Until it has ended, well or not."""
    while task := _tasks.get(job_id):
        await asyncio.wait([task])


async def resume_after_restart() -> None:
    """Jobs that were running when the process ended wait again. Call once, before the first `work`."""

    def again(session: Session) -> None:
        query = update(Job).where(col(Job.state) == JobState.RUNNING)
        session.execute(query.values(state=JobState.WAITING, step="Taken up again after a restart"))

    await db.current().run(again)


async def close() -> None:
    """End the coroutines of this process; their rows stay RUNNING and are taken up at the next start."""
    tasks = list(_tasks.values())
    for task in tasks:
        task.cancel("closing")
    await asyncio.gather(*tasks, return_exceptions=True)


async def _carry_out(job: Job) -> None:
    if not await db.current().run(lambda session: _claimed(session, job)):
        return
    deadline = asyncio.timeout(DEADLINE.total_seconds())
    try:
        async with deadline:
            await _handlers[job.kind](Running(job))
    except FlotillaError as error:
        await _fail(job, str(error), error.detail)
    except Exception as error:
        if deadline.expired():
            await _fail(job, f"{job.title}: not finished after {DEADLINE.total_seconds() / 3600:g} h, given up.", "")
            return
        log.exception("Job %s %s failed", job.kind, job.subject_key)
        await _fail(job, f"{job.title}: {str(error) or type(error).__name__}", traceback.format_exc())
    else:
        await _end(job, state=JobState.DONE, progress=1.0, step="")


def _claimed(session: Session, job: Job) -> bool:
    """Does it still wait? What was read as waiting may have been carried out, or cancelled, since."""
    waiting = update(Job).where(col(Job.id) == job.id, col(Job.state) == JobState.WAITING)
    begun = waiting.values(state=JobState.RUNNING, attempt=Job.attempt + 1, started_at=utcnow(), error=None)
    tell(session, events.JobChanged(job.id))
    return bool(session.execute(begun).rowcount)  # type: ignore[attr-defined]


async def _fail(job: Job, sentence: str, detail: str) -> None:
    """With what another system said, made storable: or its end could never be noted."""
    log_tail = json_safe.text(detail[-200_000:])
    await _end(job, state=JobState.FAILED, error=json_safe.text(sentence), log=log_tail)


async def _end(job: Job, **values: Any) -> None:
    """Noted in the end, also when the database is locked just now: or the job would seem to run for ever."""
    while True:
        try:
            return await _change(job.id, only_alive=True, ended_at=utcnow(), **values)
        except Unavailable as error:
            log.warning("The end of job %s %s cannot be noted yet: %s", job.kind, job.subject_key, error)
            await asyncio.sleep(_NOTE_AGAIN_SECONDS)


async def _change(job_id: UUID, *, only_alive: bool = False, **values: Any) -> None:
    def change(session: Session) -> None:
        query = update(Job).where(col(Job.id) == job_id)
        if only_alive:
            query = query.where(col(Job.state).in_(ALIVE))
        session.execute(query.values(**values))
        tell(session, events.JobChanged(job_id))

    await db.current().run(change)


def _waiting(session: Session) -> list[Job]:
    return list(session.exec(select(Job).where(Job.state == JobState.WAITING).order_by(col(Job.created_at))))
