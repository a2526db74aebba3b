"""The fleet over time in one currency: its profit, or the content of its wallets, with payments marked. The axis of
equity does not start at zero; the area below is cut by the range."""

from collections.abc import Sequence

import numpy as np

from pages.charts.axis import axis
from pages.charts.profit import Curve, Mark, marked
from pages.charts.series import span, thinned, with_gaps
from pages.charts.template import CONFIG, Figure, filled, last_point, layout, line


def equity(
    total: Curve,
    currency: str,
    *,
    longest_pause_ms: int = 15 * 60_000,
    name: str = "equity",
    marks: Sequence[Mark] = (),
    with_zero: bool = False,
) -> Figure:
    """Return the figure. A pause longer than `longest_pause_ms` between samples is drawn as a gap. `with_zero`: for
    profit, which is above or below zero."""
    x, y = thinned(*with_gaps(total.at, total.amount, longest_pause_ms))
    drawn = layout(unit=currency, markers=bool(marks))
    if not np.isfinite(y).any():
        return {"data": [], "layout": drawn, "config": CONFIG}
    main = line(x, y, name, "--accent", currency=currency)
    traces = [*filled(x, y, "--accent/0.1"), main, last_point(x, y, "--accent")]
    drawn["yaxis"] |= axis(y, with_zero=with_zero)
    drawn["xaxis"]["range"] = span(x)
    drawn |= marked(marks) if marks else {}
    return {"data": traces, "layout": drawn, "config": CONFIG}
