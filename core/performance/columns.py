"""The columns of a frame of closed trades, and how they are read as arrays."""

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    import pandas as pd


Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]

COLUMNS = ("trade_id", "pair", "open_ts_ms", "close_ts_ms", "profit_abs", "profit_ratio")
"""A frame of closed trades has these, one row a trade, in any order; profits as Freqtrade keeps them, null counts as 0.
Optional: `entry_cost` (Σ filled × price / leverage over the entry orders, without fees) and `volume` (Σ cost of the
orders that are done); without them the figures that need them are None."""


def floats(trades: "pd.DataFrame", column: str) -> Floats:
    """Return a column as floats; null becomes 0."""
    values: Floats = trades[column].to_numpy(dtype=np.float64, na_value=np.nan)
    return np.where(np.isnan(values), 0.0, values)
