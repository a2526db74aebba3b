"""A bot's REST API in this process, over real sockets, that misbehaves on demand: slow, silent, wrong, torn off in the
middle of an answer, its list of trades changing between two pages. Never for figures: those are compared with real
Freqtrade."""

import asyncio
import base64
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any, Self

import httpx
import orjson
import uvicorn
from starlette.websockets import WebSocket, WebSocketDisconnect

from core.freqtrade.api.client import BotClient
from tests.told_trades import BEGAN_S, trade

USERNAME, PASSWORD, WS_TOKEN = "flotilla", "secret", "stream"
Misbehaviour = Callable[["StandIn", str, dict[str, str]], Awaitable[bytes | None]]
"""(the bot, path, query) → the bytes to answer instead; None: as usual."""


class StandIn:
    """`async with`: answers on a port of its own. `asked`: (path, query) of every request; `sent_bytes`: path → length
    of the last answer."""

    def __init__(self) -> None:
        self.closed: list[dict[str, Any]] = []
        self.open: list[dict[str, Any]] = []
        self.state = "running"
        self.bot_start_ts: int | None = BEGAN_S
        self.last_process_ts = BEGAN_S + 5
        self.starting_capital = 1_000.0
        self.available_capital: float | None = None
        self.whitelist = ["BTC/USDT"]
        self.profit_closed_coin: float | None = None
        self.misbehave: Misbehaviour | None = None
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.sent_bytes: dict[str, int] = {}
        self._sockets: list[WebSocket] = []

    async def __aenter__(self) -> Self:
        config = uvicorn.Config(
            self._serve, port=0, host="127.0.0.1", log_config=None, lifespan="off", interface="asgi3"
        )
        self._server = uvicorn.Server(config)
        self._server.install_signal_handlers = lambda: None  # type: ignore[attr-defined, method-assign]
        self._serving = asyncio.create_task(self._server.serve())
        while not self._server.started:
            await asyncio.sleep(0.01)
        port = self._server.servers[0].sockets[0].getsockname()[1]
        self.http = httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}")
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.http.aclose()
        for socket in self._sockets:
            await socket.close(1012)
        self._server.should_exit = self._server.force_exit = True
        await self._serving

    @property
    def client(self) -> BotClient:
        return BotClient(self.http, USERNAME, PASSWORD)

    def times(self, path: str) -> int:
        return sum(asked == path for asked, _ in self.asked)

    def forget_asked(self) -> None:
        self.asked.clear()
        self.sent_bytes.clear()

    def close(self, number: int, profit: float = 1.5) -> None:
        """An open trade closes now."""
        opened = next(t for t in self.open if t["trade_id"] == number)
        self.open.remove(opened)
        now = int(datetime.now(UTC).timestamp() * 1000)
        self.closed.append(trade(number, opened=opened["open_timestamp"], closed=now, profit=profit))

    async def tell(self, kind: str) -> None:
        for socket in self._sockets:
            await socket.send_text(orjson.dumps({"type": kind, "trade_id": 1, "pair": "BTC/USDT"}).decode())

    @property
    def listeners(self) -> int:
        return len(self._sockets)

    # -- answers ------------------------------------------------------------------------------------------------------

    async def _serve(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "websocket":
            await self._stream(WebSocket(scope, receive, send))
            return
        path = scope["path"].removeprefix("/api/v1")
        query = dict(part.split("=") for part in scope["query_string"].decode().split("&") if part)
        self.asked.append((path, query))
        if dict(scope["headers"]).get(b"authorization") != _basic():
            await _send(send, 401, b'{"detail":"Unauthorized"}')
            return
        instead = await self.misbehave(self, path, query) if self.misbehave else None
        if instead == DROPPED:
            await _send_half(send)
            raise ConnectionAbortedError("dropped on purpose")
        if instead == FAILED:
            await _send(send, 500, b"Internal Server Error")
            return
        if instead == REFUSED:
            await _send(send, 502, b'{"error": "Error querying /api/v1/balance: no prices"}')
            return
        body = instead if instead is not None else orjson.dumps(self._answer(path, query))
        self.sent_bytes[path] = len(body)
        await _send(send, 200, body)

    async def _stream(self, socket: WebSocket) -> None:
        await socket.accept()
        self._sockets.append(socket)
        try:
            while True:
                await socket.receive_text()
        except WebSocketDisconnect:
            self._sockets.remove(socket)

    def _answer(self, path: str, query: dict[str, str]) -> Any:
        return {
            "/show_config": self._config,
            "/health": lambda: {"bot_start_ts": self.bot_start_ts, "last_process_ts": self.last_process_ts},
            "/status": lambda: self.open,
            "/trades": lambda: self._trades(query),
            "/balance": lambda: {"stake": "USDT", "starting_capital": self.starting_capital},
            "/profit": self._profit,
            "/whitelist": lambda: {"whitelist": self.whitelist, "length": len(self.whitelist), "method": []},
        }[path]()

    def _config(self) -> dict[str, Any]:
        return {
            "dry_run": True,
            "stake_currency": "USDT",
            "state": self.state,
            "available_capital": self.available_capital,
        }

    def _trades(self, query: dict[str, str]) -> dict[str, Any]:
        by_id = query["order_by_id"] == "true"
        ordered = sorted(self.closed, key=lambda t: t["trade_id"] if by_id else -(t["close_timestamp"] or 0))
        offset, limit = int(query["offset"]), int(query["limit"])
        page = ordered[offset : offset + limit]
        return {"trades": page, "trades_count": len(page), "offset": offset, "total_trades": len(self.closed)}

    def _profit(self) -> dict[str, Any]:
        counted = [t for t in self.closed if t["close_timestamp"] is not None]  # as Freqtrade does
        own = round(sum(t["profit_abs"] for t in counted if t["profit_abs"] != "abc"), 8)
        return {
            "profit_closed_coin": own if self.profit_closed_coin is None else self.profit_closed_coin,
            "closed_trade_count": len(counted),
        }


DROPPED = b"\x00dropped"
"""Answered by a misbehaviour: the connection breaks in the middle of the body."""
FAILED = b"\x00failed"
"""Answered by a misbehaviour: Freqtrade's own way of failing."""
REFUSED = b"\x00refused"
"""Answered by a misbehaviour: Freqtrade's own way of saying no."""


def _basic() -> bytes:
    return b"Basic " + base64.b64encode(f"{USERNAME}:{PASSWORD}".encode())


async def _send(send: Any, status: int, body: bytes) -> None:
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


async def _send_half(send: Any) -> None:
    headers = [(b"content-length", b"100000")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": b'{"trades": [', "more_body": True})
