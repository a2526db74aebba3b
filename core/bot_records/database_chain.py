"""The chain of trade databases of a bot, of which one is in use."""

import re
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import delete
from sqlmodel import Session, col, select

from core.bot_records.bot_configuration import effective, stake
from core.bot_records.models import Bot, BotDatabase, BotMetrics
from core.db import utcnow

"""Returns the effective configuration of a bot, without secrets, read within the given transaction."""
FREQTRADES_RATIO = 0.99
"""Freqtrade's default of `tradable_balance_ratio`."""
_NUMBERED = re.compile(r"trades-(\d{1,6})\.sqlite")


def choose(session: Session, bot: Bot) -> BotDatabase:
    """Return the trade database for the bot's mode, exchange and currency: an existing one, or a new one. All others
    are closed, because dry run and live, or two currencies, never share a database."""
    settings = effective(session, bot)
    currency, trading_mode = stake(settings)
    chain = session.exec(select(BotDatabase).where(BotDatabase.bot_id == bot.id).order_by(col(BotDatabase.created_at)))
    wanted = (bot.mode, bot.exchange_id, currency, trading_mode)
    chosen = None
    for mine in chain:
        if (mine.mode, mine.exchange_id, mine.stake_currency, mine.trading_mode) == wanted:
            chosen = mine
        elif mine.closed_at is None:
            mine.closed_at = utcnow()
    if chosen is None:
        chosen = BotDatabase(
            bot_id=bot.id,
            mode=bot.mode,
            exchange_id=bot.exchange_id,
            stake_currency=currency,
            trading_mode=trading_mode,
            file_name=f"trades-{_newest_number(session, bot.id) + 1}.sqlite",
        )
    chosen.closed_at, chosen.tradable_ratio = None, tradable_ratio(settings)
    session.add(chosen)
    session.flush()
    _forget_figures_of_others(session, chosen)
    return chosen


def tradable_ratio(settings: Mapping[str, Any]) -> float:
    """Return the part of the wallet that Freqtrade counts as its starting balance (`Wallets.get_starting_balance`),
    from an effective configuration. It is 1 with `available_capital`, which counts in full."""
    if settings.get("available_capital") is not None:
        return 1.0
    ratio = settings.get("tradable_balance_ratio")
    if isinstance(ratio, bool) or not isinstance(ratio, int | float):
        return FREQTRADES_RATIO
    return float(ratio) if 0 < ratio <= 1 else FREQTRADES_RATIO


def _forget_figures_of_others(session: Session, database: BotDatabase) -> None:
    """Delete the figures of other databases. Otherwise a bot that goes live shows the profit of its dry run until its
    first answer."""
    others = (col(BotMetrics.bot_id) == database.bot_id) & (col(BotMetrics.database_id) != database.id)
    session.execute(delete(BotMetrics).where(others))


def _newest_number(session: Session, bot_id: UUID) -> int:
    """Return the highest number in the file names so far. Not every number of an adopted bot is known, and none may be
    used twice."""
    names = session.exec(select(BotDatabase.file_name).where(BotDatabase.bot_id == bot_id)).all()
    numbers = [int(found[1]) for name in names if (found := _NUMBERED.fullmatch(name))]
    return max([len(names), *numbers])
