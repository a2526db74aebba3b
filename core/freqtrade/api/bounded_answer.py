"""Reads one answer of a bot's API within bounds. A strategy can make a bot answer without end, in single bytes, packed
over and over, or with a small text that unpacks into a large one."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import httpx
import orjson

from core.errors import Unavailable
from core.freqtrade.api.unpacking import unpacker_for

T = TypeVar("T")

MOST_BYTES = 8 * 2**20
"""As sent, and as unpacked. 500 trades with ten orders each are half of it."""
MOST_PIECES = 50_000
"""Freqtrade sends an answer in one piece; each of a chunked one takes some 50 µs."""
MOST_VALUES = 250_000
"""Objects, lists and what is in them: at most 25 MB of memory."""
SMALL_BYTES = 64 * 1024
"""Of an answer that is read on the event loop, within some milliseconds."""

_readers = ThreadPoolExecutor(1, thread_name_prefix="bot-answers")
"""One large answer at a time, whatever many bots send."""


async def body_of(response: httpx.Response, path: str) -> bytes:
    """Return the unpacked body; it may be packed with gzip once at most. Other coroutines run while it arrives. Errors:
    `TooLong`, `Unavailable`."""
    unpacker = unpacker_for(response, path)
    body, sent, pieces = bytearray(), 0, 0
    async for piece in response.aiter_raw():
        sent, pieces = sent + len(piece), pieces + 1
        for part in unpacker.parts(piece):
            body += part
            if max(sent, len(body)) > MOST_BYTES or pieces > MOST_PIECES:
                raise TooLong(f"The bot's answer to {path} is too long to be one.")
            await asyncio.sleep(0)
    if not unpacker.is_whole:
        raise Unavailable(f"The bot's answer to {path} ends before its end.")
    return bytes(body)


async def read(body: bytes, shape: Callable[[bytes], T]) -> T:
    """Return `shape(body)`. A large body is read in a thread, so the event loop goes on."""
    if len(body) <= SMALL_BYTES:
        return shape(body)
    return await asyncio.get_running_loop().run_in_executor(_readers, shape, body)


def json_of(body: bytes) -> Any:
    """Parse JSON. Errors: `ValueError` when it is none, `TooLong` for more values than any answer has."""
    if sum(map(body.count, (b",", b"[", b"{"))) > MOST_VALUES:
        raise TooLong("The bot's answer has too many values to be one.")
    return orjson.loads(body)


class TooLong(Unavailable):
    """The answer is longer than any honest one. It may be asked for in parts."""
