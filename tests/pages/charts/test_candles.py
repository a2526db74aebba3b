"""Candles with trades, signals and indicators, whatever a strategy calls them."""

import numpy as np
import orjson

from core.backtests.charting.candle_chart import CandleChart
from core.backtests.charting.trade_marks import TradeMark
from core.freqtrade.backtests.charting.chart_program import Indicator, Prices, Signal, SignalWindow
from pages.backtests.one.candles.candle_figure import figure_of
from pages.charts.candles import MOST_PANELS

FIVE = 300_000
TAG = "<img src=x onerror=alert(1)>\n" + "x" * 200


def chart(*indicators: Indicator, closes: tuple[float | None, ...] = (100.0, 101.0, None, 103.0)) -> CandleChart:
    prices = list(closes)
    columns = dict.fromkeys(("open", "high", "low", "close", "volume"), prices)
    signals = [Signal(at=0, kind="enter_long", tag="a"), Signal(at=3, kind="exit_long", tag="")]
    dates = [FIVE * number for number in range(len(prices))]
    window = SignalWindow(total=9, dates=dates, prices=Prices(**columns), indicators=list(indicators), signals=signals)
    trades = [(0, FIVE, 3 * FIVE, 0.02), (1, 2 * FIVE, 99 * FIVE, -0.01)]
    marks = tuple(TradeMark(n, False, a, b, 101.0, 103.0, ratio, TAG, "roi") for n, a, b, ratio in trades)
    return CandleChart("BTC/USDT", "5m", 0, 1, window, marks)


def indicator(name: str, value: float, panel: str = "") -> Indicator:
    return Indicator(name=name, panel=panel, values=[value, value, None, value])


def named(figure: dict, name: str) -> dict:
    return next(trace for trace in figure["data"] if trace.get("name") == name)


def test_what_is_of_the_size_of_prices_is_among_them_and_the_rest_below() -> None:
    figure = figure_of(chart(indicator("mean", 100), indicator("rsi", 30), indicator("own", 100, "Panel")))
    assert [named(figure, name)["yaxis"] for name in ("mean", "rsi", "own")] == ["y", "y2", "y3"]
    assert [one["text"] for one in figure["layout"]["annotations"]] == ["rsi", "Panel"]
    many = figure_of(chart(*(indicator(f"c{number}", number) for number in range(9))))
    assert len([name for name in many["layout"] if name.startswith("yaxis")]) == MOST_PANELS + 1
    assert len(many["data"]) == 1 + MOST_PANELS + 4


def test_trades_stand_where_they_opened_and_closed_within_the_window() -> None:
    figure = figure_of(chart())
    assert named(figure, "entries")["x"].tolist() == [FIVE, 2 * FIVE]
    assert named(figure, "exits with a profit")["x"].tolist() == [3 * FIVE]
    assert "exits without a profit" not in [trace["name"] for trace in figure["data"]]
    assert named(figure, "entry signals")["text"] == ["signal: enter long, a"]


def test_tags_are_text_and_short() -> None:
    (words, _) = named(figure_of(chart()), "entries")["text"]
    assert "<" not in words and "\n" not in words and words.endswith("…") and len(words) < 120


def test_gaps_and_empty_windows_can_be_sent() -> None:
    for figure in (figure_of(chart(indicator("mean", 100))), figure_of(chart(closes=(None, None, None, None)))):
        assert b"NaN" not in orjson.dumps(figure, option=orjson.OPT_SERIALIZE_NUMPY)
    assert np.isnan(named(figure_of(chart()), "price")["close"][2])
