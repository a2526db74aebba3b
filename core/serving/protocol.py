"""uvicorn's HTTP with limits of time and size: for a request to arrive, for a response to be taken, for a connection to
close. uvicorn itself waits for ever for the rest of a request, and reads heads of any size."""

import asyncio
import functools
from dataclasses import dataclass
from enum import Enum, auto
from typing import ClassVar

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from core.serving.bounded_websocket import Line
from core.serving.peers import Peers


@dataclass(frozen=True, slots=True)
class Patience:
    """`head_seconds`: from the opening of a connection, or its first byte after a response, to the end of a head, and
    then to the first part of a body. A body has to come at `body_bytes_a_second` at least. `stalled_seconds`: how long
    a connection may take nothing of a response, or not close."""

    head_seconds: float = 10.0
    body_bytes_a_second: int = 8_192
    stalled_seconds: float = 30.0


MOST_HEAD_BYTES = 65_536
MOST_HEADERS = 200


def protocol(peers: Peers, patience: Patience = Patience()) -> type[asyncio.Protocol]:
    """Return the class for uvicorn's `http`. All connections of one server share `peers`."""
    return type("Connection", (_Connection,), {"peers": peers, "patience": patience})


class _Awaited(Enum):
    HEAD = auto()
    BODY = auto()
    NOTHING = auto()


class _Connection(HttpToolsProtocol):
    peers: ClassVar[Peers]
    patience: ClassVar[Patience]

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self.ws_protocol_class = functools.partial(Line, on_lost=self._left)  # type: ignore[assignment]
        self._awaited, self._since = _Awaited.HEAD, self.loop.time()
        self._head_bytes = self._unfinished_bytes = self._body_bytes = 0
        self._stalled_since: float | None = None
        self._closing_since: float | None = None
        if not self.peers.enter(self, self.client[0] if self.client else ""):
            transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        self._left()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self._awaited is _Awaited.NOTHING and (self.cycle is None or self.cycle.response_complete):
            self._await_head()  # of uvicorn's own timer, a single byte is the end
        super().data_received(data)
        if self._awaited is _Awaited.HEAD and not self.transport.is_closing():
            self._unfinished_bytes += len(data)  # the parser keeps a header until it is complete
            if self._unfinished_bytes > MOST_HEAD_BYTES:
                self.send_400_response("The head of this request is too large.")

    # ---- the request, as the parser tells of it ----------------------------------------------------------------------

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._head_bytes = self._body_bytes = 0
        if self._awaited is _Awaited.NOTHING:
            self._await_head()

    def on_url(self, url: bytes) -> None:
        self._count_head(len(url))
        super().on_url(url)

    def on_header(self, name: bytes, value: bytes) -> None:
        self._count_head(len(name) + len(value))
        if len(self.headers) >= MOST_HEADERS:
            raise ValueError("There are too many headers.")  # answered with 400
        super().on_header(name, value)

    def on_headers_complete(self) -> None:
        self._awaited = _Awaited.BODY
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        self._body_bytes += len(body)
        super().on_body(body)

    def on_message_complete(self) -> None:
        self._arrived()
        super().on_message_complete()

    def handle_websocket_upgrade(self) -> None:
        self._arrived()
        super().handle_websocket_upgrade()

    def on_response_complete(self) -> None:
        super().on_response_complete()
        if self._awaited is _Awaited.NOTHING and not self.pipeline:
            self.peers.wait(self)

    # ---- the answer --------------------------------------------------------------------------------------------------

    def pause_writing(self) -> None:
        self._stalled_since = self.loop.time()
        super().pause_writing()

    def resume_writing(self) -> None:
        self._stalled_since = None
        super().resume_writing()

    # ---- the end -----------------------------------------------------------------------------------------------------

    def is_overdue(self, now: float) -> bool:
        if self.transport.is_closing():
            self._closing_since = self._closing_since or now
            return now - self._closing_since > self.patience.stalled_seconds
        if self._stalled_since is not None:
            return now - self._stalled_since > self.patience.stalled_seconds
        if self._awaited is _Awaited.NOTHING or self.flow.read_paused:
            return False
        allowed = self.patience.head_seconds + self._body_bytes / self.patience.body_bytes_a_second
        return now - self._since > allowed

    def drop(self) -> None:
        self.transport.abort()

    def _left(self) -> None:
        self.peers.leave(self)

    def _arrived(self) -> None:
        self._awaited = _Awaited.NOTHING
        self.peers.serve(self)

    def _await_head(self) -> None:
        self._awaited, self._since = _Awaited.HEAD, self.loop.time()
        self._head_bytes = self._unfinished_bytes = self._body_bytes = 0

    def _count_head(self, count: int) -> None:
        self._head_bytes += count
        if self._head_bytes > MOST_HEAD_BYTES:
            raise ValueError("The head of this request is too large.")  # answered with 400
