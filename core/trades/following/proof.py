"""Compares the stored trades with the sum that the bot itself reports."""

import logging
import math

from sqlmodel import Session

from core.audit import FLOTILLA, Subject, record
from core.bot_records.models import Bot
from core.db import read_only, transaction
from core.freqtrade.api.account_shapes import Profit
from core.trades.kept import incomplete
from core.trades.kept.kept_trades import closed_count, closed_profit
from core.trades.kept.upsert import Source

log = logging.getLogger(__name__)


@read_only
def agrees(session: Session, source: Source, profit: Profit) -> bool:
    """Return whether count and sum of the stored trades equal those that the bot reports."""
    odd = incomplete.counted_there(session, source)
    count = closed_count(session, source) + odd.count
    if not count <= profit.closed_trade_count <= count + odd.unknown:
        return False
    if odd.unknown:
        return True
    ours, theirs = closed_profit(session, source), profit.profit_closed_coin
    return ours is None or theirs is None or abs(ours + odd.profit - theirs) <= tolerance(count, theirs)


def tolerance(count: int, profit: float) -> float:
    """Return by how much a sum of `count` floats may differ from the exact sum of the same amounts, each rounded to
    1e-8."""
    return 1e-8 * (2 + math.sqrt(count)) + 1e-12 * abs(profit)


@transaction
def tell_of_mismatch(session: Session, source: Source, profit: Profit) -> None:
    """Note in the audit trail, with both sums, that all trades were read again."""
    bot = session.get(Bot, source.bot_id)
    name = bot.name if bot else str(source.bot_id)
    ours, count = closed_profit(session, source), closed_count(session, source)
    sentence = (
        f"The trades kept of {name} did not add up to what the bot itself says; all of them were read again. "
        f"The bot: {profit.closed_trade_count} closed trades, {profit.profit_closed_coin} {source.stake_currency}; "
        f"kept now: {count}, {ours}."
    )
    log.warning("%s", sentence)
    record(session, FLOTILLA, "trades read again", Subject("bot", source.bot_id, name), sentence, level="warn")
