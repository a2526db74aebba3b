"""Whether and when a bot that ended is started again by itself. Pure: `now` is an argument."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from core.bot_records.models import RestartPolicy
from core.freqtrade.logs.causes import CauseKind

FAILURES_IN = timedelta(minutes=30)
MOST_FAILURES = 5
LONGEST_PAUSE = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Comeback:
    """When a bot is started again. `at` is None when it is not started again by itself."""

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
    """Decide whether and when the bot is started again. `failures`: deaths within `FAILURES_IN` since a person last
    changed its target, this one included, those with a cause outside the bot excluded. The pauses double: 2, 4, 8, 16
    s; there is none when the runner has already restarted the bot (`is_back`). With a cause outside the bot `tries`
    counts instead, and a bot that is back is ended: see `outside_pause`. `forbidden`: a sentence that says why the bot
    may not be started again; empty when it may."""
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
    """Return why the bot is not started again by itself; empty when it is."""
    if forbidden:
        return f"It is not started again. {forbidden}"
    if policy is RestartPolicy.NEVER:
        return "It is not restarted: its restart policy is “never”."
    if kind is CauseKind.FINAL:
        return "It would fail again, so it is not restarted."
    if kind is not CauseKind.OUTSIDE and failures >= MOST_FAILURES:
        return f"It failed {failures} times within 30 minutes and is not restarted any more."
    return ""


def outside_pause(tries: int) -> timedelta:
    """Return the pause after so many starts in a row with a cause outside the bot: 5, 10, 20, 40, 80, 160 s, then 5
    minutes."""
    return min(LONGEST_PAUSE, timedelta(seconds=2.5 * 2 ** min(tries, 10)))


def _seconds(pause: timedelta) -> str:
    seconds = pause.total_seconds()
    return f"{seconds:.0f} s" if seconds < 120 else f"{seconds / 60:.0f} min"
