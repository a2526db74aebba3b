"""What Freqtrade has no table for: trades by duration and by direction, and how their returns are spread. Worked out by
the database once, because a result never changes, and kept in memory."""

from collections import OrderedDict
from typing import Any
from uuid import UUID

import numpy as np
from sqlalchemy import case, func, literal, select
from sqlmodel import Session, col

from core.access.policy import Actor
from core.backtests.figures.block_values import Block, count, number
from core.backtests.figures.views import Breakdown, BreakdownLine, ReturnBin, TradeSpread
from core.backtests.models import WITHOUT_RESULT, Backtest, BacktestStatus, BacktestTrade
from core.backtests.who_may import fetch_seen
from core.db import read_only

DURATIONS = (
    (0.0, "0 min: within one candle"),
    (15.0, "up to 15 min"),
    (60.0, "15 min to 1 h"),
    (240.0, "1 to 4 h"),
    (720.0, "4 to 12 h"),
    (1_440.0, "12 to 24 h"),
    (4_320.0, "1 to 3 days"),
    (10_080.0, "3 to 7 days"),
)
"""(longest in minutes, words); the last line, of what is longer, has none."""
LONGER = "over 7 days"
MOST_BINS, MOST_KEPT = 48, 64
_MOST_RATIO = 1e6
"""Larger ones, which a strategy can write into a result, have no place among bins that can be counted."""
_kept: OrderedDict[UUID, TradeSpread] = OrderedDict()


@read_only
def spread(session: Session, actor: Actor, backtest_id: UUID) -> TradeSpread:
    """Return it. Two further queries the first time. Errors: `NotFound`."""
    row = fetch_seen(session, actor, backtest_id, WITHOUT_RESULT)
    if kept := _kept.get(backtest_id):
        return kept
    made = _made(session, row)
    if row.status is BacktestStatus.COMPLETED:
        _kept[backtest_id] = made
        while len(_kept) > MOST_KEPT:
            _kept.popitem(last=False)
    return made


def _made(session: Session, row: Backtest) -> TradeSpread:
    parts = session.execute(_grouped(row.id)).all()
    ratios = session.scalars(select(col(BacktestTrade.profit_ratio)).where(col(BacktestTrade.backtest_id) == row.id))
    start = number(row.result or {}, "starting_balance")
    return TradeSpread(
        Breakdown("duration", "Duration", _by_duration(parts, start)),
        Breakdown("direction", "Direction", _by_direction(parts, row.result or {})),
        bins(np.fromiter(ratios, dtype=np.float64)),
    )


def _grouped(backtest_id: UUID) -> Any:
    """Direction, number of the duration, and the sums of both."""
    profit, minutes = col(BacktestTrade.profit_abs), col(BacktestTrade.minutes)
    place = case(*((minutes <= most, literal(n)) for n, (most, _) in enumerate(DURATIONS)), else_=len(DURATIONS))
    sums = (
        func.count(), func.sum(profit), func.sum(BacktestTrade.profit_ratio), func.sum(minutes),
        func.sum(case((profit > 0, 1), else_=0)), func.sum(case((profit < 0, 1), else_=0)),
    )  # fmt: skip
    short = col(BacktestTrade.is_short)
    chosen = select(short, place.label("place"), *sums).where(col(BacktestTrade.backtest_id) == backtest_id)
    return chosen.group_by(short, "place")


def _by_duration(parts: Any, starting_balance: float | None) -> tuple[BreakdownLine, ...]:
    words = [*(told for _, told in DURATIONS), LONGER]
    lines = ((n, [part for part in parts if part[1] == n]) for n in range(len(words)))
    return tuple(_line(words[n], its, starting_balance, n) for n, its in lines if its)


def _by_direction(parts: Any, block: Block) -> tuple[BreakdownLine, ...]:
    """Counts and profits are Freqtrade's, where it has them."""
    start = number(block, "starting_balance")
    lines = ((name, [part for part in parts if bool(part[0]) is is_short]) for name, is_short in _SIDES.items())
    return tuple(_of_side(_line(name, its, start, 0), block) for name, its in lines if its)


_SIDES = {"long": False, "short": True}


def _of_side(line: BreakdownLine, block: Block) -> BreakdownLine:
    profit, ratio = number(block, f"profit_total_{line.key}_abs"), number(block, f"profit_total_{line.key}")
    if profit is None or count(block, f"trade_count_{line.key}") != line.trades:
        return line
    return BreakdownLine(
        line.key, line.trades, profit, ratio, line.mean_ratio, line.duration, line.wins, line.draws, line.losses
    )


def _line(key: str, parts: Any, starting_balance: float | None, order: int) -> BreakdownLine:
    trades, profit, ratios, minutes, wins, losses = (sum(part[n] for part in parts) for n in range(2, 8))
    share = profit / starting_balance if starting_balance else None
    draws = trades - wins - losses
    return BreakdownLine(
        key, trades, profit, share, ratios / trades, span(minutes / trades), wins, draws, losses, order=order
    )


def span(minutes: float) -> str:
    """Return a duration as Freqtrade's tables write it: `3:02:00`, `3 days, 2:15:00`."""
    whole = round(minutes)
    days, hours, rest = whole // 1_440, whole % 1_440 // 60, whole % 60
    before = f"{days} day{'s' * (days != 1)}, " if days else ""
    return f"{before}{hours}:{rest:02}:00"


# -- how returns are spread -------------------------------------------------------------------------------------------


def bins(ratios: "np.ndarray[Any, np.dtype[np.float64]]") -> tuple[ReturnBin, ...]:
    """Return at most `MOST_BINS` bins of equal width, one of whose edges is zero. The outermost hundredths at either
    side are in the first and in the last bin, so that one great trade does not flatten the rest."""
    if not len(ratios):
        return ()
    ratios = np.clip(ratios, -_MOST_RATIO, _MOST_RATIO)
    low, high = (float(value) for value in np.percentile(ratios, [1, 99]))
    step = _step(max(high - low, 1e-4) / (MOST_BINS - 4))
    first, last = int(np.floor(low / step)), int(np.floor(high / step)) + 1
    places = np.clip(np.floor(ratios / step).astype(np.int64), first, last - 1)
    counts = np.bincount(places - first, minlength=last - first)
    return tuple(ReturnBin((first + n) * step, (first + n + 1) * step, int(held)) for n, held in enumerate(counts))


def _step(least: float) -> float:
    """The smallest round step that is at least this: 1, 2 or 5 and a power of ten."""
    power = 10.0 ** np.floor(np.log10(least))
    return float(next(factor * power for factor in (1, 2, 5, 10) if factor * power >= least))
