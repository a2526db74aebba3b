"""Carries out a download: starts its workload, follows it to its end, and judges by what the store then holds.

The workload survives Flotilla. Restartable: the job finds the workload that it began, or begins another one.
"""

import asyncio
import logging
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from sqlmodel import Session

from core import audit, db, events, jobs
from core.audit import FLOTILLA, Subject
from core.db import tell
from core.errors import FlotillaError, NotFound
from core.exchanges.models import Exchange
from core.market_data import used_version
from core.market_data.downloads import download_outcome, download_runs, live_downloads, target_results
from core.market_data.downloads.download_follower import hear_all, until_it_answers
from core.market_data.downloads.download_outcome import Judged
from core.market_data.downloads.download_records import title_of, workload_name
from core.market_data.downloads.download_spec import DownloadRecipe
from core.market_data.downloads.live_downloads import LiveDownload
from core.market_data.models import CandleDownload, DownloadDraft
from core.market_data.size_words import GIB
from core.market_data.sources import source_of
from core.market_data.stored import candle_inventory
from core.runners.models import RunnerRow
from core.runners.open_runner import reach
from core.runners.port import Observation, Runner

log = logging.getLogger(__name__)
DEADLINE = timedelta(days=3)
"""Years of minutes of hundreds of pairs take days with the limits of an exchange."""
WAITED_FOR_AS = "another download from the same exchange"


@dataclass(frozen=True, slots=True)
class _Plan:
    runner_id: UUID
    recipe: DownloadRecipe


async def carry_out(job: jobs.Running) -> None:
    """Handle the job. Errors: a sentence that names what was not stored."""
    download_id = UUID(job.payload["download_id"])
    plan = await db.current().run(lambda session: _plan(session, download_id), reads_only=True)
    runner = await reach(plan.runner_id)
    if job.is_resumed:
        await until_it_answers(runner)
    version = await used_version.make_ready(runner, job.report)
    live = live_downloads.follow(download_id)
    try:
        ended = await download_runs.run(runner, plan.recipe, version, live, job.report)
    except asyncio.CancelledError:
        if not job.is_left:
            with suppress(FlotillaError):
                await _finish(runner, plan, version, live, None)
        raise
    else:
        judged = await _finish(runner, plan, version, live, ended)
        judged.require()
    finally:
        live_downloads.forget(download_id)


async def _finish(runner: Runner, plan: _Plan, version: str, live: LiveDownload, ended: Observation | None) -> Judged:
    """End the workload if it still runs, read the store, and note what came of each target."""
    download_id = plan.recipe.download_id
    await runner.remove(workload_name(download_id))
    await hear_all(runner, workload_name(download_id), live)
    held = await candle_inventory.read(runner, version, plan.runner_id, plan.recipe.source)
    judged = download_outcome.judge(live, plan.recipe.source, held, ended)
    await db.current().run(lambda session: _note(session, download_id, judged, live))
    with suppress(FlotillaError):
        await runner.remove(workload_name(download_id), data=True)
    return judged


def _plan(session: Session, download_id: UUID) -> _Plan:
    row = session.get(CandleDownload, download_id)
    exchange = session.get(Exchange, row.exchange_id) if row and row.exchange_id else None
    if row is None or exchange is None:
        raise NotFound("The exchange of this download was deleted.")
    runner = session.get_one(RunnerRow, row.runner_id)
    others = candle_inventory.bytes_of_others(session, runner.id, row.source)
    recipe = DownloadRecipe(
        download_id=row.id,
        source=source_of(exchange),
        draft=DownloadDraft.model_validate(row.config),
        exchange_config=exchange.config,
        market_edition=exchange.market_edition,
        most_bytes=max(runner.data_limit_gb * GIB - others, 0),
        labels={"name": f"Download of {source_of(exchange).title}"},
    )
    return _Plan(runner.id, recipe)


def _note(session: Session, download_id: UUID, judged: Judged, live: LiveDownload) -> None:
    row = session.get_one(CandleDownload, download_id)
    runner = session.get_one(RunnerRow, row.runner_id)
    row.results = target_results.kept(judged.results)
    row.added_rows = sum(one.added for one in judged.results)
    row.problems = sum(one.is_problem for one in judged.results)
    row.banned_until, row.log = live.banned_until, live.log
    session.add(row)
    text = f"{judged.verb} {title_of(row)} on {runner.name}{f': {judged.words}' if judged.words else ''}"
    subject = Subject("runner", runner.id, runner.name)
    audit.record(session, FLOTILLA, "downloaded", subject, text, level="warn" if judged.is_problem else "info")
    tell(session, events.ThingChanged("runner", runner.id))
