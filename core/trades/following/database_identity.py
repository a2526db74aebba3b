"""Which of a bot's trade databases is answering. `bot_start_ts` of `/health` identifies the file: when it differs, the
file is another one, its trade ids begin anew, and its trades must not be mixed with the earlier ones."""

from datetime import UTC, datetime
from uuid import UUID

from sqlmodel import Session, col, select

from core.audit import FLOTILLA, record
from core.bot_records import database_chain
from core.bot_records.bot_configuration import effective
from core.bot_records.models import Bot, BotDatabase, DatabaseCause, Mode
from core.db import tell, transaction, utcnow
from core.events import BotObserved, TradeChanged
from core.trades.kept.upsert import Source


@transaction
def identify(session: Session, bot_id: UUID, container_id: str, bot_start_ts: int) -> Source | None:
    """Return the database that answers now; a new row when it is not the known one. `bot_start_ts` in seconds.

    None when the bot no longer runs as this container, or has no database row yet: nothing may be stored then.
    """
    bot = session.get(Bot, bot_id)
    known = current_database(session, bot_id)
    if bot is None or bot.container_id != container_id or known is None:
        return None
    if known.bot_start_ts is None:
        known.bot_start_ts = bot_start_ts
    elif known.bot_start_ts != bot_start_ts:
        known = _replaced(session, bot, known, bot_start_ts)
    if known.tradable_ratio is None:  # the bot was adopted, so it was never started here
        known.tradable_ratio = database_chain.tradable_ratio(effective(session, bot))
    session.add(known)
    session.flush()
    return Source(bot_id, known.id, known.stake_currency, known.mode is Mode.LIVE)


def current_database(session: Session, bot_id: UUID) -> BotDatabase | None:
    """Return the trade database that the bot writes to; None when it never had one."""
    query = select(BotDatabase).where(BotDatabase.bot_id == bot_id, col(BotDatabase.closed_at).is_(None))
    return session.exec(query.order_by(col(BotDatabase.created_at).desc())).first()


def _replaced(session: Session, bot: Bot, known: BotDatabase, bot_start_ts: int) -> BotDatabase:
    known.closed_at = utcnow()
    session.add(known)
    fresh = BotDatabase(
        bot_id=bot.id,
        mode=known.mode,
        exchange_id=known.exchange_id,
        stake_currency=known.stake_currency,
        trading_mode=known.trading_mode,
        file_name=known.file_name,
        bot_start_ts=bot_start_ts,
        cause=DatabaseCause.RESET,
        tradable_ratio=known.tradable_ratio,
    )
    record(
        session,
        FLOTILLA,
        "database replaced",
        bot.subject,
        f"{bot.name} answers with another trade database than before, begun {_date(bot_start_ts)}. "
        "Its history goes on in a new chapter; the trades so far are kept.",
        level="warn",
        before={"bot_start_ts": known.bot_start_ts},
        after={"bot_start_ts": bot_start_ts},
    )
    tell(session, BotObserved(bot.id), TradeChanged(bot.id))
    return fresh


def _date(seconds: int) -> str:
    return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%d %H:%M} UTC"
