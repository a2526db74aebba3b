"""How much of a bot's history is kept by now: figures over a part of it would be wrong, and are not told."""

from sqlmodel import Session

from core.bots.models import BotDatabase
from core.db import tell, utcnow
from core.events import BotChanged
from core.trades.upsert import Source


def note(session: Session, source: Source, read: int, total: int) -> None:
    """After each page: closed trades that we hold, and that the bot says it has. Nothing is written while all of it was
    read before and nothing is missing."""
    database = session.get_one(BotDatabase, source.database_id)
    if database.history_is_complete and read == total:
        return
    database.history_is_complete = False
    database.history_read, database.history_total, database.history_read_at = read, total, utcnow()
    session.add(database)
    tell(session, BotChanged(source.bot_id))


def done(session: Session, source: Source) -> bool:
    """All of it is kept, and its figures with it. True when that was not known before."""
    database = session.get_one(BotDatabase, source.database_id)
    if database.history_is_complete:
        return False
    database.history_is_complete = True
    session.add(database)
    return True
