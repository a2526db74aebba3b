"""Looks at the candles of a runner again when the rows that are kept of them may be old."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session

from core import db
from core.db import utcnow
from core.errors import FlotillaError
from core.market_data import used_version
from core.market_data.sources import Source
from core.market_data.stored import candle_inventory
from core.runners.models import RunnerRow
from core.runners.open_runner import reach

FRESH = timedelta(minutes=1)
"""Of a batch, the first run looks; the look costs as much for one pair as for all."""


async def make_fresh(runner_id: UUID, source: Source) -> str:
    """Read the store again, unless that was done just now: files that are as they were are not opened. Return why it
    could not be read, a sentence; empty when it was: the rows then are of the last look."""
    read_at = await db.current().run(lambda session: _read_at(session, runner_id, source), reads_only=True)
    if read_at and utcnow() - read_at < FRESH:
        return ""
    try:
        runner = await reach(runner_id)
        version = await used_version.find(runner)
        if version is None:
            return "This runner has no Freqtrade version yet that could read them."
        await candle_inventory.read(runner, version, runner_id, source)
    except FlotillaError as error:
        return str(error)
    return ""


def _read_at(session: Session, runner_id: UUID, source: Source) -> datetime | None:
    runner = session.get(RunnerRow, runner_id)
    told = (runner.data_held.get(source.key) if runner else None) or {}
    return datetime.fromisoformat(told["read_at"]) if told.get("read_at") else None
