"""One answer of a bot's API, read within bounds. A bot is what its strategy has made of it: it may send without end, in
single bytes, packed over and over, or a text that is small and makes a large thing."""

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
    """Unpacked; packed with gzip once at most. Others get their turn while it comes. Errors: `TooLong`,
    `Unavailable`."""
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
    """`shape(body)`, beside the event loop when it may take long."""
    if len(body) <= SMALL_BYTES:
        return shape(body)
    return await asyncio.get_running_loop().run_in_executor(_readers, shape, body)


def json_of(body: bytes) -> Any:
    """Errors: `ValueError` when it is no JSON, `TooLong` for more values than any answer has."""
    if sum(map(body.count, (b",", b"[", b"{"))) > MOST_VALUES:
        raise TooLong("The bot's answer has too many values to be one.")
    return orjson.loads(body)


class TooLong(Unavailable):
    """It may be asked for in parts."""
