"""The equity of a result with its drawdown below it."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from core.backtests.figures.report_digits import percent
from core.backtests.figures.views import ResultView
from core.backtests.views import Curves
from pages.charts.profit import Curve
from pages.charts.result_curves import result_curves
from pages.parts.card import card
from pages.parts.plot import Plot
from pages.parts.text.markup import show, span

_LEGEND = (
    '<span style="--k: var(--accent)">with open trades</span><span style="--k: var(--muted)">of closed trades</span>'
    '<span style="--k: var(--loss)">drawdown</span>'
)
_LEGEND_CLOSED = (
    '<span style="--k: var(--accent)">of closed trades</span><span style="--k: var(--loss)">drawdown</span>'
)


class CurveCard:
    """A skeleton until the curves are there."""

    def __init__(self) -> None:
        with card("Equity", fill=True) as self._card:
            with self._card.end:
                self._legend = show("", "legend hide-s")
            self._nothing = show("", "empty")
            self._plot = Plot("Equity", height_px=340)
        self._nothing.set_visibility(False)

    def draw(self, view: ResultView, curves: Curves) -> None:
        """Draw them."""
        main = curves.with_open or curves.closed
        has_curve = len(main) > 1
        self._plot.set_visibility(has_curve)
        self._nothing.set_visibility(not has_curve)
        if not has_curve:
            self._nothing.set_content(span("There is no curve of a result without trades.", "muted"))
            return
        self._legend.set_content(_LEGEND if curves.with_open else _LEGEND_CLOSED)
        lines = [("of closed trades", _curve(curves.closed)), ("with open trades", _curve(curves.with_open))]
        figure = result_curves([one for one in lines if len(one[1].at)], _curve(main, 2), view.currency)
        self._plot.show(figure, _summary(view))
        self._card.head("Equity", "" if curves.with_open else "this result has no curve with open trades")


def _curve(points: Sequence[tuple[Any, ...]], value: int = 1) -> Curve:
    moments = np.array([one[0] for one in points], dtype=np.int64)
    return Curve(moments, np.array([one[value] for one in points], dtype=np.float64))


def _summary(view: ResultView) -> str:
    worse = view.drawdowns[0]
    profit = next(one.words for one in view.headline if one.name == "Absolute profit")
    return f"Equity: profit {profit}, max drawdown {worse.amount} ({percent(worse.ratio)}) {worse.name}"
