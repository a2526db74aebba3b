"""The end of a run: wished, or not. Every end is noted with its cause before anything follows from it."""

import logging
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

from sqlmodel import Session, col, func, or_, select

from core import audit, db, events
from core.audit import FLOTILLA, Subject
from core.bot_records.models import Bot, BotStatus, Deployment, Target
from core.bots.lifecycle import rules, start_watch
from core.bots.lifecycle.rules import Wish
from core.bots.rights import entitlement, withdrawal
from core.db import tell, utcnow
from core.errors import FlotillaError, Unavailable
from core.freqtrade.logs import exit_causes, run_entries, start_progress
from core.freqtrade.logs.causes import Cause, CauseKind
from core.freqtrade.logs.exit_words import Exit
from core.freqtrade.settings.mask import mask_line
from core.runners.open_runner import reach
from core.runners.port import End, Observation, State

log = logging.getLogger(__name__)
_TAIL_LINES = 40
_TRY_AGAIN_AFTER = timedelta(seconds=10)
_GRACE_OF_STARTS = 20.0


@dataclass(frozen=True, slots=True)
class Death:
    """An unexpected end of a run. `is_back`: the runner has already restarted the bot."""

    wish: Wish
    seen: Observation | None
    cause: Cause
    log_tail: str
    is_back: bool = False


async def stop(bot_id: UUID, wish: Wish, seen: Observation | None) -> None:
    """End what runs, politely, and note its end; of what had ended by itself before, how. Also the first half of every
    restart."""
    runner_id = await _runner_of(bot_id)
    await db.current().run(lambda session: _turn(session, bot_id, wish, BotStatus.STOPPING))
    runner, name = await reach(runner_id), f"bot-{bot_id}"
    tail = _tail(await _log_end(runner_id, name, _TAIL_LINES))
    await runner.remove(name)
    await db.current().run(lambda session: _ended_as_wished(session, bot_id, tail, seen))


async def note_rest(bot_id: UUID) -> None:
    """Nothing of it runs, and nothing should."""
    await db.current().run(lambda session: _ended_as_wished(session, bot_id, "", None))


async def note_death(bot_id: UUID, wish: Wish, seen: Observation | None) -> None:
    """It ended and nobody asked for it: told at once, and whether and when it comes back."""
    runner_id = await _runner_of(bot_id)
    lines = await _log_end(runner_id, f"bot-{bot_id}") if seen else []
    ended = run_entries.of_run(lines, seen.started_at if seen else None)
    await _told(runner_id, bot_id, Death(wish, seen, exit_causes.cause(ended, _exit_of(seen)), _tail(ended or lines)))


async def note_return(bot_id: UUID, wish: Wish, seen: Observation) -> None:
    """It ended, nobody asked for it, and its runner has started it again: told as every death is, and counted."""
    runner_id = await _runner_of(bot_id)
    lines = run_entries.of_run(await _log_end(runner_id, f"bot-{bot_id}"), ended=seen.started_at)
    end = seen.last_end or End()
    ended = replace(
        seen,
        state=State.EXITED,
        exit_code=end.exit_code,
        oom_killed=end.oom_killed,
        ended_at=end.at or seen.started_at,
    )
    cause = exit_causes.cause(lines, _exit_of(ended))
    await _told(runner_id, bot_id, Death(wish, ended, cause, _tail(lines), is_back=True))


async def abandon(bot_id: UUID, wish: Wish, seen: Observation) -> None:
    """It has said why it cannot go on and hangs, or its start takes far too long: it is ended, and told as a death. One
    that is still at work on its trade database is asked politely."""
    runner_id, name = await _runner_of(bot_id), f"bot-{bot_id}"
    lines = run_entries.of_run(await _log_end(runner_id, name), seen.started_at)
    runner = await reach(runner_id)
    start = start_watch.of(bot_id)
    has_run = (
        wish.status is BotStatus.RUNNING or start_progress.has_started(lines) or (start is not None and start.has_run)
    )
    if exit_causes.has_spoken(lines, has_run=has_run):
        cause = exit_causes.cause(lines, Exit())
        await runner.kill(name)
    elif has_run or start_watch.verdict(bot_id, seen.workload_id) is not start_watch.Verdict.OVERDUE:
        return  # it goes on after all, or nobody can tell
    else:
        cause = _hung(bot_id, lines)
        await runner.remove(name, grace_seconds=_GRACE_OF_STARTS)
    log.warning("Ending bot %s, which cannot get any further: %s", bot_id, cause.sentence)
    await _told(runner_id, bot_id, Death(wish, seen, cause, _tail(lines)))


def _hung(bot_id: UUID, lines: list[str]) -> Cause:
    start = start_watch.of(bot_id)
    minutes = round(start.watched_seconds / 60) if start else 0
    phase = start_progress.phase(lines) or "starting Freqtrade"
    found = exit_causes.hung_on(lines)
    sentence = f"It did not start within {minutes} min: it got stuck while {phase}."
    return Cause(sentence, found.kind, found.mends, found.details)


async def _runner_of(bot_id: UUID) -> UUID:
    return await db.current().run(lambda session: session.get_one(Bot, bot_id).runner_id, reads_only=True)


async def _told(runner_id: UUID, bot_id: UUID, death: Death) -> None:
    """Store the death. The workload is killed, so that its runner does not restart it, when Flotilla gives the bot up,
    and when Flotilla is to wait for a cause outside the bot: a runner restarts without pauses."""
    status = await db.current().run(lambda session: _died(session, bot_id, death))
    waits = death.is_back and death.cause.kind is CauseKind.OUTSIDE and status is BotStatus.STARTING
    if death.seen and (status is BotStatus.FAILED or waits):
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
            run.cause_kind = run.cause_mends = run.details = None
            session.add(run)
        bot.status, bot.status_changed_at, bot.container_id = BotStatus.FAILED, utcnow(), None
        bot.applied_generation = bot.generation
        bot.error_message, bot.sync_error = bot.error_message or str(error), None
        bot.error_kind = bot.error_mends = None
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


def _died(session: Session, bot_id: UUID, death: Death) -> BotStatus:
    bot, run = session.get_one(Bot, bot_id), open_run(session, bot_id)
    if bot.generation != death.wish.generation or run is None:
        return bot.status
    if bot.status is BotStatus.RUNNING:  # an older Flotilla did not note when it answered first
        run.answered_at = run.answered_at or run.started_at
    is_told = run.tries > 1 and run.cause == death.cause.sentence
    run.ended_at, run.wanted, run.log_tail = utcnow(), False, death.log_tail
    run.cause, run.details = death.cause.sentence, death.cause.details
    run.cause_kind, run.cause_mends = death.cause.kind.value, death.cause.mends.value
    _note_exit(run, death.seen)
    bot.applied_generation = max(bot.applied_generation, run.generation)
    session.add(run)
    session.flush()
    _plan_comeback(session, bot, run, death, is_told=is_told)
    return bot.status


def _note_exit(run: Deployment, seen: Observation | None) -> None:
    if seen is not None and seen.state is State.EXITED:
        run.exit_code, run.oom_killed, run.ended_at = seen.exit_code, seen.oom_killed, seen.ended_at or utcnow()
        run.workload_id = run.workload_id or seen.workload_id  # it began, also when nobody noted that


def _plan_comeback(session: Session, bot: Bot, run: Deployment, death: Death, *, is_told: bool) -> None:
    """`is_told`: it is the same cause outside the bot as before; told once, not every five minutes."""
    now = utcnow()
    failures, verdict = _recent_failures(session, bot, run), entitlement.of(session, bot)
    forbidden = verdict.reason if verdict.is_withdrawn else ""
    back = rules.comeback(
        bot.restart_policy,
        len(failures),
        now,
        kind=death.cause.kind,
        tries=run.tries if run.answered_at is None else 1,
        is_back=death.is_back,
        forbidden=forbidden,
    )
    first = failures[0] if failures and death.cause.kind is CauseKind.OTHER else run
    bot.error_message = f"{back.sentence} {first.cause}" if forbidden else first.cause
    bot.error_kind, bot.error_mends = first.cause_kind, first.cause_mends
    bot.container_id = bot.trader_state = bot.sync_error = None
    bot.next_attempt_at = back.at
    bot.status, bot.status_changed_at = (BotStatus.STARTING if back.at else BotStatus.FAILED), now
    bot.is_kept_down = False
    session.add(bot)
    withdrawal.note(session, bot, verdict)
    unattended = "" if back.at else withdrawal.tell_owners(session, bot, verdict)
    if is_told and back.at:
        tell(session, events.BotChanged(bot.id))
        return
    ended = "could not start" if death.cause.kind is CauseKind.OUTSIDE else "ended unexpectedly"
    _tell(session, bot, "died", f"{bot.name} {ended}. {run.cause} {back.sentence} {unattended}".rstrip(), "error")


def _exit_of(seen: Observation | None) -> Exit:
    return Exit(is_gone=True) if seen is None else Exit(seen.exit_code, seen.oom_killed)


def _recent_failures(session: Session, bot: Bot, run: Deployment) -> list[Deployment]:
    """This death and those in the half hour before it since a person last wished; the first first. Those with a cause
    outside the bot are none of its failures. This run may be older than that wish: of a bot that was left running
    because it could not be restarted."""
    since = (run.ended_at or utcnow()) - rules.FAILURES_IN
    query = select(Deployment).where(
        Deployment.bot_id == bot.id,
        or_(Deployment.id == run.id, Deployment.generation == bot.generation),
        col(Deployment.wanted).is_(False),
        col(Deployment.ended_at) > since,
        func.coalesce(Deployment.cause_kind, "") != CauseKind.OUTSIDE,
    )
    return list(session.exec(query.order_by(col(Deployment.ended_at))))


def to_try_again(session: Session, bot: Bot) -> Deployment | None:
    """Its last run, when that never answered for a cause outside the bot, and nobody has wished anything since."""
    query = select(Deployment).where(Deployment.bot_id == bot.id).order_by(col(Deployment.started_at).desc())
    last = session.exec(query.limit(1)).first()
    is_same = last is not None and last.generation == bot.generation and last.answered_at is None
    return last if last and is_same and not last.wanted and last.cause_kind == CauseKind.OUTSIDE else None


def open_run(session: Session, bot_id: UUID) -> Deployment | None:
    """The one that is noted as not ended yet; a bot has one at most."""
    query = select(Deployment).where(Deployment.bot_id == bot_id, col(Deployment.ended_at).is_(None))
    return session.exec(query).first()


def _tell(session: Session, bot: Bot, verb: str, text: str, level: str) -> None:
    audit.record(session, FLOTILLA, verb, Subject("bot", bot.id, bot.name), text, level=level)
    tell(session, events.BotChanged(bot.id))


def _tail(lines: list[str]) -> str:
    return "\n".join(lines[-_TAIL_LINES:])


async def _log_end(runner_id: UUID, name: str, lines: int = start_watch.TAIL_LINES) -> list[str]:
    """Its last lines, without secrets; nothing when they cannot be read: the end of a run is noted in any case."""
    try:
        runner = await reach(runner_id)
        return [mask_line(line.text) async for line in runner.logs(name, tail=lines)]
    except FlotillaError as error:
        log.warning("Log of %s: %s", name, error)
        return []
