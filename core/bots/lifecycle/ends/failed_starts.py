"""Notes a start that did not succeed, because of the bot or because its runner cannot be reached."""

import logging
from datetime import timedelta
from uuid import UUID

from sqlmodel import Session

from core import db, events
from core.bot_records.models import Bot, BotStatus
from core.bot_records.transitions import turn
from core.bots.lifecycle.rules import Wish
from core.bots.lifecycle.run_records import open_run, tell_of
from core.bots.rights import entitlement, withdrawal
from core.db import tell, utcnow
from core.errors import FlotillaError, Unavailable

log = logging.getLogger(__name__)

_TRY_AGAIN_AFTER = timedelta(seconds=10)


async def note_failed_start(bot_id: UUID, wish: Wish, error: FlotillaError) -> None:
    """Set the bot to FAILED with the cause, because it could not even be started."""

    def note(session: Session) -> None:
        bot = session.get_one(Bot, bot_id)
        if bot.generation != wish.generation:
            return
        run = open_run(session, bot_id)
        if run is not None:
            run.ended_at, run.wanted, run.cause, run.log_tail = utcnow(), False, str(error), error.detail[-20_000:]
            run.cause_kind = run.cause_mends = run.details = None
            session.add(run)
        turn(bot, BotStatus.FAILED)
        bot.container_id, bot.applied_generation = None, bot.generation
        bot.error_message, bot.sync_error = bot.error_message or str(error), None
        bot.error_kind = bot.error_mends = None
        session.add(bot)
        unattended = withdrawal.tell_owners(session, bot, entitlement.of(session, bot))
        tell_of(session, bot, "failed", f"{bot.name} could not start: {error} {unattended}".rstrip(), "error")

    await db.current().run(note)


async def note_delayed_start(bot_id: UUID, wish: Wish, error: Unavailable) -> None:
    """Note that the runner cannot be reached just now, which says nothing about the bot. The start is tried again after
    a pause."""
    log.warning("Bot %s is not started yet: %s %s", bot_id, error, error.detail)

    def note(session: Session) -> None:
        bot = session.get_one(Bot, bot_id)
        if bot.generation == wish.generation:
            bot.sync_error, bot.next_attempt_at = f"Not started yet: {error}", utcnow() + _TRY_AGAIN_AFTER
            session.add(bot)
            tell(session, events.BotObserved(bot_id))

    await db.current().run(note)
