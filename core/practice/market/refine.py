"""Refines candles into finer candles that add up to them exactly.

Each candle is filled with a random walk from its open to its close, livelier in a tall candle, so volatility clusters
at every scale. The walk's highest and lowest point are then moved to the candle's high and low, and all points between
them with them, on straight lines; what still sticks out is folded back. Whole numbers throughout: the same on every
machine. No number depends on the one before: any candle of any year costs the same.
"""

from math import isqrt

import numpy as np

from core.practice.market import noise
from core.practice.market.bars import Bars
from core.practice.market.noise import GAUSS_DEVIATION, Ints, Words

_FINE = 1024
"""Walks are computed in 1/1024 ticks."""
_CALM = 256
"""Liveliness 1.0."""
_NEVER = 2**62


def refined(
    parents: Bars, first: int, parts: int, stream: np.uint64, usual_ppm: int, *, usual_weight: int = 1, swing: int = 1
) -> Bars:
    """Return every parent as `parts` children (at least 4). `first`: number of the first parent since 1970, which names
    its random numbers. `usual_ppm`: range of an average parent, in millionths of its price. `usual_weight` and `swing`:
    see `Edition`."""
    children = np.arange(first * parts, (first + len(parents)) * parts).reshape(-1, parts)
    mood_bits = noise.words(stream, children * 2 + 1)
    low, high = (parents.low * _FINE)[:, None], (parents.high * _FINE)[:, None]
    step = _reach(parents, usual_ppm, usual_weight) * _liveliness(mood_bits) // _steps_across(parts)
    points = _walk(
        parents, _luck(stream, first * parts, children.size, swing).reshape(-1, parts) * step // GAUSS_DEVIATION
    )
    peak, trough = _turning_points(points, low, high)
    upper_wick, lower_wick = _wick(mood_bits, 1, step), _wick(mood_bits, 2, step)
    _lead(points, peak, high - _at(upper_wick, peak - 1), trough, low + _at(lower_wick, trough - 1))
    points = _rounded(_folded(points, low, high))
    tops = np.minimum(np.maximum(points[:, :-1], points[:, 1:]) + _rounded(upper_wick), parents.high[:, None])
    bottoms = np.maximum(np.minimum(points[:, :-1], points[:, 1:]) - _rounded(lower_wick), parents.low[:, None])
    np.put_along_axis(tops, peak - 1, parents.high[:, None], axis=1)
    np.put_along_axis(bottoms, trough - 1, parents.low[:, None], axis=1)
    volume = _shares(parents, tops - bottoms, mood_bits)
    return Bars(*(column.ravel() for column in (points[:, :-1], tops, bottoms, points[:, 1:], volume)))


def _luck(stream: np.uint64, first: int, count: int, swing: int) -> Ints:
    """A random number for each of `count` children: the mean of its own and of those of the `swing` - 1 children
    before it, also where these belong to another parent."""
    counters = np.arange(first - swing + 1, first + count)
    sums = np.cumsum(np.append(0, noise.gauss(noise.words(stream, counters * 2))), dtype=np.int64)
    luck: Ints = (sums[swing:] - sums[:-swing]) // swing
    return luck


def _reach(parents: Bars, usual_ppm: int, usual_weight: int) -> Ints:
    """The range that the steps are measured by: between this parent's and the usual one. By its own alone, chance
    would multiply from size to size, and whole hours would lie dead while single minutes tear."""
    own = parents.high - parents.low
    usual = parents.open * usual_ppm // 1_000_000
    reach: Ints = np.minimum((own + usual_weight * usual) // (1 + usual_weight), own * 2) * _FINE
    return reach[:, None]


def _liveliness(bits: Words) -> Ints:
    """0.6 to 1.2: a few lively children among calm ones."""
    luck = noise.uniform(bits, 0)
    return 150 + (luck * luck * 5 >> 27)


def _steps_across(parts: int) -> int:
    """How many usual steps high and low are apart: a random walk of n steps spans about 1.6·√n of them (Feller
    1951)."""
    return isqrt(parts * (_CALM * 16 // 10) ** 2)


def _wick(bits: Words, quarter: int, step: Ints) -> Ints:
    """0.2 to 0.7 of a step: what a random walk shows beyond open and close, and never so little that the child lies
    dead."""
    wick: Ints = (noise.uniform(bits, quarter) + 26_000) * step >> 17
    return wick


def _walk(parents: Bars, steps: Ints) -> Ints:
    """(parents, parts + 1) points from open to close."""
    parts = steps.shape[1]
    way = np.zeros((len(parents), parts + 1), np.int64)
    np.cumsum(steps, axis=1, out=way[:, 1:])
    missing = ((parents.close - parents.open) * _FINE - way[:, -1])[:, None]
    points: Ints = (parents.open * _FINE)[:, None] + way + missing * np.arange(parts + 1) // parts
    return points


def _turning_points(points: Ints, low: Ints, high: Ints) -> tuple[Ints, Ints]:
    """Columns, never the same, of the inner points that reach high and low with the least haste: the distance to go is
    divided by the columns there are to go it in, or single children would be torn to many times their neighbours' size.
    """
    inner, last = points[:, 1:-1], points.shape[1] - 1
    columns = np.arange(1, last)
    time = np.minimum(columns, last - columns)
    rise, fall = abs(high - inner), abs(inner - low)
    peak = (rise // time).argmin(axis=1)[:, None]
    apart = abs(columns - 1 - peak)
    haste = fall // time + (fall + _at(rise, peak)) // np.maximum(apart, 1)
    trough = np.where(apart == 0, _NEVER, haste).argmin(axis=1)[:, None]
    return peak + 1, trough + 1


def _lead(points: Ints, peak: Ints, peak_price: Ints, trough: Ints, trough_price: Ints) -> None:
    """Move the two points to these prices, and the others in proportion to their distance from the nearest fixed
    ones."""
    rise, fall = peak_price - _at(points, peak), trough_price - _at(points, trough)
    left, right = np.minimum(peak, trough), np.maximum(peak, trough)
    at_left, at_right = np.where(peak < trough, rise, fall), np.where(peak < trough, fall, rise)
    parts = points.shape[1] - 1
    column = np.arange(parts + 1)
    before = at_left * column // left
    between = at_left + (at_right - at_left) * (column - left) // (right - left)
    after = at_right * (parts - column) // (parts - right)
    points += np.where(column <= left, before, np.where(column <= right, between, after))


def _folded(points: Ints, low: Ints, high: Ints) -> Ints:
    """Mirrored at the borders rather than cut off, which would leave flat stretches."""
    inside = np.where(points > high, 2 * high - points, np.where(points < low, 2 * low - points, points))
    return np.asarray(np.clip(inside, low, high), np.int64)


def _rounded(fine: Ints) -> Ints:
    """In ticks."""
    return (fine + _FINE // 2) // _FINE


def _at(table: Ints, columns: Ints) -> Ints:
    return np.take_along_axis(table, columns, axis=1)


def _shares(parents: Bars, ranges: Ints, bits: Words) -> Ints:
    """Volume dealt out by chance and movement; the cuts are rounded, so that the parts add up to the whole."""
    movement = ranges * 4096 // np.maximum(parents.high - parents.low, 1)[:, None]
    weights = (noise.uniform(bits, 3) + 16384) * (movement + 512) >> 12
    cuts = np.zeros((weights.shape[0], weights.shape[1] + 1), np.int64)
    np.cumsum(weights, axis=1, out=cuts[:, 1:])
    shares: Ints = np.diff(parents.volume[:, None] * cuts // cuts[:, -1:], axis=1)
    return shares
