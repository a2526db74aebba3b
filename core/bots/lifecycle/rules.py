"""Which one step brings a bot closer to what is wished. Pure: `now` is an argument, nothing is read or done here."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from core.bot_records.models import BotStatus, RestartPolicy, Target
from core.bot_records.turn_times import USUAL_THROTTLE, Loop, answer_patience, is_stuck
from core.bots.views import Health, HealthView
from core.freqtrade.logs.causes import CauseKind
from core.freqtrade.logs.findings.error_kinds import Kind
from core.freqtrade.logs.log_errors import Complaint
from core.runners.port import Observation, State

FAILURES_IN = timedelta(minutes=30)
MOST_FAILURES = 5
MOST_DIGITS = 9
"""Of a generation: its column holds no more."""


class Step(StrEnum):
    NOTHING = "nothing"
    START = "start"  # make it run: first time, or again after it ended
    STOP = "stop"  # end what runs, because it is wished or because something newer is to run
    REST = "rest"  # nothing of it runs and nothing should: say so
    SEEN = "seen"  # it runs as wished: say so
    DIED = "died"  # it ended and nobody asked it to
    RETURNED = "returned"  # it ended and nobody asked it to, and its runner has started it again already
    ABANDON = "abandon"  # it has said why it cannot go on and does not end, or its start hangs: end it
    WAIT = "wait"  # the pause before it comes back is not over
    FORBID = "forbid"  # it was noted as ended for good, and runs all the same: end it
    TELL = "tell"  # it runs: tell its runner whether to start it again after a crash


@dataclass(frozen=True, slots=True)
class Wish:
    """A bot as the database knows it. `open_run`: id of the deployment that is noted as not ended yet. `is_held`: it
    moves or is rolled back, and rests meanwhile, whatever its target. `is_withdrawn`: its owner has no right any more
    to what it uses; `is_kept_down`: its runner knows that, and does not start it again."""

    status: BotStatus
    target: Target
    generation: int
    applied_generation: int
    open_run: str | None
    next_attempt_at: datetime | None
    container_id: str | None
    is_held: bool = False
    is_withdrawn: bool = False
    is_kept_down: bool = False


def next_step(wish: Wish, seen: Observation | None, now: datetime) -> Step:
    """`seen`: what the runner holds of it, None when it holds nothing. Only call with a runner that answered."""
    if wish.target is Target.STOPPED or wish.is_held:
        return _towards_rest(wish, seen)
    if seen is None or seen.state is State.EXITED:
        return _towards_running(wish, seen, now)
    if wish.generation > _made_for(wish, seen) or seen.state is State.STOPPING:
        return Step.STOP
    if wish.is_withdrawn and wish.open_run is None and wish.status in (BotStatus.FAILED, BotStatus.STARTING):
        return Step.FORBID
    return Step.RETURNED if _has_returned(wish, seen) else Step.SEEN


def _towards_rest(wish: Wish, seen: Observation | None) -> Step:
    if seen is not None:
        return Step.STOP
    at_rest = wish.status in (BotStatus.STOPPED, BotStatus.FAILED) and wish.open_run is None
    return Step.NOTHING if at_rest else Step.REST


def _towards_running(wish: Wish, seen: Observation | None, now: datetime) -> Step:
    if _began(wish, seen):  # and has ended: while somebody wanted it to, that is half of a restart
        return Step.STOP if wish.status is BotStatus.STOPPING else Step.DIED
    if wish.status is BotStatus.FAILED and wish.generation == wish.applied_generation:
        return Step.NOTHING  # given up until a person wishes anew
    if wish.next_attempt_at is not None and now < wish.next_attempt_at:
        return Step.WAIT
    return Step.START


def _made_for(wish: Wish, seen: Observation) -> int:
    """The generation that runs: as noted, or, when Flotilla was killed before it noted the start, as labelled."""
    return max(wish.applied_generation, generation_of(seen))


def generation_of(seen: Observation) -> int:
    """As its labels tell; 0 for one that is no number. Its runner may belong to somebody else."""
    label = seen.labels.get("generation", "")
    return int(label) if label.isdecimal() and len(label) <= MOST_DIGITS else 0


def _has_returned(wish: Wish, seen: Observation) -> bool:
    """What runs is not the run that was noted, and Flotilla did not start it."""
    return wish.open_run is not None and wish.container_id not in (None, seen.workload_id)


def _began(wish: Wish, seen: Observation | None) -> bool:
    """Did the open run really begin? Noted, or left to be seen by a Flotilla that was killed before it noted it."""
    is_it = seen is not None and seen.labels.get("deployment") == wish.open_run
    return wish.open_run is not None and (wish.container_id is not None or is_it)


@dataclass(frozen=True, slots=True)
class Comeback:
    """`at` is None when it does not come back by itself."""

    at: datetime | None
    sentence: str


def comeback(
    policy: RestartPolicy,
    failures: int,
    now: datetime,
    *,
    kind: CauseKind = CauseKind.OTHER,
    tries: int = 1,
    is_back: bool = False,
    forbidden: str = "",
) -> Comeback:
    """`failures`: deaths within `FAILURES_IN` since a person last wished, this one counted, those with a cause outside
    it not. The pauses double: 2, 4, 8, 16 s; unless its runner was quicker and it `is_back` already. With a cause
    outside it `tries` counts, and what is back is ended: see `outside_pause`. `forbidden`: a sentence, why it may not
    be started again."""
    if stays_down := _why_not(policy, failures, kind, forbidden):
        return Comeback(None, stays_down)
    if kind is CauseKind.OUTSIDE:
        pause = outside_pause(tries)
        return Comeback(now + pause, f"Flotilla tries again in {_seconds(pause)}, until it runs or is stopped.")
    if is_back:
        return Comeback(now, "Its runner has started it again.")
    pause = timedelta(seconds=2.0**failures)
    return Comeback(now + pause, f"It restarts in {pause.total_seconds():.0f} s.")


def _why_not(policy: RestartPolicy, failures: int, kind: CauseKind, forbidden: str) -> str:
    """It does not come back by itself; empty when it does."""
    if forbidden:
        return f"It is not started again. {forbidden}"
    if policy is RestartPolicy.NEVER:
        return "It is not restarted: its restart policy is “never”."
    if kind is CauseKind.FINAL:
        return "It would fail again, so it is not restarted."
    if kind is not CauseKind.OUTSIDE and failures >= MOST_FAILURES:
        return f"It failed {failures} times within 30 minutes and is not restarted any more."
    return ""


LONGEST_PAUSE = timedelta(minutes=5)


def outside_pause(tries: int) -> timedelta:
    """After so many starts in a row with a cause outside the bot: 5, 10, 20, 40, 80, 160 s, then 5 minutes."""
    return min(LONGEST_PAUSE, timedelta(seconds=2.5 * 2 ** min(tries, 10)))


def _seconds(pause: timedelta) -> str:
    seconds = pause.total_seconds()
    return f"{seconds:.0f} s" if seconds < 120 else f"{seconds / 60:.0f} min"


_LEAST_PATIENCE = timedelta(minutes=5)
_PATIENCE_PER_TRADE = timedelta(milliseconds=20)
"""Freqtrade 2026.9 takes two minutes to migrate the wallet history of 20,000 trades; three times that, and some."""
_PATIENCE_PER_NEIGHBOUR = timedelta(seconds=10)
"""Each start keeps a core busy for some seconds: a hundred after a power cut take minutes."""
_MOST_PATIENCE = timedelta(hours=2)


def patience(earlier: Sequence[float], trades: int, neighbours: int) -> timedelta:
    """How long a start may take before it is ended. `earlier`: seconds that the last starts of this bot took; `trades`:
    how many its database holds; `neighbours`: others that start on the same runner."""
    usual = timedelta(seconds=3 * max(earlier, default=0.0))
    history, busy = trades * _PATIENCE_PER_TRADE, neighbours * _PATIENCE_PER_NEIGHBOUR
    return min(_MOST_PATIENCE, max(_LEAST_PATIENCE, usual) + history + busy)


STALE = timedelta(seconds=60)
NOT_ANSWERING = "Not answering"


@dataclass(frozen=True, slots=True)
class Signs:
    """What health is told from. `observed_at`: its runner last told what it holds; `seen_at`: its API last answered;
    `processed_at`: Freqtrade's own loop last turned."""

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
    """What its log tells, the worst first."""
    loop: Loop = field(default_factory=Loop)
    """What was learnt of its loop."""
    throttle: timedelta = USUAL_THROTTLE
    """Its `process_throttle_secs`."""
    no_pairs: str = ""
    """A few words, where it runs without a pair that it may trade."""
    held: str = ""
    """What is done with it while it is kept at rest."""
    phase: str = ""
    """How far its start is."""
    phase_at: datetime | None = None
    is_outside: bool = False
    """Its last start failed for a cause outside it."""


_AT_REST = {BotStatus.FAILED: (Health.FAILED, "Failed"), BotStatus.STOPPED: (Health.STOPPED, "Stopped")}


def health(signs: Signs, now: datetime) -> HealthView:
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
    if signs.seen_at is None or now - signs.seen_at > answer_patience(signs.loop, signs.throttle, STALE):
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
    """Why its loop ends no turn: without its exchange it cannot."""
    return any(complaint.kind in (Kind.BAN, Kind.UNREACHABLE) for complaint in complaints)
