"""The heartbeats of bots: when each last answered. The newest one is kept in memory and is written to the database in
batches, so that an idle fleet does not cost one write per bot and poll."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, update
from sqlmodel import Session, col

from core.bot_records.models import Bot
from core.bot_records.turn_times import Loop
from core.db import transaction


@dataclass(frozen=True, slots=True)
class Sign:
    """One heartbeat. `container_id`: the run that answered; a later run does not inherit it."""

    bot_id: UUID
    container_id: str
    at: datetime
    last_process_at: datetime | None
    loop: Loop = field(default_factory=Loop)


_newest: dict[UUID, Sign] = {}
_unwritten: dict[UUID, Sign] = {}


def mark(sign: Sign) -> None:
    """Keep a heartbeat; the next `write` stores it."""
    _newest[sign.bot_id] = _unwritten[sign.bot_id] = sign


def newest(bot_id: UUID) -> Sign | None:
    """Return the last heartbeat of this bot since Flotilla started; None when there is none."""
    return _newest.get(bot_id)


def last_seen(bot_id: UUID) -> datetime | None:
    """Return when the bot last answered, in aware UTC; None when it has not since Flotilla started. `Bot.last_seen_at`
    has the time from before."""
    sign = _newest.get(bot_id)
    return sign.at if sign else None


def seen_since(moment: datetime) -> list[UUID]:
    """Return the bots that have answered at this moment or later."""
    return [bot_id for bot_id, sign in _newest.items() if sign.at >= moment]


def forget(bot_id: UUID) -> None:
    """Forget a bot that is not followed any more. A heartbeat that is not stored yet is still stored."""
    _newest.pop(bot_id, None)


def forget_all() -> None:
    """Forget everything. For a process that opens another database, as tests do."""
    _newest.clear()
    _unwritten.clear()


async def write() -> None:
    """Store the heartbeats since the last call in one transaction. Does nothing when there are none."""
    signs = list(_unwritten.values())
    if signs:
        await _write(signs)
        for sign in signs:
            if _unwritten.get(sign.bot_id) is sign:
                del _unwritten[sign.bot_id]


@transaction
def _write(session: Session, signs: list[Sign]) -> None:
    statement = (
        update(Bot.__table__)  # type: ignore[attr-defined]
        .where(col(Bot.id) == bindparam("bot"), col(Bot.container_id) == bindparam("container"))
        .values(
            last_seen_at=bindparam("seen"),
            last_process_at=bindparam("process"),
            updated_at=col(Bot.updated_at),  # a heartbeat is not an edit
        )
    )
    session.connection().execute(
        statement,
        [{"bot": s.bot_id, "container": s.container_id, "seen": s.at, "process": s.last_process_at} for s in signs],
    )
