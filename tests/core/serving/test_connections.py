"""Strangers who are slow, or say nothing, in front of a real uvicorn: each is let go, and nobody else notices."""

import asyncio
import contextlib
import logging
import socket
import struct
import tracemalloc
import zlib
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

import httpx
import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket
from uvicorn.protocols.websockets import wsproto_impl
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed
from wsproto.frame_protocol import FrameProtocol, ParseFailed

from core.serving.bounded_websocket import MOST_MESSAGE_BYTES
from core.serving.peers import Peers, network_of
from core.serving.protocol import MOST_HEAD_BYTES, MOST_HEADERS, Patience, protocol

QUICK = Patience(head_seconds=1.0, body_bytes_a_second=1_000_000, stalled_seconds=1.0)
SLOW = Patience(head_seconds=600, body_bytes_a_second=1, stalled_seconds=600)
GET = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"


async def hello(_: Request) -> Response:
    return PlainTextResponse("hello")


async def echo(request: Request) -> Response:
    return PlainTextResponse(f"{len(await request.body())} bytes")


async def much(_: Request) -> Response:
    return PlainTextResponse("x" * 30_000_000)


async def listen(line: WebSocket) -> None:
    await line.accept()
    async for words in line.iter_text():
        await line.send_text(f"{len(words)} characters")


APP = Starlette(
    routes=[
        Route("/", hello),
        Route("/echo", echo, methods=["POST"]),
        Route("/much", much),
        WebSocketRoute("/line", listen),
    ]
)


class _Server(uvicorn.Server):
    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@asynccontextmanager
async def serving(
    patience: Patience = QUICK, most: int = 100, most_of_one: int = 50, app: Starlette = APP
) -> AsyncIterator[tuple[int, Peers]]:
    peers = Peers(most, most_of_one)
    config = uvicorn.Config(app, http=protocol(peers, patience), ws="wsproto", lifespan="off", log_config=None)
    config.timeout_graceful_shutdown = config.timeout_keep_alive = 1
    server = _Server(config)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        running = asyncio.create_task(server.serve([listener]))
        while not server.started:
            await asyncio.sleep(0.01)
        yield listener.getsockname()[1], peers
        server.should_exit = True
        await running


async def say(port: int, words: bytes) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(words)
    await writer.drain()
    return reader, writer


async def is_closed(reader: asyncio.StreamReader) -> bytes:
    """What came before the end. Fails when there is none."""
    async with asyncio.timeout(60):
        with contextlib.suppress(ConnectionResetError):
            return await reader.read()
    return b""


@pytest.mark.parametrize(
    "words",
    [
        b"",
        b"G",
        b"\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\n",
        b"POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc",
        b"POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n",
        b"GET /line HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n",
        GET + b"\r\n",
        GET + b"GET / HTTP",
    ],
    ids=["nothing", "a letter", "a line end", "half a head", "half a body", "half a chunk", "half a websocket",
         "a byte after an answer", "half a second request"],
)  # fmt: skip
async def test_what_does_not_arrive_is_not_waited_for(words: bytes) -> None:
    async with serving() as (port, peers):
        reader, writer = await say(port, words)
        answer = await is_closed(reader)
        assert answer.count(b"hello") == words.count(GET)
        writer.close()
        while len(peers):
            await asyncio.sleep(0.01)


async def test_a_body_that_trickles_in_is_cut_off_and_one_that_comes_on_is_read() -> None:
    async with serving() as (port, _):
        reader, writer = await say(port, b"POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n")

        async def trickle() -> None:
            with contextlib.suppress(ConnectionError):
                while True:
                    writer.write(b"x")
                    await writer.drain()
                    await asyncio.sleep(0.1)

        trickling = asyncio.create_task(trickle())
        assert await is_closed(reader) == b""
        trickling.cancel()
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as client:
            assert (await client.post("/echo", content=b"x" * 2_000_000)).text == "2000000 bytes"


async def test_an_answer_that_is_not_taken_is_given_up() -> None:
    async with serving() as (port, peers):
        _, writer = await say(port, b"GET /much HTTP/1.1\r\nHost: x\r\n\r\n")
        writer.transport.pause_reading()  # type: ignore[attr-defined]
        async with asyncio.timeout(60):
            while not len(peers):
                await asyncio.sleep(0.01)
            while len(peers):
                await asyncio.sleep(0.01)
        writer.transport.abort()


@pytest.mark.parametrize("long", ["a path", "a header", "many headers", "short headers"])
async def test_a_head_of_any_size_is_not_read(long: str) -> None:
    async with serving(SLOW) as (port, _):
        words = {
            "a path": b"GET /" + b"x" * 2 * MOST_HEAD_BYTES,
            "a header": b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"x" * 2 * MOST_HEAD_BYTES,
            "short headers": b"GET / HTTP/1.1\r\nHost: x\r\n" + b"a: b\r\n" * MOST_HEADERS + b"\r\n",
            "many headers": b"GET / HTTP/1.1\r\nHost: x\r\n" + b"a: b\r\n" * MOST_HEAD_BYTES,
        }[long]
        reader, writer = await say(port, words)
        assert b"HTTP/1.1 2" not in await is_closed(reader)
        writer.close()


async def test_idle_connections_of_one_peer_keep_nobody_out(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        async with serving(SLOW, most_of_one=8) as (port, peers):
            half = [await say(port, b"GET / HTTP/1.1\r\n") for _ in range(30)]
            async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as client:
                assert (await client.get("/")).text == "hello"
            assert len(peers) <= 8
            for reader, _ in half[:20]:
                assert await is_closed(reader) == b""
            for _, writer in half:
                writer.close()
    told = [record for record in caplog.records if "as many as one peer may" in record.message]
    assert 1 <= len(told) <= 3, "told, but not each time"


async def test_all_together_are_limited_too() -> None:
    async with serving(SLOW, most=8, most_of_one=50) as (port, peers):
        half = [await say(port, b"GET / HTTP/1.1\r\n") for _ in range(30)]
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as client:
            assert (await client.get("/")).text == "hello"
        assert len(peers) <= 8
        for _, writer in half:
            writer.close()


async def test_busy_connections_are_not_closed_for_new_ones() -> None:
    async with serving(SLOW, most_of_one=4) as (port, peers):
        lines = [await connect(f"ws://127.0.0.1:{port}/line", proxy=None) for _ in range(4)]
        reader, writer = await say(port, GET)
        assert await is_closed(reader) == b""
        for line in lines:
            await line.send("still here")
            assert await line.recv() == "10 characters"
            await line.close()
        while len(peers):
            await asyncio.sleep(0.01)
        writer.close()


async def test_a_proxy_is_not_one_peer() -> None:
    class Nobody:
        def is_overdue(self, now: float) -> bool:
            return False

        def drop(self) -> None: ...

    peers = Peers(10, 2, frozenset({"10.0.0.1"}))
    held = [Nobody() for _ in range(8)]
    assert all(peers.enter(one, "10.0.0.1") for one in held)
    for one in held:
        peers.serve(one)
    mine = [Nobody(), Nobody()]
    assert [peers.enter(one, "192.0.2.1") for one in mine] == [True, True]
    for one in mine:
        peers.serve(one)
    assert not peers.enter(Nobody(), "192.0.2.1")
    for one in held + mine:
        peers.leave(one)
        peers.leave(one)
    assert len(peers) == 0


def test_a_network_of_ipv6_is_one_peer() -> None:
    assert network_of("2001:db8::1") == network_of("2001:db8::ffff:1") != network_of("2001:db8:0:1::1")
    assert network_of("::ffff:192.0.2.1") == network_of("192.0.2.1") != network_of("192.0.2.2")
    assert network_of("unix") == "unix"


async def test_a_message_is_not_unpacked_further_than_it_may_be_long() -> None:
    """Each byte of a packed message may stand for a thousand."""
    async with serving(SLOW) as (port, _), connect(f"ws://127.0.0.1:{port}/line", proxy=None, max_size=None) as line:
        await line.send("x" * (MOST_MESSAGE_BYTES // 2))
        assert await line.recv() == f"{MOST_MESSAGE_BYTES // 2} characters"
        await line.send("x" * (MOST_MESSAGE_BYTES // 2))
        assert await line.recv() == f"{MOST_MESSAGE_BYTES // 2} characters", "each message anew"
        await line.send("x" * 2 * MOST_MESSAGE_BYTES)
        with pytest.raises(ConnectionClosed):
            await line.recv()


def test_what_was_packed_a_thousand_times_is_given_up_in_time() -> None:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    bomb = packer.compress(b"x" * 40 * MOST_MESSAGE_BYTES) + packer.flush(zlib.Z_SYNC_FLUSH)
    assert len(bomb) < 256 * 1024, "which is read in one piece"
    deflate = wsproto_impl.PerMessageDeflate()
    deflate.accept("permessage-deflate")
    frames = FrameProtocol(client=False, extensions=[deflate])
    head = struct.pack("!BBQ", 0x81 | 0x40, 0x80 | 127, len(bomb)) + b"\0\0\0\0"
    tracemalloc.start()
    with pytest.raises(ParseFailed) as raised:
        frames.receive_bytes(head + bomb)
        list(frames.received_frames())
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert raised.value.code == 1009
    assert most < 5 * MOST_MESSAGE_BYTES


async def test_messages_are_unpacked_as_they_are_read() -> None:
    """Of packed ones, a reading of the network holds hundreds: neither are all in memory at once, nor does anybody
    wait for all of them."""
    messages, length = 100, MOST_MESSAGE_BYTES - 1
    async with serving(SLOW) as (port, _), connect(f"ws://127.0.0.1:{port}/line", proxy=None, max_size=None) as line:
        assert line.protocol.extensions, "they are packed"
        words = packed_messages(messages, length)
        assert len(words) < 1_000_000
        tracemalloc.start()
        line.transport.write(words)
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as client:
            assert (await client.get("/")).text == "hello"
        assert [await line.recv() for _ in range(messages)] == [f"{length} characters"] * messages
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert most < 10 * MOST_MESSAGE_BYTES


def packed_messages(count: int, length: int) -> bytes:
    """As a browser sends them, in one piece."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    words = b""
    for _ in range(count):
        body = (packer.compress(b"x" * length) + packer.flush(zlib.Z_SYNC_FLUSH))[:-4]
        words += struct.pack("!BBH", 0x81 | 0x40, 0x80 | 126, len(body)) + b"\0\0\0\0" + body
    return words


async def test_a_connection_that_closes_is_read_to_its_end() -> None:
    """What was sent before the goodbye counts, also when there is a lot of it."""
    heard = list[int]()

    async def hear(line: WebSocket) -> None:
        await line.accept()
        async for words in line.iter_text():
            heard.append(len(words))

    async with serving(SLOW, app=Starlette(routes=[WebSocketRoute("/line", hear)])) as (port, _):
        async with connect(f"ws://127.0.0.1:{port}/line", proxy=None, compression=None) as line:
            for length in range(1, 301):
                await line.send("x" * length)
        assert heard == [*range(1, 301)]
