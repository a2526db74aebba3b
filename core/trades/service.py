"""The trades that people see, of one bot or of all, and their figures. Pages use this room only through this module:
curves, the portfolio and health strips are exported here too."""

from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, ColumnElement, case, func, select, type_coerce
from sqlmodel import Session, col

from core.access.policy import Actor, current, fetch, visible
from core.access.scopes import Kind, Scope
from core.bot_records.heartbeats import last_seen
from core.bot_records.history_known import HistoryView, history_of
from core.bot_records.models import Bot, BotDatabase, BotMetrics
from core.db import read_only
from core.errors import NotFound
from core.trades.export import export
from core.trades.figures.curve import profit_curve
from core.trades.figures.health import health_strip
from core.trades.figures.portfolio import fleet
from core.trades.figures.portfolio_curve import fleet_equity, sparklines
from core.trades.figures.sums import halves, whole
from core.trades.fills import last_fills
from core.trades.following.database_identity import current_database
from core.trades.kept.kept_trades import unsummed
from core.trades.models import IncompleteTrade, Trade, TradeDetail
from core.trades.open_positions import open_positions
from core.trades.query import TradeQuery, conditions_of, order_of, page_of, within_bounds
from core.trades.trade_view_builder import detail_view, incomplete_view, metrics_view, trade_view
from core.trades.views import (
    IncompletesView,
    MetricsView,
    TradeDetailView,
    TradePage,
    TradeView,
)

__all__ = [
    "exit_reasons_of",
    "export",
    "fleet",
    "fleet_equity",
    "health_strip",
    "incomplete_trades",
    "last_closed",
    "last_fills",
    "last_seen",
    "metrics_of",
    "metrics_of_all",
    "open_positions",
    "profit_curve",
    "sparklines",
    "trade",
    "trades_of_bot",
]


@read_only
def trades_of_bot(session: Session, actor: Actor, bot_id: UUID, query: TradeQuery) -> TradePage:
    """Return a page of the trades of one trade database, the current one unless the query names another of this bot,
    with sums over all trades that match the filters."""
    bot = fetch(session, actor, Scope.VIEW, Bot, bot_id)
    database = _database(session, bot, query.database_id)
    if database is None:
        return TradePage((), 0, 0, 0, 0, 0.0, 0.0, "", history_of(bot, None))
    where = [col(Trade.database_id) == database.id, *conditions_of(query)]
    skip, take = page_of(query)
    rows = session.scalars(select(Trade).where(*where).order_by(*order_of(query)).offset(skip).limit(take))
    return _page(
        tuple(map(trade_view, rows)), _sums(session, where), database.stake_currency, history_of(bot, database)
    )


@read_only
def exit_reasons_of(session: Session, actor: Actor, bot_id: UUID) -> tuple[str, ...]:
    """Return the exit reasons that occur in the current trade database, sorted; the filter offers them."""
    bot = fetch(session, actor, Scope.VIEW, Bot, bot_id)
    database = current_database(session, bot.id)
    if database is None:
        return ()
    reason = col(Trade.sell_reason)
    query = select(reason).where(col(Trade.database_id) == database.id, reason.is_not(None)).distinct()
    return tuple(sorted(name for name in session.scalars(query) if name))


@read_only
def incomplete_trades(session: Session, actor: Actor, bot_id: UUID, limit: int = 20) -> IncompletesView:
    """Return the trades of the current trade database that cannot be understood and count in no figure; highest number
    first."""
    bot = fetch(session, actor, Scope.VIEW, Bot, bot_id)
    database = current_database(session, bot.id)
    if database is None:
        return IncompletesView((), 0)
    query = select(IncompleteTrade, func.count().over()).where(col(IncompleteTrade.database_id) == database.id)
    newest = query.order_by(col(IncompleteTrade.freqtrade_trade_id).desc().nulls_last(), col(IncompleteTrade.place))
    rows = session.execute(newest.limit(within_bounds(limit))).all()
    return IncompletesView(tuple(incomplete_view(row) for row, _ in rows), rows[0][1] if rows else 0)


@read_only
def last_closed(session: Session, actor: Actor, bot_id: UUID, limit: int = 10) -> tuple[TradeView, ...]:
    """Return the last closed trades of the current trade database, newest close first."""
    bot = fetch(session, actor, Scope.VIEW, Bot, bot_id)
    query = (
        select(Trade)
        .join(BotDatabase, col(BotDatabase.id) == col(Trade.database_id))
        .where(col(Trade.bot_id) == bot.id, col(Trade.is_open).is_(False), col(BotDatabase.closed_at).is_(None))
        .where(col(Trade.superseded_at).is_(None))
        .order_by(col(Trade.close_timestamp).desc(), col(Trade.id))
    )
    return tuple(map(trade_view, session.scalars(query.limit(within_bounds(limit)))))


@read_only
def trade(session: Session, actor: Actor, trade_id: UUID) -> TradeDetailView:
    """Return a trade with its orders, oldest first. Errors: `NotFound`, also when the actor may not see its bot."""
    row = session.get(Trade, trade_id)
    if row is None:
        current(session, actor)
        raise NotFound("This bot does not exist, or you may not do this with it.")
    bot = fetch(session, actor, Scope.VIEW, Bot, row.bot_id)
    database = session.get_one(BotDatabase, row.database_id)
    return detail_view(row, session.get(TradeDetail, trade_id), bot.name, database.mode)


@read_only
def metrics_of(session: Session, actor: Actor, bot_id: UUID) -> MetricsView | None:
    """Return the figures of the bot; None until the history of its current trade database was read completely."""
    bot = fetch(session, actor, Scope.VIEW, Bot, bot_id)
    row = session.execute(_metrics(col(BotMetrics.bot_id) == bot.id)).first()
    return metrics_view(row[0], row[1]) if row else None


@read_only
def metrics_of_all(session: Session, actor: Actor) -> dict[UUID, MetricsView]:
    """Return bot id → figures, for every bot that the actor may see, that is not archived and whose history was read
    completely. Runs one query."""
    me = current(session, actor)
    mine = _metrics(visible(me, Kind.BOT, Bot.id, Bot.owner_id))
    rows = session.execute(mine.join(Bot, col(Bot.id) == BotMetrics.bot_id).where(col(Bot.archived_at).is_(None)))
    return {row.bot_id: metrics_view(row, mode) for row, mode in rows}


# -- how it is asked ------------------------------------------------------------------------------------------------


def _database(session: Session, bot: Bot, database_id: UUID | None) -> BotDatabase | None:
    if database_id is None:
        return current_database(session, bot.id)
    database = session.get(BotDatabase, database_id)
    if database is None or database.bot_id != bot.id:
        raise NotFound("This bot has no such trade database.")
    return database


def _sums(session: Session, where: list[ColumnElement[bool]]) -> Any:
    """Return (total, closed, wins, losses; closed and open profit, each in two halves; closed and open trades whose
    profit is too large for a money column)."""
    is_open, ratio = col(Trade.is_open), func.coalesce(col(Trade.profit_ratio), 0.0)
    profit = type_coerce(col(Trade.profit_abs), BigInteger)

    def count(condition: ColumnElement[bool]) -> Any:
        return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)

    def add(condition: ColumnElement[bool]) -> tuple[Any, Any]:
        return halves(case((condition, profit), else_=0))

    closed = is_open.is_(False)
    query = select(
        func.count(),
        count(closed),
        count(closed & (ratio >= 0)),
        count(closed & (ratio < 0)),
        *add(closed),
        *add(is_open.is_(True)),
        count(closed & unsummed()),
        count(is_open.is_(True) & unsummed()),
    )
    return session.execute(query.select_from(Trade).where(*where)).one()


def _page(rows: tuple[TradeView, ...], sums: Any, stake_currency: str, history: HistoryView) -> TradePage:
    total, closed, wins, losses, *profits, closed_beyond, open_beyond = (int(value) for value in sums)
    closed_profit = None if closed_beyond else whole(*profits[:2])
    open_profit = None if open_beyond else whole(*profits[2:])
    return TradePage(rows, total, closed, wins, losses, closed_profit, open_profit, stake_currency, history)


def _metrics(condition: ColumnElement[bool]) -> Any:
    """Return (metrics, mode) of current trade databases."""
    return (
        select(BotMetrics, col(BotDatabase.mode))
        .join(BotDatabase, col(BotDatabase.id) == BotMetrics.database_id)
        .where(col(BotDatabase.closed_at).is_(None), col(BotDatabase.history_is_complete), condition)
    )
