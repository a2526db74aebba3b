"""The last purchases and sales of all bots that a person may see."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from core.access.policy import Actor, current, visible
from core.access.scopes import Kind
from core.bot_records.models import Bot, Mode
from core.db import read_only
from core.trades.models import Direction, Trade


@dataclass(frozen=True, slots=True)
class FillView:
    """A trade that opened or closed. `amount`: the stake when it opened, the profit when it closed, both in
    `currency`."""

    at: datetime
    bot_id: UUID
    bot_name: str
    mode: Mode
    pair: str
    direction: Direction
    is_exit: bool
    amount: float | None
    currency: str
    reason: str


@read_only
def last_fills(session: Session, actor: Actor, most: int = 12) -> list[FillView]:
    """Return the last entries and exits together, newest first."""
    me = current(session, actor)
    mine = (visible(me, Kind.BOT, Bot.id, Bot.owner_id), col(Bot.archived_at).is_(None))
    entries = _newest(session, Trade.open_timestamp, most, *mine, Trade.has_filled_entry)
    exits = _newest(session, Trade.close_timestamp, most, *mine, col(Trade.is_open).is_(False))
    found = [_entry(trade, bot) for trade, bot in entries] + [_exit(trade, bot) for trade, bot in exits]
    return sorted(found, key=lambda fill: fill.at, reverse=True)[:most]


def _newest(session: Session, by: Any, most: int, *conditions: Any) -> Any:
    query = select(Trade, Bot).join(Bot, col(Bot.id) == Trade.bot_id).where(col(Trade.superseded_at).is_(None))
    return session.exec(query.where(*conditions).order_by(col(by).desc()).limit(most)).all()


def _entry(trade: Trade, bot: Bot) -> FillView:
    return _fill(trade, bot, trade.open_date, False, trade.max_stake_amount or trade.stake_amount, trade.enter_tag)


def _exit(trade: Trade, bot: Bot) -> FillView:
    return _fill(trade, bot, trade.close_date or trade.open_date, True, trade.profit_abs, trade.sell_reason)


def _fill(trade: Trade, bot: Bot, at: datetime, is_exit: bool, amount: float | None, reason: str | None) -> FillView:
    return FillView(
        at=at,
        bot_id=bot.id,
        bot_name=bot.name,
        mode=bot.mode,
        pair=trade.pair,
        direction=trade.direction,
        is_exit=is_exit,
        amount=amount,
        currency=trade.stake_currency,
        reason=reason or "",
    )
