"""A window of candles as numbers for its chart."""

from collections.abc import Sequence

import numpy as np

from core.backtests.charting.candle_chart import CandleChart
from core.backtests.charting.trade_marks import TradeMark
from core.freqtrade.backtests.charting.chart_program import Signal
from pages.charts.candles import Candles, Column, Points, candles
from pages.charts.series import Floats, Times
from pages.charts.template import Figure
from pages.parts.text import figures

MOST_TAG = 60
_UP = frozenset({"enter_long", "exit_short"})


def figure_of(chart: CandleChart) -> Figure:
    """Return the figure of a window."""
    window = chart.window
    at = np.array(window.dates, dtype=np.int64)
    prices = window.prices
    shown = Candles(at, *(_floats(one) for one in (prices.open, prices.high, prices.low, prices.close)))
    columns = [Column(one.name, one.panel, _floats(one.values)) for one in window.indicators]
    signals = [_signals(window.signals, shown, is_entry) for is_entry in (True, False)]
    return candles(shown, columns, [*signals, *_trades(chart.trades, at)])


def _floats(values: Sequence[float | None]) -> Floats:
    return np.array([np.nan if value is None else value for value in values], dtype=np.float64)


def _signals(signals: Sequence[Signal], shown: Candles, is_entry: bool) -> Points:
    chosen = [one for one in signals if one.kind.startswith("enter") == is_entry]
    at = [one.at for one in chosen]
    price = [shown.low[one.at] if one.kind in _UP else shown.high[one.at] for one in chosen]
    words = [f"signal: {one.kind.replace('_', ' ')}{_tagged(one.tag)}" for one in chosen]
    name = "entry signals" if is_entry else "exit signals"
    return Points(name, shown.at[at], np.array(price), words, "circle-open", "--muted", size=5)


def _trades(trades: Sequence[TradeMark], at: Times) -> list[Points]:
    """Entries, exits that won, and exits that did not; those within the window."""
    if not len(at):
        return []
    first, last = int(at[0]), int(at[-1])
    opened = [one for one in trades if first <= one.opened_at <= last]
    closed = [one for one in trades if first <= one.closed_at <= last]
    entries = Points(
        "entries",
        np.array([one.opened_at for one in opened], dtype=np.int64),
        np.array([one.open_rate for one in opened]),
        [f"trade {one.n + 1} {_side(one)} at {figures.price(one.open_rate)}{_tagged(one.enter_tag)}" for one in opened],
        "triangle-up",
        "--accent",
    )
    return [entries, *(_exits([one for one in closed if (one.profit_ratio > 0) is won], won) for won in (True, False))]


def _exits(closed: Sequence[TradeMark], won: bool) -> Points:
    words = [
        f"trade {one.n + 1} closed at {figures.price(one.close_rate)}, {one.profit_ratio:+.2%}"
        + _tagged(one.exit_reason)
        for one in closed
    ]
    return Points(
        "exits with a profit" if won else "exits without a profit",
        np.array([one.closed_at for one in closed], dtype=np.int64),
        np.array([one.close_rate for one in closed]),
        words,
        "triangle-down",
        "--gain" if won else "--loss",
    )


def _side(trade: TradeMark) -> str:
    return "short" if trade.is_short else "long"


def _tagged(tag: str) -> str:
    """Tags are a stranger's: shortened, and text in the chart."""
    words = " ".join(tag.split())
    return f", {words[:MOST_TAG]}{'…' if len(words) > MOST_TAG else ''}" if words else ""
