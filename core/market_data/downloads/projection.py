"""Keeps on each runner what its newest download is at: the columns `data_download_…` follow that download's job."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, func, select

from core import db, events
from core.db import tell
from core.jobs import Job, JobState
from core.market_data.models import CandleDownload
from core.runners.models import DataDownloadStatus, RunnerRow

EVERY_SECONDS = 3.0
_STATUS = {
    JobState.WAITING: DataDownloadStatus.RUNNING,
    JobState.RUNNING: DataDownloadStatus.RUNNING,
    JobState.DONE: DataDownloadStatus.COMPLETED,
    JobState.FAILED: DataDownloadStatus.FAILED,
    JobState.CANCELLED: DataDownloadStatus.CANCELLED,
}


async def keep_in_step() -> None:
    """Write what differs. One query when nothing does, however many downloads there were."""
    news = await db.current().run(_differing, reads_only=True)
    if news:
        await db.current().run(lambda session: _write(session, news))


def _differing(session: Session) -> dict[UUID, dict[str, Any]]:
    """Return runner → the columns that have another value by now."""
    newest = (
        select(CandleDownload.runner_id, func.max(CandleDownload.created_at).label("at"))
        .group_by(col(CandleDownload.runner_id))
        .subquery()
    )
    query = (
        select(RunnerRow, Job)
        .join(newest, newest.c.runner_id == col(RunnerRow.id))
        .join(
            CandleDownload,
            (col(CandleDownload.runner_id) == newest.c.runner_id) & (col(CandleDownload.created_at) == newest.c.at),
        )
        .join(Job, col(Job.id) == col(CandleDownload.job_id))
    )
    found = ((runner, _told(job)) for runner, job in session.exec(query))
    return {runner.id: told for runner, told in found if any(getattr(runner, name) != told[name] for name in told)}


def _told(job: Job) -> dict[str, Any]:
    return {
        "data_download_status": _STATUS[job.state],
        "data_download_progress": job.progress,
        "data_error_message": job.error,
    }


def _write(session: Session, news: Mapping[UUID, Mapping[str, Any]]) -> None:
    for runner_id, told in news.items():
        runner = session.get(RunnerRow, runner_id)
        if runner is None:  # deleted since they were compared
            continue
        for name, value in told.items():
            setattr(runner, name, value)
        session.add(runner)
        tell(session, events.ThingChanged("runner", runner_id))
