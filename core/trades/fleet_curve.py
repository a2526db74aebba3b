"""The fleet over time, and the small curve of each bot in the list of bots."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

import numpy as np
from sqlalchemy import BigInteger, Float, and_, cast, func, select, type_coerce
from sqlmodel import Session, col

from core.access.policy import Actor, current, visible
from core.access.scopes import Kind
from core.bots.models import Bot, BotDatabase, Mode
from core.db import read_only, utcnow
from core.performance import Floats
from core.trades.fleet import members_of, not_added
from core.trades.models import Sample
from core.trades.samples import DAY, HOUR, MINUTE
from core.trades.views import FleetCurve, Sparkline

SPARK_SECONDS = 600
GRID = 500
"""Points of the fleet's curve, at most."""


@read_only
def fleet_equity(
    session: Session,
    actor: Actor,
    stake_currency: str,
    mode: Mode,
    since: datetime,
    until: datetime | None = None,
) -> FleetCurve:
    """Of one purse, its bots' earlier databases of the same mode and currency included; a point is the mean of what was
    sampled in its step. Bots whose capital is not added up are not in it. Why a silent bot is carried on: `FleetCurve`.
    """
    me = current(session, actor)
    members = [m for m in members_of(session, me) if (m.stake_currency, m.mode) == (stake_currency, mode)]
    counted = [member.bot_id for member in members if member.bot_id not in not_added(members)]
    first, last = int(since.timestamp()), int((until or utcnow()).timestamp())
    resolution = MINUTE if last - first <= 2 * DAY else HOUR if last - first <= 180 * DAY else DAY
    step = max(resolution, -(-(last - first) // GRID // resolution) * resolution)
    series = _series(session, counted, stake_currency, mode)
    begins = first // step
    grid = np.full((len(series), last // step - begins + 1), np.nan)
    profits = np.full_like(grid, np.nan)
    place = {database_id: row for row, (database_id, _) in enumerate(series)}
    for database_id, bucket, equity, profit in _means(session, list(place), resolution, step, first, last):
        where = place[database_id], int(bucket) - begins
        grid[where], profits[where] = float(equity) / 1e8, float(profit) / 1e8
    before = {place[row[0]]: (float(row[1]) / 1e8, float(row[2]) / 1e8) for row in _before(session, list(place), first)}
    ends = [closed // step - begins if closed is not None else None for _, closed in series]
    times = (np.arange(grid.shape[1], dtype=np.int64) + begins) * step * 1000
    earned = _earned(profits, {row: profit for row, (_, profit) in before.items()})
    worth = {row: equity for row, (equity, _) in before.items()}
    return _added_up(stake_currency, mode, times, grid, worth, ends, earned)


def _series(session: Session, bot_ids: list[UUID], currency: str, mode: Mode) -> list[tuple[UUID, int | None]]:
    """(database, second it was closed)"""
    query = select(col(BotDatabase.id), col(BotDatabase.closed_at)).where(
        col(BotDatabase.bot_id).in_(bot_ids),
        col(BotDatabase.stake_currency) == currency,
        col(BotDatabase.mode) == mode,
    )
    return [(row_id, int(closed.timestamp()) if closed else None) for row_id, closed in session.execute(query)]


_PROFIT = type_coerce(col(Sample.profit_all), BigInteger)
_EQUITY = cast(_PROFIT, Float) + type_coerce(col(Sample.starting_balance), BigInteger)
"""In 1e-8; NULL when either is. Two amounts that are kept may add up to one that is no BIGINT."""


def _means(session: Session, series: list[UUID], resolution: int, step: int, first: int, last: int) -> Iterable[Any]:
    bucket = col(Sample.ts) // step
    query = (
        select(col(Sample.series), bucket, func.avg(_EQUITY), func.avg(_PROFIT))
        .where(col(Sample.series).in_(series), col(Sample.resolution) == resolution)
        .where(col(Sample.ts).between(first, last), _EQUITY.is_not(None))
        .group_by(col(Sample.series), bucket)
    )
    return session.execute(query)


def _before(session: Session, series: list[UUID], first: int) -> Iterable[Any]:
    """What each was last known to be worth before the range."""
    known = (col(Sample.series).in_(series), col(Sample.resolution) == HOUR, _EQUITY.is_not(None))
    newest = (
        select(col(Sample.series).label("series"), func.max(Sample.ts).label("ts"))
        .where(*known, col(Sample.ts) < first)
        .group_by(col(Sample.series))
        .subquery()
    )
    at = and_(col(Sample.series) == newest.c.series, col(Sample.ts) == newest.c.ts)
    return session.execute(select(col(Sample.series), _EQUITY, _PROFIT).join(newest, at).where(*known))


def _earned(profits: Floats, before: dict[int, float]) -> float:
    """What each made from the first it is known by to the last: capital that joins or leaves is no gain and no loss."""
    total = 0.0
    for row, values in enumerate(profits):
        known = values[np.isfinite(values)]
        if len(known):
            total += float(known[-1]) - before.get(row, float(known[0]))
    return total


def _added_up(
    currency: str,
    mode: Mode,
    times: Any,
    grid: Floats,
    before: dict[int, float],
    ends: list[int | None],
    earned: float,
) -> FleetCurve:
    heard = np.isfinite(grid)
    carried = np.array([_carried(row, before.get(i), ends[i]) for i, row in enumerate(grid)]).reshape(grid.shape)
    total = np.where(heard.any(axis=0), np.nansum(carried, axis=0), np.nan)
    return FleetCurve(currency, mode, times, total, heard.sum(axis=0), np.isfinite(carried).sum(axis=0), earned)


def _carried(values: Floats, before: float | None, end: int | None) -> Floats:
    """Each unknown value is the last known one; nothing after the end of its database."""
    if before is not None and not np.isfinite(values[0]):
        values = np.concatenate(([before], values[1:]))
    last_known = np.maximum.accumulate(np.where(np.isfinite(values), np.arange(len(values)), -1))
    filled = np.where(last_known >= 0, values[last_known], np.nan)
    if end is not None:
        filled[max(0, end + 1) :] = np.nan
    return filled


@read_only
def sparklines(session: Session, actor: Actor, now: datetime | None = None) -> dict[UUID, Sparkline]:
    """By bot, for all the actor may see; bots without a sample in the last 24 hours are left out."""
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
