"""The practice market's REST API: Binance's public spot endpoints over `Market`, and a clear No to everything
private."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator

import orjson
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from core.errors import cause_of
from core.practice.market.candles import LAST_MS, LIMIT, Market
from core.practice.market.listing import Pair
from core.practice.market.order_book import TRADES_PER_SECOND, Book, Trades, book_of, trades_of
from core.practice.market.timeframes import SECOND_MS, Timeframe
from core.practice.server import responses
from core.practice.server.parameters import Question, Rejected

Clock = Callable[[], int]
"""Now, in milliseconds since 1970."""

_PRIVATE = (
    "order",
    "order/test",
    "order/oco",
    "order/cancelReplace",
    "openOrders",
    "allOrders",
    "account",
    "myTrades",
    "userDataStream",
)
_NO_ORDERS = Rejected(
    -2015, "The practice market takes no live orders and holds no accounts. Run the bot in dry-run.", 401
)
_DEEPEST = 1000
MOST_AT_ONCE = 8
"""Requests that are worked on; the others wait in the order in which they came."""


def system_clock() -> int:
    return time.time_ns() // 1_000_000


def api(*markets: Market, clock: Clock = system_clock) -> Starlette:
    """Each market below the path of its edition. Knows no session and no person: it shows made-up prices, the same to
    all, and takes no orders."""
    turns = _Turns()
    routes = [route for market in markets for route in _routes(market, clock, turns)]
    return Starlette(routes=routes, exception_handlers={404: _unknown, 405: _unknown, Exception: _failed})


def _routes(market: Market, clock: Clock, turns: "_Turns") -> Iterator[Route]:
    market.prepare(clock())
    desk, root = _Desk(market, clock), market.edition.path
    public = {
        "ping": desk.ping,
        "time": desk.time,
        "exchangeInfo": desk.exchange_info,
        "klines": desk.klines,
        "uiKlines": desk.klines,
        "depth": desk.depth,
        "trades": desk.trades,
        "aggTrades": desk.aggregate_trades,
        "ticker/24hr": desk.day_tickers,
        "ticker/price": desk.price_tickers,
        "ticker/bookTicker": desk.book_tickers,
    }
    for path, answer in public.items():
        yield Route(f"{root}/api/v3/{path}", _endpoint(answer, turns), methods=["GET"])
    for path in (*(f"/api/v3/{path}" for path in _PRIVATE), "/sapi/{path:path}"):
        yield Route(f"{root}{path}", _refuse, methods=["GET", "POST", "PUT", "DELETE"])


class _Desk:
    """One method an endpoint: question in, JSON out."""

    def __init__(self, market: Market, clock: Clock) -> None:
        self._market = market
        self._clock = clock

    def ping(self, _: Question) -> bytes:
        return b"{}"

    def time(self, _: Question) -> bytes:
        return orjson.dumps({"serverTime": self._clock()})

    def exchange_info(self, question: Question) -> bytes:
        return orjson.dumps(responses.exchange_info(question.pairs(), self._clock()))

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


class _Turns:
    """An answer takes up to 0.1 s of the event loop. Between two of them everybody else has a turn."""

    def __init__(self) -> None:
        self._room = asyncio.Semaphore(MOST_AT_ONCE)
        self._turn = asyncio.Lock()

    async def take(self, answer: Callable[[Question], bytes], question: Question) -> bytes:
        async with self._room, self._turn:
            await asyncio.sleep(0)
            return answer(question)


def _endpoint(answer: Callable[[Question], bytes], turns: _Turns) -> Callable[[Request], Awaitable[Response]]:
    async def respond(request: Request) -> Response:
        try:
            found = await turns.take(answer, Question(request.query_params))
        except Rejected as rejected:
            return _rejection(rejected)
        return Response(found, media_type="application/json")

    return respond


async def _refuse(_: Request) -> Response:
    return _rejection(_NO_ORDERS)


async def _unknown(request: Request, _: Exception) -> Response:
    return _rejection(Rejected(-1000, f"The practice market has no {request.method} {request.url.path}.", 404))


async def _failed(_: Request, error: Exception) -> Response:
    return _rejection(Rejected(-1001, f"The practice market could not answer: {cause_of(error)}.", 500))


def _rejection(rejected: Rejected) -> Response:
    body = orjson.dumps({"code": rejected.code, "msg": rejected.message})
    return Response(body, status_code=rejected.status, media_type="application/json")
