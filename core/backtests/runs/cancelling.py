"""Cancels backtests, many at once: those that wait before those that run, so that none of them starts meanwhile."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, col, select

from core import audit, jobs
from core.access.policy import Actor, allowed, current
from core.access.scopes import Scope
from core.audit import Subject
from core.backtests.models import WITHOUT_RESULT, Backtest, BacktestStatus
from core.backtests.runs import run_notes
from core.backtests.runs.run_titles import subject_of
from core.backtests.who_may import changes
from core.db import read_only, transaction
from core.errors import NotFound
from core.jobs import Job, JobState
from core.runners.models import RunnerRow

MOST_AT_ONCE = 1_000


@dataclass(frozen=True, slots=True)
class _Chosen:
    """Jobs of the chosen backtests that have not ended. The newest wait longest."""

    waiting: tuple[UUID, ...]
    running: tuple[UUID, ...]


async def cancel(actor: Actor, ids: Sequence[UUID]) -> int:
    """Cancel backtests and return how many were under way. See `core.backtests.service.cancel`."""
    chosen = await _may_cancel(actor, ids)
    for job_id in chosen.waiting:
        await jobs.cancel(job_id)
    await asyncio.gather(*(jobs.cancel(job_id) for job_id in chosen.running))
    return await _note(actor, (*chosen.waiting, *chosen.running))


@read_only
def _may_cancel(session: Session, actor: Actor, ids: Sequence[UUID]) -> _Chosen:
    me = current(session, actor)
    query = select(Backtest).where(col(Backtest.id).in_(set(ids[:MOST_AT_ONCE]))).options(*WITHOUT_RESULT)
    rows = session.exec(query).all()
    edited = {id_ for id_ in {row.runner_id for row in rows} if id_ and _edits(session, me, id_)}
    if len(rows) < len(set(ids)) or any(not changes(me, row) and row.runner_id not in edited for row in rows):
        raise NotFound("This backtest does not exist, or you may not do this with it.")
    alive = select(Job.id, Job.state).where(col(Job.id).in_([row.job_id for row in rows]))
    found = session.exec(alive.where(col(Job.state).in_(jobs.ALIVE)).order_by(col(Job.created_at).desc())).all()
    by_state = {state: tuple(id_ for id_, its in found if its is state) for state in jobs.ALIVE}
    return _Chosen(by_state[JobState.WAITING], by_state[JobState.RUNNING])


def _edits(session: Session, me: Actor, runner_id: UUID) -> bool:
    return allowed(session, me, Scope.EDIT, session.get_one(RunnerRow, runner_id).resource)


@transaction
def _note(session: Session, actor: Actor, job_ids: Sequence[UUID]) -> int:
    """Note who cancelled them. The job of a running one has noted its end already; one that has finished stays so."""
    rows = session.exec(select(Backtest).where(col(Backtest.job_id).in_(job_ids)).options(*WITHOUT_RESULT)).all()
    for row in rows:
        run_notes.cancel(session, row.id)
    ended = [row for row in rows if row.status is BacktestStatus.CANCELLED]
    if len(ended) == 1:
        subject = subject_of(session, ended[0])
        audit.record(session, actor.doer, "cancelled", subject, f"cancelled the backtest of {subject.name}")
    elif ended:
        words = f"cancelled {len(ended)} backtests"
        audit.record(session, actor.doer, "cancelled", Subject("backtest", None, ""), words)
    return len(ended)
