"""Unpacking the body of an answer while it arrives, a megabyte at a time."""

import zlib
from collections.abc import Iterator
from typing import Protocol

import httpx

from core.errors import Unavailable

ACCEPTED = "gzip"
_STEP_BYTES = 2**20
_GZIP = 16 + zlib.MAX_WBITS


class _Unpacker(Protocol):
    @property
    def is_whole(self) -> bool: ...

    def parts(self, piece: bytes) -> Iterator[bytes]: ...


class _Plain:
    is_whole = True

    def parts(self, piece: bytes) -> Iterator[bytes]:
        yield piece


class _Gzip:
    """A megabyte at a time, whatever comes out of a piece. Errors: `Unavailable`."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._unpack = zlib.decompressobj(_GZIP)

    @property
    def is_whole(self) -> bool:
        return self._unpack.eof

    def parts(self, piece: bytes) -> Iterator[bytes]:
        while piece and not self._unpack.eof:
            try:
                yield self._unpack.decompress(piece, _STEP_BYTES)
            except zlib.error as error:
                raise Unavailable(f"The bot's answer to {self._path} cannot be unpacked.") from error
            piece = self._unpack.unconsumed_tail


def unpacker_for(response: httpx.Response, path: str) -> _Unpacker:
    """Return the unpacker for this response. Errors: `Unavailable` when it is packed in a way that was not asked
    for."""
    match response.headers.get("content-encoding", "").strip().lower():
        case "" | "identity":
            return _Plain()
        case "gzip":
            return _Gzip(path)
    raise Unavailable(f"The bot's answer to {path} is packed in a way that nobody asked for.")
