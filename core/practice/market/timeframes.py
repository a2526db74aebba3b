"""The candle sizes that Binance offers and where on the clock they begin. All times are UTC, epoch milliseconds."""

from enum import StrEnum

import numpy as np

from core.practice.market.noise import Ints

SECOND_MS = 1000
_UNITS_MS = {"s": SECOND_MS, "m": 60 * SECOND_MS, "h": 3_600 * SECOND_MS, "d": 86_400 * SECOND_MS}
_WEEK_MS = 7 * _UNITS_MS["d"]
_MONDAY_MS = 4 * _UNITS_MS["d"]
"""1970-01-05, the first Monday: weeks begin there, not at the epoch, which was a Thursday."""


class Timeframe(StrEnum):
    """Candles of a timeframe are numbered since 1970; number and opening time follow from each other."""

    S1 = "1s"
    M1 = "1m"
    M3 = "3m"
    M5 = "5m"
    M15 = "15m"
    M30 = "30m"
    H1 = "1h"
    H2 = "2h"
    H4 = "4h"
    H6 = "6h"
    H8 = "8h"
    H12 = "12h"
    D1 = "1d"
    D3 = "3d"
    W1 = "1w"
    MONTH = "1M"

    @property
    def size_ms(self) -> int:
        """The size of all timeframes but months."""
        return _WEEK_MS if self is Timeframe.W1 else int(self[:-1]) * _UNITS_MS[self[-1]]

    @property
    def _origin_ms(self) -> int:
        return _MONDAY_MS if self is Timeframe.W1 else 0

    def number_at(self, moment_ms: int) -> int:
        """Return the number of the candle that holds this moment."""
        if self is Timeframe.MONTH:
            return int(np.datetime64(moment_ms, "ms").astype("datetime64[M]").astype(np.int64))
        return (moment_ms - self._origin_ms) // self.size_ms

    def opens_ms(self, numbers: Ints) -> Ints:
        """Return when the candles of these numbers open."""
        if self is Timeframe.MONTH:
            return numbers.astype("datetime64[M]").astype("datetime64[ms]").astype(np.int64)
        return numbers * self.size_ms + self._origin_ms

    def open_ms(self, number: int) -> int:
        """Return when the candle of this number opens."""
        return int(self.opens_ms(np.array([number], np.int64))[0])
