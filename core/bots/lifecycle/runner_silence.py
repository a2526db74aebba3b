"""Notes whether a runner answers, whenever that changes."""

import logging
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, select

from core import db, events
from core.bot_records.models import Bot, Target
from core.db import tell, utcnow
from core.errors import FlotillaError
from core.runners.connection.last_answers import WRITE_EVERY, answered
from core.runners.models import RunnerRow

log = logging.getLogger(__name__)


async def note_silence(runner_id: UUID, error: FlotillaError) -> None:
    """Note that the runner does not answer. Its bots keep their last observed state, with its age; nothing is decided
    about them."""
    log.debug("Runner %s: %s %s", runner_id, error, error.detail)
    await db.current().run(lambda session: _set_runner(session, runner_id, str(error), None))


async def note_answer(runner_id: UUID) -> None:
    """Note that the runner has just answered."""
    answered(runner_id, utcnow())
    await db.current().run(lambda session: _set_runner(session, runner_id, None, utcnow()))


def _set_runner(session: Session, runner_id: UUID, error: str | None, answered_at: datetime | None) -> None:
    """Write when the error differs, and now and then so that the age survives a restart."""
    row = session.get(RunnerRow, runner_id)
    if row is None:
        return
    if row.error_message != error:
        log.warning("Runner %s: %s", row.name, error or "it answers again.")
        row.error_message = error
        bots = session.exec(select(Bot.id).where(Bot.runner_id == runner_id, Bot.target != Target.STOPPED))
        tell(session, events.ThingChanged("runner", runner_id), *(events.BotObserved(bot_id) for bot_id in bots))
    if answered_at and (row.reached_at is None or answered_at - row.reached_at > WRITE_EVERY):
        row.reached_at = answered_at
    session.add(row)
