"""Asking for jobs, and looking at them. Everything here runs inside the caller's transaction."""

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
    """Ask for this work. While the same kind is at work on the same subject, that job's id. `runner_id`: whose slots it
    takes, if its kind takes any; of the waiting the highest `priority` is begun first, then the oldest."""
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
    """The newest job of this kind on this subject: what it does now, or how it ended."""
    query = select(Job).where(Job.kind == kind, Job.subject_key == subject_key).order_by(col(Job.created_at).desc())
    job = session.exec(query.limit(1)).first()
    return view(job) if job else None


def waiting(session: Session) -> list[Job]:
    """Those to be begun, in their order: priority, then age."""
    query = select(Job).where(Job.state == JobState.WAITING)
    return list(session.exec(query.order_by(col(Job.priority).desc(), col(Job.created_at))))


def change(session: Session, job_id: UUID, happened: type[events.JobChanged], **values: Any) -> bool:
    """Set columns of a job that has not ended, and tell what happened. False, and nothing is done, when it has."""
    living = update(Job).where(col(Job.id) == job_id, col(Job.state).in_(ALIVE))
    found = session.execute(living.values(**values).returning(col(Job.kind), col(Job.subject_key))).first()
    if found:
        tell(session, happened(job_id, *found))
    return found is not None
