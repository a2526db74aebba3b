"""The practice market's REST API: Binance's public spot endpoints over `Market`. Everything private is refused."""

import time
from collections.abc import Awaitable, Callable, Iterator

import orjson
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from core.errors import cause_of
from core.practice.market.market import Market
from core.practice.server.answer_turns import Turns
from core.practice.server.endpoints import Clock, Endpoints
from core.practice.server.parameters import Question, Rejected

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


def system_clock() -> int:
    """Return now, in milliseconds since 1970."""
    return time.time_ns() // 1_000_000


def api(*markets: Market, clock: Clock = system_clock) -> Starlette:
    """Return an application with each market below the path of its edition. It knows no session and no person: it shows
    made-up prices, the same to all, and takes no orders."""
    turns = Turns()
    routes = [route for market in markets for route in _routes(market, clock, turns)]
    return Starlette(routes=routes, exception_handlers={404: _unknown, 405: _unknown, Exception: _failed})


def _routes(market: Market, clock: Clock, turns: "Turns") -> Iterator[Route]:
    market.prepare(clock())
    endpoints, root = Endpoints(market, clock), market.edition.path
    public = {
        "ping": endpoints.ping,
        "time": endpoints.time,
        "exchangeInfo": endpoints.exchange_info,
        "klines": endpoints.klines,
        "uiKlines": endpoints.klines,
        "depth": endpoints.depth,
        "trades": endpoints.trades,
        "aggTrades": endpoints.aggregate_trades,
        "ticker/24hr": endpoints.day_tickers,
        "ticker/price": endpoints.price_tickers,
        "ticker/bookTicker": endpoints.book_tickers,
    }
    for path, answer in public.items():
        yield Route(f"{root}/api/v3/{path}", _endpoint(answer, turns), methods=["GET"])
    for path in (*(f"/api/v3/{path}" for path in _PRIVATE), "/sapi/{path:path}"):
        yield Route(f"{root}{path}", _refuse, methods=["GET", "POST", "PUT", "DELETE"])


def _endpoint(answer: Callable[[Question], bytes], turns: Turns) -> Callable[[Request], Awaitable[Response]]:
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
