"""Candles as whole numbers: prices in ticks, volumes in lots."""

from dataclasses import dataclass
from typing import Self

import numpy as np

from core.practice.market.noise import Ints


@dataclass(frozen=True, slots=True)
class Bars:
    """Consecutive candles, five arrays of one length. The caller knows when they begin."""

    open: Ints
    high: Ints
    low: Ints
    close: Ints
    volume: Ints

    def __len__(self) -> int:
        return len(self.open)

    def __getitem__(self, rows: slice) -> Self:
        return type(self)(self.open[rows], self.high[rows], self.low[rows], self.close[rows], self.volume[rows])

    def grouped(self, starts: Ints) -> "Bars":
        """Return one candle for each group. `starts`: the first row of each, rising, none empty."""
        ends = np.append(starts[1:], len(self)) - 1
        return Bars(
            self.open[starts],
            np.maximum.reduceat(self.high, starts),
            np.minimum.reduceat(self.low, starts),
            self.close[ends],
            np.add.reduceat(self.volume, starts),
        )

    def merged(self) -> "Bars":
        """Return all of them as one candle."""
        return self.grouped(np.zeros(1, np.int64))


NO_BARS = Bars(*(np.zeros(0, np.int64) for _ in range(5)))


def joined(*parts: Bars) -> Bars:
    """Return the parts one after the other."""
    columns = zip(*(columns_of(part) for part in parts), strict=True)
    return Bars(*(np.concatenate(column) for column in columns))


def columns_of(bars: Bars) -> tuple[Ints, Ints, Ints, Ints, Ints]:
    """Return the arrays. Unlike `dataclasses.astuple` it copies nothing."""
    return bars.open, bars.high, bars.low, bars.close, bars.volume
