"""Ends what nobody follows any more: Flotilla was killed between the end of a job and the end of its workload, or the
runner was silent when it should have let go."""

from collections.abc import Collection
from contextlib import suppress
from uuid import UUID

from sqlmodel import Session, col, select

from core import db, jobs
from core.backtests.keeping import backtest_erasing
from core.backtests.models import ALIVE, WITHOUT_RESULT, Backtest, backtest_id_of, workload_name
from core.backtests.runs import run_notes, tidying
from core.errors import FlotillaError
from core.jobs import Job, JobState
from core.runners.models import RunnerRow
from core.runners.open_runner import reach
from core.runners.port import Runner

EVERY_SECONDS = 300.0
_LOST = "Flotilla lost sight of it. Run it again."


async def end() -> None:
    """Note the end of backtests whose job has ended without a word, remove what they left on their runners, and what
    deleted ones left."""
    if lost := [row.id for row, _ in await db.current().run(_lost, reads_only=True)]:
        await db.current().run(_settle)
    for backtest_id in lost:
        await backtest_erasing.drop_result(backtest_id)
    for backtest_id in await db.current().run(_untidied, reads_only=True):
        await tidying.tidy(backtest_id)
    for runner_id in await db.current().run(_runners, reads_only=True):
        with suppress(FlotillaError):  # a silent runner keeps nothing up on the others
            await _remove_deleted(await reach(runner_id))


def _lost(session: Session) -> list[tuple[Backtest, Job | None]]:
    """Return the backtests that wait or run and whose job does not. One that is being brought in has none."""
    query = select(Backtest, Job).join(Job, col(Backtest.job_id) == col(Job.id), isouter=True)
    alive = query.where(col(Backtest.status).in_(ALIVE), ~col(Backtest.is_brought)).options(*WITHOUT_RESULT)
    ended = alive.where(col(Job.id).is_(None) | col(Job.state).not_in(jobs.ALIVE))
    return list(session.exec(ended))


def _settle(session: Session) -> None:
    for row, job in _lost(session):
        if job and job.state is JobState.CANCELLED:
            run_notes.cancel(session, row.id)
        else:
            run_notes.fail(session, row.id, (job and job.error) or _LOST, "")


def _untidied(session: Session) -> list[UUID]:
    over = select(Backtest.id).where(col(Backtest.is_on_runner), col(Backtest.status).not_in(ALIVE))
    alive = select(Job.id).where(col(Job.state).in_(jobs.ALIVE))
    return list(session.exec(over.where(col(Backtest.job_id).is_(None) | col(Backtest.job_id).not_in(alive))))


def _runners(session: Session) -> list[UUID]:
    living = select(RunnerRow.id).where(col(RunnerRow.archived_at).is_(None))
    return list(session.exec(living.where(col(RunnerRow.id).in_(select(Backtest.runner_id).distinct()))))


async def _remove_deleted(runner: Runner) -> None:
    held = [id_ for seen in await runner.observe() if (id_ := backtest_id_of(seen.name))]
    known = await db.current().run(lambda session: _known(session, held), reads_only=True) if held else set()
    for backtest_id in held:
        if backtest_id not in known:
            await runner.remove(workload_name(backtest_id), data=True)


def _known(session: Session, backtests: Collection[UUID]) -> set[UUID]:
    return set(session.exec(select(Backtest.id).where(col(Backtest.id).in_(backtests))))
