"""Removes from a runner what a backtest has there once it has ended: its workload, its files and its snapshot."""

from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from sqlmodel import Session

from core import db
from core.backtests.models import WITHOUT_RESULT, Backtest, workload_name
from core.backtests.runs import run_notes
from core.backtests.runs.preparing import run_ground
from core.errors import FlotillaError, NotFound
from core.exchanges.models import Exchange
from core.market_data.sources import source_of
from core.runners.models import RunnerRow
from core.runners.open_runner import reach


@dataclass(frozen=True, slots=True)
class _Place:
    runner_id: UUID | None
    store: str


async def tidy(backtest_id: UUID) -> None:
    """Remove all of it. Does nothing when nothing is there. What a silent runner keeps is removed by a later call."""
    place = await db.current().run(lambda session: _place(session, backtest_id), reads_only=True)
    if place is None:
        return
    with suppress(FlotillaError):
        if place.runner_id:
            await _remove(place.runner_id, place.store, backtest_id)
        await db.current().run(partial(run_notes.note_tidied, backtest_id=backtest_id))


async def _remove(runner_id: UUID, store: str, backtest_id: UUID) -> None:
    try:
        runner = await reach(runner_id)
    except NotFound:
        return
    await runner.remove(workload_name(backtest_id), data=True)
    if store:
        await run_ground.drop_snapshot(runner, store, backtest_id)


def _place(session: Session, backtest_id: UUID) -> _Place | None:
    """Return where something of it is; None when nothing is anywhere. On a runner that was deleted it stays."""
    row = session.get(Backtest, backtest_id, options=WITHOUT_RESULT)
    if row is None or not row.is_on_runner:
        return None
    runner = session.get(RunnerRow, row.runner_id) if row.runner_id else None
    exchange = session.get(Exchange, row.exchange_id) if row.exchange_id else None
    return _Place(runner.id if runner else None, source_of(exchange).store if exchange else "")
