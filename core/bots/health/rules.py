"""The health of a bot, derived from its status, the reports of its runner, its API and its log, and the age of these.
Pure: `now` is an argument."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from core.bot_records.models import BotStatus, Target
from core.bot_records.turn_times import USUAL_THROTTLE, Loop, answer_patience, is_stuck
from core.bots.views import Health, HealthView
from core.freqtrade.logs.findings.error_kinds import Kind
from core.freqtrade.logs.log_errors import Complaint

NOT_ANSWERING = "Not answering"


@dataclass(frozen=True, slots=True)
class Signs:
    """The facts that health is derived from. `observed_at`: when its runner last reported its workloads; `seen_at`:
    when its API last answered; `processed_at`: when Freqtrade's own loop last ended a turn."""

    status: BotStatus
    target: Target
    trader_state: str | None
    changed_at: datetime
    observed_at: datetime | None
    seen_at: datetime | None
    processed_at: datetime | None
    runner_error: str | None
    sync_error: str | None
    complaints: tuple[Complaint, ...] = ()
    """Problems found in its log, the worst first."""
    loop: Loop = field(default_factory=Loop)
    """What is known of its loop."""
    throttle: timedelta = USUAL_THROTTLE
    """Its `process_throttle_secs`."""
    no_pairs: str = ""
    """A few words, when it runs without a pair that it may trade; otherwise empty."""
    held: str = ""
    """What its maintenance does; empty when it is not in maintenance."""
    phase: str = ""
    """How far its start has come."""
    phase_at: datetime | None = None
    is_outside: bool = False
    """Its last start failed for a cause outside it."""


_AT_REST = {BotStatus.FAILED: (Health.FAILED, "Failed"), BotStatus.STOPPED: (Health.STOPPED, "Stopped")}


def health(signs: Signs, now: datetime) -> HealthView:
    """Return the worst health that the signs show, with a few words and the time since when it is known."""
    if signs.held and (signs.runner_error is None or signs.status is BotStatus.STOPPED):
        return HealthView(Health.MOVING, signs.held, signs.changed_at)
    if known := _AT_REST.get(signs.status):
        return HealthView(*known, signs.changed_at)
    if signs.runner_error is not None:
        return HealthView(Health.UNKNOWN, "Runner silent", signs.observed_at)
    if signs.status is BotStatus.STOPPING:
        return HealthView(Health.MOVING, "Stopping", signs.changed_at)
    if signs.status is BotStatus.STARTING:
        return _of_starting(signs)
    return _of_running(signs, now)


def _of_starting(signs: Signs) -> HealthView:
    if signs.is_outside:
        return HealthView(Health.DEGRADED, "Waiting for the exchange", signs.changed_at)
    words = f"Starting: {signs.phase}" if signs.phase else "Starting"
    return HealthView(Health.MOVING, words, signs.phase_at or signs.changed_at)


def _of_running(signs: Signs, now: datetime) -> HealthView:
    if signs.seen_at is None or now - signs.seen_at > answer_patience(signs.loop, signs.throttle):
        return HealthView(Health.DEGRADED, NOT_ANSWERING, signs.seen_at)
    if signs.trader_state == "paused":
        return HealthView(Health.PAUSED, "Paused", signs.seen_at)
    if signs.trader_state == "stopped":
        return HealthView(Health.DEGRADED, "Trader stopped", signs.seen_at)
    if is_stuck(signs.loop, signs.processed_at, signs.throttle, now) and not _says_why(signs.complaints):
        return HealthView(Health.DEGRADED, "Trader stuck", signs.processed_at or signs.loop.started_at)
    if signs.complaints:
        return HealthView(Health.DEGRADED, signs.complaints[0].word, signs.seen_at)
    state = (Health.DEGRADED, signs.no_pairs) if signs.no_pairs else (Health.RUNNING, "Running")
    return HealthView(*state, signs.seen_at)


def _says_why(complaints: tuple[Complaint, ...]) -> bool:
    """Return whether the log explains why the loop ends no turn: it cannot without its exchange."""
    return any(complaint.kind in (Kind.BAN, Kind.UNREACHABLE) for complaint in complaints)
