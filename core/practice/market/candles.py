"""Candles of one pair, as they are answered: prices in USDT, amounts in coins."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.practice.market.bars import Bars
from core.practice.market.listing import Pair
from core.practice.market.noise import Ints


@dataclass(frozen=True, slots=True)
class Candles:
    """Oldest first; the last one may still run. `bars` in ticks and lots, `open_ms` and `close_ms` (last millisecond)
    in UTC."""

    pair: Pair
    open_ms: Ints
    close_ms: Ints
    bars: Bars

    def __len__(self) -> int:
        return len(self.open_ms)

    def prices(self, column: Ints) -> NDArray[np.float64]:
        """Return one of the four price columns of `bars` in USDT."""
        return column / self.pair.ticks_per_unit

    @property
    def volumes(self) -> NDArray[np.float64]:
        """In coins."""
        return self.bars.volume / self.pair.lots_per_unit
