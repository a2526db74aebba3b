"""All bots together, as far as they may be added up: per stake currency, live and dry run apart. A fixed number
of queries, whatever the number of bots."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import BigInteger, and_, case, func, select, type_coerce
from sqlmodel import Session, col

from core.access.models import Person
from core.access.policy import Actor, current, visible
from core.access.scopes import Kind
from core.bot_records.history_known import history_of
from core.bot_records.models import Bot, BotDatabase, BotMetrics, Mode
from core.bots.views import HistoryView
from core.curves import Period, period_starts
from core.db import read_only, utcnow
from core.exchanges.models import Exchange
from core.strategies.models import Strategy
from core.trades.figures.sums import halves, whole
from core.trades.following.upsert import unsummed
from core.trades.models import Trade
from core.trades.views import Change, PortfolioView, PurseView, UnreadView

RECENT = (Period.TODAY, Period.WEEK, Period.MONTH)


@read_only
def fleet(session: Session, actor: Actor, now: datetime | None = None) -> PortfolioView:
    """Of the bots that are not archived, each with the trade database it has now. Days are those of his zone."""
    me = current(session, actor)
    zone = _zone(session, me)
    members = members_of(session, me)
    recent = _recent(session, members, zone, now or utcnow())
    positions = _positions(session, members)
    purses = defaultdict(list)
    for member in members:
        if member.stake_currency:  # a bot without one never traded
            purses[member.stake_currency, member.mode].append(member)
    views = [_purse(together, recent, positions) for together in purses.values()]
    views.sort(key=lambda purse: (purse.mode is not Mode.LIVE, -purse.bots, purse.stake_currency))
    return PortfolioView(
        purses=tuple(views),
        open_live=sum(purse.open_positions for purse in views if purse.mode is Mode.LIVE),
        open_dry=sum(purse.open_positions for purse in views if purse.mode is Mode.DRY_RUN),
        time_zone=zone.key,
        today=_today(members, recent),
    )


@dataclass(frozen=True, slots=True)
class Member:
    """A bot with its current database and figures; without figures until its history was read completely. `pinned`: its
    capital is configured, not derived from the wallet."""

    bot_id: UUID
    bot_name: str
    database_id: UUID
    exchange_id: UUID
    mode: Mode
    stake_currency: str
    pinned: bool
    metrics: BotMetrics | None
    history: HistoryView

    @property
    def capital(self) -> float | None:
        return self.metrics.starting_balance if self.metrics else None

    @property
    def equity(self) -> float | None:
        """All of its wallet. None without a capital, or without the price of an open pair."""
        if self.metrics is None or self.metrics.profit_all_coin is None or self.capital is None:
            return None
        wallet = self.metrics.starting_wallet
        return (self.capital if wallet is None else wallet) + self.metrics.profit_all_coin


def _zone(session: Session, me: Actor) -> ZoneInfo:
    name = session.scalar(select(col(Person.time_zone)).where(col(Person.id) == me.person_id))
    try:
        return ZoneInfo(name or "UTC")
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")


def members_of(session: Session, me: Actor) -> list[Member]:
    layers = [col(table.config)["available_capital"].as_string() for table in (Bot, Strategy, Exchange)]
    query = (
        select(Bot, BotDatabase, func.coalesce(*layers), BotMetrics)
        .join(BotDatabase, and_(col(BotDatabase.bot_id) == col(Bot.id), col(BotDatabase.closed_at).is_(None)))
        .join(Strategy, col(Strategy.id) == col(Bot.strategy_id))
        .join(Exchange, col(Exchange.id) == col(Bot.exchange_id))
        .outerjoin(
            BotMetrics,
            and_(col(BotMetrics.database_id) == col(BotDatabase.id), col(BotDatabase.history_is_complete)),
        )
        .where(col(Bot.archived_at).is_(None), visible(me, Kind.BOT, Bot.id, Bot.owner_id))
    )
    return [
        Member(
            bot.id,
            bot.name,
            db.id,
            db.exchange_id,
            db.mode,
            db.stake_currency,
            pinned is not None,
            metrics,
            history_of(bot, db),
        )
        for bot, db, pinned, metrics in session.execute(query)
    ]


def _recent(session: Session, members: Sequence[Member], zone: ZoneInfo, now: datetime) -> dict[UUID, Any]:
    """Database → (id, then of today, of 7 and of 30 days: profit in two halves, how many closed, how many of them with
    a profit that cannot be summed)."""
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
    return {one.bot_id: _recent_change([row], 1, one.capital) for one, row in rows if row and row[3]}


def _positions(session: Session, members: Sequence[Member]) -> dict[UUID, Any]:
    """Database → (id, how many are open, how many gain, how many have no price or a profit that cannot be summed, how
    many have a stake that cannot, stake in them and profit, each in two halves)."""
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


def _purse(members: Sequence[Member], recent: dict[UUID, Any], positions: dict[UUID, Any]) -> PurseView:
    left_out = not_added(members)
    added = [member for member in members if member.bot_id not in left_out and member.metrics]
    capital = sum(member.capital or 0.0 for member in added) if added else None
    base = capital if capital and not left_out else None
    unread = [member for member in members if member.history.is_unread]
    opened = [positions[member.database_id] for member in members if member.database_id in positions]
    return PurseView(
        stake_currency=members[0].stake_currency,
        mode=members[0].mode,
        bots=len(members),
        starting_capital=capital,
        equity=_equity(added),
        profit=_changes(members, recent, base),
        open_profit=None if any(row[3] for row in opened) else _added(opened, 7),
        open_positions=sum(int(row[1]) for row in opened),
        in_trades=None if any(row[4] for row in opened) else _added(opened, 5),
        winning_positions=sum(int(row[2]) for row in opened),
        not_added=tuple(sorted(left_out)),
        told=sum(member.metrics is not None for member in members),
        unread=tuple(UnreadView(member.bot_id, member.bot_name, member.history) for member in unread),
    )


def _added(rows: Sequence[Any], upper: int) -> float:
    """Of sums in two halves, from this column on."""
    return whole(sum(int(row[upper]) for row in rows), sum(int(row[upper + 1]) for row in rows))


def not_added(members: Iterable[Member]) -> set[UUID]:
    """Bots whose capital must not be added up: untold, or derived from a live account that others derive theirs from
    too. Two dry runs share nothing."""
    told = [member for member in members if member.metrics]
    accounts = defaultdict(list)
    for member in told:
        if member.mode is Mode.LIVE:
            accounts[member.exchange_id].append(member)
    shared = {m.bot_id for bots in accounts.values() if len(bots) > 1 for m in bots if not m.pinned}
    return shared | {member.bot_id for member in told if member.capital is None}


def _equity(added: Sequence[Member]) -> float | None:
    known = [equity for member in added if (equity := member.equity) is not None]
    return round(sum(known), 8) if added and len(known) == len(added) else None


def _changes(members: Sequence[Member], recent: dict[UUID, Any], base: float | None) -> dict[Period, Change]:
    rows = [recent[member.database_id] for member in members if member.metrics and member.database_id in recent]
    changes = {period: _recent_change(rows, 1 + 4 * i, base) for i, period in enumerate(RECENT)}
    told = [member.metrics for member in members if member.metrics]
    profits = [metrics.profit_closed_coin for metrics in told]
    known = [profit for profit in profits if profit is not None]
    profit = round(sum(known), 8) if len(known) == len(profits) else None
    return changes | {Period.ALL: _change(profit, sum(metrics.closed_trade_count for metrics in told), base)}


def _recent_change(rows: Sequence[Any], first: int, base: float | None) -> Change:
    beyond = any(row[first + 3] for row in rows)
    return _change(None if beyond else _added(rows, first), sum(int(row[first + 2]) for row in rows), base)


def _change(profit: float | None, closed_trades: int, base: float | None) -> Change:
    return Change(profit, profit / base if base and profit is not None else None, closed_trades)
