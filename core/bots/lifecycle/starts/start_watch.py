"""Tracks how far starting bots are, and which of them are stuck: those that have logged why they cannot start but do
not end, and those whose start takes far longer than usual. The ends of their logs are read every few seconds.

The starts are kept in memory. After a restart of Flotilla the time that a start may take begins anew.
"""

import asyncio
import logging
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from sqlmodel import Session, col, select

from core import db, events
from core.bot_records import heartbeats as signs
from core.bot_records.models import BotMetrics, BotStatus, Deployment, workload_name
from core.bots.lifecycle.rules import Wish
from core.bots.lifecycle.starts.start_patience import patience
from core.bots.lifecycle.starts.start_reading import SILENT_AFTER, TAIL_LINES, Start, Verdict, read_on
from core.db import utcnow
from core.errors import FlotillaError
from core.freqtrade.logs import run_entries
from core.runners.open_runner import reach
from core.runners.port import Observation, State

log = logging.getLogger(__name__)
_ANSWERS_WITHIN_SECONDS = 5.0
_LEARNS_FROM = 5


_starts: dict[UUID, Start] = {}


def of(bot_id: UUID) -> Start | None:
    """Return the watched start of the bot; None when none is watched."""
    return _starts.get(bot_id)


def forget_all() -> None:
    """Forget everything. For a process that opens another database, as tests do."""
    _starts.clear()


def saw(bot_id: UUID, runner_id: UUID, wish: Wish, seen: Observation | None) -> None:
    """Begin, update or end the watch of a bot after a round has seen it. A bot is watched while it starts, and while it
    runs without answering."""
    if seen is None or seen.state is not State.RUNNING or not _is_watched(bot_id, wish):
        _starts.pop(bot_id, None)
        return
    known = _starts.get(bot_id)
    if known is None or known.workload_id != seen.workload_id:
        is_new = wish.container_id == seen.workload_id and bot_id in _just_begun
        _starts[bot_id] = Start(runner_id, seen.workload_id, seen.started_at, wish.status, is_new)
        _just_begun.discard(bot_id)
    elif known.status is not wish.status:
        _starts[bot_id] = replace(known, status=wish.status)


_just_begun: set[UUID] = set()


def begun(bot_id: UUID) -> None:
    """Note that Flotilla has just started the bot, so that the duration of this start is measured."""
    _just_begun.add(bot_id)
    _starts.pop(bot_id, None)


def seconds_taken(bot_id: UUID, workload_id: str) -> float | None:
    """Return the seconds since the start of this workload; None when the start was not watched from its beginning."""
    start = _starts.get(bot_id)
    is_known = start is not None and start.workload_id == workload_id and start.is_from_the_beginning
    return round(start.watched_seconds, 1) if start and is_known else None


def verdict(bot_id: UUID, workload_id: str) -> Verdict:
    """Return the verdict on this run; `GOES_ON` when it is not watched."""
    start = _starts.get(bot_id)
    return start.verdict if start and start.workload_id == workload_id else Verdict.GOES_ON


async def watch() -> None:
    """Read the logs of all watched starts once and update their verdicts."""
    await asyncio.gather(*(_look(bot_id, start) for bot_id, start in list(_starts.items())))


def _is_watched(bot_id: UUID, wish: Wish) -> bool:
    if wish.status is BotStatus.STARTING:
        return True
    sign = signs.newest(bot_id)
    return wish.status is BotStatus.RUNNING and (sign is None or utcnow() - sign.at > SILENT_AFTER)


async def _look(bot_id: UUID, start: Start) -> None:
    if start.patience is None:
        start = replace(start, patience=await _patience(bot_id, start))
    lines = await _lines(bot_id, start)
    found = read_on(start, lines)
    if _starts.get(bot_id) is None or _starts[bot_id].workload_id != start.workload_id:
        return  # it ended meanwhile
    _starts[bot_id] = found
    if found.verdict is not start.verdict:  # reconcile may have to end the bot, or to note that it runs
        events.publish(events.TransitionAdvanced(bot_id))
    elif found.phase != start.phase:
        events.publish(events.BotObserved(bot_id))


async def _lines(bot_id: UUID, start: Start) -> list[str] | None:
    """Return the lines of this run, unmasked; they are never shown."""
    try:
        async with asyncio.timeout(_ANSWERS_WITHIN_SECONDS):
            runner = await reach(start.runner_id)
            tail = runner.logs(workload_name(bot_id), tail=TAIL_LINES)
            lines = [line.text[: run_entries.LONGEST_LINE] async for line in tail]
    except (TimeoutError, FlotillaError) as error:
        log.debug("Log of bot %s: %s", bot_id, error)  # a silent runner is reported elsewhere
        return None
    return run_entries.of_run(lines, start.began_at)


async def _patience(bot_id: UUID, start: Start) -> timedelta:
    neighbours = sum(one.runner_id == start.runner_id and one.status is BotStatus.STARTING for one in _starts.values())
    earlier, trades = await db.current().run(lambda session: _history(session, bot_id), reads_only=True)
    return patience(earlier, trades, neighbours - 1)


def _history(session: Session, bot_id: UUID) -> tuple[list[float], int]:
    """Return the seconds that its last starts took, and how many trades it has."""
    took = select(Deployment.start_seconds).where(
        Deployment.bot_id == bot_id, col(Deployment.start_seconds).is_not(None)
    )
    last = session.exec(took.order_by(col(Deployment.started_at).desc()).limit(_LEARNS_FROM)).all()
    trades = session.exec(select(BotMetrics.closed_trade_count).where(BotMetrics.bot_id == bot_id)).first()
    return [seconds for seconds in last if seconds is not None], trades or 0
