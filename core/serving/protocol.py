"""HTTP as uvicorn speaks it, with an end to waiting: for a request to arrive, for an answer to be taken, for a
connection to close. uvicorn itself waits for ever for the rest of a request, and reads heads of any size."""

import asyncio
import functools
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, ClassVar

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.protocols.websockets import wsproto_impl
from wsproto.extensions import PerMessageDeflate
from wsproto.frame_protocol import CloseReason, FrameDecoder, FrameProtocol

from core.serving.peers import Peers


@dataclass(frozen=True, slots=True)
class Patience:
    """`head_seconds`: from the opening of a connection, or its first byte after an answer, to the end of a head, and
    then to the first part of a body. A body has to come at `body_bytes_a_second` at least. `stalled_seconds`: while
    nothing of an answer is taken, or the connection does not close."""

    head_seconds: float = 10.0
    body_bytes_a_second: int = 8_192
    stalled_seconds: float = 30.0


MOST_HEAD_BYTES = 65_536
MOST_HEADERS = 200
MOST_MESSAGE_BYTES = 4_000_000
"""Of a websocket, after it is unpacked: what engine.io takes is a million characters of at most so many bytes."""
PIECE_BYTES = 4_096
"""Of a websocket, unpacked at once: four megabytes at most."""


def protocol(peers: Peers, patience: Patience = Patience()) -> type[asyncio.Protocol]:
    """For uvicorn's `http`. The connections of one server share their peers."""
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
        self.ws_protocol_class = functools.partial(_Line, on_lost=self._left)  # type: ignore[assignment]
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


class _Line(wsproto_impl.WSProtocol):
    """A websocket. It counts as a connection of its peer until it is lost.

    What came is unpacked piece by piece, while no message waits to be read: packed a thousand times, one reading of the
    network holds hundreds of megabytes.
    """

    def __init__(self, *args: Any, on_lost: Callable[[], None], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._on_lost = on_lost
        self._packed = bytearray()
        self._goes_on = False

    def connection_lost(self, exc: Exception | None) -> None:
        self._on_lost()
        self._packed.clear()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        self._packed += data
        if not self._goes_on:
            self._unpack_more()

    async def receive(self) -> Any:
        message = await super().receive()
        if self._packed and not self.read_paused:
            self._go_on_soon()
        return message

    def _unpack_more(self) -> None:
        was_held, self._goes_on = self._goes_on, False
        if self.read_paused or self.transport.is_closing():
            return
        piece = bytes(self._packed[:PIECE_BYTES])
        del self._packed[:PIECE_BYTES]
        super().data_received(piece)
        if self.read_paused:
            return
        if self._packed:
            self._go_on_soon()
        elif was_held and not self.transport.is_closing():
            self.transport.resume_reading()

    def _go_on_soon(self) -> None:
        """When others have had their turn. Nothing more is read meanwhile."""
        self._goes_on = True
        self.transport.pause_reading()
        self.loop.call_soon(self._unpack_more)


class _Deflate(PerMessageDeflate):
    """Unpacks no more than a message may hold: packed, a thousandth of that would be enough to fill the memory."""

    _unpacked = 0

    def frame_inbound_payload_data(self, proto: FrameDecoder | FrameProtocol, data: bytes) -> bytes | CloseReason:
        if not self._inbound_compressed or not self._inbound_is_compressible:
            return data
        assert self._decompressor is not None
        room = MOST_MESSAGE_BYTES + 1 - self._unpacked
        unpacked = _unpack(self._decompressor, bytes(data), room)
        if isinstance(unpacked, bytes):
            self._unpacked += len(unpacked)
        return unpacked

    def frame_inbound_complete(self, proto: FrameDecoder | FrameProtocol, fin: bool) -> bytes | CloseReason | None:
        if fin:
            self._unpacked = 0
        return super().frame_inbound_complete(proto, fin)


def _unpack(decompressor: Any, data: bytes, room: int) -> bytes | CloseReason:
    import zlib

    try:
        unpacked: bytes = decompressor.decompress(data, max(room, 1))
    except zlib.error:
        return CloseReason.INVALID_FRAME_PAYLOAD_DATA
    return CloseReason.MESSAGE_TOO_BIG if decompressor.unconsumed_tail else unpacked


wsproto_impl.PerMessageDeflate = _Deflate  # type: ignore[attr-defined]  # uvicorn makes it by this name
