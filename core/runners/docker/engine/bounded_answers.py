"""What an engine answers, read within bounds: it may be anybody's engine. Nothing packed is asked for or taken; what it
says at once and each of its messages has an end."""

import json
import struct
from collections.abc import Iterator
from typing import Any

from requests import Response

from core.errors import Unavailable
from core.runners import port

MOST_BYTES = 2 * port.MOST_OUTPUT_BYTES
MOST_VALUES = 500_000
"""Objects, lists and what is in them: of a thousand containers there are a tenth of it."""
MOST_MESSAGE_BYTES = 2**20
"""Of an event, a figure, a step of a pull, or a line of a log, which an engine tells in parts of 16 KiB."""
_PIECE_BYTES = 64 * 1024
_FRAME = struct.Struct(">BxxxL")


def require_plain(response: Response) -> None:
    """Errors: `Unavailable` for what is packed."""
    if response.headers.get("Content-Encoding", "identity").strip().lower() != "identity":
        response.close()
        raise Unavailable("The Docker engine packs its answers, which nobody asked for.")


def whole(response: Response) -> bytes:
    """Errors: `Unavailable` for more than `MOST_BYTES`."""
    content = bytearray()
    while piece := response.raw.read(_PIECE_BYTES, decode_content=False):
        content += piece
        if len(content) > MOST_BYTES:
            response.close()
            raise _too_long()
    return bytes(content)


def require_readable(content: bytes) -> None:
    """Before JSON is made of it. Errors: `Unavailable` for more than `MOST_VALUES`."""
    if sum(map(content.count, (b",", b"[", b"{"))) > MOST_VALUES:
        raise _too_long()


def pieces(response: Response) -> Iterator[bytes]:
    """As they come."""
    while piece := response.raw.read1(_PIECE_BYTES, decode_content=False):
        yield piece


def messages(response: Response) -> Iterator[Any]:
    """JSON, one document a line. Errors: `Unavailable` for a line that is too long or no JSON."""
    rest = b""
    for piece in pieces(response):
        *lines, rest = (rest + piece).split(b"\n")
        if len(rest) > MOST_MESSAGE_BYTES:
            raise _too_long()
        yield from map(_message, filter(bytes.strip, lines))
    if rest.strip():
        yield _message(rest)


def full_pieces(response: Response) -> Iterator[bytes]:
    """Of what has an end: fewer and larger, each waited for until it is full."""
    while piece := response.raw.read(_PIECE_BYTES, decode_content=False):
        yield piece


def frames(content: Iterator[bytes]) -> Iterator[bytes]:
    """Of the pieces of a log: each with its length before it. Errors: `Unavailable` for one that is too long."""
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
    """Where the frame ends that begins there; beyond the content when that does not tell yet."""
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
