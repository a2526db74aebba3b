"""A bot's profit over time: closed profit from its trades, closed and open profit from its samples, and its
deployments."""

from datetime import datetime
from itertools import accumulate
from typing import Any
from uuid import UUID

import numpy as np
from sqlalchemy import BigInteger, or_, select, type_coerce
from sqlmodel import Session, col

from core.access.policy import Actor, fetch
from core.access.scopes import Scope
from core.bot_records.history_known import history_of
from core.bot_records.models import Bot, BotDatabase, Deployment
from core.db import read_only, utcnow
from core.performance.columns import Floats, Integers
from core.performance.curves import Curve, thin
from core.strategies.models import Strategy
from core.trades.figures.samples import DAY, HOUR, MINUTE
from core.trades.figures.views import CurveView, Marker, Segment
from core.trades.following.database_identity import current_database
from core.trades.kept.kept_trades import living, unsummed
from core.trades.models import Sample, Trade

POINTS = 2_000
MOST_MARKERS = 200
MISSING_AFTER = 3
"""A gap is longer than this many times the resolution, so that one late sample is not a gap."""
_NOTHING = Segment(np.empty(0, dtype=np.int64), np.empty(0))


@read_only
def profit_curve(
    session: Session, actor: Actor, bot_id: UUID, since: datetime | None = None, until: datetime | None = None
) -> CurveView:
    """Return the curve of the current trade database between two moments (None: from its beginning, until now)."""
    bot = fetch(session, actor, Scope.VIEW, Bot, bot_id)
    database = current_database(session, bot.id)
    if database is None:
        return CurveView("", _NOTHING, (), (), history_of(bot, None))
    end = until or utcnow()
    return CurveView(
        stake_currency=database.stake_currency,
        closed=_closed(session, database, since, end),
        with_open=_with_open(session, database, since, end),
        markers=_markers(session, database, since, end),
        history=history_of(bot, database),
    )


def resolution_for(seconds: float) -> int:
    """Return the resolution of the samples for a range of this length; it gives at most some thousand rows for one
    bot."""
    if seconds <= 8 * DAY:
        return MINUTE
    return HOUR if seconds <= 400 * DAY else DAY


def _closed(session: Session, database: BotDatabase, since: datetime | None, end: datetime) -> Segment:
    """Return the closed profit. The curve begins with the profit earned before the range. It is empty when a profit
    cannot be summed."""
    query = (
        select(col(Trade.close_timestamp), type_coerce(col(Trade.profit_abs), BigInteger), unsummed())
        .where(*living(database.id, is_open=False), col(Trade.close_timestamp) <= _ms(end))
        .order_by(col(Trade.close_timestamp), col(Trade.freqtrade_trade_id))
    )
    rows = session.execute(query).all()
    if not rows or any(row[2] for row in rows):
        return _NOTHING
    times = np.fromiter((row[0] for row in rows), dtype=np.int64, count=len(rows))
    earned = np.fromiter(accumulate(row[1] or 0 for row in rows), dtype=np.float64, count=len(rows)) / 1e8
    if since is not None:
        times, earned = _from(times, earned, _ms(since))
    curve = thin(Curve(times, earned), POINTS)
    return Segment(curve.times_ms, curve.values)


def _from(times: Integers, earned: Floats, start: int) -> tuple[Integers, Floats]:
    first = int(np.searchsorted(times, start))
    before = earned[first - 1] if first else 0.0
    return np.concatenate(([start], times[first:])), np.concatenate(([before], earned[first:]))


def _with_open(session: Session, database: BotDatabase, since: datetime | None, end: datetime) -> tuple[Segment, ...]:
    begins = since or database.created_at
    resolution = resolution_for((end - begins).total_seconds())
    rows = _sampled(session, database.id, resolution, int(begins.timestamp()), int(end.timestamp()))
    if resolution != MINUTE:
        rows += _newest(session, database.id, rows[-1][0] if rows else 0, int(end.timestamp()))
    times = np.array([ts for ts, _ in rows], dtype=np.int64) * 1000
    values = np.array([np.nan if value is None else value / 1e8 for _, value in rows], dtype=np.float64)
    return segments(Curve(times, values), MISSING_AFTER * resolution * 1000)


def _sampled(session: Session, series: UUID, resolution: int, first: int, last: int) -> list[Any]:
    query = select(col(Sample.ts), type_coerce(col(Sample.profit_all), BigInteger)).where(
        col(Sample.series) == series, col(Sample.resolution) == resolution, col(Sample.ts).between(first, last)
    )
    return list(session.execute(query.order_by(col(Sample.ts))))


def _newest(session: Session, series: UUID, after: int, until: int) -> list[Any]:
    """Return the newest sample of a minute, so that the end of a long curve is as fresh as that of a short one."""
    query = select(col(Sample.ts), type_coerce(col(Sample.profit_all), BigInteger)).where(
        col(Sample.series) == series, col(Sample.resolution) == MINUTE, col(Sample.ts).between(after + 1, until)
    )
    return list(session.execute(query.order_by(col(Sample.ts).desc()).limit(1)))


def segments(curve: Curve, gap_ms: int) -> tuple[Segment, ...]:
    """Split the curve where samples are missing for longer than `gap_ms` or are unknown. All segments together are
    thinned to `POINTS`."""
    if not len(curve.times_ms):
        return ()
    cuts = np.flatnonzero(np.diff(curve.times_ms) > gap_ms) + 1
    times = np.insert(curve.times_ms, cuts, curve.times_ms[cuts])
    values = np.insert(curve.values, cuts, np.nan)
    thinned = thin(Curve(times, values), POINTS)
    known = np.isfinite(thinned.values)
    edges = np.flatnonzero(np.diff(np.concatenate(([False], known, [False])).astype(np.int8)))
    return tuple(
        Segment(thinned.times_ms[begin:end], thinned.values[begin:end])
        for begin, end in zip(edges[::2], edges[1::2], strict=True)
    )


def _markers(session: Session, database: BotDatabase, since: datetime | None, end: datetime) -> tuple[Marker, ...]:
    """Return the runs on this database, oldest first. If the database was reset while the bot ran, that run belongs to
    the earlier database."""
    begun = col(Deployment.started_at)
    query = (
        select(Deployment, col(Strategy.name), col(Strategy.version_number))
        .join(Strategy, col(Strategy.id) == col(Deployment.strategy_id))
        .where(col(Deployment.bot_id) == database.bot_id, begun <= end, begun >= (since or database.created_at))
        .where(or_(col(Deployment.database_id) == database.id, begun >= database.created_at))
        .order_by(begun.desc())
        .limit(MOST_MARKERS)
    )
    return tuple(_marker(*row) for row in reversed(session.execute(query).all()))


def _marker(run: Deployment, strategy: str, version_number: int) -> Marker:
    return Marker(
        deployment_id=run.id,
        started_at=run.started_at,
        ended_at=run.ended_at,
        strategy=strategy,
        version_number=version_number,
        config_revision=run.config_revision,
        freqtrade_version=run.freqtrade_version,
    )


def _ms(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)
