"""What a watched start has logged so far, and what is to be thought of it."""

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
"""From its last word to its end; a process that takes longer hangs."""
_API_COMES_WITHIN = timedelta(minutes=3)
SILENT_AFTER = timedelta(seconds=30)


class Verdict(StrEnum):
    """What is to be thought of a start."""

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


def read_on(start: Start, lines: list[str] | None) -> Start:
    """Return the start as it looks now. `lines`: the end of its log; None when it cannot be read, and nothing is
    known."""
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
    if start.status is BotStatus.RUNNING and watched < SILENT_AFTER:
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
