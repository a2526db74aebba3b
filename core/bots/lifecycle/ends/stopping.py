"""Handles the end of a run that somebody requested. The end is noted with its cause before anything follows from it."""

import logging
from uuid import UUID

from sqlmodel import Session

from core import db, events
from core.bot_records.models import Bot, BotStatus, Target, workload_name
from core.bot_records.transitions import turn
from core.bots.lifecycle.ends.log_tail import TAIL_LINES, log_end, runner_of, tail_of
from core.bots.lifecycle.rules import Wish
from core.bots.lifecycle.run_records import note_exit, open_run
from core.db import tell, utcnow
from core.runners.open_runner import reach
from core.runners.port import Observation

log = logging.getLogger(__name__)


async def stop(bot_id: UUID, wish: Wish, seen: Observation | None) -> None:
    """Stop the workload gracefully and note how it ended. A run that had already ended by itself is noted with that
    end. This is also the first half of every restart."""
    runner_id = await runner_of(bot_id)
    await db.current().run(lambda session: _turn(session, bot_id, wish, BotStatus.STOPPING))
    runner, name = await reach(runner_id), workload_name(bot_id)
    tail = tail_of(await log_end(runner_id, name, TAIL_LINES))
    await runner.remove(name)
    await db.current().run(lambda session: _ended_as_wished(session, bot_id, tail, seen))


async def note_rest(bot_id: UUID) -> None:
    """Note that the open run has ended as desired and that no workload of the bot is left."""
    await db.current().run(lambda session: _ended_as_wished(session, bot_id, "", None))


def _turn(session: Session, bot_id: UUID, wish: Wish, status: BotStatus) -> None:
    bot = session.get_one(Bot, bot_id)
    if bot.generation == wish.generation and bot.status is not status:
        turn(bot, status)
        session.add(bot)
        tell(session, events.BotObserved(bot_id))


def _ended_as_wished(session: Session, bot_id: UUID, tail: str, seen: Observation | None) -> None:
    bot = session.get_one(Bot, bot_id)
    if run := open_run(session, bot_id):
        run.ended_at, run.wanted, run.cause = utcnow(), True, run.cause or _asked_to(bot)
        run.log_tail = tail or run.log_tail
        note_exit(run, seen)
        session.add(run)
    bot.container_id = bot.trader_state = bot.sync_error = None
    bot.is_kept_down = False
    if bot.target is Target.STOPPED or bot.is_held:
        turn(bot, BotStatus.STOPPED)
        bot.applied_generation = bot.generation
    else:  # a restart: the next round starts it
        turn(bot, BotStatus.STARTING)
    session.add(bot)
    tell(session, events.TransitionAdvanced(bot_id))


def _asked_to(bot: Bot) -> str:
    if bot.moving_to is not None:
        return "Stopped to be moved to another runner."
    return "Stopped as asked." if bot.restoring is None else "Stopped to be rolled back."
