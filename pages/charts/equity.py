"""Equity of the fleet in one currency. Its axis does not start at zero; the area below is cut by the range."""

import numpy as np

from pages.charts.axis import axis
from pages.charts.profit import Curve
from pages.charts.template import CONFIG, Figure, filled, last_point, layout, line, span, thinned, with_gaps


def equity(total: Curve, currency: str, *, longest_pause_ms: int = 15 * 60_000) -> Figure:
    """A pause longer than `longest_pause_ms` between samples is drawn as a gap."""
    x, y = thinned(*with_gaps(total.at, total.amount, longest_pause_ms))
    drawn = layout(unit=currency)
    if not np.isfinite(y).any():
        return {"data": [], "layout": drawn, "config": CONFIG}
    main = line(x, y, "equity", "--accent", currency=currency)
    traces = [*filled(x, y, "--accent/0.1"), main, last_point(x, y, "--accent")]
    drawn["yaxis"] |= axis(y)
    drawn["xaxis"]["range"] = span(x)
    return {"data": traces, "layout": drawn, "config": CONFIG}
