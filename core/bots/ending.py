"""The end of a run: wished, or not. Every end is noted with its cause before anything follows from it."""

import logging
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from sqlmodel import Session, col, or_, select

from core import audit, db, events
from core.audit import FLOTILLA, Subject
from core.bots import entitlement, rules, withdrawal
from core.bots.models import Bot, BotStatus, Deployment, Target
from core.bots.rules import Wish
from core.db import tell, utcnow
from core.errors import FlotillaError, Unavailable
from core.freqtrade.mask import mask_line
from core.runners.port import End, Observation, State
from core.runners.reach import reach

log = logging.getLogger(__name__)
_TAIL_LINES = 40
_TRY_AGAIN_AFTER = timedelta(seconds=10)


async def stop(bot_id: UUID, wish: Wish, seen: Observation | None) -> None:
    """End what runs, politely, and note its end; of what had ended by itself before, how. Also the first half of every
    restart."""
    runner_id = await _runner_of(bot_id)
    await db.current().run(lambda session: _turn(session, bot_id, wish, BotStatus.STOPPING))
    runner, name = await reach(runner_id), f"bot-{bot_id}"
    tail = await _log_tail(runner_id, name)
    await runner.remove(name)
    await db.current().run(lambda session: _ended_as_wished(session, bot_id, tail, seen))


async def note_rest(bot_id: UUID) -> None:
    """Nothing of it runs, and nothing should."""
    await db.current().run(lambda session: _ended_as_wished(session, bot_id, "", None))


async def note_death(bot_id: UUID, wish: Wish, seen: Observation | None) -> None:
    """It ended and nobody asked for it: told at once, and whether and when it comes back."""
    runner_id = await _runner_of(bot_id)
    tail = await _log_tail(runner_id, f"bot-{bot_id}") if seen else ""
    await _told(runner_id, bot_id, wish, seen, tail)


async def note_return(bot_id: UUID, wish: Wish, seen: Observation) -> None:
    """It ended, nobody asked for it, and its runner has started it again: told as every death is, and counted."""
    runner_id = await _runner_of(bot_id)
    tail = await _log_tail(runner_id, f"bot-{bot_id}")
    end = seen.last_end or End()
    ended = replace(
        seen,
        state=State.EXITED,
        exit_code=end.exit_code,
        oom_killed=end.oom_killed,
        ended_at=end.at or seen.started_at,
    )
    await _told(runner_id, bot_id, wish, ended, tail, is_back=True)


async def _runner_of(bot_id: UUID) -> UUID:
    return await db.current().run(lambda session: session.get_one(Bot, bot_id).runner_id, reads_only=True)


async def _told(
    runner_id: UUID, bot_id: UUID, wish: Wish, seen: Observation | None, tail: str, *, is_back: bool = False
) -> None:
    """Given up, it is kept from coming back by its runner too."""
    status = await db.current().run(lambda session: _died(session, bot_id, wish, seen, tail, is_back=is_back))
    if seen and status is BotStatus.FAILED:
        await (await reach(runner_id)).kill(f"bot-{bot_id}")


async def note_failed_start(bot_id: UUID, wish: Wish, error: FlotillaError) -> None:
    """It could not even be started: FAILED with the cause."""

    def note(session: Session) -> None:
        bot = session.get_one(Bot, bot_id)
        if bot.generation != wish.generation:
            return
        run = open_run(session, bot_id)
        if run is not None:
            run.ended_at, run.wanted, run.cause, run.log_tail = utcnow(), False, str(error), error.detail[-20_000:]
            session.add(run)
        bot.status, bot.status_changed_at, bot.container_id = BotStatus.FAILED, utcnow(), None
        bot.applied_generation = bot.generation
        bot.error_message, bot.sync_error = bot.error_message or str(error), None
        session.add(bot)
        unattended = withdrawal.tell_owners(session, bot, entitlement.of(session, bot))
        _tell(session, bot, "failed", f"{bot.name} could not start: {error} {unattended}".rstrip(), "error")

    await db.current().run(note)


async def note_delayed_start(bot_id: UUID, wish: Wish, error: Unavailable) -> None:
    """Its runner cannot be spoken to just now: that says nothing about the bot. It is tried again after a pause."""
    log.warning("Bot %s is not started yet: %s %s", bot_id, error, error.detail)

    def note(session: Session) -> None:
        bot = session.get_one(Bot, bot_id)
        if bot.generation == wish.generation:
            bot.sync_error, bot.next_attempt_at = f"Not started yet: {error}", utcnow() + _TRY_AGAIN_AFTER
            session.add(bot)
            tell(session, events.BotChanged(bot_id))

    await db.current().run(note)


def _turn(session: Session, bot_id: UUID, wish: Wish, status: BotStatus) -> None:
    bot = session.get_one(Bot, bot_id)
    if bot.generation == wish.generation and bot.status is not status:
        bot.status, bot.status_changed_at = status, utcnow()
        session.add(bot)
        tell(session, events.BotChanged(bot_id))


def _ended_as_wished(session: Session, bot_id: UUID, tail: str, seen: Observation | None) -> None:
    bot = session.get_one(Bot, bot_id)
    if run := open_run(session, bot_id):
        run.ended_at, run.wanted, run.cause = utcnow(), True, run.cause or _asked_to(bot)
        run.log_tail = tail or run.log_tail
        _note_exit(run, seen)
        session.add(run)
    bot.container_id = bot.trader_state = bot.sync_error = None
    bot.is_kept_down = False
    if bot.target is Target.STOPPED or bot.is_held:
        bot.status, bot.status_changed_at = BotStatus.STOPPED, utcnow()
        bot.applied_generation = bot.generation
    else:  # a restart: the next round starts it
        bot.status, bot.status_changed_at = BotStatus.STARTING, utcnow()
    session.add(bot)
    tell(session, events.BotChanged(bot_id))


def _asked_to(bot: Bot) -> str:
    if bot.moving_to is not None:
        return "Stopped to be moved to another runner."
    return "Stopped as asked." if bot.restoring is None else "Stopped to be rolled back."


def _died(
    session: Session, bot_id: UUID, wish: Wish, seen: Observation | None, tail: str, *, is_back: bool
) -> BotStatus:
    bot, run = session.get_one(Bot, bot_id), open_run(session, bot_id)
    if bot.generation != wish.generation or run is None:
        return bot.status
    run.ended_at, run.wanted, run.cause, run.log_tail = utcnow(), False, _cause(seen, tail), tail
    _note_exit(run, seen)
    bot.applied_generation = max(bot.applied_generation, run.generation)
    session.add(run)
    session.flush()
    _plan_comeback(session, bot, run, is_back=is_back)
    return bot.status


def _note_exit(run: Deployment, seen: Observation | None) -> None:
    if seen is not None and seen.state is State.EXITED:
        run.exit_code, run.oom_killed, run.ended_at = seen.exit_code, seen.oom_killed, seen.ended_at or utcnow()
        run.workload_id = run.workload_id or seen.workload_id  # it began, also when nobody noted that


def _plan_comeback(session: Session, bot: Bot, run: Deployment, *, is_back: bool) -> None:
    now = utcnow()
    causes, verdict = _recent_causes(session, bot, run), entitlement.of(session, bot)
    forbidden = verdict.reason if verdict.is_withdrawn else ""
    back = rules.comeback(bot.restart_policy, len(causes), now, is_back=is_back, forbidden=forbidden)
    bot.error_message = f"{back.sentence} {causes[0]}" if forbidden else causes[0]
    bot.container_id = bot.trader_state = bot.sync_error = None
    bot.next_attempt_at = back.at
    bot.status, bot.status_changed_at = (BotStatus.STARTING if back.at else BotStatus.FAILED), now
    bot.is_kept_down = False
    session.add(bot)
    withdrawal.note(session, bot, verdict)
    unattended = "" if back.at else withdrawal.tell_owners(session, bot, verdict)
    text = f"{bot.name} ended unexpectedly. {run.cause} {back.sentence} {unattended}"
    _tell(session, bot, "died", text.rstrip(), "error")


def _cause(seen: Observation | None, tail: str) -> str:
    said = rules.last_error(tail)
    return f"{rules.cause_of_death(seen)} {said}".strip()


def _recent_causes(session: Session, bot: Bot, run: Deployment) -> list[str]:
    """Of this death and of those in the half hour before it since a person last wished; the first first. This run may
    be older than that wish: of a bot that was left running because it could not be restarted."""
    since = (run.ended_at or utcnow()) - rules.FAILURES_IN
    query = select(Deployment.cause).where(
        Deployment.bot_id == bot.id,
        or_(Deployment.id == run.id, Deployment.generation == bot.generation),
        col(Deployment.wanted).is_(False),
        col(Deployment.ended_at) > since,
    )
    return [cause or "" for cause in session.exec(query.order_by(col(Deployment.ended_at)))]


def open_run(session: Session, bot_id: UUID) -> Deployment | None:
    """The one that is noted as not ended yet; a bot has one at most."""
    query = select(Deployment).where(Deployment.bot_id == bot_id, col(Deployment.ended_at).is_(None))
    return session.exec(query).first()


def _tell(session: Session, bot: Bot, verb: str, text: str, level: str) -> None:
    audit.record(session, FLOTILLA, verb, Subject("bot", bot.id, bot.name), text, level=level)
    tell(session, events.BotChanged(bot.id))


async def _log_tail(runner_id: UUID, name: str) -> str:
    """Its last lines; nothing when they cannot be read: the end of a run is noted in any case."""
    try:
        runner = await reach(runner_id)
        return "\n".join([mask_line(line.text) async for line in runner.logs(name, tail=_TAIL_LINES)])
    except FlotillaError as error:
        log.warning("Log of %s: %s", name, error)
        return ""
