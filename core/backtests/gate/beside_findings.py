"""What is found of the candles that are read beside those of a pair: detail, mark prices and funding, and informative
ones. Pure."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from core.backtests.gate.candle_words import moment, name_of, words_of_gaps
from core.backtests.gate.held_rows import HeldRows
from core.backtests.gate.pair_findings import PairFound, candles_between
from core.backtests.gate.run_range import RunRange
from core.backtests.quantities import counted
from core.backtests.views import GateLine, Severity
from core.freqtrade.timeframe_lengths import length_of
from core.market_data.models import CandleFileRow

_STEPS = {"mark": timedelta(hours=1), "funding_rate": timedelta(hours=8)}
"""How far apart they are at most, whatever the name of the file says."""
_DAY = timedelta(days=1)


def of_detail(found: PairFound, timeframe: str, run: RunRange, held: HeldRows) -> tuple[GateLine | None, int]:
    """Compare the detail candles of a pair with the stretch that it is traded in. Return also how many are read."""
    row, step = held.find(found.pair, timeframe, run.candle_type), length_of(timeframe)
    if found.begins is None or found.ends is None or step is None:
        return None, 0
    name = name_of(found.pair, timeframe, run.candle_type)
    problem = _stretch_problem(row, name, found.begins, found.ends, step, run)
    read = candles_between(row, found.begins, found.ends, step) if row else 0
    if not problem:
        return None, read
    days = max(1, round((found.ends - found.begins) / _DAY))
    words = f"{problem}: detail for {_days(read * step)} of {counted(days, 'day')}" if row and row.rows else problem
    return GateLine(Severity.ASKS, "timeframe_detail", found.pair, words, ((found.pair, timeframe),)), read


def of_futures(found: PairFound, kinds: Sequence[str], run: RunRange, held: HeldRows) -> list[GateLine]:
    """Compare mark prices and funding rates with the stretch that a pair is traded in: without them Freqtrade counts no
    funding, and says nothing."""
    if found.begins is None or found.ends is None:
        return []
    lines = []
    for kind in kinds:
        row = held.find(found.pair, "", kind)
        step = max(_STEPS[kind], timedelta(seconds=row.timeframe_seconds) if row else timedelta())
        words = _stretch_problem(row, name_of(found.pair, "", kind), found.begins + step, found.ends, step, run)
        if words:
            lines.append(GateLine(Severity.ASKS, "pairs", found.pair, words, ((found.pair, run.timeframe),)))
    return lines


def of_informative(
    pair: str, timeframe: str, candle_type: str, run: RunRange, held: HeldRows, traded_from: datetime | None
) -> tuple[GateLine | None, int]:
    """Compare informative candles with what the strategy reads of them: its startup candles count in their timeframe.
    `traded_from`: the first candle of the same pair, if it is one of the run's: what was listed within the range has no
    earlier ones. Return also how many are read."""
    row, step = held.find(pair, timeframe, candle_type), length_of(timeframe)
    name = f"{name_of(pair, timeframe, candle_type)} (read by the strategy)"
    if step is None:
        return GateLine(Severity.TELLS, "strategy_id", pair, f"{name}: this is no timeframe"), 0
    needed = run.needed(step)
    if traded_from and traded_from > run.start:
        needed = max(needed, min(traded_from, run.end) + step)
    words = _stretch_problem(row, name, needed, run.end - step, step, run) or _none_ends(row, name, step, run)
    read = candles_between(row, needed, run.end, step) if row else 0
    offer = ((pair, timeframe),) if candle_type in ("spot", "futures") else ()
    return (GateLine(Severity.ASKS, "strategy_id", pair, words, offer) if words else None), read


# -- details ----------------------------------------------------------------------------------------------------------


def _stretch_problem(
    row: CandleFileRow | None, name: str, start: datetime, end: datetime, step: timedelta, run: RunRange
) -> str:
    """Return what is wrong with a file in this stretch; empty when it is whole there."""
    if row is None or row.problem or not (row.first_at and row.last_at):
        return f"{name}: {row.problem.rstrip('.') if row and row.problem else 'there are no candles of it'}"
    if row.last_at + step < min(end, run.now - step):
        return f"{name} ends {moment(row.last_at, run.with_year)}"
    if row.first_at > start:
        return f"{name} begins {moment(row.first_at, run.with_year)}, needed from {moment(start, run.with_year)}"
    return words_of_gaps(name, row, start, end, run.with_year)


def _none_ends(row: CandleFileRow | None, name: str, step: timedelta, run: RunRange) -> str:
    """A candle is known when it has ended: one that is longer than the range may never be."""
    if row and row.first_at and row.first_at + step > run.end:
        return f"{name}: none of its candles ends before the range does"
    return ""


def _days(stretch: timedelta) -> str:
    days = stretch / _DAY
    return f"{days:.0f}" if abs(days - round(days)) < 0.05 else f"{days:.1f}"
