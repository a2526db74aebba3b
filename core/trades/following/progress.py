"""How much of a bot's history is stored so far. Figures over a part of it would be wrong, so they are not shown."""

from sqlmodel import Session

from core.bot_records.models import BotDatabase
from core.db import tell, utcnow
from core.events import FiguresChanged
from core.trades.kept.upsert import Source


def note(session: Session, source: Source, read: int, total: int) -> None:
    """Note the progress; call it after each page. `read`: closed trades that are stored; `total`: closed trades that
    the bot reports. Writes nothing when the history was complete before and still is."""
    database = session.get_one(BotDatabase, source.database_id)
    if database.history_is_complete and read == total:
        return
    database.history_is_complete = False
    database.history_read, database.history_total, database.history_read_at = read, total, utcnow()
    session.add(database)
    tell(session, FiguresChanged(source.bot_id))


def done(session: Session, source: Source) -> bool:
    """Mark the history as complete: all trades and their figures are stored. Return True when it was not marked
    before."""
    database = session.get_one(BotDatabase, source.database_id)
    if database.history_is_complete:
        return False
    database.history_is_complete = True
    session.add(database)
    return True
