"""The equity of a result with its drawdown below it."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from pages.charts.axis import axis
from pages.charts.profit import Curve
from pages.charts.series import Floats, Times, span, thinned
from pages.charts.template import CONFIG, Figure, filled, last_point, layout, line

POINTS = 800
"""Of a curve: more than a screen has room for would only be sent. The lowest and the highest are kept."""
EQUITY, DRAWDOWN = [0.36, 1.0], [0.0, 0.28]
"""Parts of the height."""


def result_curves(
    equity: Sequence[tuple[str, Curve]], drawdown: Curve, currency: str, market: Curve | None = None
) -> Figure:
    """Return the figure. `equity`: (name, curve), the one that matters most last. `drawdown`: ratios, 0 or above.
    `market`: what the wallet would have become with it."""
    thin = [(name, *thinned(one.at, one.amount, POINTS)) for name, one in equity]
    held = [("the market", *thinned(market.at, market.amount, POINTS))] if market else []
    x, y = thinned(drawdown.at, -100.0 * drawdown.amount, POINTS)
    *others, (main, at, amount) = thin
    traces = [line(when, value, name, "--muted", width=1, currency=currency) for name, when, value in others]
    traces += [line(when, value, name, "--warn", width=1, currency=currency) for name, when, value in held]
    traces.append(line(at, amount, main, "--accent", currency=currency))
    traces += [last_point(at, amount, "--accent"), *_sunk(x, y)]
    return {"data": traces, "layout": _layout([*held, *thin], y, currency), "config": CONFIG}


def _sunk(x: Times, y: Floats) -> list[dict[str, Any]]:
    area = [{**piece, "yaxis": "y2"} for piece in filled(x, y, "--loss/0.14")]
    told = {
        "type": "scatter", "mode": "lines", "x": x, "y": np.round(y, 4), "name": "drawdown", "yaxis": "y2",
        "line": {"color": "--loss", "width": 1}, "hovertemplate": "%{y:.2f}%<extra>drawdown</extra>",
    }  # fmt: skip
    return [*area, told]


def _layout(thin: Sequence[tuple[str, Times, Floats]], sunk: Floats, currency: str) -> dict[str, Any]:
    made = layout(unit=currency)
    made["yaxis"] |= axis(*(amount for _, _, amount in thin)) | {"domain": EQUITY}
    lowest = min(sunk.tolist(), default=0.0)
    made["yaxis2"] = {**layout()["yaxis"], "domain": DRAWDOWN, "ticksuffix": "%", "nticks": 3, "rangemode": "tozero"}
    made["yaxis2"] |= {"range": [min(lowest * 1.1, -0.01), 0.0], "anchor": "x"}
    made["xaxis"] |= {"anchor": "y2", "range": span(*(at for _, at, _ in thin))}
    return made
