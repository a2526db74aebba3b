"""The queue of a runner: what waits there, in the order in which it starts. Whoever may edit the runner may change it.
Within the caller's transaction."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, and_
from sqlmodel import Session, col, select

from core import events
from core.access.policy import Actor, current, fetch
from core.access.scopes import Scope
from core.audit import record
from core.backtests.models import ALIVE, WITHOUT_RESULT, Backtest, BacktestStatus
from core.backtests.runs.fair_order import MOST_PRIORITY
from core.backtests.runs.run_titles import title_of, told_to
from core.backtests.who_may import NOT_FOUND, seen_by
from core.db import tell
from core.errors import NotFound, Refused
from core.jobs import Job, JobState
from core.runners.models import RunnerRow

_SOMEBODY = "A backtest that you may not see"


@dataclass(frozen=True, slots=True)
class QueuedRun:
    """A backtest of a runner that waits or runs. `title`: without its names where the actor may not see it. `words`:
    what it waits for, or what is done now; empty then."""

    id: UUID
    title: str
    status: BacktestStatus
    words: str
    progress: float
    is_seen: bool


def queue(session: Session, actor: Actor, runner_id: UUID) -> list[QueuedRun]:
    """Return what runs on this runner, then what waits there in its order. Errors: `NotFound` for those who may not use
    the runner."""
    fetch(session, actor, Scope.USE, RunnerRow, runner_id)
    mine = set(session.exec(select(Backtest.id).where(seen_by(current(session, actor)), _is_there(runner_id))))
    query = select(Backtest, Job).join(Job, col(Backtest.job_id) == col(Job.id)).where(_is_there(runner_id))
    order = (col(Job.state), col(Job.priority).desc(), col(Job.created_at))  # RUNNING stands before WAITING
    rows = session.exec(query.order_by(*order).options(*WITHOUT_RESULT)).all()
    return [_queued(session, row, job, row.id in mine) for row, job in rows]


def put_first(session: Session, actor: Actor, backtest_id: UUID) -> None:
    """Let it start before all others that wait on its runner. Errors: as `put_last`."""
    row, job = _waiting(session, actor, backtest_id)
    job.priority = min(max(_priorities(session, row), default=0) + 1, MOST_PRIORITY)
    _note(session, actor, row, job, "put first in the queue")


def put_last(session: Session, actor: Actor, backtest_id: UUID) -> None:
    """Let all others that wait on its runner start before it. Errors: `NotFound` for those who may not edit the runner;
    `Refused` when it does not wait any more."""
    row, job = _waiting(session, actor, backtest_id)
    job.priority = max(min(_priorities(session, row), default=0) - 1, -MOST_PRIORITY)
    _note(session, actor, row, job, "put last in the queue")


def _is_there(runner_id: UUID) -> ColumnElement[bool]:
    return and_(col(Backtest.runner_id) == runner_id, col(Backtest.status).in_(ALIVE))


def _queued(session: Session, row: Backtest, job: Job, is_seen: bool) -> QueuedRun:
    if not is_seen:  # its words name packages, and its strategy may write them
        return QueuedRun(row.id, _SOMEBODY, row.status, "", job.progress, is_seen)
    words = f"waiting for {job.waits_for}" if job.waits_for and job.state is JobState.WAITING else job.step
    return QueuedRun(row.id, title_of(session, row), row.status, words, job.progress, is_seen)


def _waiting(session: Session, actor: Actor, backtest_id: UUID) -> tuple[Backtest, Job]:
    row = session.get(Backtest, backtest_id, options=WITHOUT_RESULT)
    if row is None or row.runner_id is None:
        current(session, actor)
        raise NotFound(NOT_FOUND)
    fetch(session, actor, Scope.EDIT, RunnerRow, row.runner_id)
    job = session.get(Job, row.job_id) if row.job_id else None
    if job is None or job.state is not JobState.WAITING:
        raise Refused("This backtest does not wait any more, so it has no place in the queue.")
    return row, job


def _priorities(session: Session, row: Backtest) -> list[int]:
    waiting = (Job.runner_id == row.runner_id, Job.state == JobState.WAITING, col(Job.id) != row.job_id)
    return list(session.exec(select(Job.priority).where(*waiting)))


def _note(session: Session, actor: Actor, row: Backtest, job: Job, verb: str) -> None:
    session.add(job)
    record(session, actor.doer, "saved", *told_to(session, actor, row, f"{verb}: the backtest of"))
    tell(session, events.JobChanged(job.id, job.kind, job.subject_key))
