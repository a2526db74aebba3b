"""Makes the views of downloads. Pure, apart from the progress of those that run, which this process knows."""

from typing import Any

from pydantic import ValidationError

from core import jobs
from core.market_data.downloads import live_downloads
from core.market_data.downloads.target_results import parse
from core.market_data.models import CandleDownload, DownloadDraft
from core.market_data.sources import of_key
from core.market_data.views import DownloadView


def view(row: CandleDownload, job: jobs.Job, requested_by_name: str, may_cancel: bool) -> DownloadView:
    """Return the view of a download. `may_cancel`: whether the actor may, if it still runs."""
    live = live_downloads.of(row.id)
    is_alive = job.state in jobs.ALIVE
    return DownloadView(
        id=row.id,
        runner_id=row.runner_id,
        exchange_id=row.exchange_id,
        source=row.source,
        source_title=of_key(row.source).title,
        draft=draft_of(row.config),
        cause=row.cause,
        job=jobs.view(job),
        requested_by=row.requested_by,
        requested_by_name=requested_by_name,
        targets=live.targets if live else parse(row.results),
        added_rows=row.added_rows,
        problems=row.problems,
        log=live.log if live else row.log,
        banned_until=row.banned_until,
        may_cancel=may_cancel and is_alive,
    )


def draft_of(stored: Any) -> DownloadDraft | None:
    """Return the draft from its JSON; None when there is none, or an earlier Flotilla wrote another form."""
    try:
        return DownloadDraft.model_validate(stored) if stored else None
    except ValidationError:
        return None
