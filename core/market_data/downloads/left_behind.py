"""Ends workloads of downloads that nobody follows any more: Flotilla was killed between the end of a job and the end
of its workload."""

from collections.abc import Collection
from contextlib import suppress
from uuid import UUID

from sqlmodel import Session, col, select

from core import db, jobs
from core.errors import FlotillaError
from core.market_data.downloads.download_records import download_id_of, workload_name
from core.market_data.models import CandleDownload
from core.runners.models import RunnerRow
from core.runners.open_runner import reach
from core.runners.port import Runner

EVERY_SECONDS = 300.0


async def end() -> None:
    """Look at each runner that has had a download, and end what no job of this installation follows."""
    for runner_id in await db.current().run(_runners, reads_only=True):
        with suppress(FlotillaError):  # a silent runner keeps nothing up on the others
            await _end_on(await reach(runner_id))


async def _end_on(runner: Runner) -> None:
    held = [id_ for seen in await runner.observe() if (id_ := download_id_of(seen.name))]
    for download_id in await _ended(held) if held else ():
        await runner.remove(workload_name(download_id), data=True)


async def _ended(downloads: Collection[UUID]) -> list[UUID]:
    followed = await db.current().run(lambda session: _alive(session, downloads), reads_only=True)
    return [one for one in downloads if one not in followed]


def _runners(session: Session) -> list[UUID]:
    living = select(RunnerRow.id).where(col(RunnerRow.archived_at).is_(None))
    return list(
        session.exec(select(CandleDownload.runner_id).where(col(CandleDownload.runner_id).in_(living)).distinct())
    )


def _alive(session: Session, downloads: Collection[UUID]) -> set[UUID]:
    query = select(CandleDownload.id).join(jobs.Job, col(CandleDownload.job_id) == col(jobs.Job.id))
    return set(session.exec(query.where(col(CandleDownload.id).in_(downloads), col(jobs.Job.state).in_(jobs.ALIVE))))
