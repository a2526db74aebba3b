"""Request and read jobs. Every function runs within the caller's transaction."""

from typing import Any
from uuid import UUID

from sqlalchemy import update
from sqlmodel import Session, col, select

from core import events
from core.db import tell
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
) -> UUID:
    """Add a job and return its id. When a job of the same kind on the same subject is alive, return that one's id
    instead. `runner_id`: the runner whose slot it takes, if its kind takes any. Waiting jobs start by `priority`,
    highest first, then oldest first."""
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


def waiting(session: Session) -> list[Job]:
    """Return the waiting jobs in the order in which they start: by priority, then by age."""
    query = select(Job).where(Job.state == JobState.WAITING)
    return list(session.exec(query.order_by(col(Job.priority).desc(), col(Job.created_at))))


def change(session: Session, job_id: UUID, happened: type[events.JobChanged], **values: Any) -> bool:
    """Set columns of a job that has not ended, and publish `happened`. Return False, and change nothing, when it has
    ended."""
    living = update(Job).where(col(Job.id) == job_id, col(Job.state).in_(ALIVE))
    found = session.execute(living.values(**values).returning(col(Job.kind), col(Job.subject_key))).first()
    if found:
        tell(session, happened(job_id, *found))
    return found is not None
