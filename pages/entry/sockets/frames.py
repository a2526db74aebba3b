"""The packets that engine.io and socket.io get to read: only the few kinds that NiceGUI's pages send.

These libraries answer nonsense with a traceback, keep binary parts for ever, and let a browser call the handlers of
their own events ("connect", "disconnect").
"""

import asyncio
import re
from typing import Final

import orjson
from nicegui import core
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from core.access.login_sessions.sessions import SessionView
from core.serving.token_bucket import TokenBucket, TokenBuckets
from pages.entry.page_sessions import SESSION

SOCKET: Final = "/_nicegui_ws/"
MESSAGES: Final = frozenset({"handshake", "event", "javascript_response", "ack", "log"})
FIRST_SECONDS: Final = 10.0
"""Within which a websocket that was opened has to say something."""
_CONTROL = frozenset({"1", "2probe", "3", "5", "40", "41"})
"""Close, probe, pong, upgrade; connect to the one namespace there is, disconnect."""
_EVENT = re.compile(r"42[0-9]{0,9}(?=\[)")
_MOST_PACKETS = 16
_A_SECOND, _AT_ONCE, _WORTH_ONE = 100.0, 300.0, 10_000


def is_known(packet: object) -> bool:
    """Return whether this packet of engine.io, as text, is of a known kind."""
    if not isinstance(packet, str):
        return False
    if packet in _CONTROL:
        return True
    head = _EVENT.match(packet)
    return head is not None and _is_message(packet[head.end() :])


def _is_message(words: str) -> bool:
    try:
        found = orjson.loads(words)
    except orjson.JSONDecodeError:
        return False
    match found:
        case [str(name), dict()]:
            return name in MESSAGES
    return False


class PacketFilter:
    """ASGI middleware that drops all other packets and slows down senders of too many. It stands behind authentication:
    every request has a session."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._buckets = TokenBuckets(_AT_ONCE, _A_SECOND)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan" or not scope["path"].startswith(SOCKET):
            await self._app(scope, receive, send)
        elif scope["type"] == "websocket":
            await self._app(scope, _of_websocket(receive, self._bucket_of(scope)), send)
        elif scope["method"] in ("GET", "POST"):
            await self._poll(scope, receive, send)
        else:
            await PlainTextResponse("", 405)(scope, receive, send)

    def _bucket_of(self, scope: Scope) -> TokenBucket:
        """Of all sockets of a session: whoever sends more than people cause is read more slowly. A large message counts
        as many."""
        session: SessionView | None = scope.get(SESSION)
        return self._buckets.of(session and session.id)

    async def _poll(self, scope: Scope, receive: Receive, send: Send) -> None:
        body = await _body(receive)
        await self._bucket_of(scope).take(1 + body.count(b"\x1e") + len(body) / _WORTH_ONE)
        if not _is_payload(body):
            await PlainTextResponse("", 400)(scope, receive, send)
            return
        is_read = False

        async def again() -> Message:
            nonlocal is_read
            if is_read:
                return await receive()
            is_read = True
            return {"type": "http.request", "body": body, "more_body": False}

        await self._app(scope, again, send)


async def _body(receive: Receive) -> bytes:
    """`bodies` has its limit."""
    parts = list[bytes]()
    while (message := await receive())["type"] == "http.request":
        parts.append(message.get("body", b""))
        if not message.get("more_body"):
            break
    return b"".join(parts)


def _is_payload(body: bytes) -> bool:
    """Nothing, as in a GET, or packets of which each is known."""
    if not body:
        return True
    try:
        packets = body.decode().split("\x1e")
    except UnicodeDecodeError:
        return False
    return len(packets) <= _MOST_PACKETS and all(map(is_known, packets))


def _of_websocket(receive: Receive, bucket: TokenBucket) -> Receive:
    has_spoken = False

    async def known() -> Message:
        nonlocal has_spoken
        while (message := await _next(receive, has_spoken))["type"] == "websocket.receive":
            await bucket.take(1 + len(message.get("text") or message.get("bytes") or "") / _WORTH_ONE)
            if is_known(message.get("text")) and len(message["text"]) <= core.sio.eio.max_http_buffer_size:
                has_spoken = True
                break
        return message

    return known


async def _next(receive: Receive, has_spoken: bool) -> Message:
    if has_spoken:
        return await receive()
    try:
        async with asyncio.timeout(FIRST_SECONDS):
            return await receive()
    except TimeoutError:
        return {"type": "websocket.disconnect", "code": 1000}
