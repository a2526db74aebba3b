"""The days of a pair: the coarsest candles, from which all others are refined.

Floats are used here, but only in Python's own `+ − × ÷`, which IEEE 754 fixes to the last bit; no `exp`, `log` or NumPy
reduction, whose last bits differ between machines. What leaves is rounded to ticks.
"""

from collections.abc import Sequence
from datetime import UTC, datetime

import numpy as np

from core.practice.market import noise
from core.practice.market.bars import Bars
from core.practice.market.listing import Pair
from core.practice.market.noise import GAUSS_DEVIATION, Ints

DAY_MS = 86_400_000
FIRST_DAY = int(datetime(2020, 1, 1, tzinfo=UTC).timestamp()) // 86_400
"""Days since 1970 at which the market opened."""

_REGIME_DAYS = 12
_DRIFTS = (-0.12, -0.05, 0.0, 0.0, 0.0, 0.05, 0.12, 0.18)
"""Of a day's usual move, for as long as a regime lasts: falling, ranging, rising."""
_MEMORY = 0.8
"""How much of yesterday's volatility remains today: quiet and wild times come in clusters."""
_HOMING = 0.006
"""Pull towards the usual price in a day, as a share of the distance: half of it is made good in about four months."""


def days(seed: int, pair: Pair, count: int, moods: Sequence[float]) -> Bars:
    """Return the first `count` days since `FIRST_DAY`. A larger count later returns the same days first. `moods`: see
    `Edition`."""
    market, own = _moves(seed, "market", count, moods), _moves(seed, pair.symbol, count, moods)
    own_share = 1.0 - 0.75 * pair.market_share
    changes = [pair.market_share * m + own_share * o for m, o in zip(market, own, strict=True)]
    bits = noise.words(noise.key(seed, pair.symbol, "wicks"), np.arange(count))
    upper, lower, trade = (noise.uniform(bits, quarter).tolist() for quarter in range(3))
    rows, price = [], pair.usual_price * (0.7 + _fraction(seed, pair) * 0.5)
    opened = round(price * pair.ticks_per_unit)
    for change, above, below, bought in zip(changes, upper, lower, trade, strict=True):
        homing = 2 * _HOMING * (pair.usual_price - price) / (pair.usual_price + price)
        price *= 1.0 + _bounded(change * pair.daily_move + homing)
        row = _candle(pair, opened, price, above / 65535, below / 65535, bought / 65535)
        rows.append(row)
        opened = row[3]
    return Bars(*np.array(rows, dtype=np.int64).reshape(-1, 5).T)


def _moves(seed: int, name: str, count: int, moods: Sequence[float]) -> list[float]:
    """Changes of `name` day by day, in units of a usual day's move: trend of the regime plus clustered noise."""
    bits = noise.words(noise.key(seed, name, "days"), np.arange(count))
    shocks = (noise.gauss(bits) / GAUSS_DEVIATION).tolist()
    drifts, held = _regimes(seed, name, count, moods)
    moves, heat = [], 1.0
    for shock, drift, mood in zip(shocks, drifts, held, strict=True):
        heat = _MEMORY * heat + (1.0 - _MEMORY) * mood
        moves.append(drift + heat * shock)
        heat *= 0.93 + 0.09 * abs(shock)  # a wild day makes the next one wilder
    return moves


def _regimes(seed: int, name: str, count: int, moods: Sequence[float]) -> tuple[list[float], list[float]]:
    blocks: Ints = np.arange(count) // _REGIME_DAYS
    bits = noise.words(noise.key(seed, name, "regimes"), blocks)
    drifts = [_DRIFTS[i] for i in (noise.uniform(bits, 0) % len(_DRIFTS)).tolist()]
    held = [moods[i] for i in (noise.uniform(bits, 1) % len(moods)).tolist()]
    return drifts, held


def _fraction(seed: int, pair: Pair) -> float:
    return int(noise.key(seed, pair.symbol, "start") % np.uint64(1000)) / 1000


def _bounded(change: float) -> float:
    return min(max(change, -0.25), 0.30)


def _candle(
    pair: Pair, opened: int, price: float, above: float, below: float, bought: float
) -> tuple[int, int, int, int, int]:
    """`above`, `below`, `bought`: random numbers 0..1 for the wicks and the volume."""
    closed = round(price * pair.ticks_per_unit)
    usual_wick = pair.daily_move * opened * 0.9
    high = max(opened, closed) + 1 + round(usual_wick * (0.08 + above * above))
    low = min(opened, closed) - 1 - round(usual_wick * (0.08 + below * below))
    liveliness = (high - low) / (2.0 * pair.daily_move * opened)
    coins = pair.daily_turnover / price * (0.4 + 0.5 * bought + 0.5 * liveliness)
    return opened, high, low, closed, round(coins * pair.lots_per_unit)
