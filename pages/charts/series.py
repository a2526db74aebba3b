"""Times and values of a curve as arrays: gaps, thinning, and the range of the time axis."""

from datetime import datetime
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Times = NDArray[np.int64]  # UTC, milliseconds since 1970

MAX_POINTS = 2_000


def span(*moments: Times) -> list[int]:
    """Return the range of the time axis: from the first to the last moment, without Plotly's margin for markers."""
    known = [x for x in moments if len(x)]
    return [int(min(x[0] for x in known)), int(max(x[-1] for x in known))] if known else []


def milliseconds(times: list[datetime]) -> Times:
    """Return UTC milliseconds since 1970. `times` are aware."""
    return np.array([round(at.timestamp() * 1000) for at in times], dtype=np.int64)


def with_gaps(x: Times, y: Floats, longest_ms: int) -> tuple[Times, Floats]:
    """Insert a NaN into every pause longer than `longest_ms`, so that it is drawn as a gap."""
    after = np.flatnonzero(np.diff(x) > longest_ms) + 1
    return np.insert(x, after, x[after] - 1), np.insert(y, after, np.nan)


def thinned(x: Times, y: Floats, points: int = MAX_POINTS) -> tuple[Times, Floats]:
    """Return at most `points` of the curve. Peaks are kept, and gaps too unless there are hundreds."""
    if len(x) <= points:
        return x, y
    borders = [0, *(np.flatnonzero(~np.isfinite(y)) + 1).tolist(), len(y)]
    pieces = len(borders) - 1
    if pieces > points // 10:  # more holes than curve: keep every n-th
        step = -(-len(x) // points)
        return x[::step].copy(), y[::step].copy()  # a view with steps cannot be sent
    room = points - 5 * pieces  # each piece has its gap and four points for itself
    kept = np.concatenate([a + _thin(x[a:b], y[a:b], 4 + room * (b - a) // len(x)) for a, b in pairwise(borders)])
    return x[kept], y[kept]


def _thin(x: Times, y: Floats, points: int) -> NDArray[np.int64]:
    """Indices to keep; a NaN at the end of the piece stays where it is."""
    finite = len(y) - (1 if len(y) and not np.isfinite(y[-1]) else 0)
    tail = np.arange(finite, len(y), dtype=np.int64)
    if finite <= points:
        return np.arange(len(y), dtype=np.int64)
    from tsdownsample import MinMaxLTTBDownsampler

    thin = MinMaxLTTBDownsampler()  # type: ignore[no-untyped-call]
    chosen = thin.downsample(x[:finite], y[:finite], n_out=points)
    return np.concatenate([np.asarray(chosen).astype(np.int64), tail])  # uint64 would turn sums into floats
