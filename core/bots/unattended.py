"""Open positions that nobody watches, because their bot is not meant to run or cannot run. No signal of the strategy
closes them, and neither does a stop loss that Freqtrade itself would keep."""

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlmodel import Session, col

from core.bot_records.models import Bot, BotDatabase, BotStatus, Mode, Target
from core.bots.views import Unattended
from core.trades.models import Trade
from core.trades.positions import is_position

MOST_NAMED = 20


def counts(session: Session, *conditions: ColumnElement[bool]) -> dict[UUID, Unattended]:
    """Count the unattended positions of the bots that match, for bots that have any. Runs one query, whatever the
    number of bots."""
    query = _unattended(col(Trade.bot_id), col(BotDatabase.mode), func.count()).where(*conditions)
    found: dict[UUID, dict[Mode, int]] = {}
    for bot_id, mode, count in session.execute(query.group_by(col(Trade.bot_id), col(BotDatabase.mode))):
        found.setdefault(bot_id, {})[mode] = count
    return {bot_id: Unattended(by.get(Mode.LIVE, 0), by.get(Mode.DRY_RUN, 0)) for bot_id, by in found.items()}


def pairs(session: Session, bot_id: UUID) -> tuple[str, ...]:
    """Return the pairs of one bot's unattended positions: live before dry run, then by name; at most `MOST_NAMED`."""
    query = _unattended(col(Trade.pair)).where(col(Bot.id) == bot_id)
    live_first = (col(BotDatabase.mode) != Mode.LIVE, col(Trade.pair), col(Trade.id))
    return tuple(session.scalars(query.order_by(*live_first).limit(MOST_NAMED)))


def _unattended(*columns: Any) -> Any:
    return (
        select(*columns)
        .join(Bot, col(Bot.id) == col(Trade.bot_id))
        .join(BotDatabase, col(BotDatabase.id) == col(Trade.database_id))
        .where(is_position(), or_(_is_of_a_bot_at_rest(), _is_left_behind()))
    )


def _is_of_a_bot_at_rest() -> ColumnElement[bool]:
    """Return the condition for positions of bots that stay at rest. A bot that is restarted, moved or rolled back is
    still wanted and does not count."""
    is_stopped = and_(col(Bot.status) == BotStatus.STOPPED, col(Bot.target) == Target.STOPPED)
    rests = or_(is_stopped, col(Bot.status) == BotStatus.FAILED, col(Bot.archived_at).is_not(None))
    return and_(col(BotDatabase.closed_at).is_(None), rests)


def _is_left_behind() -> ColumnElement[bool]:
    """Return the condition for live positions of a bot that has since been set to dry run or to another exchange. Even
    while it runs it watches other positions."""
    watches_others = or_(col(Bot.mode) != Mode.LIVE, col(Bot.exchange_id) != col(BotDatabase.exchange_id))
    return and_(col(BotDatabase.closed_at).is_not(None), col(BotDatabase.mode) == Mode.LIVE, watches_others)
