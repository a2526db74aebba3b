"""Checks that a restart can succeed before it ends the running workload."""

from uuid import UUID

from sqlmodel import Session

from core import audit, db, events
from core.audit import FLOTILLA
from core.bot_records.models import Bot, BotStatus
from core.bot_records.transitions import turn
from core.bots.lifecycle.rules import Wish
from core.bots.lifecycle.starts import packages_ready
from core.bots.lifecycle.starts.version_ready import is_ready, needs
from core.bots.rights import entitlement
from core.db import tell
from core.errors import FlotillaError, Unavailable
from core.runners.open_runner import reach


async def may_replace(bot_id: UUID, wish: Wish) -> bool:
    """Return whether the running workload may be ended for a restart: the bot may be started again, and its next
    version and the packages of its strategy are installed. The bot keeps running while they are being installed, and
    when they cannot be installed."""
    runner_id, version = await db.current().run(lambda session: needs(session, bot_id), reads_only=True)
    try:
        await entitlement.look_up(bot_id)
        await db.current().run(lambda session: entitlement.of(session, session.get_one(Bot, bot_id)).require())
        runner = await reach(runner_id)
        if not await is_ready(runner, bot_id, runner_id, version):
            return False
        return await packages_ready.installed(runner, bot_id) is not None
    except Unavailable:
        raise
    except FlotillaError as error:
        cause = f"Not restarted, it runs on as before: {error}"
        await db.current().run(lambda session: _kept(session, bot_id, wish, cause))
        return False


def _kept(session: Session, bot_id: UUID, wish: Wish, cause: str) -> None:
    bot = session.get_one(Bot, bot_id)
    if bot.generation == wish.generation:
        turn(bot, BotStatus.RUNNING)
        bot.applied_generation, bot.error_message = bot.generation, cause
        session.add(bot)
        audit.record(session, FLOTILLA, "failed", bot.subject, f"{bot.name}: {cause}", level="error")
        tell(session, events.TransitionAdvanced(bot_id))
