"""The market itself: every candle, at every size, of every pair, as it stands at a given moment.

Days come first (`days`), finer candles are refined from them on demand (`refine`), the sizes between are added up,
so all sizes agree exactly. A moment is a second: the running candle of any size holds the seconds that have begun.
Seed, edition and moment decide everything; nothing is kept but the days and the last minutes looked at.
"""

import numpy as np

from core.errors import Invalid
from core.practice.market.bars import NO_BARS
from core.practice.market.candles import Candles
from core.practice.market.chart import Chart
from core.practice.market.days import DAY_MS, FIRST_DAY
from core.practice.market.editions import NEWEST, Edition
from core.practice.market.listing import PAIR_OF_SYMBOL, PAIRS, Pair
from core.practice.market.timeframes import SECOND_MS, Timeframe

FIRST_MS = FIRST_DAY * DAY_MS
"""When the market opened: 2020-01-01 UTC."""
LAST_MS = (FIRST_DAY + 36_525) * DAY_MS
"""A clock beyond this (a hundred years) is a broken clock, not a reason to compute for hours."""
LIMIT = 1000
"""Candles in one answer at most."""

_MINUTE_MS = Timeframe.M1.size_ms
_SOURCE = {
    Timeframe.M3: Timeframe.M1,
    Timeframe.M5: Timeframe.M1,
    Timeframe.M30: Timeframe.M15,
    Timeframe.H1: Timeframe.M15,
    Timeframe.H4: Timeframe.H2,
    Timeframe.H6: Timeframe.H2,
    Timeframe.H8: Timeframe.H2,
    Timeframe.H12: Timeframe.H2,
    Timeframe.D3: Timeframe.D1,
    Timeframe.W1: Timeframe.D1,
    Timeframe.MONTH: Timeframe.D1,
}
"""The rung that a size between is added up from."""


def pair_of(symbol: str) -> Pair:
    """Return the pair of `BTCUSDT` or `BTC/USDT`. Errors: `Invalid` when it is not listed."""
    try:
        return PAIR_OF_SYMBOL[symbol.replace("/", "")]
    except KeyError:
        raise Invalid(f"{symbol} is not listed on the practice market.", fields={"symbol": "Not listed."}) from None


class Market:
    """Equal seeds and editions give equal markets, in every process and on every machine. For one thread at a time."""

    def __init__(self, seed: int, edition: Edition = NEWEST) -> None:
        self.seed, self.edition = seed, edition
        self._charts = {pair.symbol: Chart(seed, pair, edition) for pair in PAIRS}

    def prepare(self, now_ms: int) -> None:
        """Compute the days up to now (7 ms per pair), which the first request for each pair would otherwise wait
        for."""
        for chart in self._charts.values():
            chart.running(Timeframe.S1, _open_hours(now_ms) // SECOND_MS)

    def candles(
        self, symbol: str, timeframe: Timeframe, start_ms: int | None, end_ms: int | None, limit: int, now_ms: int
    ) -> Candles:
        """Return candles that open from `start_ms` to `end_ms`, both included: with a start the first `limit` of them
        (at most 1,000), without one the last. Errors: `Invalid` for an unknown symbol."""
        chart = self._charts[pair_of(symbol).symbol]
        now_ms = _open_hours(now_ms)
        first, last = _span(timeframe, start_ms, end_ms, max(1, min(limit, LIMIT)), now_ms)
        if last < first:
            return Candles(chart.pair, NO_BARS.open, NO_BARS.open, NO_BARS)
        edges = timeframe.opens_ms(np.arange(first, last + 2))
        source = _SOURCE.get(timeframe, timeframe)
        begin = max(int(edges[0]), FIRST_MS) // source.size_ms
        end = min(int(edges[-1]), now_ms + source.size_ms) // source.size_ms
        bars = chart.until(source, begin, end, now_ms // SECOND_MS)
        if source is not timeframe:
            bars = bars.grouped(np.maximum(edges[:-1] // source.size_ms - begin, 0))
        return Candles(chart.pair, edges[:-1], edges[1:] - 1, bars)

    def rolling_day(self, symbol: str, now_ms: int) -> Candles:
        """Return the last 24 hours as one candle: 1,439 whole minutes and the running one."""
        chart = self._charts[pair_of(symbol).symbol]
        now_ms = _open_hours(now_ms)
        begin = max((now_ms // _MINUTE_MS - 1439) * _MINUTE_MS, FIRST_MS)
        return Candles(chart.pair, np.array([begin]), np.array([now_ms]), chart.rolling_day(now_ms // SECOND_MS))

    def price_ticks(self, symbol: str, now_ms: int) -> int:
        """Return the last price in ticks: the close of every running candle."""
        return int(self.candles(symbol, Timeframe.S1, None, None, 1, now_ms).bars.close[0])

    def price(self, symbol: str, now_ms: int) -> float:
        """Return the last price in USDT."""
        return self.price_ticks(symbol, now_ms) / pair_of(symbol).ticks_per_unit


def _open_hours(now_ms: int) -> int:
    """A clock that is decades wrong sees the market's first or last second, rather than an error in every request."""
    return max(FIRST_MS, min(now_ms, LAST_MS))


def _span(timeframe: Timeframe, start_ms: int | None, end_ms: int | None, limit: int, now_ms: int) -> tuple[int, int]:
    """Numbers of the first and the last candle asked for."""
    first, last = timeframe.number_at(FIRST_MS), timeframe.number_at(now_ms)
    if end_ms is not None:
        last = min(last, timeframe.number_at(max(min(end_ms, LAST_MS), -1)))
    if start_ms is None:
        return max(first, last - limit + 1), last
    start_ms = max(0, min(start_ms, LAST_MS))
    first = max(first, timeframe.number_at(start_ms - 1) + 1)
    return first, min(last, first + limit - 1)
