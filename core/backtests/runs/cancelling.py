"""Cancels backtests, many at once: those that wait before those that run, so that none of them starts meanwhile."""

import asyncio
from collections.abc import Sequence
from uuid import UUID

from sqlmodel import Session, col, select

from core import audit, db, jobs
from core.access.policy import Actor, allowed, current
from core.access.scopes import Scope
from core.audit import Subject
from core.backtests.keeping import backtest_erasing
from core.backtests.models import WITHOUT_RESULT, Backtest, BacktestStatus
from core.backtests.runs import run_notes, tidying
from core.backtests.runs.run_titles import told_to
from core.backtests.who_may import NOT_FOUND, changes
from core.db import read_only, transaction
from core.errors import NotFound
from core.jobs import Job
from core.runners.models import RunnerRow

MOST_AT_ONCE = 1_000


async def cancel(actor: Actor, ids: Sequence[UUID]) -> int:
    """Cancel backtests and return how many were under way. See `core.backtests.service.cancel`."""
    chosen = await _may_cancel(actor, ids)
    if not chosen:
        return 0
    ended = await db.current().run(lambda session: jobs.cancel_waiting(session, chosen))
    await asyncio.gather(*(jobs.cancel(job_id) for job_id in chosen if job_id not in ended))
    count, left = await _note(actor, chosen)
    for backtest_id in left:  # of one that waited again after a kill, a result may be half stored
        await backtest_erasing.drop_result(backtest_id)
        await tidying.tidy(backtest_id)
    return count


@read_only
def _may_cancel(session: Session, actor: Actor, ids: Sequence[UUID]) -> list[UUID]:
    """Return the jobs of these backtests that have not ended."""
    me = current(session, actor)
    query = select(Backtest).where(col(Backtest.id).in_(set(ids[:MOST_AT_ONCE]))).options(*WITHOUT_RESULT)
    rows = session.exec(query).all()
    edited = {id_ for id_ in {row.runner_id for row in rows} if id_ and _edits(session, me, id_)}
    if len(rows) < len(set(ids)) or any(not changes(me, row) and row.runner_id not in edited for row in rows):
        raise NotFound(NOT_FOUND)
    its = select(Job.id).where(col(Job.id).in_([row.job_id for row in rows]), col(Job.state).in_(jobs.ALIVE))
    return list(session.exec(its))


def _edits(session: Session, me: Actor, runner_id: UUID) -> bool:
    return allowed(session, me, Scope.EDIT, session.get_one(RunnerRow, runner_id).resource)


@transaction
def _note(session: Session, actor: Actor, job_ids: Sequence[UUID]) -> tuple[int, list[UUID]]:
    """Note who cancelled them. Return how many, and those that may still have something on their runner. The job of a
    running one has noted its end already; one that has finished stays so."""
    rows = session.exec(select(Backtest).where(col(Backtest.job_id).in_(job_ids)).options(*WITHOUT_RESULT)).all()
    for row in rows:
        run_notes.cancel(session, row.id)
    ended = [row for row in rows if row.status is BacktestStatus.CANCELLED]
    if len(ended) == 1:
        audit.record(session, actor.doer, "cancelled", *told_to(session, actor, ended[0], "cancelled the backtest of"))
    elif ended:
        words = f"cancelled {len(ended)} backtests"
        audit.record(session, actor.doer, "cancelled", Subject("backtest", None, ""), words)
    return len(ended), [row.id for row in ended if row.is_on_runner]
