"""The fleet over time in one currency: what it earned, or what its wallets hold with what was paid in or out marked.

The axis of equity does not start at zero; the area below is cut by the range."""

from collections.abc import Sequence

import numpy as np

from pages.charts.profit import Curve, Mark, marked
from pages.charts.template import CONFIG, Figure, Floats, filled, last_point, layout, line, span, thinned, with_gaps


def equity(
    total: Curve,
    currency: str,
    *,
    digits: int = 2,
    longest_pause_ms: int = 15 * 60_000,
    name: str = "equity",
    marks: Sequence[Mark] = (),
    with_zero: bool = False,
) -> Figure:
    """A pause longer than `longest_pause_ms` between samples is drawn as a gap. `with_zero`: of profit, which is above
    or below nothing."""
    x, y = thinned(*with_gaps(total.at, total.amount, longest_pause_ms))
    drawn = layout(unit=currency, markers=bool(marks))
    if not np.isfinite(y).any():
        return {"data": [], "layout": drawn, "config": CONFIG}
    main = line(x, y, name, "--accent", digits=digits, unit=currency)
    traces = [*filled(x, y, "--accent/0.1"), main, last_point(x, y, "--accent")]
    drawn["yaxis"]["range"] = _range(np.append(y, 0.0) if with_zero else y)
    drawn["xaxis"]["range"] = span(x)
    drawn |= marked(marks) if marks else {}
    return {"data": traces, "layout": drawn, "config": CONFIG}


def _range(y: Floats) -> list[float]:
    """A little air above and below; a flat curve gets a band of one percent."""
    low, high = float(np.nanmin(y)), float(np.nanmax(y))
    air = (high - low) * 0.06 or abs(high) * 0.005 or 1.0
    return [low - air, high + air]
