"""Stores the results of one poll of a bot, each in one transaction."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import update
from sqlmodel import Session, col, select

from core.bot_records.models import Bot, BotStatus
from core.db import tell, transaction, utcnow
from core.events import BotChanged, BotObserved, FiguresChanged, TradeChanged, TransitionAdvanced
from core.freqtrade.api.trade_lists import Trades
from core.freqtrade.api.trade_shapes import OpenTradeAnswer
from core.performance.closed_trades import ClosedPart
from core.trades.figures import metrics
from core.trades.kept import incomplete
from core.trades.kept.kept_trades import oldest_without_fee, supersede_all_but
from core.trades.kept.rows import key_of
from core.trades.kept.upsert import Source, Stored

FEES_ARRIVE_WITHIN = timedelta(hours=48)


@transaction
def take_open(session: Session, source: Source, trades: Trades[OpenTradeAnswer]) -> Stored:
    """Store `/status`. Trades that are missing in it are left as they are, because they may have closed."""
    stored = incomplete.take(session, source, trades, utcnow())
    if stored.events:
        tell(session, TradeChanged(source.bot_id))
    return stored


@transaction
def let_go(session: Session, source: Source, trades: Trades[OpenTradeAnswer]) -> int:
    """Mark stored open trades as gone that are missing in `/status`; return how many. Call this once all closed trades
    are stored: Freqtrade deletes entries that were never filled."""
    gone = supersede_all_but(session, source, {key_of(trade) for trade in trades.whole}, utcnow(), is_open=True)
    odd = set(map(incomplete.place_of, trades.incomplete))
    if incomplete.forget_all_but(session, source, odd, is_open=True) or gone:
        tell(session, TradeChanged(source.bot_id))
    return gone


@transaction
def keep_figures(
    session: Session,
    source: Source,
    closed: ClosedPart | None,
    starting_balance: float | None,
    *,
    is_derived: bool = False,
) -> ClosedPart:
    """Compute and store the bot's metrics; `closed` is computed anew when it is None. `is_derived`: `metrics.keep`."""
    closed = closed or metrics.closed_figures(session, source)
    if metrics.keep(session, source, closed, starting_balance, utcnow(), is_derived=is_derived):
        tell(session, FiguresChanged(source.bot_id))
    return closed


@transaction
def report(session: Session, bot_id: UUID, container_id: str, trader_state: str | None, error: str | None) -> None:
    """Store what the bot reports of itself (None: nothing new), and why it does not answer. Does nothing when the bot
    no longer runs as this container. Publishes `TransitionAdvanced` for an answer that a start waits for, otherwise
    `BotObserved`."""
    values: dict[str, str | None] = {"sync_error": error}
    if trader_state is not None:
        values["trader_state"] = trader_state
    statement = update(Bot).where(col(Bot.id) == bot_id, col(Bot.container_id) == container_id)
    result = session.execute(statement.values(**values, updated_at=col(Bot.updated_at)))
    if result.rowcount:  # type: ignore[attr-defined]
        tell(session, _what_happened(session, bot_id, trader_state))


def _what_happened(session: Session, bot_id: UUID, trader_state: str | None) -> BotChanged:
    """Return the event: an answer that a start waits for, or an ordinary one."""
    status = session.exec(select(Bot.status).where(Bot.id == bot_id)).one()
    is_awaited = status is BotStatus.STARTING and trader_state is not None
    return TransitionAdvanced(bot_id) if is_awaited else BotObserved(bot_id)


@transaction
def late_fees(session: Session, source: Source, now: datetime) -> int | None:
    """Return the close (ms) of the oldest trade of a live bot whose fee the exchange has not reported yet; None when
    there is none."""
    return oldest_without_fee(session, source, now - FEES_ARRIVE_WITHIN) if source.is_live else None
