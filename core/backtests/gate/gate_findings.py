"""Compares what a run reads with what its runner holds. Pure: rows and facts in, findings out."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from core.backtests.gate.beside_findings import of_detail, of_futures, of_informative
from core.backtests.gate.candle_words import moment
from core.backtests.gate.held_rows import HeldRows
from core.backtests.gate.pair_findings import PairFound, of_pair
from core.backtests.gate.run_range import RunRange
from core.backtests.quantities import counted
from core.backtests.views import GateLine, Severity
from core.freqtrade.timeframe_lengths import length_of

MOST_LINES = 300
Informative = tuple[str, str, str]
_ORDER = (Severity.STOPS, Severity.ASKS, Severity.TELLS)


@dataclass(frozen=True, slots=True)
class Found:
    """`real_start`, `real_end`: of the run; None when nothing can be traded. `candles`: how many are read."""

    lines: tuple[GateLine, ...]
    real_start: datetime | None
    real_end: datetime | None
    candles: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a run reads beside the candles of its pairs. `beside`: candle types that belong to its futures."""

    pairs: Sequence[str]
    detail: str
    informative: Sequence[Informative]
    beside: Sequence[str]

    def timeframes(self, own: str) -> Collection[str]:
        """Return all timeframes that are read."""
        return {own, *filter(None, [self.detail]), *(timeframe for _, timeframe, _ in self.informative)}

    def all_pairs(self) -> Collection[str]:
        """Return all pairs of which something is read."""
        return {*self.pairs, *(pair for pair, _, _ in self.informative)}


def compare(wanted: Wanted, run: RunRange, held: HeldRows) -> Found:
    """Return what is found, of at most `MOST_LINES` lines, the most serious first."""
    pairs = [of_pair(pair, run, held) for pair in wanted.pairs]
    lines = [line for one in pairs for line in one.lines]
    candles = sum(one.candles for one in pairs)
    detail, detail_candles = _detail(wanted, run, held, pairs)
    informative, informative_candles = _informative(wanted, run, held)
    futures = [line for one in pairs for line in of_futures(one, wanted.beside, run, held)]
    begins = min((one.begins for one in pairs if one.begins), default=None)
    ends = max((one.ends for one in pairs if one.ends), default=None)
    lines = [*_whole_run(wanted, run, begins), *detail, *lines, *futures, *informative]
    return Found(in_order(lines), begins, ends, candles + detail_candles + informative_candles)


def in_order(lines: Iterable[GateLine]) -> tuple[GateLine, ...]:
    """Return the lines, the most serious first and otherwise as they are; of very many the last are counted."""
    ordered = sorted(lines, key=lambda line: _ORDER.index(line.severity))
    if len(ordered) <= MOST_LINES:
        return tuple(ordered)
    left = ordered[MOST_LINES - 1 :]
    offers = dict.fromkeys(offer for line in left for offer in line.offer)
    words = f"{len(left):,} more findings like these"
    return (*ordered[: MOST_LINES - 1], GateLine(left[0].severity, "pairs", "", words, tuple(offers)))


# -- details ----------------------------------------------------------------------------------------------------------


def _whole_run(wanted: Wanted, run: RunRange, begins: datetime | None) -> list[GateLine]:
    offers = tuple((pair, run.timeframe) for pair in wanted.pairs)
    if begins is None:
        words = "No candle is left to trade in: no pair has enough candles of the range"
        return [GateLine(Severity.STOPS, "pairs", "", words, offers)]
    if begins <= run.start:
        return []
    because = f" ({counted(run.startup, 'startup candle')})" if run.startup else ""
    words = f"The run starts {moment(begins, run.with_year)}, not {moment(run.start, run.with_year)}{because}"
    return [GateLine(Severity.ASKS, "start", "", words, offers)]


def _detail(wanted: Wanted, run: RunRange, held: HeldRows, pairs: Sequence[PairFound]) -> tuple[list[GateLine], int]:
    if not wanted.detail:
        return [], 0
    step = length_of(wanted.detail) or timedelta.max
    if step >= run.step:
        words = f"The detail timeframe must be shorter than {run.timeframe}"
        return [GateLine(Severity.STOPS, "timeframe_detail", "", words)], 0
    found = [of_detail(one, wanted.detail, run, held) for one in pairs]
    read = sum(candles for _, candles in found)
    lines = [line for line, _ in found if line]
    if not read and any(one.begins for one in pairs):
        offers = tuple((pair, wanted.detail) for pair in wanted.pairs)
        words = f"No pair has {wanted.detail} candles of the range, which Freqtrade refuses"
        lines.insert(0, GateLine(Severity.STOPS, "timeframe_detail", "", words, offers))
    return lines, read


def _informative(wanted: Wanted, run: RunRange, held: HeldRows) -> tuple[list[GateLine], int]:
    begins = _first_candles(wanted, run, held)
    own = {(pair, run.timeframe, run.candle_type) for pair in wanted.pairs}
    others = [one for one in dict.fromkeys(wanted.informative) if one not in own]
    found = [of_informative(*one, run, held, begins.get(one[0])) for one in others]
    return [line for line, _ in found if line], sum(candles for _, candles in found)


def _first_candles(wanted: Wanted, run: RunRange, held: HeldRows) -> Mapping[str, datetime]:
    rows = ((pair, held.find(pair, run.timeframe, run.candle_type)) for pair in wanted.pairs)
    return {pair: row.first_at for pair, row in rows if row and row.first_at}
