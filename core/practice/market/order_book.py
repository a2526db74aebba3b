"""The order book at a given second, and the trades behind the candles. The last price of the second is the best bid or
the best ask, so the book, the tickers and the running candle always agree."""

from dataclasses import dataclass
from typing import Self

import numpy as np

from core.practice.market import noise
from core.practice.market.bars import Bars
from core.practice.market.listing import Pair
from core.practice.market.noise import Ints

TRADES_PER_SECOND = 4
_TYPICAL_ORDER_USDT = 12_000


@dataclass(frozen=True, slots=True)
class Book:
    """Best price first; prices in ticks, amounts in lots."""

    bid_prices: Ints
    bid_amounts: Ints
    ask_prices: Ints
    ask_amounts: Ints


@dataclass(frozen=True, slots=True)
class Trades:
    """Oldest first; `numbers` count from 1970, `TRADES_PER_SECOND` of them to a second."""

    numbers: Ints
    times_ms: Ints
    prices: Ints
    amounts: Ints

    def __getitem__(self, rows: Ints) -> Self:
        return type(self)(self.numbers[rows], self.times_ms[rows], self.prices[rows], self.amounts[rows])


def book_of(seed: int, pair: Pair, now: Bars, second: int, levels: int) -> Book:
    """Return the book. `now`: the candle of that second. If it rose, the last buyer took the ask; if it fell, the last
    seller hit the bid."""
    close = int(now.close[0])
    best_bid = close - 1 if close >= int(now.open[0]) else close
    bid_offsets, bid_amounts = _side(seed, pair, "bids", second, levels, close)
    ask_offsets, ask_amounts = _side(seed, pair, "asks", second, levels, close)
    above_zero = bid_offsets < best_bid
    return Book((best_bid - bid_offsets)[above_zero], bid_amounts[above_zero], best_bid + 1 + ask_offsets, ask_amounts)


def _side(seed: int, pair: Pair, name: str, second: int, levels: int, price: int) -> tuple[Ints, Ints]:
    """Distances from the best price (0 first) and amounts."""
    bits = noise.words(noise.key(seed, pair.symbol, name, second), np.arange(levels))
    gaps = 1 + noise.uniform(bits, 0) * max(1, price // 25_000) // 65536
    typical = max(2, _TYPICAL_ORDER_USDT * pair.ticks_per_unit * pair.lots_per_unit // price)
    amounts = 1 + noise.uniform(bits, 1) * typical // 32768
    return np.cumsum(gaps) - gaps[0], amounts


def trades_of(seconds: Bars, first_second: int) -> Trades:
    """Return the trades: each second's open, its two extremes and its close, in the order that its direction suggests;
    together they have its volume."""
    rising = seconds.close >= seconds.open
    early, late = np.where(rising, seconds.low, seconds.high), np.where(rising, seconds.high, seconds.low)
    prices = np.stack([seconds.open, early, late, seconds.close], axis=1).ravel()
    cuts = seconds.volume[:, None] * np.arange(TRADES_PER_SECOND + 1) // TRADES_PER_SECOND
    numbers = np.arange(len(prices)) + first_second * TRADES_PER_SECOND
    return Trades(numbers, numbers * (1000 // TRADES_PER_SECOND), prices, np.diff(cuts, axis=1).ravel())
