"""Carries out a backtest: starts its workload, follows it to its end, and takes in its result.

The workload survives Flotilla. Restartable at any point: the job finds the workload that it began, or begins another
one; it finds the result of one that has ended; and a backtest that has ended stays as it is.
"""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import UUID

from sqlmodel import Session

from core import db, jobs
from core.backtests.importing import result_import
from core.backtests.importing.result_import import ResultFacts
from core.backtests.keeping import backtest_erasing
from core.backtests.models import ALIVE, WITHOUT_RESULT, Backtest, BacktestStatus
from core.backtests.runs import backtest_runs, live_runs, run_notes, run_outcome, tidying
from core.backtests.runs.brought_back import brought_back
from core.backtests.runs.live_runs import LiveRun
from core.backtests.runs.preparing import backtest_records, run_recipe
from core.backtests.runs.preparing.run_recipe import RunRecipe
from core.backtests.runs.run_deadline import SILENT_SECONDS
from core.backtests.runs.run_notes import KIND
from core.backtests.runs.run_titles import title_of
from core.errors import FlotillaError, NotFound, Refused
from core.freqtrade.backtests.failures import problems_of
from core.freqtrade.backtests.running.run_folder import MARKETS_FILE
from core.runners.open_runner import reach
from core.runners.port import Runner
from core.runners.workload_follower import until_it_answers

__all__ = ["DEADLINE", "KIND", "carry_out"]
DEADLINE = timedelta(days=30)
"""Of the job, which may wait for memory or for a silent runner. The run itself has `run_deadline.DEADLINE`."""
_GONE = "This backtest was deleted."


@dataclass(frozen=True, slots=True)
class _Standing:
    """How a backtest stands when its job begins. `error`: why it has failed already."""

    status: BacktestStatus
    error: str


async def carry_out(job: jobs.Running) -> None:
    """Handle the job. Errors: the true reason why there is no result, a sentence."""
    backtest_id = UUID(job.subject_key)
    standing = await db.current().run(lambda session: _standing(session, backtest_id), reads_only=True)
    if standing.status in ALIVE:
        await _to_completed(job, backtest_id)
    else:  # a kill may have come between its end and this
        await backtest_erasing.drop_result(backtest_id)
        await tidying.tidy(backtest_id)
    if standing.status in (BacktestStatus.FAILED, BacktestStatus.CANCELLED):
        raise Refused(standing.error or "It was cancelled.")


async def _to_completed(job: jobs.Running, backtest_id: UUID) -> None:
    """Run it, and note how it ended. Cancelled, everything of it ends, unless Flotilla ends: then it goes on."""
    live = live_runs.follow(backtest_id)
    try:
        await _run(job, backtest_id, live)
        await tidying.tidy(backtest_id)
    except FlotillaError as error:
        sentence = f"{error} {error.hint}".strip()
        await db.current().run(partial(run_notes.fail, backtest_id=backtest_id, sentence=sentence, log=live.log))
        await backtest_erasing.drop_result(backtest_id)
        await tidying.tidy(backtest_id)
        raise
    except asyncio.CancelledError:
        if not job.is_left:
            await _to_its_end(job, _cancelled(backtest_id, live))
        raise
    finally:
        live_runs.forget(backtest_id)


async def _run(job: jobs.Running, backtest_id: UUID, live: LiveRun) -> None:
    recipe = await db.current().run(lambda session: _recipe(session, backtest_id), reads_only=True)
    runner = await reach(recipe.runner_id)
    if job.is_resumed:
        await until_it_answers(runner, SILENT_SECONDS)
    ended = await backtest_runs.run(runner, recipe, live, job.report)
    if error := run_outcome.error_of(live, ended):
        raise error
    job.report(0.95, "Storing its result")
    await _take_in(runner, recipe, live)


async def _take_in(runner: Runner, recipe: RunRecipe, live: LiveRun) -> None:
    assert live.ended is not None  # `error_of` has seen to it
    async with brought_back(runner, recipe.backtest_id, live.ended) as brought:
        closing = partial(_close, recipe=recipe, live=live, markets=brought.beside.get(MARKETS_FILE, b""))
        await result_import.take_in(recipe.backtest_id, brought.zip, brought.beside, closing)


def _close(
    session: Session, row: Backtest, facts: ResultFacts, *, recipe: RunRecipe, live: LiveRun, markets: bytes
) -> None:
    """Note what the run was made of and what went wrong, in the transaction that completes it."""
    fee_from = backtest_records.fee_words(recipe, facts.pairs)
    record = backtest_records.ended(row.recipe, live.facts, markets, facts.fee, fee_from)
    until = run_outcome.candles_until(recipe.end, row.began_at)
    told = problems_of(live.facts, recipe.draft.pairs, facts.pairs, start=recipe.start, end=until)
    if live.ended:
        row.run_seconds, row.peak_bytes = live.ended.seconds, live.ended.peak_bytes
    run_notes.finish(session, row, record, (*told, *backtest_records.differences(recipe, record)), live.log)


async def _cancelled(backtest_id: UUID, live: LiveRun) -> None:
    await db.current().run(partial(run_notes.cancel, backtest_id=backtest_id, log=live.log))
    await backtest_erasing.drop_result(backtest_id)
    await tidying.tidy(backtest_id)


async def _to_its_end(job: jobs.Running, work: Coroutine[Any, Any, None]) -> None:
    """Wait also when somebody cancels a second time; not when Flotilla ends."""
    task = asyncio.create_task(work, name=f"cancel {job.subject_key}")
    while not task.done():
        try:
            await asyncio.wait([task])
        except asyncio.CancelledError:
            if job.is_left:
                task.cancel()
                raise
    with suppress(FlotillaError):
        task.result()


def _standing(session: Session, backtest_id: UUID) -> _Standing:
    row = session.get(Backtest, backtest_id, options=WITHOUT_RESULT)
    if row is None:
        raise NotFound(_GONE)
    return _Standing(row.status, row.error_message or "")


def _recipe(session: Session, backtest_id: UUID) -> RunRecipe:
    row = session.get(Backtest, backtest_id)
    if row is None:
        raise NotFound(_GONE)
    return run_recipe.read(session, row, title_of(session, row))
