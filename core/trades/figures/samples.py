"""Samples of every bot's equity, one each minute, taken from the stored figures. A bot that does not answer gets no
sample, which leaves a gap.

The first sample of each hour and each day is also stored with that resolution. Long ranges then read few rows, and
minutes can be deleted after 90 days without computing anything.
"""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, literal
from sqlmodel import Session, col, select

from core.bot_records import heartbeats
from core.bot_records.models import Bot, BotDatabase, BotMetrics
from core.db import read_only, tell, transaction, utcnow
from core.events import SampleTaken
from core.trades.kept.row_writes import insert_missing
from core.trades.models import Sample

MINUTE, HOUR, DAY = 60, 3_600, 86_400
ANSWERED_WITHIN = timedelta(seconds=60)
MINUTES_KEPT = timedelta(days=90)


async def take_samples() -> None:
    """Take one sample per bot. Runs once a minute; when it is called twice in a minute, the first sample stays."""
    now = utcnow()
    answering = heartbeats.seen_since(now - ANSWERED_WITHIN)
    if answering:
        await _take(answering, now)


@transaction
def _take(session: Session, bot_ids: list[UUID], now: datetime) -> None:
    query = (
        select(BotMetrics)
        .join(BotDatabase, col(BotDatabase.id) == BotMetrics.database_id)
        .join(Bot, col(Bot.id) == BotMetrics.bot_id)
        .where(col(BotMetrics.bot_id).in_(bot_ids), col(BotDatabase.closed_at).is_(None))
        .where(col(BotMetrics.profit_closed_coin).is_not(None))
        .where(col(BotDatabase.history_is_complete))  # older figures must not be stored for this minute
    )
    figures = session.exec(query).all()
    if figures:
        rows = [_row(metrics, now, resolution) for metrics in figures for resolution in (MINUTE, HOUR, DAY)]
        insert_missing(session, Sample, ("series", "resolution", "ts"), rows)
        tell(session, *(SampleTaken(metrics.bot_id) for metrics in figures))


def _row(metrics: BotMetrics, now: datetime, resolution: int) -> dict[str, Any]:
    return {
        "series": metrics.database_id,
        "resolution": resolution,
        "ts": int(now.timestamp()) // resolution * resolution,
        "profit_closed": metrics.profit_closed_coin,
        "profit_all": metrics.profit_all_coin,
        "starting_balance": metrics.starting_balance,
        "starting_wallet": metrics.starting_wallet,
        "open_trades": metrics.open_trade_count,
    }


async def thin_samples(now: datetime | None = None) -> None:
    """Delete the minutes older than 90 days; their hours stay. Runs nightly, with one transaction per series, so that
    nobody waits long."""
    before = int(((now or utcnow()) - MINUTES_KEPT).timestamp()) // HOUR * HOUR
    for series in await _series_with_minutes(before):
        await _thin(series, before)


@read_only
def _series_with_minutes(session: Session, before: int) -> list[UUID]:
    query = select(BotDatabase.id).where(
        select(literal(1))
        .where(Sample.series == BotDatabase.id, Sample.resolution == MINUTE, Sample.ts < before)
        .exists()
    )
    return list(session.exec(query))


@transaction
def _thin(session: Session, series: UUID, before: int) -> None:
    _fill_hours(session, series, before)
    session.execute(
        delete(Sample).where(col(Sample.series) == series, col(Sample.resolution) == MINUTE, col(Sample.ts) < before)
    )


def _fill_hours(session: Session, series: UUID, before: int) -> None:
    """Store the missing rows of hours that have minutes."""
    old = (col(Sample.series) == series, col(Sample.resolution) == MINUTE, col(Sample.ts) < before)
    firsts = select(func.min(Sample.ts)).where(*old).group_by(col(Sample.ts) // HOUR)
    points = session.exec(select(Sample).where(*old, col(Sample.ts).in_(firsts))).all()
    rows = [point.model_dump() | {"resolution": HOUR, "ts": point.ts // HOUR * HOUR} for point in points]
    if rows:
        insert_missing(session, Sample, ("series", "resolution", "ts"), rows)
