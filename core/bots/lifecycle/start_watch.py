"""How far starting bots are, and which of them are stuck: those that have logged why they cannot start and do not end,
and those whose start takes far longer than usual. Known from the ends of their logs, read every few seconds.

Kept in memory. After a restart of Flotilla the time that a start may take begins anew.
"""

import asyncio
import logging
import time
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from sqlmodel import Session, col, select

from core import db, events
from core.bot_records import heartbeats as signs
from core.bot_records.models import BotMetrics, BotStatus, Deployment
from core.bots.lifecycle import rules
from core.bots.lifecycle.rules import Wish
from core.db import utcnow
from core.errors import FlotillaError
from core.freqtrade.logs import exit_causes, run_entries, start_progress
from core.runners.open_runner import reach
from core.runners.port import Observation, State

log = logging.getLogger(__name__)
TAIL_LINES = 300
_ANSWERS_WITHIN_SECONDS = 5.0
_ENDS_WITHIN_SECONDS = 8.0
"""From its last word to its end; a process that takes longer hangs."""
_API_COMES_WITHIN = timedelta(minutes=3)
_SILENT_AFTER = timedelta(seconds=30)
_LEARNS_FROM = 5


class Verdict(StrEnum):
    GOES_ON = ""
    SPOKEN = "spoken"  # it has said its last word and does not end
    OVERDUE = "overdue"  # its start takes longer than its patience
    RUNS = "runs"  # its loop turns, and its API does not answer


@dataclass(frozen=True, slots=True)
class Start:
    """One that is watched. `began_at`: as its runner tells; `watched_since`, `spoken_since`: monotonic seconds."""

    runner_id: UUID
    workload_id: str
    began_at: datetime | None
    status: BotStatus
    is_from_the_beginning: bool
    watched_since: float = field(default_factory=time.monotonic)
    phase: str = ""
    phase_at: datetime = field(default_factory=utcnow)
    spoken_since: float | None = None
    has_run: bool = False
    """Its loop has turned: a line that told so may have left the tail since."""
    patience: timedelta | None = None
    verdict: Verdict = Verdict.GOES_ON

    @property
    def watched_seconds(self) -> float:
        return time.monotonic() - self.watched_since


_starts: dict[UUID, Start] = {}


def of(bot_id: UUID) -> Start | None:
    return _starts.get(bot_id)


def forget_all() -> None:
    """For a process that opens another database, as tests do."""
    _starts.clear()


def saw(bot_id: UUID, runner_id: UUID, wish: Wish, seen: Observation | None) -> None:
    """Called each round: watch it while it starts, or runs and does not answer."""
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
    """Flotilla has just started it. The duration of this start is measured."""
    _just_begun.add(bot_id)
    _starts.pop(bot_id, None)


def seconds_taken(bot_id: UUID, workload_id: str) -> float | None:
    """From its start till now; None when nobody watched it from its beginning."""
    start = _starts.get(bot_id)
    is_known = start is not None and start.workload_id == workload_id and start.is_from_the_beginning
    return round(start.watched_seconds, 1) if start and is_known else None


def verdict(bot_id: UUID, workload_id: str) -> Verdict:
    start = _starts.get(bot_id)
    return start.verdict if start and start.workload_id == workload_id else Verdict.GOES_ON


async def watch() -> None:
    """One look at all of them."""
    await asyncio.gather(*(_look(bot_id, start) for bot_id, start in list(_starts.items())))


def _is_watched(bot_id: UUID, wish: Wish) -> bool:
    if wish.status is BotStatus.STARTING:
        return True
    sign = signs.newest(bot_id)
    return wish.status is BotStatus.RUNNING and (sign is None or utcnow() - sign.at > _SILENT_AFTER)


async def _look(bot_id: UUID, start: Start) -> None:
    if start.patience is None:
        start = replace(start, patience=await _patience(bot_id, start))
    lines = await _lines(bot_id, start)
    found = _read(start, lines)
    if _starts.get(bot_id) is None or _starts[bot_id].workload_id != start.workload_id:
        return  # it ended meanwhile
    is_news = (found.phase, found.verdict) != (start.phase, start.verdict)
    _starts[bot_id] = found
    if is_news:
        events.publish(events.BotChanged(bot_id))


def _read(start: Start, lines: list[str] | None) -> Start:
    """`lines`: None when its log cannot be read; then nothing is known, and nothing is ended."""
    told = (
        start_progress.phase(lines) if lines is not None else ""
    ) or start.phase  # a traceback is longer than a tail
    if told != start.phase:
        start = replace(start, phase=told, phase_at=utcnow())
    spoken_since, has_run = start.spoken_since, start.has_run
    if lines is not None:
        has_run = has_run or start.status is BotStatus.RUNNING or start_progress.has_started(lines)
        is_over = exit_causes.has_spoken(lines, has_run=has_run)
        spoken_since = (spoken_since or time.monotonic()) if is_over else None
    start = replace(start, spoken_since=spoken_since, has_run=has_run)
    return replace(start, verdict=_verdict(start, lines))


def _verdict(start: Start, lines: list[str] | None) -> Verdict:
    watched = timedelta(seconds=start.watched_seconds)
    if start.status is BotStatus.RUNNING and watched < _SILENT_AFTER:
        return Verdict.GOES_ON  # after a restart of Flotilla nobody has been heard of yet
    if start.spoken_since is not None and time.monotonic() - start.spoken_since >= _ENDS_WITHIN_SECONDS:
        return Verdict.SPOKEN
    if start.status is not BotStatus.STARTING:
        return Verdict.GOES_ON
    if start.has_run:
        return Verdict.RUNS if watched > _API_COMES_WITHIN else Verdict.GOES_ON
    is_known = lines is not None and (
        len(lines) < TAIL_LINES or start_progress.phase(lines)
    )  # else it talks, and may trade
    is_overdue = bool(is_known) and start.patience is not None and watched > start.patience
    return Verdict.OVERDUE if is_overdue else Verdict.GOES_ON


async def _lines(bot_id: UUID, start: Start) -> list[str] | None:
    """Of this run, unmasked: nothing of them is shown."""
    try:
        async with asyncio.timeout(_ANSWERS_WITHIN_SECONDS):
            runner = await reach(start.runner_id)
            tail = runner.logs(f"bot-{bot_id}", tail=TAIL_LINES)
            lines = [line.text[: run_entries.LONGEST_LINE] async for line in tail]
    except (TimeoutError, FlotillaError) as error:
        log.debug("Log of bot %s: %s", bot_id, error)  # that its runner is silent is told elsewhere
        return None
    return run_entries.of_run(lines, start.began_at)


async def _patience(bot_id: UUID, start: Start) -> timedelta:
    neighbours = sum(one.runner_id == start.runner_id and one.status is BotStatus.STARTING for one in _starts.values())
    earlier, trades = await db.current().run(lambda session: _history(session, bot_id), reads_only=True)
    return rules.patience(earlier, trades, neighbours - 1)


def _history(session: Session, bot_id: UUID) -> tuple[list[float], int]:
    """Seconds of its last starts, and how many trades it has."""
    took = select(Deployment.start_seconds).where(
        Deployment.bot_id == bot_id, col(Deployment.start_seconds).is_not(None)
    )
    last = session.exec(took.order_by(col(Deployment.started_at).desc()).limit(_LEARNS_FROM)).all()
    trades = session.exec(select(BotMetrics.closed_trade_count).where(BotMetrics.bot_id == bot_id)).first()
    return [seconds for seconds in last if seconds is not None], trades or 0
