"""Ends workloads of downloads that nobody follows any more: Flotilla was killed between the end of a job and the end
of its workload."""

from collections.abc import Collection
from uuid import UUID

from sqlmodel import Session, col, select

from core import db, jobs
from core.market_data.downloads.download_records import download_id_of, workload_name
from core.market_data.models import CandleDownload
from core.runners.open_runner import reach

EVERY_SECONDS = 300.0


async def end() -> None:
    """Look at each runner that has had a download, and end what no job of this installation follows."""
    for runner_id in await db.current().run(_runners, reads_only=True):
        runner = await reach(runner_id)
        held = {id_: seen.name for seen in await runner.observe() if (id_ := download_id_of(seen.name))}
        for download_id in await _ended(list(held)) if held else ():
            await runner.remove(workload_name(download_id), data=True)


async def _ended(downloads: Collection[UUID]) -> list[UUID]:
    followed = await db.current().run(lambda session: _alive(session, downloads), reads_only=True)
    return [one for one in downloads if one not in followed]


def _runners(session: Session) -> list[UUID]:
    return list(session.exec(select(CandleDownload.runner_id).distinct()))


def _alive(session: Session, downloads: Collection[UUID]) -> set[UUID]:
    query = select(CandleDownload.id).join(jobs.Job, col(CandleDownload.job_id) == col(jobs.Job.id))
    return set(session.exec(query.where(col(CandleDownload.id).in_(downloads), col(jobs.Job.state).in_(jobs.ALIVE))))
