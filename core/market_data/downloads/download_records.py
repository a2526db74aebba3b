"""The rows of downloads: enqueued, and named for people. Within the caller's transaction."""

import hashlib
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from core import jobs
from core.errors import Refused
from core.exchanges.models import Exchange
from core.market_data.models import CandleDownload, Cause, DownloadDraft
from core.market_data.sources import Source, of_key, source_of
from core.runners.models import RunnerRow
from core.runners.network.public_address import public_address

KIND = "download_candles"
"""Kind of the job; its subject is `<runner id>/<source>/<digest of what is asked for>`."""
MOST_UNDER_WAY = 40
"""Downloads that people may have on a runner at once; each may bring many pairs."""
_PREFIX = "download-"
_MOST_TITLE, _MOST_NAMED = 200, 3


def workload_name(download_id: UUID) -> str:
    """Return the name of the workload of this download on its runner."""
    return f"{_PREFIX}{download_id}"


def download_id_of(workload: str) -> UUID | None:
    """Return the download that a workload of this name belongs to; None for the name of something else."""
    try:
        found = UUID(workload.removeprefix(_PREFIX))
    except ValueError:
        return None
    return found if workload == workload_name(found) else None


def enqueue(
    session: Session, runner: RunnerRow, exchange: Exchange, draft: DownloadDraft, cause: Cause, by: UUID | None
) -> UUID:
    """Enqueue a download and return its id, or the id of the one under way that asks for the same. Checks no
    permission."""
    source = source_of(exchange)
    subject = f"{runner.id}/{source.key}/{_digest(draft)}"
    if known := _under_way(session, subject):
        return known
    row = add_row(session, runner, exchange, cause, by, draft.model_dump(mode="json"))
    row.job_id = jobs.enqueue(
        session,
        KIND,
        subject,
        f"Download {words_of(draft)} from {source.title} to {runner.name}"[:_MOST_TITLE],
        {"download_id": str(row.id)},
        by,
        runner_id=runner.id,
        priority=0 if cause is Cause.ASKED else -1,
        alone_with=alone_with(source, runner),
    )
    return row.id


def add_row(
    session: Session, runner: RunnerRow, exchange: Exchange, cause: Cause, by: UUID | None, config: dict[str, Any]
) -> CandleDownload:
    """Add the row of a download, whose job the caller enqueues. `config`: the draft as JSON; empty for files that are
    brought in."""
    row = CandleDownload(
        runner_id=runner.id,
        exchange_id=exchange.id,
        source=source_of(exchange).key,
        config=config,
        cause=cause,
        requested_by=by,
    )
    session.add(row)
    session.flush()
    return row


def alone_with(source: Source, runner: RunnerRow) -> str:
    """Return what jobs share that must not run at once (`jobs.enqueue`): an exchange counts requests by address, and a
    store is written by one at a time."""
    return f"candles {source.key}@{public_address(runner.type, runner.endpoint)}"[:_MOST_TITLE]


def under_way(session: Session, runner_id: UUID) -> list[CandleDownload]:
    """Return what runs or waits on this runner, what is brought in included."""
    query = select(CandleDownload).join(jobs.Job, col(CandleDownload.job_id) == col(jobs.Job.id))
    return list(session.exec(query.where(CandleDownload.runner_id == runner_id, col(jobs.Job.state).in_(jobs.ALIVE))))


def refuse_when_many(session: Session, runner: RunnerRow) -> None:
    """Errors: `Refused` when so many are waiting that nobody could find their own."""
    if len(under_way(session, runner.id)) >= MOST_UNDER_WAY:
        raise Refused(
            f"{MOST_UNDER_WAY} downloads run or wait on {runner.name}.",
            hint="Wait for some, or cancel what nobody needs.",
        )


def words_of(draft: DownloadDraft) -> str:
    """Return what is asked for, in short, e.g. `BTC/USDT, ETH/USDT and 3 more, 5m and 1h`."""
    pairs = ", ".join(draft.pairs[:_MOST_NAMED])
    more = len(draft.pairs) - _MOST_NAMED
    return f"{pairs}{f' and {more} more' if more > 0 else ''}, {' and '.join(draft.timeframes[:6])}"


def title_of(row: CandleDownload) -> str:
    """Return what a download brings, for the audit trail."""
    try:
        draft = DownloadDraft.model_validate(row.config)
    except ValueError:
        return f"candles of {of_key(row.source).title}"
    return f"{words_of(draft)} from {of_key(row.source).title}"


def _under_way(session: Session, subject: str) -> UUID | None:
    query = select(CandleDownload.id).join(jobs.Job, col(CandleDownload.job_id) == col(jobs.Job.id))
    return session.exec(query.where(jobs.Job.subject_key == subject, col(jobs.Job.state).in_(jobs.ALIVE))).first()


def _digest(draft: DownloadDraft) -> str:
    return hashlib.sha256(draft.model_dump_json().encode()).hexdigest()[:32]
