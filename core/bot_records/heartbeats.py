"""When each bot last answered. The newest time is kept in memory and reaches the database in batches: an idle fleet
does not write a row a bot and look."""

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
    """`container_id`: the run that answered; a later one is not credited with it."""

    bot_id: UUID
    container_id: str
    at: datetime
    last_process_at: datetime | None
    loop: Loop = field(default_factory=Loop)


_newest: dict[UUID, Sign] = {}
_unwritten: dict[UUID, Sign] = {}


def mark(sign: Sign) -> None:
    """Keep that a bot has answered; it reaches the database with the next `write`."""
    _newest[sign.bot_id] = _unwritten[sign.bot_id] = sign


def newest(bot_id: UUID) -> Sign | None:
    """The last answer of this bot that this process has had."""
    return _newest.get(bot_id)


def last_seen(bot_id: UUID) -> datetime | None:
    """Aware UTC; None when it has not answered since Flotilla started: `Bot.last_seen_at` tells of before."""
    sign = _newest.get(bot_id)
    return sign.at if sign else None


def seen_since(moment: datetime) -> list[UUID]:
    """Bots that have answered at this moment or later."""
    return [bot_id for bot_id, sign in _newest.items() if sign.at >= moment]


def forget(bot_id: UUID) -> None:
    """For a bot that is not followed any more; what is unwritten is written all the same."""
    _newest.pop(bot_id, None)


def forget_all() -> None:
    """For a process that opens another database, as tests do."""
    _newest.clear()
    _unwritten.clear()


async def write() -> None:
    """Store what was marked since the last call, in one transaction; nothing to do when nothing was."""
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
            updated_at=col(Bot.updated_at),  # nobody edited it
        )
    )
    session.connection().execute(
        statement,
        [{"bot": s.bot_id, "container": s.container_id, "seen": s.at, "process": s.last_process_at} for s in signs],
    )
