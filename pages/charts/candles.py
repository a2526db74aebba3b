"""Candles of a pair: prices, the trades of a run, the signals and indicators of its strategy; panels below the prices
for what has other numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from pages.charts.series import Floats, Times, span
from pages.charts.template import CONFIG, Figure, layout, plain

MOST_PANELS = 3
PANEL_HEIGHT = 0.16
COLOURS = ("--accent", "--s4", "--s2", "--s3", "--warn", "--muted")
_TIMES = [
    {"dtickrange": [None, 86_400_000], "value": "%H:%M\n%-d %b"},
    {"dtickrange": [86_400_000, None], "value": "%-d %b"},
]
"""The day stands below the first time of it."""
_PRICE_LIKE = 0.5
"""A column whose values are within this part of the prices is drawn among them."""


@dataclass(frozen=True)
class Candles:
    """Columns of equal length; NaN is a gap. `at`: when candles open, in UTC milliseconds."""

    at: Times
    open: Floats
    high: Floats
    low: Floats
    close: Floats


@dataclass(frozen=True)
class Column:
    """An indicator. `panel`: `main`, the name of another panel, or empty where the strategy does not say."""

    name: str
    panel: str
    values: Floats


@dataclass(frozen=True)
class Points:
    """Entries, exits or signals: where they are, and their words for the hover box."""

    name: str
    at: Times
    price: Floats
    words: Sequence[str]
    symbol: str
    colour: str
    size: int = 9


def candles(shown: Candles, columns: Sequence[Column], points: Sequence[Points]) -> Figure:
    """Return the figure. Of the panels below the prices at most `MOST_PANELS` are drawn."""
    placed = [(column, panel_of(column, shown)) for column in columns]
    panels = list(dict.fromkeys(panel for _, panel in placed if panel))[:MOST_PANELS]
    traces = [_prices(shown)]
    drawn = [(column, panel) for column, panel in placed if not panel or panel in panels]
    traces += [
        _column(shown, column, _axis(panels, panel), COLOURS[number % len(COLOURS)])
        for number, (column, panel) in enumerate(drawn)
    ]
    traces += [_points(one) for one in points if len(one.at)]
    return {"data": traces, "layout": _layout(shown, panels), "config": CONFIG}


def panel_of(column: Column, shown: Candles) -> str:
    """Return the panel of a column; empty for that of the prices."""
    if column.panel:
        return "" if column.panel == "main" else column.panel
    return "" if _is_price_like(column.values, shown) else column.name


# -- details ----------------------------------------------------------------------------------------------------------


def _is_price_like(values: Floats, shown: Candles) -> bool:
    known, prices = values[np.isfinite(values)], shown.close[np.isfinite(shown.close)]
    if not len(known) or not len(prices):
        return True
    middle = float(np.median(prices))
    return bool(abs(float(np.median(known)) - middle) <= _PRICE_LIKE * abs(middle))


def _axis(panels: Sequence[str], panel: str) -> str:
    return f"y{panels.index(panel) + 2}" if panel else "y"


def _prices(shown: Candles) -> dict[str, Any]:
    look = {name: {"line": {"color": colour, "width": 1}, "fillcolor": colour} for name, colour in _DIRECTIONS.items()}
    columns = {"open": shown.open, "high": shown.high, "low": shown.low, "close": shown.close}
    return {"type": "candlestick", "x": shown.at, **columns, **look, "name": "price", "whiskerwidth": 0}


_DIRECTIONS: Mapping[str, str] = {"increasing": "--gain", "decreasing": "--loss"}


def _column(shown: Candles, column: Column, axis: str, colour: str) -> dict[str, Any]:
    return {
        "type": "scatter", "mode": "lines", "x": shown.at, "y": column.values.astype(np.float32), "yaxis": axis,
        "name": plain(column.name), "line": {"color": colour, "width": 1.2}, "connectgaps": False,
        "hovertemplate": f"%{{y}}<extra>{plain(column.name)}</extra>",
    }  # fmt: skip


def _points(points: Points) -> dict[str, Any]:
    edge = {"width": 1.5, "color": points.colour}
    marker = {"symbol": points.symbol, "size": points.size, "color": points.colour, "line": edge}
    return {
        "type": "scatter", "mode": "markers", "x": points.at, "y": points.price, "name": points.name,
        "marker": marker, "text": [plain(words) for words in points.words], "cliponaxis": False,
        "hovertemplate": f"%{{text}}<extra>{points.name}</extra>",
    }  # fmt: skip


def _layout(shown: Candles, panels: Sequence[str]) -> dict[str, Any]:
    drawn = layout()
    drawn["xaxis"] |= {"tickformatstops": _TIMES, "rangeslider": {"visible": False}}
    drawn["xaxis"] |= {"range": span(shown.at), "anchor": "free", "position": 0}
    drawn["yaxis"] |= {"fixedrange": False, "domain": [PANEL_HEIGHT * len(panels), 1]}
    drawn["hovermode"], drawn["annotations"] = "closest", []
    for number, panel in enumerate(panels):
        below = PANEL_HEIGHT * (len(panels) - number - 1)
        axis = {"domain": [below, below + PANEL_HEIGHT * 0.85], "nticks": 3}
        drawn[f"yaxis{number + 2}"] = {**layout()["yaxis"], **axis}
        drawn["annotations"].append(_title(panel, below + PANEL_HEIGHT * 0.85))
    return drawn


def _title(panel: str, top: float) -> dict[str, Any]:
    """The name of a panel, in its corner."""
    return {
        "text": plain(panel)[:30], "xref": "paper", "yref": "paper", "x": 0, "y": top, "xanchor": "left",
        "yanchor": "bottom", "showarrow": False, "font": {"size": 10, "color": "--muted"},
    }  # fmt: skip
