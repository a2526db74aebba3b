"""Profit over time: sums of the last days, curves, and curves thinned to what a screen can show. Pure; `now` is an
argument."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import numpy as np

from core.performance.columns import Floats, Integers

if TYPE_CHECKING:
    import pandas as pd


class Period(StrEnum):
    """Whole days in a person's time zone; today counts as one of the 7 and of the 30."""

    TODAY = "today"
    WEEK = "7d"
    MONTH = "30d"
    ALL = "all"


DAYS = {Period.TODAY: 1, Period.WEEK: 7, Period.MONTH: 30}


@dataclass(frozen=True, slots=True)
class PeriodProfit:
    """The profit of trades that closed in a period. A partial exit counts on the day its trade closes, as in
    Freqtrade."""

    profit_abs: float
    closed_trade_count: int


@dataclass(frozen=True, slots=True)
class Curve:
    """`times_ms` ascending (UTC), `values` in stake currency; NaN is a gap."""

    times_ms: Integers
    values: Floats


def period_starts(tz: ZoneInfo, now: datetime) -> dict[Period, int]:
    """Return the midnight at which each period begins, in UTC ms, also across a change of clocks; 0 for ALL. `now` is
    aware."""
    midnight = now.astimezone(tz).replace(hour=0, minute=0, second=0, microsecond=0)
    starts = {period: midnight - timedelta(days=days - 1) for period, days in DAYS.items()}
    return {period: int(start.timestamp() * 1000) for period, start in starts.items()} | {Period.ALL: 0}


def periods(trades: "pd.DataFrame", tz: ZoneInfo, now: datetime) -> dict[Period, PeriodProfit]:
    """Return the profit of each period, from a frame of closed trades with `close_ts_ms` and `profit_abs`."""
    closed_at = trades["close_ts_ms"].to_numpy()
    profits = trades["profit_abs"].to_numpy(dtype=np.float64)

    def since(start: int) -> PeriodProfit:
        inside = closed_at >= start
        return PeriodProfit(round(float(np.nansum(profits[inside])), 8), int(inside.sum()))

    return {period: since(start) for period, start in period_starts(tz, now).items()}


def thin(curve: Curve, points: int) -> Curve:
    """Return at most `points` of the curve that look the same. Peaks and both ends stay, and every gap (on top of
    `points`)."""
    known = np.isfinite(curve.values)
    if known.sum() <= points:
        return curve
    from tsdownsample import MinMaxLTTBDownsampler  # a wheel of its own, needed only where there is much to draw

    where = np.flatnonzero(known)
    times, values = np.ascontiguousarray(curve.times_ms[where]), np.ascontiguousarray(curve.values[where])
    # The positions come as uint64, which no other integer may meet without becoming a float.
    sampler = MinMaxLTTBDownsampler()  # type: ignore[no-untyped-call]
    picked = sampler.downsample(times, values, n_out=points).astype(np.int64)
    kept = np.sort(np.concatenate((where[picked], _gaps(known))))
    return Curve(curve.times_ms[kept], curve.values[kept])


def _gaps(known: "np.ndarray[tuple[int], np.dtype[np.bool_]]") -> Integers:
    """The first row of each run of unknown values: one is enough to break the line."""
    before = np.concatenate(([True], known[:-1]))
    return np.flatnonzero(~known & before)
