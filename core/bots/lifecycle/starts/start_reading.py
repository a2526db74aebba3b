"""The log of a watched start so far, and the verdict on it."""

import time
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from core.bot_records.models import BotStatus
from core.db import utcnow
from core.freqtrade.logs import exit_causes, start_progress

TAIL_LINES = 300
_ENDS_WITHIN_SECONDS = 8.0
"""Seconds between the last log line of a failed start and its end; a process that takes longer hangs."""
_API_COMES_WITHIN = timedelta(minutes=3)
SILENT_AFTER = timedelta(seconds=30)


class Verdict(StrEnum):
    """The assessment of a start."""

    GOES_ON = ""
    SPOKEN = "spoken"  # it has logged why it cannot go on, but does not end
    OVERDUE = "overdue"  # its start takes longer than its patience
    RUNS = "runs"  # its loop turns, but its API does not answer


@dataclass(frozen=True, slots=True)
class Start:
    """A watched start. `began_at`: as its runner reports; `watched_since`, `spoken_since`: monotonic seconds."""

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
    """The loop has turned. This is remembered because the line that says so may have left the tail of the log."""
    patience: timedelta | None = None
    verdict: Verdict = Verdict.GOES_ON

    @property
    def watched_seconds(self) -> float:
        return time.monotonic() - self.watched_since


def read_on(start: Start, lines: list[str] | None) -> Start:
    """Return the updated start. `lines`: the end of its log; None when the log cannot be read, and nothing is known."""
    told = (
        start_progress.phase(lines) if lines is not None else ""
    ) or start.phase  # a long traceback pushes the phase out of the tail
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
    if start.status is BotStatus.RUNNING and watched < SILENT_AFTER:
        return Verdict.GOES_ON  # after a restart of Flotilla no bot has answered yet
    if start.spoken_since is not None and time.monotonic() - start.spoken_since >= _ENDS_WITHIN_SECONDS:
        return Verdict.SPOKEN
    if start.status is not BotStatus.STARTING:
        return Verdict.GOES_ON
    if start.has_run:
        return Verdict.RUNS if watched > _API_COMES_WITHIN else Verdict.GOES_ON
    is_known = lines is not None and (
        len(lines) < TAIL_LINES or start_progress.phase(lines)
    )  # otherwise its API answers, and it may trade
    is_overdue = bool(is_known) and start.patience is not None and watched > start.patience
    return Verdict.OVERDUE if is_overdue else Verdict.GOES_ON
