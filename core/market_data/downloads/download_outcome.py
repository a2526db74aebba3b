"""Judges a download by what the store holds afterwards: Freqtrade ends with code 0 in nearly every failure. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.errors import FlotillaError, Refused, Unavailable
from core.freqtrade.candles.candle_files import FoundFile
from core.market_data import bans
from core.market_data.downloads.live_downloads import LiveDownload
from core.market_data.sources import Source
from core.market_data.views import Outcome, TargetResult
from core.runners.port import Observation

_MOST_NAMED = 3
INCOMPLETE = "incomplete"
"""After it the first ones are named."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What a download brought. `error`: why it counts as failed; None when it brought something and ended by itself.
    `words`: what is worth telling, empty when everything came."""

    results: tuple[TargetResult, ...]
    error: FlotillaError | None
    words: str

    def require(self) -> None:
        """Raise the error, if there is one."""
        if self.error:
            raise self.error


def judge(live: LiveDownload, source: Source, held: Sequence[FoundFile], ended: Observation | None) -> Judged:
    """Return what came of each target. `held`: all files of the store; `ended`: how the workload ended, if seen."""
    files = {(one.pair, one.timeframe, one.candle_type): one for one in held if one.pair}
    fetched = [
        _judged(index, one, live, files.get((one.pair, one.timeframe, one.candle_type)))
        for index, one in enumerate(live.targets)
    ]
    unknown = [TargetResult(pair, "", "", Outcome.UNKNOWN, words=reason) for pair, reason in live.without]
    results = (*fetched, *unknown)
    words = _words([one for one in results if one.is_problem], len(results))
    return Judged(results, _error(live, source, results, ended, words), words)


def _judged(index: int, target: TargetResult, live: LiveDownload, file: FoundFile | None) -> TargetResult:
    told = live.finished.get(index)
    if file is None or not file.rows:
        return _without_candles(target, is_told=told is not None, problem=file.problem if file else "")
    there = replace(target, rows=file.rows, first=file.first, last=file.last)
    if file.problem:
        return replace(there, outcome=Outcome.FAILED, words=file.problem)
    if told and (target.outcome is not Outcome.PARTLY or target.words):
        return there
    return replace(there, outcome=Outcome.PARTLY, words=target.words or "It ended before it was complete.")


def _without_candles(target: TargetResult, *, is_told: bool, problem: str) -> TargetResult:
    """Nothing of it is in the store, whatever the program told."""
    if is_told and target.outcome is Outcome.NOTHING:
        return target
    if is_told and target.outcome is Outcome.PARTLY and target.words:
        return replace(target, outcome=Outcome.FAILED)
    return replace(target, outcome=Outcome.FAILED, words=problem or "No candles of it were stored.")


def _words(problems: Sequence[TargetResult], count: int) -> str:
    if not problems:
        return ""
    named = "; ".join(_named(one) for one in problems[:_MOST_NAMED])
    more = len(problems) - _MOST_NAMED
    return f"{len(problems)} of {count} {INCOMPLETE}: {named}{f'; and {more} more' if more > 0 else ''}"


def _named(one: TargetResult) -> str:
    name = f"{one.pair} {one.timeframe}".strip()
    return f"{name}: {one.words or one.outcome}".rstrip(".")


def _error(
    live: LiveDownload, source: Source, results: Sequence[TargetResult], ended: Observation | None, words: str
) -> FlotillaError | None:
    if live.is_banned:
        return Unavailable(f"{bans.sentence(source.title, live.banned_until)} What was fetched is kept.")
    if live.stopped and live.has_last_word:
        return Refused(live.stopped)
    if not live.is_complete:
        return Unavailable(
            f"The download ended before it was done{_cause(ended)}. What was fetched is kept.", detail=live.log
        )
    if results and all(one.is_problem for one in results):
        return Refused(words[:1].upper() + words[1:] + ".", detail=live.log)
    return None


def _cause(ended: Observation | None) -> str:
    if ended is None:
        return ""
    if ended.oom_killed:
        return ": it needed more memory than the machine had"
    return (
        f": it was ended from outside, with code {ended.exit_code}"
        if ended.exit_code
        else ": it was ended from outside"
    )
