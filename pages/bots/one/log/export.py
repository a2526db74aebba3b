"""Sends the whole stored log of a bot as a text file with its secrets masked. It is sent while it is read, with gzip
when the browser accepts that."""

import asyncio
import zlib
from collections.abc import AsyncGenerator
from contextlib import aclosing
from urllib.parse import quote
from uuid import UUID

from fastapi import FastAPI, Request
from starlette.responses import Response, StreamingResponse

from core.bots import service as bots
from core.bots.logs import whole_log
from core.errors import FlotillaError
from pages.frame.routes import failed, session_of

ROUTE = "/api/bots/{bot_id}/log"
_GZIP = 16 + zlib.MAX_WBITS
_LEVEL = 5


def register(app: FastAPI) -> None:
    @app.get(ROUTE, include_in_schema=False)
    async def log_as_text(request: Request, bot_id: str) -> Response:
        try:
            actor = session_of(request).actor
            name = (await bots.get(actor, UUID(bot_id))).bot.name
            blocks = whole_log.whole(actor, UUID(bot_id))
            first = await anext(blocks, "")
        except (FlotillaError, ValueError) as error:
            return failed(error)
        headers = {
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(file_name(name))}",
            "Cache-Control": "no-store",
            "Vary": "Accept-Encoding",
        }
        lines = _text(first, blocks)
        if "gzip" in request.headers.get("Accept-Encoding", ""):
            lines, headers["Content-Encoding"] = _packed(lines), "gzip"
        return StreamingResponse(lines, media_type="text/plain; charset=utf-8", headers=headers)


def path_of(bot_id: UUID) -> str:
    return ROUTE.format(bot_id=bot_id)


def file_name(bot: str) -> str:
    kept = "".join(letter if letter.isalnum() or letter in "-_" else "-" for letter in bot)
    return f"{kept.strip('-') or 'bot'}.log"


async def _text(first: str, blocks: AsyncGenerator[str, None]) -> AsyncGenerator[bytes, None]:
    """Yield the log. When reading fails, so does the download: half a log must not look like a whole one."""
    async with aclosing(blocks):
        yield first.encode()
        async for block in blocks:
            yield block.encode()


async def _packed(pieces: AsyncGenerator[bytes, None]) -> AsyncGenerator[bytes, None]:
    """Compress in threads, so that the event loop is not blocked."""
    packer = zlib.compressobj(_LEVEL, wbits=_GZIP)
    async with aclosing(pieces):
        async for piece in pieces:
            if packed := await asyncio.to_thread(packer.compress, piece):
                yield packed
    yield packer.flush()
