"""What is written down of a download that has ended: its results in its row, and a line in the audit trail. Within the
caller's transaction. Nothing is written once the runner, and with it the download, was deleted."""

from uuid import UUID

from sqlmodel import Session

from core import audit, events
from core.audit import FLOTILLA, Subject
from core.db import tell
from core.errors import FlotillaError
from core.market_data.downloads import target_results
from core.market_data.downloads.download_outcome import Judged
from core.market_data.downloads.download_records import title_of
from core.market_data.downloads.live_downloads import LiveDownload
from core.market_data.models import CandleDownload, Cause
from core.runners.models import RunnerRow


def keep(session: Session, download_id: UUID, judged: Judged, live: LiveDownload) -> None:
    """Keep what came of each target. A refresh that brought everything has no line of its own: there are many."""
    row = session.get(CandleDownload, download_id)
    if row is None:
        return
    row.results = target_results.kept(judged.results)
    row.added_rows = sum(one.added for one in judged.results)
    row.problems = sum(one.is_problem for one in judged.results)
    row.banned_until, row.log = live.banned_until, live.log
    session.add(row)
    if judged.error:
        _record_failure(session, row, judged.error)
    elif judged.words or row.cause is not Cause.REFRESH:
        _record(session, row, "Downloaded", judged.words, "warn" if judged.words else "info")
    tell(session, events.ThingChanged("runner", row.runner_id))


def keep_failure(session: Session, download_id: UUID, error: FlotillaError) -> None:
    """Keep that it did not even begin, or that nobody could say what came of it."""
    row = session.get(CandleDownload, download_id)
    if row is not None:
        _record_failure(session, row, error)


def _record_failure(session: Session, row: CandleDownload, error: FlotillaError) -> None:
    _record(session, row, "Could not finish downloading", str(error), "warn")


def _record(session: Session, row: CandleDownload, verb: str, words: str, level: str) -> None:
    runner = session.get_one(RunnerRow, row.runner_id)
    text = f"{verb} {title_of(row)} to {runner.name}{f': {words}' if words else ''}"
    audit.record(session, FLOTILLA, "downloaded", Subject("runner", runner.id, runner.name), text, level=level)
