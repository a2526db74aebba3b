"""The equity of a result with its drawdown below it."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from core.backtests.figures.report_digits import percent
from core.backtests.figures.views import ResultView
from core.backtests.views import Curves
from pages.charts.profit import Curve
from pages.charts.result_curves import result_curves
from pages.parts.button import button
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

_LEGEND_MARKET = '<span style="--k: var(--warn)">the market</span>'
_MARKET_HELP = "What the wallet would be worth in equal parts of all pairs, evened out at each candle"


class CurveCard:
    """A skeleton until the curves are there. The market is drawn when asked for: beside it, the curve of a strategy
    that risks little is flat."""

    def __init__(self) -> None:
        self._drawn: tuple[ResultView, Curves] | None = None
        self._has_market = False
        with card("Equity", fill=True) as self._card:
            with self._card.end:
                self._legend = show("", "legend hide-s")
                self._switch = button("Show the market", self._switch_market, kind="ghost", small=True)
                self._switch.props["title"] = _MARKET_HELP
                self._switch.set_visibility(False)
            self._nothing = show("", "empty")
            self._plot = Plot("Equity", height_px=340)
        self._nothing.set_visibility(False)

    def draw(self, view: ResultView, curves: Curves) -> None:
        """Draw them."""
        self._drawn = view, curves
        main = curves.with_open or curves.closed
        has_curve = len(main) > 1
        self._plot.set_visibility(has_curve)
        self._nothing.set_visibility(not has_curve)
        if not has_curve:
            self._nothing.set_content(span("There is no curve of a result without trades.", "muted"))
            return
        legend = _LEGEND if curves.with_open else _LEGEND_CLOSED
        self._legend.set_content(legend + (_LEGEND_MARKET if self._has_market else ""))
        self._switch.set_visibility(bool(curves.market))
        lines = [("of closed trades", _curve(curves.closed)), ("with open trades", _curve(curves.with_open))]
        market = _held(curves.market, (curves.closed or main)[0][1]) if self._has_market else None
        figure = result_curves([one for one in lines if len(one[1].at)], _curve(main, 2), view.currency, market)
        self._plot.show(figure, _summary(view))
        self._card.head("Equity", "" if curves.with_open else "this result has no curve with open trades")

    def _switch_market(self) -> None:
        if self._drawn:
            self._has_market = not self._has_market
            self._switch.set_text("Hide the market" if self._has_market else "Show the market")
            self.draw(*self._drawn)


def _held(market: Sequence[tuple[int, float]], start: float) -> Curve:
    """Return what `start` would have become with the market."""
    changes = _curve(market)
    return Curve(changes.at, start * (1.0 + changes.amount))


def _curve(points: Sequence[tuple[Any, ...]], value: int = 1) -> Curve:
    moments = np.array([one[0] for one in points], dtype=np.int64)
    return Curve(moments, np.array([one[value] for one in points], dtype=np.float64))


def _summary(view: ResultView) -> str:
    worse = view.drawdowns[0]
    profit = next(one.words for one in view.headline if one.name == "Absolute profit")
    return f"Equity: profit {profit}, max drawdown {worse.amount} ({percent(worse.ratio)}) {worse.name}"
