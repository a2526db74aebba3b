"""Whether and when a bot that ended comes back by itself. Pure: `now` is an argument."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from core.bot_records.models import RestartPolicy
from core.freqtrade.logs.causes import CauseKind

FAILURES_IN = timedelta(minutes=30)
MOST_FAILURES = 5
LONGEST_PAUSE = timedelta(minutes=5)


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


def outside_pause(tries: int) -> timedelta:
    """After so many starts in a row with a cause outside the bot: 5, 10, 20, 40, 80, 160 s, then 5 minutes."""
    return min(LONGEST_PAUSE, timedelta(seconds=2.5 * 2 ** min(tries, 10)))


def _seconds(pause: timedelta) -> str:
    seconds = pause.total_seconds()
    return f"{seconds:.0f} s" if seconds < 120 else f"{seconds / 60:.0f} min"
