"""The fleet over time, and the small curve of each bot in the list of bots."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import numpy as np
from sqlalchemy import BigInteger, and_, func, or_, select, type_coerce
from sqlmodel import Session, col

from core.access.policy import Actor, current, visible
from core.access.scopes import Kind
from core.bot_records.models import Bot, BotDatabase, Mode
from core.db import read_only, utcnow
from core.performance.columns import Floats, Integers
from core.trades.figures.adding_up import Series, added_up
from core.trades.figures.members import members_of, not_added
from core.trades.figures.samples import DAY, HOUR, MINUTE
from core.trades.figures.views import FleetCurve, Sparkline
from core.trades.models import Sample

SPARK_SECONDS = 600
GRID = 500
"""Most points of the fleet's curve."""


@read_only
def fleet_equity(
    session: Session,
    actor: Actor,
    stake_currency: str,
    mode: Mode,
    since: datetime,
    until: datetime | None = None,
) -> FleetCurve:
    """Return the curve of the bots with this stake currency and mode, including their earlier databases of the same
    mode and currency. A point is the mean of the samples in its step. `FleetCurve` says why a silent bot keeps its last
    value."""
    me = current(session, actor)
    first, last = int(since.timestamp()), int((until or utcnow()).timestamp())
    resolution = MINUTE if last - first <= 2 * DAY else HOUR if last - first <= 180 * DAY else DAY
    step = max(resolution, -(-(last - first) // GRID // resolution) * resolution)
    chapters = _chapters(session, me, stake_currency, mode, since)
    steps = np.arange(first // step, last // step + 1, dtype=np.int64)
    series = [
        _series(chapter, steps, step, sampled)
        for chapter, sampled in zip(chapters, _sampled(session, chapters, resolution, step, first, last), strict=True)
    ]
    return added_up(stake_currency, mode, steps * step * 1000, series)


@dataclass(frozen=True, slots=True)
class _Chapter:
    """A trade database in the curve. `ratio`: starting balance / wallet, for samples without a wallet."""

    id: UUID
    bot_id: UUID
    bot_name: str
    ratio: float
    ended_at: datetime | None
    is_archived: bool
    is_counted: bool


def _chapters(session: Session, me: Actor, currency: str, mode: Mode, since: datetime) -> list[_Chapter]:
    """Return the databases of all bots, and of those archived since. A bot that has another mode now has left the
    purse. Bots whose history is not read completely are left out, as in all other figures."""
    members = [m for m in members_of(session, me) if (m.stake_currency, m.mode) == (currency, mode)]
    unread = {member.bot_id for member in members if member.history.is_partly_read}
    left_out, present = not_added(members), {member.bot_id for member in members}
    accounts = {member.exchange_id for member in members}
    query = (
        select(BotDatabase, col(Bot.name), col(Bot.archived_at))
        .join(Bot, col(Bot.id) == col(BotDatabase.bot_id))
        .where(visible(me, Kind.BOT, Bot.id, Bot.owner_id))
        .where(or_(col(Bot.archived_at).is_(None), col(Bot.archived_at) >= since))
        .where(col(BotDatabase.stake_currency) == currency, col(BotDatabase.mode) == mode)
        .order_by(col(BotDatabase.created_at), col(BotDatabase.id))
    )
    return [
        _Chapter(
            id=row.id,
            bot_id=row.bot_id,
            bot_name=name,
            ratio=row.tradable_ratio or 1.0,
            ended_at=min((at for at in (row.closed_at, archived_at) if at), default=None),
            is_archived=archived_at is not None,
            is_counted=row.bot_id not in left_out
            and (mode is Mode.DRY_RUN or row.bot_id in present or row.exchange_id not in accounts),
        )
        for row, name, archived_at in session.execute(query)
        if row.bot_id not in unread
    ]


_PROFIT = type_coerce(col(Sample.profit_all), BigInteger)
_VALUES = (_PROFIT, *(type_coerce(col(it), BigInteger) for it in (Sample.starting_wallet, Sample.starting_balance)))
"""In units of 1e-8. Samples of an older Flotilla have no wallet."""
Sampled = list[tuple[int, Any, Any, Any]]
"""(step, profit, wallet, starting balance); the last sample before the range comes first, with step −1."""


def _sampled(
    session: Session, chapters: Sequence[_Chapter], resolution: int, step: int, first: int, last: int
) -> list[Sampled]:
    found: dict[UUID, Sampled] = {chapter.id: [] for chapter in chapters}
    for series, *values in _before(session, list(found), first):
        found[series].append((-1, *values))
    bucket = col(Sample.ts) // step
    means = (
        select(col(Sample.series), bucket, *map(func.avg, _VALUES))
        .where(col(Sample.series).in_(found), col(Sample.resolution) == resolution)
        .where(col(Sample.ts).between(first, last), _PROFIT.is_not(None))
        .group_by(col(Sample.series), bucket)
    )
    for series, at, *values in session.execute(means):
        found[series].append((int(at), *values))
    return list(found.values())


def _before(session: Session, series: list[UUID], first: int) -> Iterable[Any]:
    """Return the last known values of each series before the range."""
    known = (col(Sample.series).in_(series), col(Sample.resolution) == HOUR, _PROFIT.is_not(None))
    newest = (
        select(col(Sample.series).label("series"), func.max(Sample.ts).label("ts"))
        .where(*known, col(Sample.ts) < first)
        .group_by(col(Sample.series))
        .subquery()
    )
    at = and_(col(Sample.series) == newest.c.series, col(Sample.ts) == newest.c.ts)
    return session.execute(select(col(Sample.series), *_VALUES).join(newest, at).where(*known))


def _series(chapter: _Chapter, steps: Integers, step: int, sampled: Sampled) -> Series:
    """Place the samples on the grid. `before` holds the values at the beginning of the range."""
    profit, wallet = np.full(len(steps), np.nan), np.full(len(steps), np.nan)
    before = None
    for at, *values in sampled:
        earned, held = _worth(chapter, *values)
        if at < 0:
            before = (earned, held)
        else:
            profit[at - steps[0]], wallet[at - steps[0]] = earned, held
    end = int(chapter.ended_at.timestamp()) // step - int(steps[0]) if chapter.ended_at else None
    return Series(
        chapter.bot_id, chapter.bot_name, profit, wallet, before, end, chapter.is_archived, chapter.is_counted
    )


def _worth(chapter: _Chapter, profit: Any, wallet: Any, balance: Any) -> tuple[float, float]:
    """Return (profit, wallet at the beginning)."""
    if wallet is None:
        wallet = np.nan if balance is None else float(balance) / chapter.ratio
    return float(profit) / 1e8, float(wallet) / 1e8


@read_only
def sparklines(session: Session, actor: Actor, now: datetime | None = None) -> dict[UUID, Sparkline]:
    """Return bot → sparkline, for all bots that the actor may see. Bots without a sample in the last 24 hours are left
    out."""
    me = current(session, actor)
    last = int((now or utcnow()).timestamp()) // SPARK_SECONDS
    first = last - DAY // SPARK_SECONDS + 1
    query = (
        select(col(BotDatabase.bot_id), col(Sample.ts), type_coerce(col(Sample.profit_all), BigInteger))
        .join(BotDatabase, and_(col(BotDatabase.id) == col(Sample.series), col(BotDatabase.closed_at).is_(None)))
        .join(Bot, col(Bot.id) == col(BotDatabase.bot_id))
        .where(visible(me, Kind.BOT, Bot.id, Bot.owner_id), col(Bot.archived_at).is_(None))
        .where(col(Sample.resolution) == MINUTE, col(Sample.ts) >= first * SPARK_SECONDS)
        .where(col(Sample.ts) % SPARK_SECONDS == 0, col(Sample.profit_all).is_not(None))
    )
    times = np.arange(first, last + 1, dtype=np.int64) * SPARK_SECONDS * 1000
    values: dict[UUID, Floats] = defaultdict(lambda: np.full(len(times), np.nan))
    for bot_id, ts, profit in session.execute(query):
        if ts // SPARK_SECONDS <= last:
            values[bot_id][ts // SPARK_SECONDS - first] = profit / 1e8
    return {bot_id: Sparkline(bot_id, times, points) for bot_id, points in values.items()}
