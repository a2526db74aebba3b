"""How the returns of trades are spread: a bar for each range."""

from collections.abc import Sequence

import numpy as np

from pages.charts.template import CONFIG, Figure, layout


def returns(bins: Sequence[tuple[float, float, int]]) -> Figure:
    """Return the figure. `bins`: (from, to, trades), the limits as ratios; the outermost hold the rest."""
    low, high = (np.round(100.0 * np.array([one[n] for one in bins]), 6) for n in (0, 1))
    words = [_range(n, a, b, len(bins)) for n, (a, b) in enumerate(zip(low, high, strict=True))]
    bars = {
        "type": "bar", "x": (low + high) / 2, "y": np.array([one[2] for one in bins], dtype=np.int64),
        "width": high - low, "text": words, "textposition": "none",
        "hovertemplate": "%{text}, trades: %{y}<extra></extra>",
        "marker": {"color": ["--loss" if to <= 0 else "--gain" for to in high], "opacity": 0.8,
            "line": {"width": 0}},
    }  # fmt: skip
    made = layout()
    made |= {"hovermode": "closest", "bargap": 0.08}
    made["xaxis"] |= {  # the layout's formats of times would win against that of figures
        "type": "linear", "tickformatstops": [], "tickformat": ".2~f", "ticksuffix": "%",
        "zeroline": True, "zerolinecolor": "--line-strong", "showspikes": False,
    }  # fmt: skip
    made["yaxis"] |= {"rangemode": "tozero", "nticks": 4}
    return {"data": [bars], "layout": made, "config": CONFIG}


def _range(n: int, low: float, high: float, count: int) -> str:
    if n == 0 and count > 1:
        return f"below {high:g}%"
    return f"from {low:g}%" if n == count - 1 and count > 1 else f"{low:g}% to {high:g}%"
