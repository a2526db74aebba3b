"""The public endpoints of the practice market: one method each, question in, JSON out."""

from collections.abc import Callable

import orjson

from core.practice.market.listing import Pair
from core.practice.market.market import LAST_MS, LIMIT, Market
from core.practice.market.order_book import TRADES_PER_SECOND, Book, Trades, book_of, trades_of
from core.practice.market.timeframes import SECOND_MS, Timeframe
from core.practice.server import exchange_info, responses
from core.practice.server.parameters import Question

Clock = Callable[[], int]
"""Now, in milliseconds since 1970."""
_DEEPEST = 1000


class Endpoints:
    """One method per endpoint: question in, JSON out. `clock`: now, in milliseconds."""

    def __init__(self, market: Market, clock: Clock) -> None:
        self._market = market
        self._clock = clock

    def ping(self, _: Question) -> bytes:
        return b"{}"

    def time(self, _: Question) -> bytes:
        return orjson.dumps({"serverTime": self._clock()})

    def exchange_info(self, question: Question) -> bytes:
        return orjson.dumps(exchange_info.exchange_info(question.pairs(), self._clock()))

    def klines(self, question: Question) -> bytes:
        start, end = question.number("startTime"), question.number("endTime")
        pair, timeframe, limit = question.pair(), question.timeframe(), question.limit(500, LIMIT)
        return responses.klines(self._market.candles(pair.symbol, timeframe, start, end, limit, self._clock()))

    def depth(self, question: Question) -> bytes:
        pair, now_ms = question.pair(), self._clock()
        book = self._book(pair, now_ms, question.limit(100, _DEEPEST))
        return orjson.dumps(responses.depth(pair, book, now_ms // SECOND_MS))

    def trades(self, question: Question) -> bytes:
        pair = question.pair()
        return orjson.dumps(responses.trades(pair, self._trades(pair, None, None, question.limit(500, LIMIT))))

    def aggregate_trades(self, question: Question) -> bytes:
        pair, limit = question.pair(), question.limit(500, LIMIT)
        start, end, first = question.number("startTime"), question.number("endTime"), question.number("fromId")
        if first is not None:
            start = first * SECOND_MS // TRADES_PER_SECOND
        return orjson.dumps(responses.aggregate_trades(pair, self._trades(pair, start, end, limit)))

    def day_tickers(self, question: Question) -> bytes:
        now_ms = self._clock()
        return self._each(
            question,
            lambda pair: responses.day_ticker(self._market.rolling_day(pair.symbol, now_ms), self._book(pair, now_ms)),
        )

    def price_tickers(self, question: Question) -> bytes:
        now_ms = self._clock()

        def ticker(pair: Pair) -> responses.Json:
            return {
                "symbol": pair.symbol,
                "price": responses.price(pair, self._market.price_ticks(pair.symbol, now_ms)),
            }

        return self._each(question, ticker)

    def book_tickers(self, question: Question) -> bytes:
        now_ms = self._clock()
        return self._each(question, lambda pair: responses.book_ticker(pair, self._book(pair, now_ms)))

    def _each(self, question: Question, ticker: Callable[[Pair], responses.Json]) -> bytes:
        pairs = question.pairs()
        return orjson.dumps(ticker(pairs[0]) if question.asks_for_one() else [ticker(pair) for pair in pairs])

    def _book(self, pair: Pair, now_ms: int, levels: int = 1) -> Book:
        second = self._market.candles(pair.symbol, Timeframe.S1, None, None, 1, now_ms).bars
        return book_of(self._market.seed, pair, second, now_ms // SECOND_MS, levels)

    def _trades(self, pair: Pair, start_ms: int | None, end_ms: int | None, limit: int) -> Trades:
        """With a start the first `limit` trades from it on, without one the last."""
        seconds = limit // TRADES_PER_SECOND + 2
        start_second = None if start_ms is None else start_ms // SECOND_MS * SECOND_MS
        candles = self._market.candles(pair.symbol, Timeframe.S1, start_second, end_ms, seconds, self._clock())
        if not len(candles):
            return trades_of(candles.bars, 0)
        found = trades_of(candles.bars, int(candles.open_ms[0]) // SECOND_MS)
        wanted = (found.amounts > 0) & (found.times_ms >= (start_ms or 0)) & (found.times_ms <= (end_ms or LAST_MS))
        rows = wanted.nonzero()[0]
        return found[rows[:limit] if start_ms is not None else rows[-limit:]]
