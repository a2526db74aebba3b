"""Carries out a download: starts its workload, follows it to its end, and judges by what the store then holds.

The workload survives Flotilla. Restartable: the job finds the workload that it began, or begins another one.
"""

import asyncio
import logging
from collections.abc import Coroutine
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlmodel import Session

from core import db, jobs
from core.access.scopes import Scope
from core.errors import FlotillaError, NotFound
from core.exchanges.models import Exchange
from core.market_data import disk_share, still_allowed, used_version
from core.market_data.downloads import download_notes, download_outcome, download_runs, live_downloads
from core.market_data.downloads.download_follower import hear_all
from core.market_data.downloads.download_outcome import Judged
from core.market_data.downloads.download_records import under_way, workload_name
from core.market_data.downloads.download_spec import DownloadRecipe
from core.market_data.downloads.live_downloads import LiveDownload
from core.market_data.models import CandleDownload, DownloadDraft
from core.market_data.sources import source_of
from core.market_data.stored import candle_inventory
from core.runners.models import RunnerRow
from core.runners.open_runner import reach
from core.runners.port import Observation, Runner
from core.runners.workload_follower import until_it_answers

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
    try:
        judged = await _brought(job, download_id)
    except FlotillaError as failure:
        error = failure
        await db.current().run(lambda session: download_notes.keep_failure(session, download_id, error))
        raise
    judged.require()


async def _brought(job: jobs.Running, download_id: UUID) -> Judged:
    """Bring the candles, and return what came. Cancelled, the workload ends with what it has, unless Flotilla ends."""
    plan = await db.current().run(lambda session: _plan(session, download_id), reads_only=True)
    runner = await reach(plan.runner_id)
    if job.is_resumed:
        await until_it_answers(runner)
    version = await used_version.make_ready(runner, job.report)
    live = live_downloads.follow(download_id)
    try:
        ended = await download_runs.run(runner, plan.recipe, version, live, job.report)
        return await _finish(runner, plan, version, live, ended)
    except asyncio.CancelledError:
        if not job.is_left:
            await _to_its_end(job, _finish(runner, plan, version, live, None))
        raise
    finally:
        live_downloads.forget(download_id)


async def _to_its_end(job: jobs.Running, work: Coroutine[Any, Any, Judged]) -> None:
    """Wait also when somebody cancels a second time; not when Flotilla ends."""
    task = asyncio.create_task(work, name=f"finish {job.subject_key}")
    while not task.done():
        try:
            await asyncio.wait([task])
        except asyncio.CancelledError:
            if job.is_left:
                task.cancel()
                raise
    with suppress(FlotillaError):
        task.result()


async def _finish(runner: Runner, plan: _Plan, version: str, live: LiveDownload, ended: Observation | None) -> Judged:
    """End the workload if it still runs, read the store, and keep what came of each target."""
    download_id = plan.recipe.download_id
    await runner.remove(workload_name(download_id))
    await hear_all(runner, workload_name(download_id), live)
    held = await candle_inventory.read(runner, version, plan.runner_id, plan.recipe.source)
    judged = download_outcome.judge(live, plan.recipe.source, held, ended)
    await db.current().run(lambda session: download_notes.keep(session, download_id, judged, live))
    with suppress(FlotillaError):
        await runner.remove(workload_name(download_id), data=True)
    return judged


def _plan(session: Session, download_id: UUID) -> _Plan:
    row = session.get(CandleDownload, download_id)
    exchange = session.get(Exchange, row.exchange_id) if row and row.exchange_id else None
    if row is None or exchange is None:
        raise NotFound("The exchange of this download was deleted.")
    still_allowed.require(session, row, Scope.USE)
    runner = session.get_one(RunnerRow, row.runner_id)
    others = disk_share.used_bytes(session, runner.id, besides=row.source) + _bytes_to_come(session, row)
    recipe = DownloadRecipe(
        download_id=row.id,
        source=source_of(exchange),
        draft=DownloadDraft.model_validate(row.config),
        exchange_config=exchange.config,
        market_edition=exchange.market_edition,
        most_bytes=max(disk_share.limit_bytes(runner) - others, 0),
        labels={"name": f"Download of {source_of(exchange).title}"},
    )
    return _Plan(runner.id, recipe)


def _bytes_to_come(session: Session, row: CandleDownload) -> int:
    """Return what downloads from other sources that run on this runner will bring."""
    others = [one.id for one in under_way(session, row.runner_id) if one.source != row.source]
    return sum(live.planned_bytes for one in others if (live := live_downloads.of(one)))
