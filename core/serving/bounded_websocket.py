"""Websockets as uvicorn speaks them, with bounds: a message is unpacked piece by piece, never beyond
its largest size."""

from collections.abc import Callable
from typing import Any

from uvicorn.protocols.websockets import wsproto_impl
from wsproto.extensions import PerMessageDeflate
from wsproto.frame_protocol import CloseReason, FrameDecoder, FrameProtocol

MOST_MESSAGE_BYTES = 4_000_000
"""Of a websocket, after it is unpacked: what engine.io takes is a million characters of at most so many bytes."""
PIECE_BYTES = 4_096
"""Of a websocket, unpacked at once: four megabytes at most."""


class Line(wsproto_impl.WSProtocol):
    """A websocket. It counts as a connection of its peer until it is lost.

    Its bytes are unpacked piece by piece, while no message waits to be read: data may be packed a thousandfold, and one
    read of the network would otherwise hold hundreds of megabytes.
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
