"""The one look of all charts. A figure is a plain dict of Plotly (`data`, `layout`, `config`) with numpy arrays in it.

Colours are names of tokens: `--accent`, or `--accent/0.1` with an opacity. The browser replaces them when it draws
(`parts/plot.js`); `painted` does the same here.
"""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import numpy as np

from pages.charts.series import Floats, Times
from pages.parts.text import digits
from pages.parts.text.digits import MONEY_PLACES

Figure = dict[str, Any]
# Plotly makes a new plot when the config changes, so it never does.
CONFIG = {"displaylogo": False, "displayModeBar": False, "responsive": False, "showTips": False, "doubleClick": "reset"}
TIME_FORMATS = [
    {"dtickrange": [None, 60_000], "value": "%H:%M:%S"},
    {"dtickrange": [60_000, 86_400_000], "value": "%H:%M"},
    {"dtickrange": [86_400_000, "M1"], "value": "%-d %b"},
    {"dtickrange": ["M1", None], "value": "%b %Y"},
]


def layout(*, markers: bool = False, unit: str = "") -> dict[str, Any]:
    """Return the layout. `markers`: leave room above for labels of deployments. `unit`: the currency, shown in the
    hover box."""
    font = {"family": "-apple-system, 'Segoe UI', Roboto, sans-serif", "size": 11, "color": "--muted"}
    return {
        "paper_bgcolor": "rgba(0,0,0,0)", "plot_bgcolor": "rgba(0,0,0,0)", "font": font, "autosize": True,
        "margin": {"l": 0, "r": 4, "t": 24 if markers else 8, "b": 4}, "showlegend": False,
        "hovermode": "x unified", "dragmode": "zoom", "uirevision": "kept",
        "xaxis": _time_axis(), "yaxis": _money_axis(),
        "hoverlabel": {"bgcolor": "--raised", "bordercolor": "--line-strong", "font": {**font, "color": "--text"}},
        "meta": {"unit": unit},
    }  # fmt: skip


def _time_axis() -> dict[str, Any]:
    return {
        "type": "date", "showgrid": False, "zeroline": False, "showline": False, "ticks": "", "automargin": True,
        "tickformatstops": TIME_FORMATS, "hoverformat": "%-d %b %Y, %H:%M", "nticks": 7, "ticklabelstandoff": 4,
        "showspikes": True, "spikemode": "across", "spikethickness": 1, "spikedash": "solid",
        "spikecolor": "--line-strong",
    }  # fmt: skip


def _money_axis() -> dict[str, Any]:
    return {
        "side": "right", "automargin": True, "gridcolor": "--line", "gridwidth": 1, "zerolinecolor": "--line-strong",
        "zerolinewidth": 1, "ticklabelstandoff": 6, "fixedrange": True, "ticks": "",
    }  # fmt: skip


def line(x: Times, y: Floats, name: str, colour: str, *, width: float = 1.6, currency: str = "") -> dict[str, Any]:
    """Return a trace. Gaps (NaN) stay gaps. The hover box shows amounts as tables do: `parts/plot.js` writes the texts
    by the rule in `meta`."""
    return {
        "type": "scatter", "mode": "lines", "x": x, "y": np.round(y, MONEY_PLACES), "name": name, "connectgaps": False,
        "line": {"color": colour, "width": width}, "meta": {"digits": digits.of(currency).as_list},
        "hovertemplate": f"%{{text}} {plain(currency)}<extra>{plain(name)}</extra>",
    }  # fmt: skip


def filled(x: Times, y: Floats, colour: str, most_pieces: int = 24) -> list[dict[str, Any]]:
    """Return the area down to zero, one trace for each piece between gaps, because Plotly would fill across them.

    Of many pieces only the longest are filled.
    """
    holes = np.flatnonzero(~np.isfinite(y))
    pieces = [(a, b) for a, b in pairwise([0, *(holes + 1).tolist(), len(y) + 1]) if b - 1 - a > 1]
    longest = sorted(pieces, key=lambda piece: piece[0] - piece[1])[:most_pieces]
    return [_area(x[a : b - 1], y[a : b - 1], colour) for a, b in longest]


def _area(x: Times, y: Floats, colour: str) -> dict[str, Any]:
    return {
        "type": "scatter", "mode": "lines", "x": x, "y": y, "line": {"width": 0}, "fill": "tozeroy",
        "fillcolor": colour, "hoverinfo": "skip",
    }  # fmt: skip


def last_point(x: Times, y: Floats, colour: str) -> dict[str, Any]:
    """Return a dot at the end of the curve."""
    known = np.flatnonzero(np.isfinite(y))[-1:]
    return {
        "type": "scatter", "mode": "markers", "x": x[known], "y": y[known], "hoverinfo": "skip", "cliponaxis": False,
        "marker": {"size": 6, "color": colour},
    }  # fmt: skip


def painted(value: Any, tokens: Mapping[str, str]) -> Any:
    """Return a copy with every colour name replaced from `tokens.TOKENS[look]`: for pictures made on the server, and
    tests."""
    if isinstance(value, str) and value.startswith("--"):
        name, _, alpha = value[2:].partition("/")
        return tokens[name][:7] + f"{round(float(alpha) * 255):02x}" if alpha else tokens[name]
    if isinstance(value, dict):
        return {key: painted(inner, tokens) for key, inner in value.items()}
    return [painted(inner, tokens) for inner in value] if isinstance(value, list) else value


def plain(name: str) -> str:
    """Return a name without angle brackets: Plotly reads tags in texts."""
    return name.replace("<", "‹").replace(">", "›")
