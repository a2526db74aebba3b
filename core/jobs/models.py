"""The table of jobs, and what pages see of one."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Index, Text, text
from sqlmodel import Field

from core.db import Entity, JsonColumn, UtcDateTime, enum_text


class JobState(StrEnum):
    """The first two are of a living job, the others are ends."""

    WAITING = "WAITING"
    RUNNING = "RUNNING"
    DONE = "DONE"
    FAILED = "FAILED"
    CANCELLED = "CANCELLED"


ALIVE = (JobState.WAITING, JobState.RUNNING)
_ALIVE_SQL = text("state IN ('WAITING', 'RUNNING')")


class Job(Entity, table=True):
    """`progress` 0..1. `attempt`: how often it was begun; being taken up again after a restart of Flotilla is none.
    `started_at`: of the first time; a job that waits and has one is taken up again. `deadline_at`: when it is given up,
    known once it is at work. `error`: a sentence; `log`: what the other side said, the end of it at least."""

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
    runner_id: UUID | None = Field(default=None, foreign_key="runner.id", ondelete="SET NULL", index=True)
    priority: int = Field(default=0, sa_column_kwargs={"server_default": "0"})  # the higher is begun first
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
    """A job as pages see it. `waits_for` follows the words "waiting for"; empty: its turn."""

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
    """The row as pages see it, without its payload."""
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
