"""All bots together, as far as they may be added up: per stake currency, live and dry run apart. The number of queries
does not grow with the bots."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import BigInteger, case, func, select, type_coerce
from sqlmodel import Session, col

from core.access.models import Person
from core.access.policy import Actor, current
from core.bot_records.models import Mode
from core.db import read_only, utcnow
from core.performance.curves import Period, period_starts
from core.trades.figures.members import Member, members_of
from core.trades.figures.purses import RECENT, purse_of, recent_change
from core.trades.figures.sums import halves
from core.trades.figures.views import Change, PortfolioView
from core.trades.kept.kept_trades import unsummed
from core.trades.models import Trade


@read_only
def fleet(session: Session, actor: Actor, now: datetime | None = None) -> PortfolioView:
    """Return the portfolio of the bots that are not archived, each with its current trade database. Days begin at
    midnight in the actor's time zone."""
    me = current(session, actor)
    zone = _zone(session, me)
    members = members_of(session, me)
    recent = _recent(session, members, zone, now or utcnow())
    positions = _positions(session, members)
    purses = defaultdict(list)
    for member in members:
        if member.stake_currency:  # a bot without one never traded
            purses[member.stake_currency, member.mode].append(member)
    views = [purse_of(together, recent, positions) for together in purses.values()]
    views.sort(key=lambda purse: (purse.mode is not Mode.LIVE, -purse.bots, purse.stake_currency))
    return PortfolioView(
        purses=tuple(views),
        open_live=sum(purse.open_positions for purse in views if purse.mode is Mode.LIVE),
        open_dry=sum(purse.open_positions for purse in views if purse.mode is Mode.DRY_RUN),
        time_zone=zone.key,
        today=_today(members, recent),
    )


def _zone(session: Session, me: Actor) -> ZoneInfo:
    name = session.scalar(select(col(Person.time_zone)).where(col(Person.id) == me.person_id))
    try:
        return ZoneInfo(name or "UTC")
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")


def _recent(session: Session, members: Sequence[Member], zone: ZoneInfo, now: datetime) -> dict[UUID, Any]:
    """Return database → (id, then for today, 7 and 30 days: profit in two halves, number of closed trades, number of
    those whose profit cannot be summed)."""
    starts = period_starts(zone, now)
    closed = col(Trade.close_timestamp)
    profit = type_coerce(col(Trade.profit_abs), BigInteger)
    sums: list[Any] = []
    for period in RECENT:
        since = closed >= starts[period]
        sums += halves(case((since, profit), else_=0))
        sums += [func.sum(case((since, 1), else_=0)), func.sum(case((since & unsummed(), 1), else_=0))]
    query = (
        select(col(Trade.database_id), *sums)
        .where(col(Trade.bot_id).in_([member.bot_id for member in members]), col(Trade.is_open).is_(False))
        .where(closed >= starts[Period.MONTH], col(Trade.superseded_at).is_(None))
        .group_by(col(Trade.database_id))
    )
    return {row[0]: row for row in session.execute(query)}


def _today(members: Iterable[Member], recent: dict[UUID, Any]) -> dict[UUID, Change]:
    rows = ((member, recent.get(member.database_id)) for member in members)
    return {one.bot_id: recent_change([row], 1, one.capital) for one, row in rows if row and row[3]}


def _positions(session: Session, members: Sequence[Member]) -> dict[UUID, Any]:
    """Return database → (id, number of open positions, of those in profit, of those without a price or with a profit
    that cannot be summed, of those whose stake cannot be summed, stake and profit, each in two halves)."""
    profit, filled = type_coerce(col(Trade.profit_abs), BigInteger), col(Trade.has_filled_entry)
    query = (
        select(
            col(Trade.database_id),
            func.count(),
            func.sum(case((profit > 0, 1), else_=0)),
            func.sum(case((profit.is_(None), 1), else_=0)),
            func.sum(case((col(Trade.stake_amount).is_(None), 1), else_=0)),
            *halves(case((filled, type_coerce(col(Trade.stake_amount), BigInteger)), else_=0)),
            *halves(profit),
        )
        .where(col(Trade.database_id).in_([member.database_id for member in members]))
        .where(col(Trade.is_open).is_(True), col(Trade.superseded_at).is_(None))
        .group_by(col(Trade.database_id))
    )
    return {row[0]: row for row in session.execute(query)}
