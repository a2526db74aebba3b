"""What is found of the candles that a pair is traded on. Pure."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from core.backtests.gate.candle_words import gap_words, moment, moment_after, name_of
from core.backtests.gate.held_rows import HeldRows, gaps_within
from core.backtests.gate.run_range import LATEST, RunRange
from core.backtests.quantities import counted
from core.backtests.views import GateLine, Severity
from core.market_data.models import CandleFileRow

NEW = timedelta(days=1)
"""Candles that are newer than this may not have been there when they were last fetched."""


@dataclass(frozen=True, slots=True)
class PairFound:
    """`begins`: the first candle that can be traded in, `ends`: the moment after the last; None when there is none.
    `candles`: how many are read."""

    pair: str
    lines: tuple[GateLine, ...]
    begins: datetime | None = None
    ends: datetime | None = None
    candles: int = 0


def of_pair(pair: str, run: RunRange, held: HeldRows) -> PairFound:
    """Compare the candles of a pair with the range of the run."""
    row = held.find(pair, run.timeframe, run.candle_type)
    name = name_of(pair, run.timeframe, run.candle_type)
    if row is None or row.problem or not (row.first_at and row.last_at):
        return PairFound(pair, (_asks(pair, run, f"{name}: {_why_none(row)}"),))
    begins, ends = run.usable_from(row.first_at), min(run.end, row.last_at + run.step)
    if begins >= ends or row.last_at < run.start or row.first_at >= run.end:
        return PairFound(pair, (_asks(pair, run, f"{name}: {_nothing_left(row, run)}"),))
    gaps = gaps_within(row, run.needed(run.step), run.end)
    lines = [_begins(pair, run, row.first_at, begins), _ends(pair, run, name, row.last_at)]
    lines += [_asks(pair, run, gap_words(name, gaps, run.with_year))] if gaps else []
    candles = candles_between(row, run.needed(run.step), run.end, run.step)
    return PairFound(pair, tuple(filter(None, lines)), begins, ends, candles)


def candles_between(row: CandleFileRow, start: datetime, end: datetime, step: timedelta) -> int:
    """Return about how many candles of a file lie in this stretch."""
    if not (row.first_at and row.last_at):
        return 0
    return max(0, (min(end, row.last_at + step) - max(start, row.first_at)) // step)


# -- details ----------------------------------------------------------------------------------------------------------


def _asks(pair: str, run: RunRange, words: str) -> GateLine:
    return GateLine(Severity.ASKS, "pairs", pair, words, ((pair, run.timeframe),))


def _why_none(row: CandleFileRow | None) -> str:
    if row is None:
        return "there are no candles of it on the runner"
    return row.problem.rstrip(".") if row.problem else "its file holds no candles"


def _nothing_left(row: CandleFileRow, run: RunRange) -> str:
    first, last = row.first_at or LATEST, row.last_at or LATEST
    whole = f"{moment(first, run.with_year)} to {moment(last, run.with_year)}"
    if last < run.start or first >= run.end:
        return f"its candles are of {whole}, none of the range"
    return f"no candle is left after {counted(run.startup, 'startup candle')}: there are those of {whole}"


def _begins(pair: str, run: RunRange, first: datetime, begins: datetime) -> GateLine | None:
    """A pair that was listed later is no gap."""
    if begins <= run.start:
        return None
    words = f"{pair} begins {moment(first, run.with_year)}"
    if run.startup:
        usable = moment_after(begins, first, run.with_year)
        words += f", usable from {usable} ({counted(run.startup, 'candle')})"
    return GateLine(Severity.TELLS, "pairs", pair, words, ((pair, run.timeframe),))


def _ends(pair: str, run: RunRange, name: str, last: datetime) -> GateLine | None:
    if last + run.step >= min(run.end, run.now - run.step):
        return None
    severity = Severity.TELLS if run.end > run.now and last >= run.now - NEW - run.step else Severity.ASKS
    words = f"{name} ends {moment(last, run.with_year)}"
    return GateLine(severity, "pairs", pair, words, ((pair, run.timeframe),))
