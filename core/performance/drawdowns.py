"""Drawdowns of the closed profit: `freqtrade.data.metrics._calc_drawdown_series` of 2026.9."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from core.performance.columns import Integers, floats

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Drawdown:
    """In stake currency, over closed trades in the order they closed; dates are close dates in ms, None without trades.
    `high` and `low` are cumulated profits, so the ratio can be taken of any starting balance."""

    high: float = 0.0
    low: float = 0.0
    start_ts_ms: int | None = None
    end_ts_ms: int | None = None

    @property
    def absolute(self) -> float:
        """In stake currency."""
        return self.high - self.low

    def ratio_of(self, starting_balance: float) -> float:
        """Of the balance at the high before the drawdown."""
        return self.absolute / (starting_balance + self.high)


def by_close(trades: "pd.DataFrame") -> Integers:
    """Return positions of the rows in the order they closed. Freqtrade leaves the order of equal close dates to chance;
    here the lower id comes first."""
    return np.lexsort((trades["trade_id"].to_numpy(), trades["close_ts_ms"].to_numpy()))


def drawdowns_of(trades: "pd.DataFrame") -> tuple[Drawdown, Drawdown]:
    """Return the deepest and the current drawdown. A zero row stands before the first trade, as in
    `_calc_drawdown_series`."""
    if len(trades) == 0:
        return Drawdown(), Drawdown()
    order = by_close(trades)
    cumulated = np.concatenate(([0.0], np.cumsum(floats(trades, "profit_abs")[order])))
    highs = np.maximum.accumulate(cumulated)
    closed_at = trades["close_ts_ms"].to_numpy()[order]

    def date(row: int) -> int:
        return int(closed_at[max(row - 1, 0)])

    low = int(np.argmin(cumulated - highs))
    high = int(np.argmax(highs[: low + 1]))
    # Freqtrade leaves the last row out when it looks for the date of the current high.
    current_high = int(np.argmax(highs[:-1]))
    return (
        Drawdown(float(highs[high]), float(cumulated[low]), date(high), date(low)),
        Drawdown(float(highs[-1]), float(cumulated[-1]), date(current_high), int(closed_at[-1])),
    )
