"""Expectancy, SQN, Sharpe, Sortino and CAGR: formulas of `freqtrade.data.metrics` of 2026.9, on plain numbers."""

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    pass
from core.performance.columns import Floats

DAYS_A_YEAR = 365
NOISE = 1e-12
"""A spread below this part of the values is rounding, not spread."""


def expectancy_of(profits: Floats) -> tuple[float | None, float | None]:
    """Return expectancy and its ratio, as `calculate_expectancy`: break-even trades count in the rates and are neither
    wins nor losses. None where it cannot be told."""
    if len(profits) == 0:
        return None, None
    wins, losses = profits[profits > 0], profits[profits < 0]
    won, lost = math.fsum(wins), -math.fsum(losses)
    expectancy = (won - lost) / len(profits)
    if not lost:
        return expectancy, None
    average_win = won / len(wins) if len(wins) else 0.0
    risk_reward = average_win / (lost / len(losses))
    return expectancy, (1 + risk_reward) * (len(wins) / len(profits)) - 1


def sqn_of(profits: Floats) -> float | None:
    """Return the system quality number, `calculate_sqn`, rounded to four digits. None without a spread."""
    spread = spread_of(profits, ddof=1)
    return round(math.sqrt(len(profits)) * float(profits.mean()) / spread, 4) if spread else None


def spread_of(values: Floats, *, ddof: int) -> float:
    """Return the standard deviation; 0 when all values are the same, up to rounding."""
    if len(values) <= ddof:
        return 0.0
    spread = float(values.std(ddof=ddof))
    return spread if spread > NOISE * float(np.abs(values).max()) else 0.0


def ratio_of_whole(value: float | None, whole: float | None) -> float | None:
    """Return value / whole. None when one is None, or the whole is 0."""
    return value / whole if value is not None and whole else None


def sum_or_none(values: Sequence[float | None]) -> float | None:
    """Return the sum. None when one of the values is None or not finite."""
    known = [value for value in values if value is not None and math.isfinite(value)]
    return math.fsum(known) if len(known) == len(values) else None


def annualised(mean: float, spread: float) -> float | None:
    """Return mean / spread a day, scaled to a year of 365 days. None without a spread."""
    return mean / spread * math.sqrt(DAYS_A_YEAR) if spread else None


def cagr_of(start: float | None, final: float | None, earned: float, days: int) -> float | None:
    """Return the growth a year, `calculate_cagr`, as a ratio. None when it cannot be told."""
    if start is None:
        return None
    final = start + earned if final is None else final
    if final < 0:
        return None
    try:
        return float((final / start) ** (DAYS_A_YEAR / days) - 1)
    except OverflowError:
        return None


def percent_of(ratio: float | None) -> float | None:
    """Return the percent of a ratio, rounded to two digits, as in every percent field of Freqtrade."""
    return None if ratio is None else round(ratio * 100, 2)
