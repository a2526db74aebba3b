"""Read the answers of an engine within bounds, because the engine may be under somebody else's control. Compressed
answers are refused. The sizes of whole answers and of single messages in a stream are limited."""

import json
import struct
from collections.abc import Iterator
from typing import Any

from requests import Response

from core.errors import Unavailable
from core.runners import port

MOST_BYTES = 2 * port.MOST_OUTPUT_BYTES
MOST_VALUES = 500_000
"""Objects, lists and their members in one answer. A list of a thousand containers has a tenth of it."""
MOST_MESSAGE_BYTES = 2**20
"""The size of one event, measurement, pull step or log frame; the engine sends logs in frames of 16 KiB."""
_PIECE_BYTES = 64 * 1024
_FRAME = struct.Struct(">BxxxL")


def require_plain(response: Response) -> None:
    """Raise for a compressed answer. Errors: `Unavailable`."""
    if response.headers.get("Content-Encoding", "identity").strip().lower() != "identity":
        response.close()
        raise Unavailable("The Docker engine packs its answers, which nobody asked for.")


def whole(response: Response) -> bytes:
    """Read the whole body. Errors: `Unavailable` for more than `MOST_BYTES`."""
    content = bytearray()
    while piece := response.raw.read(_PIECE_BYTES, decode_content=False):
        content += piece
        if len(content) > MOST_BYTES:
            response.close()
            raise _too_long()
    return bytes(content)


def require_readable(content: bytes) -> None:
    """Check the number of values, objects and lists before the text is parsed as JSON. Errors: `Unavailable` for more
    than `MOST_VALUES`."""
    if sum(map(content.count, (b",", b"[", b"{"))) > MOST_VALUES:
        raise _too_long()


def pieces(response: Response) -> Iterator[bytes]:
    """Yield the body in pieces as they arrive."""
    while piece := response.raw.read1(_PIECE_BYTES, decode_content=False):
        yield piece


def messages(response: Response) -> Iterator[Any]:
    """Yield the JSON documents of a stream, one per line. Errors: `Unavailable` for a line that is too long or is not
    JSON."""
    rest = b""
    for piece in pieces(response):
        *lines, rest = (rest + piece).split(b"\n")
        if len(rest) > MOST_MESSAGE_BYTES:
            raise _too_long()
        yield from map(_message, filter(bytes.strip, lines))
    if rest.strip():
        yield _message(rest)


def full_pieces(response: Response) -> Iterator[bytes]:
    """Yield a finite body in fewer, larger pieces, each filled before it is returned."""
    while piece := response.raw.read(_PIECE_BYTES, decode_content=False):
        yield piece


def frames(content: Iterator[bytes]) -> Iterator[bytes]:
    """Yield the frames of a log stream, each of which is preceded by its length. Errors: `Unavailable` for a frame that
    is too long."""
    rest = b""
    for piece in content:
        rest, at = rest + piece, 0
        while (end := _end_of_frame(rest, at)) <= len(rest):
            if end > at + _FRAME.size:
                yield rest[at + _FRAME.size : end]
            at = end
        rest = rest[at:]
    if cut := rest[_FRAME.size :]:
        yield cut


def _end_of_frame(content: bytes, at: int) -> int:
    """Return the index at which the frame that starts at `at` ends, or one past the content when its header is
    incomplete."""
    if len(content) < at + _FRAME.size:
        return len(content) + 1
    length: int = _FRAME.unpack_from(content, at)[1]
    if length > MOST_MESSAGE_BYTES:
        raise _too_long()
    return at + _FRAME.size + length


def _message(line: bytes) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        raise Unavailable("The Docker engine gave an answer Flotilla does not know.", detail=str(error)) from error


def _too_long() -> Unavailable:
    return Unavailable("The Docker engine's answer is too long to be one.")
