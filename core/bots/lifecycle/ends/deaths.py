"""Handles the end of a run that nobody requested. The end is noted with its cause before anything follows from it."""

import logging
from dataclasses import dataclass, replace
from uuid import UUID

from sqlmodel import Session

from core import db, events
from core.bot_records.models import Bot, BotStatus, Deployment, workload_name
from core.bot_records.transitions import turn
from core.bots.lifecycle.ends.comeback import comeback
from core.bots.lifecycle.ends.log_tail import log_end, runner_of, tail_of
from core.bots.lifecycle.rules import Wish
from core.bots.lifecycle.run_records import note_exit, open_run, recent_failures, tell_of
from core.bots.lifecycle.starts import start_reading, start_watch
from core.bots.rights import entitlement, withdrawal
from core.db import tell, utcnow
from core.freqtrade.logs import exit_causes, run_entries, start_progress
from core.freqtrade.logs.causes import Cause, CauseKind
from core.freqtrade.logs.exit_words import Exit
from core.runners.open_runner import reach
from core.runners.port import End, Observation, State

log = logging.getLogger(__name__)

_GRACE_OF_STARTS = 20.0


@dataclass(frozen=True, slots=True)
class Death:
    """An unexpected end of a run. `is_back`: the runner has already restarted the bot."""

    wish: Wish
    seen: Observation | None
    cause: Cause
    log_tail: str
    is_back: bool = False


async def note_death(bot_id: UUID, wish: Wish, seen: Observation | None) -> None:
    """Note and publish that the bot ended unexpectedly, and whether and when it is started again."""
    runner_id = await runner_of(bot_id)
    lines = await log_end(runner_id, workload_name(bot_id)) if seen else []
    ended = run_entries.of_run(lines, seen.started_at if seen else None)
    await _told(runner_id, bot_id, Death(wish, seen, exit_causes.cause(ended, _exit_of(seen)), tail_of(ended or lines)))


async def note_return(bot_id: UUID, wish: Wish, seen: Observation) -> None:
    """Note that the bot ended unexpectedly and that its runner has already restarted it. It is published and counted
    like every death."""
    runner_id = await runner_of(bot_id)
    lines = run_entries.of_run(await log_end(runner_id, workload_name(bot_id)), ended=seen.started_at)
    end = seen.last_end or End()
    ended = replace(
        seen,
        state=State.EXITED,
        exit_code=end.exit_code,
        oom_killed=end.oom_killed,
        ended_at=end.at or seen.started_at,
    )
    cause = exit_causes.cause(lines, _exit_of(ended))
    await _told(runner_id, bot_id, Death(wish, ended, cause, tail_of(lines), is_back=True))


async def abandon(bot_id: UUID, wish: Wish, seen: Observation) -> None:
    """End a bot that has logged why it cannot go on but hangs, or whose start takes far too long, and note this as a
    death. A bot that still works on its trade database is stopped gracefully."""
    runner_id, name = await runner_of(bot_id), workload_name(bot_id)
    lines = run_entries.of_run(await log_end(runner_id, name), seen.started_at)
    runner = await reach(runner_id)
    start = start_watch.of(bot_id)
    has_run = (
        wish.status is BotStatus.RUNNING or start_progress.has_started(lines) or (start is not None and start.has_run)
    )
    if exit_causes.has_spoken(lines, has_run=has_run):
        cause = exit_causes.cause(lines, Exit())
        await runner.kill(name)
    elif has_run or start_watch.verdict(bot_id, seen.workload_id) is not start_reading.Verdict.OVERDUE:
        return  # the start goes on after all, or its state is unknown
    else:
        cause = _hung(bot_id, lines)
        await runner.remove(name, grace_seconds=_GRACE_OF_STARTS)
    log.warning("Ending bot %s, which cannot get any further: %s", bot_id, cause.sentence)
    await _told(runner_id, bot_id, Death(wish, seen, cause, tail_of(lines)))


def _hung(bot_id: UUID, lines: list[str]) -> Cause:
    start = start_watch.of(bot_id)
    minutes = round(start.watched_seconds / 60) if start else 0
    phase = start_progress.phase(lines) or "starting Freqtrade"
    found = exit_causes.hung_on(lines)
    sentence = f"It did not start within {minutes} min: it got stuck while {phase}."
    return Cause(sentence, found.kind, found.mends, found.details)


async def _told(runner_id: UUID, bot_id: UUID, death: Death) -> None:
    """Store the death. The workload is killed, so that its runner does not restart it, when Flotilla gives the bot up
    or has to wait for a cause outside the bot: a runner restarts without pauses."""
    status = await db.current().run(lambda session: _died(session, bot_id, death))
    waits = death.is_back and death.cause.kind is CauseKind.OUTSIDE and status is BotStatus.STARTING
    if death.seen and (status is BotStatus.FAILED or waits):
        await (await reach(runner_id)).kill(workload_name(bot_id))


def _died(session: Session, bot_id: UUID, death: Death) -> BotStatus:
    bot, run = session.get_one(Bot, bot_id), open_run(session, bot_id)
    if bot.generation != death.wish.generation or run is None:
        return bot.status
    if bot.status is BotStatus.RUNNING:  # older versions of Flotilla did not note the first answer
        run.answered_at = run.answered_at or run.started_at
    is_told = run.tries > 1 and run.cause == death.cause.sentence
    run.ended_at, run.wanted, run.log_tail = utcnow(), False, death.log_tail
    run.cause, run.details = death.cause.sentence, death.cause.details
    run.cause_kind, run.cause_mends = death.cause.kind.value, death.cause.mends.value
    note_exit(run, death.seen)
    bot.applied_generation = max(bot.applied_generation, run.generation)
    session.add(run)
    session.flush()
    _plan_comeback(session, bot, run, death, is_told=is_told)
    return bot.status


def _plan_comeback(session: Session, bot: Bot, run: Deployment, death: Death, *, is_told: bool) -> None:
    """Plan the next start. `is_told`: the cause outside the bot is the same as before; it is reported once, not every
    five minutes."""
    failures, verdict = recent_failures(session, bot, run), entitlement.of(session, bot)
    forbidden = verdict.reason if verdict.is_withdrawn else ""
    back = comeback(
        bot.restart_policy,
        len(failures),
        utcnow(),
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
    turn(bot, BotStatus.STARTING if back.at else BotStatus.FAILED)
    bot.is_kept_down = False
    session.add(bot)
    withdrawal.note(session, bot, verdict)
    unattended = "" if back.at else withdrawal.tell_owners(session, bot, verdict)
    if is_told and back.at:
        tell(session, events.TransitionAdvanced(bot.id))
        return
    ended = "could not start" if death.cause.kind is CauseKind.OUTSIDE else "ended unexpectedly"
    tell_of(session, bot, "died", f"{bot.name} {ended}. {run.cause} {back.sentence} {unattended}".rstrip(), "error")


def _exit_of(seen: Observation | None) -> Exit:
    return Exit(is_gone=True) if seen is None else Exit(seen.exit_code, seen.oom_killed)
