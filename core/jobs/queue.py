"""Request and read jobs. Every function runs within the caller's transaction."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import update
from sqlmodel import Session, col, select

from core import events
from core.db import tell, utcnow
from core.jobs.models import ALIVE, Job, JobState, JobView, view


def enqueue(
    session: Session,
    kind: str,
    subject_key: str,
    title: str,
    payload: dict[str, Any],
    by: UUID | None = None,
    *,
    runner_id: UUID | None = None,
    priority: int = 0,
    alone_with: str = "",
) -> UUID:
    """Add a job and return its id. When a job of the same kind on the same subject is alive, return that one's id
    instead. `runner_id`: the runner whose slot it takes, if its kind takes any. Waiting jobs start by `priority`,
    highest first, then oldest first. `alone_with`: at most 200 characters; jobs with the same text never run at once,
    whatever their kinds and runners. Empty: the job runs beside every other."""
    same = select(Job).where(Job.kind == kind, Job.subject_key == subject_key, col(Job.state).in_(ALIVE))
    job = session.exec(same).first()
    if job is None:
        job = Job(
            kind=kind,
            subject_key=subject_key,
            title=title,
            payload=payload,
            requested_by=by,
            runner_id=runner_id,
            priority=priority,
            alone_with=alone_with,
        )
        session.add(job)
        session.flush()
        tell(session, events.JobQueued(job.id, kind, subject_key))
    return job.id


def latest(session: Session, kind: str, subject_key: str) -> JobView | None:
    """Return the newest job of this kind on this subject, alive or ended; None when there is none."""
    query = select(Job).where(Job.kind == kind, Job.subject_key == subject_key).order_by(col(Job.created_at).desc())
    job = session.exec(query.limit(1)).first()
    return view(job) if job else None


def alive_on(session: Session, runner_id: UUID) -> list[UUID]:
    """Return the ids of the jobs for this runner that have not ended."""
    return list(session.exec(select(Job.id).where(Job.runner_id == runner_id, col(Job.state).in_(ALIVE))))


def waiting(session: Session) -> list[Job]:
    """Return the waiting jobs in the order in which they start: by priority, then by age. A job that a restart of
    Flotilla interrupted comes before all others, because what it started may still be running."""
    query = select(Job).where(Job.state == JobState.WAITING)
    is_new = col(Job.started_at).is_(None)
    return list(session.exec(query.order_by(is_new, col(Job.priority).desc(), col(Job.created_at))))


def cancel_waiting(session: Session, job_ids: Collection[UUID]) -> set[UUID]:
    """Cancel those of these jobs that wait, all at once, and return their ids. For those that run see `cancel`."""
    waiting = update(Job).where(col(Job.id).in_(job_ids), col(Job.state) == JobState.WAITING)
    ended = waiting.values(state=JobState.CANCELLED, ended_at=utcnow())
    found = session.execute(ended.returning(col(Job.id), col(Job.kind), col(Job.subject_key))).all()
    tell(session, *(events.JobEnded(*one) for one in found))
    return {job_id for job_id, _, _ in found}


def change(session: Session, job_id: UUID, happened: type[events.JobChanged], **values: Any) -> bool:
    """Set columns of a job that has not ended, and publish `happened`. Return False, and change nothing, when it has
    ended."""
    living = update(Job).where(col(Job.id) == job_id, col(Job.state).in_(ALIVE))
    found = session.execute(living.values(**values).returning(col(Job.kind), col(Job.subject_key))).first()
    if found:
        tell(session, happened(job_id, *found))
    return found is not None
