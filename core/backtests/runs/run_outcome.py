"""Judges how the workload of a run has ended: code 0 alone is no success. Pure."""

from datetime import datetime, timedelta

from core.backtests.gate.pair_findings import NEW
from core.backtests.runs.live_runs import LiveRun
from core.errors import FlotillaError, Refused, Unavailable
from core.freqtrade.backtests import failures
from core.freqtrade.backtests.backtest_facts import Ended
from core.freqtrade.backtests.failures import Failure
from core.runners.port import Observation

_TAIL_CHARACTERS = 20_000
_KILLED = 137
_OUT_OF_MEMORY = "out of memory"


def error_of(live: LiveRun, seen: Observation | None) -> FlotillaError | None:
    """Return why there is no result to be brought; None when there is one. `seen`: how the workload ended."""
    if live.ended and live.ended.has_result and live.ended.code == 0:
        return None
    ended = live.ended or _killed(seen)
    if ended is None:
        return Unavailable("It was ended from outside each time it was begun.", hint="Look at its runner.")
    return _refused(failures.of(ended, live.log[-_TAIL_CHARACTERS:]))


def late(deadline: timedelta) -> FlotillaError:
    """Return the error of a run that takes longer than this."""
    return _refused(failures.past_deadline(deadline.total_seconds() / 3600))


def candles_until(end: datetime, began_at: datetime | None) -> datetime:
    """Return until when a run up to `end` has to have candles. Of one that reaches into the present the newest may not
    have been fetched, as its gate has told."""
    return end if began_at is None or end <= began_at else began_at - NEW


def _refused(failure: Failure) -> FlotillaError:
    return Refused(failure.sentence, hint=failure.hint)


def _killed(seen: Observation | None) -> Ended | None:
    """Return the last word of a workload that could not say one because it had no memory left; None for others."""
    if seen is None or not seen.oom_killed:
        return None
    return Ended(code=seen.exit_code or _KILLED, why=_OUT_OF_MEMORY, seconds=0.0, peak_bytes=0, has_result=False)
