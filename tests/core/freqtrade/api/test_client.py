"""What a bot, or what stands in its place, may do wrong."""

import asyncio
import gzip
import threading
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

import httpx
import orjson
import pytest

from core.errors import NotFound, Refused, Unauthorised, Unavailable
from core.freqtrade.api import bounded_answer as answer_module
from core.freqtrade.api import client as client_module
from core.freqtrade.api import listed_answers
from core.freqtrade.api.client import BotClient
from tests import machine

Peer = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def listening(peer: Peer) -> AsyncIterator[str]:
    server = await asyncio.start_server(peer, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"


@asynccontextmanager
async def bot_behind(peer: Peer) -> AsyncIterator[BotClient]:
    async with listening(peer) as url, httpx.AsyncClient(base_url=url) as http:
        yield BotClient(http, "user", "pass")


class Says:
    """Answers each request with the next of `answers`, the last one for ever; None drops the connection."""

    def __init__(self, *answers: bytes | None) -> None:
        self.answers = list(answers)
        self.requests: list[str] = []

    async def __call__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while head := await _head(reader):
            self.requests.append(head)
            answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
            if answer is None:
                break
            writer.write(answer)
            await writer.drain()
        writer.close()


async def _head(reader: asyncio.StreamReader) -> str:
    try:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
    except (asyncio.IncompleteReadError, ConnectionError):
        return ""
    length = [line.split(":")[1] for line in head.splitlines() if line.lower().startswith("content-length")]
    await reader.readexactly(int(length[0]) if length else 0)
    return head


def http(code: int, body: bytes) -> bytes:
    return b"HTTP/1.1 %d X\r\nContent-Length: %d\r\n\r\n%s" % (code, len(body), body)


VERSION = http(200, b'{"version":"2026.9"}')


async def test_basic_credentials_are_sent() -> None:
    says = Says(VERSION)
    async with bot_behind(says) as bot:
        assert await bot.version() == "2026.9"
    assert "authorization: basic dxnlcjpwyxnz" in says.requests[0].lower()
    assert says.requests[0].startswith("GET /api/v1/version HTTP/1.1")


@pytest.mark.parametrize(
    ("answer", "error", "sentence"),
    [
        (http(401, b'{"detail":"Unauthorized"}'), Unauthorised, "refused its user name"),
        (
            http(502, b'{"error":"Error querying /api/v1/count: trader is not running"}'),
            Refused,
            "trader is not running",
        ),
        (http(502, b"<html>Bad gateway</html>"), Unavailable, "not a bot"),
        (http(502, b'{"message":"upstream"}'), Unavailable, "HTTP 502"),
        (http(503, b'{"detail":"Bot is not in the correct state."}'), Refused, "present mode"),
        (http(404, b'{"detail":"Trade not found"}'), NotFound, "Trade not found"),
        (http(422, b'{"detail":[{"loc":["query","limit"]}]}'), Refused, "limit"),
        (http(500, b'{"detail":"x"}'), Unavailable, "HTTP 500"),
        (http(200, b"<html>Router login</html>"), Unavailable, "not a bot"),
        (http(200, b'{"version":'), Unavailable, "not a bot"),
        (http(200, b'["version"]'), Unavailable, "cannot be read"),
        (http(200, b"{}"), Unavailable, "version"),
        (http(302, b"{}"), Unavailable, "HTTP 302"),
        (b"SSH-2.0-OpenSSH_9.6\r\n\r\n", Unavailable, "bot"),
    ],
)
async def test_answers_that_are_failures(answer: bytes, error: type[Exception], sentence: str) -> None:
    async with bot_behind(Says(answer)) as bot:
        with pytest.raises(error, match=sentence) as caught:
            await bot.version()
    assert type(caught.value) is error or (error is Unavailable and not isinstance(caught.value, Unauthorised))


async def test_a_question_on_a_dropped_connection_is_asked_once_more() -> None:
    says = Says(VERSION, None, VERSION)
    async with bot_behind(says) as bot:
        assert await bot.version() == await bot.version() == "2026.9"
    assert len(says.requests) == 3


async def test_a_question_is_not_asked_a_third_time() -> None:
    says = Says(None)
    async with bot_behind(says) as bot:
        with pytest.raises(Unavailable, match="dropped"):
            await bot.version()
    assert len(says.requests) == 2


async def test_a_silent_peer_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client_module, "SLOW_TIMEOUT", httpx.Timeout(0.2))

    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    async with bot_behind(silent) as bot:
        with pytest.raises(Unavailable, match="in time"):
            await bot.version()


@pytest.mark.parametrize("encoding", ["identity", "gzip"])
async def test_an_answer_without_end_is_not_waited_for(monkeypatch: pytest.MonkeyPatch, encoding: str) -> None:
    """Nor kept in memory: also not one that is small only until it is unpacked."""
    monkeypatch.setattr(answer_module, "MOST_BYTES", 2**20)
    packed = zlib.compressobj(wbits=31)
    piece = b" " * 100_000 if encoding == "identity" else packed.compress(b" " * 10_000_000) + packed.flush()

    async def endless(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await _head(reader)
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Encoding: %s\r\n\r\n" % encoding.encode())
        with suppress(ConnectionError):
            while not writer.is_closing():
                writer.write(piece)
                await writer.drain()
                await asyncio.sleep(0.001)

    async with asyncio.timeout(10), bot_behind(endless) as bot:
        with pytest.raises(Unavailable, match="too long"):
            await bot.version()


def packed(body: bytes, times: int = 1) -> bytes:
    for _ in range(times):
        body = gzip.compress(body, 9, mtime=0)
    return body


def with_encoding(encoding: str, body: bytes) -> bytes:
    return http(200, body).replace(b"\r\n\r\n", f"\r\nContent-Encoding: {encoding}\r\n\r\n".encode(), 1)


async def test_an_answer_may_be_packed_once() -> None:
    says = Says(with_encoding("gzip", packed(b'{"version":"2026.9"}')))
    async with bot_behind(says) as bot:
        assert await bot.version() == "2026.9"
    assert "accept-encoding: gzip\r\n" in says.requests[0].lower()


@pytest.mark.parametrize(
    ("encoding", "body", "sentence"),
    [
        ("gzip, gzip", packed(b'{"version":"2026.9"}', 2), "nobody asked"),
        ("gzip, gzip, gzip", packed(b" " * 2**24, 3), "nobody asked"),
        ("deflate", zlib.compress(b'{"version":"2026.9"}'), "nobody asked"),
        ("br", b"x", "nobody asked"),
        ("gzip", packed(b'{"version":"2026.9"}', 2), "not a bot"),
        ("gzip", packed(b" " * 2**26), "too long"),
        ("gzip", packed(b'{"version":"2026.9"}')[:-4], "ends before its end"),
        ("gzip", b"", "ends before its end"),
        ("gzip", b"no gzip", "cannot be unpacked"),
        ("identity", b'{"version":' + b"[" * 5_000 + b"]" * 5_000 + b"}", "not a bot"),
        ("identity", b'{"version":"2026.9","x":[' + b"0," * 1_000_000 + b"0]}", "too many values"),
    ],
    ids=[
        "packed twice",
        "packed three times",
        "deflate",
        "brotli",
        "packed twice in secret",
        "a bomb",
        "cut off",
        "empty",
        "not packed",
        "deep",
        "wide",
    ],
)
async def test_an_answer_that_is_more_than_it_looks_is_refused(encoding: str, body: bytes, sentence: str) -> None:
    """1.8 kB, packed three times, took 2 GB and 17 s."""
    async with bot_behind(Says(with_encoding(encoding, body))) as bot:
        with pytest.raises(Unavailable, match=sentence):
            await bot.version()


async def dripping(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """A byte a time, without end."""
    await _head(reader)
    writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    with suppress(ConnectionError):
        while not writer.is_closing():
            writer.write(b"1\r\n \r\n")
            await writer.drain()
            await asyncio.sleep(0)


@pytest.mark.parametrize(
    ("name", "most", "sentence"), [("MOST_PIECES", 100, "too long"), ("WHOLE_SECONDS", 0.3, "in time")]
)
async def test_an_answer_in_single_bytes_ends(
    monkeypatch: pytest.MonkeyPatch, name: str, most: float, sentence: str
) -> None:
    monkeypatch.setattr(answer_module if name == "MOST_PIECES" else client_module, name, most)
    async with bot_behind(dripping) as bot:
        with pytest.raises(Unavailable, match=sentence):
            await bot.version()


TRADE = orjson.loads((machine.ROOT / "tests" / "data" / "answers-2026.9.json").read_bytes())[
    "trades?limit=3&order_by_id=false"
]["trades"][0]


@pytest.mark.parametrize(
    ("ask", "body"),
    [
        (lambda bot: bot.status(), [TRADE] * (listed_answers.MOST_OPEN_TRADES + 1)),
        (lambda bot: bot.trades_page(20), {"trades": [TRADE] * 21, "total_trades": 21}),
        (lambda bot: bot.trades_page(20), {"trades": [], "total_trades": 10**9}),
    ],
    ids=["open", "page", "total"],
)
async def test_more_than_was_asked_for_is_not_believed(
    ask: Callable[[BotClient], Awaitable[object]], body: object
) -> None:
    async with bot_behind(Says(http(200, orjson.dumps(body)))) as bot:
        with pytest.raises(Unavailable):
            await ask(bot)


async def test_a_text_that_is_nested_is_none() -> None:
    nested = b"[" * 900 + b"]" * 900
    async with bot_behind(Says(http(200, b'{"version":%s}' % nested))) as bot:
        assert await bot.version() == ""


async def test_large_answers_are_read_beside_the_event_loop() -> None:
    """Nobody waits for the 500 trades of somebody's bot."""
    page = {"trades": [TRADE | {"trade_id": 1 + number} for number in range(500)], "total_trades": 500}
    readers: set[str] = set()
    async with bot_behind(Says(http(200, orjson.dumps(page)))) as bot:
        with pytest.MonkeyPatch.context() as patched:
            read, here = answer_module.json_of, threading.current_thread
            patched.setattr(answer_module, "json_of", lambda body: readers.add(here().name) or read(body))
            assert len((await bot.trades_page(500)).trades) == 500
    assert readers == {"bot-answers_0"}


def trades_of(total: int, most: int, too_long: bytes) -> tuple[Peer, list[str]]:
    """A bot whose answer is too long for more than `most` trades."""
    requests = list[str]()

    async def answering(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while head := await _head(reader):
            requests.append(head)
            asked = httpx.URL(head.split()[1]).params
            limit, offset = int(asked["limit"]), int(asked["offset"])
            numbers = range(1 + offset, 1 + min(offset + limit, total))
            page = {"trades": [TRADE | {"trade_id": number} for number in numbers], "total_trades": total}
            writer.write(http(200, orjson.dumps(page) if limit <= most else too_long))
            with suppress(ConnectionError):
                await writer.drain()
        writer.close()

    return answering, requests


TOO_LONG = {"bytes": b" " * (answer_module.MOST_BYTES + 1), "values": b"[" + b"0," * answer_module.MOST_VALUES + b"0]"}


@pytest.mark.parametrize("too_long", TOO_LONG.values(), ids=TOO_LONG)
@pytest.mark.parametrize("total", [450, 90])
async def test_a_page_that_is_too_long_is_read_in_parts(total: int, too_long: bytes) -> None:
    """Trades of an averaging strategy have many orders."""
    answering, _ = trades_of(total, 130, too_long)
    async with bot_behind(answering) as bot:
        page = await bot.trades_page(500, newest_first=False)
    assert [trade.trade_id for trade in page.trades] == [*range(1, total + 1)]
    assert page.total_trades == total


async def test_a_page_that_is_always_too_long_is_given_up() -> None:
    answering, requests = trades_of(450, 0, TOO_LONG["values"])
    async with bot_behind(answering) as bot:
        with pytest.raises(Unavailable, match="too many values"):
            await bot.trades_page(500)
    assert len(requests) == 1 + client_module.MOST_HALVINGS


async def test_nobody_there() -> None:
    async with listening(Says(VERSION)) as url:
        pass
    async with httpx.AsyncClient(base_url=url) as http_client:
        with pytest.raises(Unavailable, match="cannot be reached"):
            await BotClient(http_client, "user", "pass").version()


@pytest.mark.parametrize(("limit", "offset"), [(0, 0), (501, 0), (50, -1)])
async def test_pages_have_bounds(limit: int, offset: int) -> None:
    async with bot_behind(Says(VERSION)) as bot:
        with pytest.raises(ValueError, match="page"):
            await bot.trades_page(limit, offset)


@pytest.mark.parametrize("body", [b"{}", b"null", b'"x"', b"3"])
async def test_a_status_that_is_none_is_no_empty_list(body: bytes) -> None:
    async with bot_behind(Says(http(200, body))) as bot:
        with pytest.raises(Unavailable):
            await bot.status()


async def test_a_way_that_was_closed_while_it_was_asked_is_an_outage() -> None:
    async with bot_behind(Says(http(200, b"{}"))) as bot:
        pass
    with pytest.raises(Unavailable, match="closed"):
        await bot.health()
