"""The axis of money: round figures, each with as many digits as the range needs, and a sensible range for a flat curve.
Plotly would write the noise of floats: -8.881784197e-17 for zero."""

import math
from typing import Any

import numpy as np

from pages.charts.series import Floats
from pages.parts.text import figures
from pages.parts.text.digits import MONEY_PLACES

MOST_TICKS = 7
_AIR = 0.06


def axis(*curves: Floats, with_zero: bool = False) -> dict[str, Any]:
    """Return range and ticks for all of these curves, `with_zero` also for zero. Empty without a finite value."""
    known = [np.round(curve[np.isfinite(curve)], MONEY_PLACES) for curve in curves]
    values = np.concatenate([*known, np.zeros(1 if with_zero else 0)])
    if not any(map(len, known)):
        return {}
    low, high = _range(float(values.min()), float(values.max()), with_zero)
    return {"range": [low, high], "tickmode": "array"} | _ticks(low, high, flat=not values.any())


def _range(low: float, high: float, with_zero: bool) -> tuple[float, float]:
    """A little air above and below, none beyond zero where that is the ground. A flat curve gets a band of one percent,
    of zeros one as high as the picture: only zero has a tick there."""
    air = (high - low) * _AIR or abs(high) * 0.005 or 1.0
    if with_zero and low < high:
        return (low - air if low < 0 else 0.0), (high + air if high > 0 else 0.0)
    return low - air, high + air


def _ticks(low: float, high: float, *, flat: bool) -> dict[str, list[Any]]:
    if flat:
        return {"tickvals": [0.0], "ticktext": ["0"]}
    step, places = _step(high - low)
    first, last = math.ceil(low / step), math.floor(high / step)
    values = [round(at * step, places) + 0.0 for at in range(first, last + 1)]  # + 0.0: no negative zero
    return {"tickvals": values, "ticktext": [_text(value, places) for value in values]}


def _step(height: float) -> tuple[float, int]:
    """The smallest round step that does with so many ticks, and its digits after the point."""
    exponent = math.floor(math.log10(height / MOST_TICKS))
    steps = ((factor * 10.0**exponent, more - exponent) for factor, more in ((1, 0), (2, 0), (2.5, 1), (5, 0)))
    fits = ((step, max(0, places)) for step, places in steps if height / step <= MOST_TICKS)
    return next(fits, (10.0 ** (exponent + 1), max(0, -exponent - 1)))


def _text(value: float, places: int) -> str:
    return figures.number(value, places) if value else "0"
