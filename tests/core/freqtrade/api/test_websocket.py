"""The event stream against peers that misbehave; against a real bot in `test_real_bot`."""

import asyncio
from contextlib import suppress

import orjson
import pytest
from websockets.asyncio.server import ServerConnection, serve
from websockets.exceptions import ConnectionClosed

from core.errors import Unauthorised, Unavailable
from core.freqtrade.api.stream_messages import Kind, Trigger, parse
from core.freqtrade.api.websocket import MOST_MESSAGES, Flood, triggers


@pytest.mark.parametrize(
    ("message", "trigger"),
    [
        ({"type": "entry_fill", "trade_id": 3, "pair": "BTC/USDT"}, Trigger(Kind.ENTRY_FILL, "BTC/USDT", 3)),
        (
            {"type": "exit_fill", "trade_id": 3, "pair": "A/B", "is_final_exit": True},
            Trigger(Kind.EXIT_FILL, "A/B", 3, closes_trade=True),
        ),
        (
            {"type": "exit_fill", "trade_id": 3, "pair": "A/B", "is_final_exit": False},
            Trigger(Kind.EXIT_FILL, "A/B", 3),
        ),
        ({"type": "status", "status": "paused"}, Trigger(Kind.STATUS, text="paused")),
        ({"type": "warning", "status": "a\x00b"}, Trigger(Kind.WARNING, text="ab")),
        ({"type": "exception", "data": "Invalid request"}, Trigger(Kind.EXCEPTION, text="Invalid request")),
        ({"type": "new_candle", "data": []}, None),
        ({"type": ["entry"]}, None),
        ([], None),
        (None, None),
    ],
)
def test_messages(message: object, trigger: Trigger | None) -> None:
    assert parse(orjson.dumps(message)) == trigger


def test_what_is_no_message() -> None:
    assert parse("<html>") is None
    assert parse(b"\xff") is None


async def heard_from(handler: object, limit: int = 10) -> list[Trigger]:
    async with serve(handler, "127.0.0.1", 0) as server:  # type: ignore[arg-type]
        port = server.sockets[0].getsockname()[1]
        heard: list[Trigger] = []
        with pytest.raises(Unavailable) as caught:
            async for trigger in triggers(f"http://127.0.0.1:{port}", "a/b c"):
                heard.append(trigger)
        if isinstance(caught.value, Unauthorised):
            raise caught.value
        return heard


async def test_subscribes_then_hears_until_the_end() -> None:
    asked: list[object] = []

    async def bot(socket: ServerConnection) -> None:
        assert socket.request is not None
        asked.extend([socket.request.path, orjson.loads(await socket.recv())])
        await socket.send('{"type":"whitelist","data":[]}')
        await socket.send('{"type":"entry","pair":"BTC/USDT","trade_id":1}')

    assert await heard_from(bot) == [Trigger(Kind.ENTRY, "BTC/USDT", 1)]
    assert asked == ["/api/v1/message/ws?token=a%2Fb%20c", {"type": "subscribe", "data": [str(kind) for kind in Kind]}]


async def test_a_refused_token() -> None:
    async def bot(socket: ServerConnection) -> None:
        await socket.close(1008)

    with pytest.raises(Unauthorised):
        await heard_from(bot)


async def test_a_flood_in_one_message_ends_the_stream() -> None:
    async def bot(socket: ServerConnection) -> None:
        await socket.send("x" * 2_000_000)

    assert await heard_from(bot) == []


async def test_a_flood_of_messages_ends_the_stream() -> None:
    """A hostile bot keeps nobody busy: it is listened to again after a while."""

    async def bot(socket: ServerConnection) -> None:
        with suppress(ConnectionClosed):
            while True:
                await socket.send('{"type":"entry"}')
                await asyncio.sleep(0)  # both ends share one event loop here

    assert len(await heard_from(bot)) == MOST_MESSAGES


def test_what_comes_slowly_is_no_flood() -> None:
    flood = Flood(10, 60.0)
    for number in range(1_000):
        flood.count(7.0 * number)


async def test_nothing_packed_is_asked_for() -> None:
    """A message of a hundred bytes could be unpacked to any size."""
    asked: list[object] = []

    async def bot(socket: ServerConnection) -> None:
        assert socket.request is not None
        asked.append(socket.request.headers.get("Sec-WebSocket-Extensions"))

    await heard_from(bot)
    assert asked == [None]


async def test_something_else_is_listening() -> None:
    async def web_server(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi")
        writer.close()

    server = await asyncio.start_server(web_server, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        with pytest.raises(Unavailable, match="not a bot"):
            await anext(triggers(f"http://127.0.0.1:{port}", "x"))
    with pytest.raises(Unavailable, match="cannot be reached"):
        await anext(triggers(f"http://127.0.0.1:{port}", "x"))
