"""Exports all trades of a bot block by block, so that a long history takes neither much memory nor a long
transaction."""

from collections.abc import AsyncIterator
from uuid import UUID

from sqlmodel import Session, col, select, tuple_

from core.access.policy import Actor, fetch
from core.access.scopes import Scope
from core.bot_records.models import Bot
from core.db import read_only
from core.trades.following.database_identity import current_database
from core.trades.models import Trade
from core.trades.query import TradeQuery, conditions_of
from core.trades.trade_view_builder import trade_view
from core.trades.views import TradeView

BLOCK = 2_000
Place = tuple[int, UUID]
"""(opening in ms, id) of a trade; the next block begins after it."""


async def export(actor: Actor, bot_id: UUID, query: TradeQuery) -> AsyncIterator[tuple[TradeView, ...]]:
    """Yield the trades of the bot's current trade database that match the filters, in blocks, oldest opening first. The
    bot may be deleted. The right to view is checked with each block. Trades that open during the export come at the
    end. Errors: `NotFound`."""
    block, after = await _block(actor, bot_id, query, None)
    while block:
        yield block
        block, after = await _block(actor, bot_id, query, after)


@read_only
def _block(
    session: Session, actor: Actor, bot_id: UUID, query: TradeQuery, after: Place | None
) -> tuple[tuple[TradeView, ...], Place | None]:
    bot = fetch(session, actor, Scope.VIEW, Bot, bot_id)
    database = current_database(session, bot.id)
    if database is None:
        return (), None
    place = (col(Trade.open_timestamp), col(Trade.id))
    wanted = select(Trade).where(col(Trade.database_id) == database.id, *conditions_of(query))
    if after is not None:
        wanted = wanted.where(tuple_(*place) > after)
    rows = list(session.scalars(wanted.order_by(*place).limit(BLOCK)))
    return tuple(map(trade_view, rows)), (rows[-1].open_timestamp, rows[-1].id) if rows else None
