"""The table of jobs, and the view of a job for pages."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Index, Text, text
from sqlmodel import Field

from core.db import Entity, JsonColumn, UtcDateTime, enum_text


class JobState(StrEnum):
    """The state of a job: the first two while it is alive, the others when it has ended."""

    WAITING = "WAITING"
    RUNNING = "RUNNING"
    DONE = "DONE"
    FAILED = "FAILED"
    CANCELLED = "CANCELLED"


ALIVE = (JobState.WAITING, JobState.RUNNING)
_ALIVE_SQL = text("state IN ('WAITING', 'RUNNING')")


class Job(Entity, table=True):
    """A job. `progress` 0..1. `attempt`: how often it was started; a resumption after a restart of Flotilla does not
    count. `started_at`: its first start; a waiting job that has one is resumed. `deadline_at`: set when it starts to
    run. `error`: a sentence; `log`: the output of the failed command or engine, or at least the end of it."""

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
    subject_key: str = Field(max_length=250)  # what it works on; one living job per kind and subject
    title: str = Field(max_length=200)
    payload: dict[str, Any] = Field(default_factory=dict, sa_type=JsonColumn)
    runner_id: UUID | None = Field(default=None, foreign_key="runner.id", ondelete="SET NULL", index=True)
    priority: int = Field(default=0, sa_column_kwargs={"server_default": "0"})  # a higher one starts first
    alone_with: str = Field(default="", max_length=200, sa_column_kwargs={"server_default": ""})  # see `enqueue`
    state: JobState = Field(default=JobState.WAITING, sa_type=enum_text(JobState))
    waits_for: str = Field(default="", max_length=200, sa_column_kwargs={"server_default": ""})  # follows "waiting for"
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
    """A job for pages. `waits_for` continues the words "waiting for"; empty when nothing holds it up."""

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
    waits_for: str = ""


def view(job: Job) -> JobView:
    """Return the view of this row, without its payload."""
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
        job.waits_for,
    )
