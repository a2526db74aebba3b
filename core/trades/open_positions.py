"""The open positions of all bots that a person may see."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlmodel import Session, col

from core.access.policy import Actor, current, fetch, visible
from core.access.scopes import Kind, Scope
from core.bot_records.heartbeats import last_seen
from core.bot_records.models import Bot, BotDatabase, BotStatus, Mode
from core.bot_records.turn_times import SLACK
from core.db import read_only, utcnow
from core.trades.models import Trade
from core.trades.query import within_bounds
from core.trades.trade_view_builder import trade_view
from core.trades.views import (
    PositionsView,
    PositionView,
)


@read_only
def open_positions(
    session: Session,
    actor: Actor,
    limit: int = 50,
    bot_id: UUID | None = None,
    mode: Mode | None = None,
    skip: int = 0,
) -> PositionsView:
    """Return the open positions of all bots that the actor may see and that are not archived, or of one bot or one
    mode; newest first. Entries that still wait to be filled are included. A page behind the last position has a total
    of 0."""
    me = current(session, actor)
    if bot_id is not None:
        fetch(session, actor, Scope.VIEW, Bot, bot_id)
    mine = [visible(me, Kind.BOT, Bot.id, Bot.owner_id), *_open_now()]
    mine.append(col(Bot.archived_at).is_(None) if bot_id is None else col(Bot.id) == bot_id)
    if mode is not None:
        mine.append(col(BotDatabase.mode) == mode)
    joined = (
        select(Trade, col(Bot.name), col(BotDatabase.mode), col(Bot.status), col(Bot.last_seen_at), func.count().over())
        .join(Bot, col(Bot.id) == col(Trade.bot_id))
        .join(BotDatabase, col(BotDatabase.id) == col(Trade.database_id))
        .where(*mine)
        .order_by(col(Trade.open_timestamp).desc(), col(Trade.id))
    )
    rows = session.execute(joined.limit(within_bounds(limit)).offset(max(0, skip))).all()
    now = utcnow()
    views = (
        PositionView(name, mode, trade_view(row), _priced_at(row, status, seen_at, now))
        for row, name, mode, status, seen_at, _ in rows
    )
    return PositionsView(tuple(views), rows[0][5] if rows else 0)


def _open_now() -> list[ColumnElement[bool]]:
    return [
        col(Trade.is_open).is_(True),
        col(Trade.superseded_at).is_(None),
        col(BotDatabase.closed_at).is_(None),
    ]


def _priced_at(trade: Trade, status: BotStatus, seen_at: datetime | None, now: datetime) -> datetime | None:
    """Return the time of the last price. None, which means now, while the bot runs and has answered within the time
    after which a bot counts as silent."""
    at = last_seen(trade.bot_id) or seen_at or trade.updated_at
    return None if status is BotStatus.RUNNING and now - at <= SLACK else at
