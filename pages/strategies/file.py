"""Versions as files to download: the source, a further file, or everything as an archive. They are sent in pieces,
because a large one is not sent to a page as a whole."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from urllib.parse import quote
from uuid import UUID

from fastapi import FastAPI, Request
from starlette.responses import Response, StreamingResponse

from core.access.policy import Actor
from core.errors import FlotillaError
from core.strategies import service as strategies
from core.strategies import version_files
from pages.frame.routes import failed, session_of
from pages.strategies.addresses import ARCHIVE, FILE, SOURCE

_PIECE_BYTES = 65_536
Named = tuple[str, bytes]
"""Name of the file that is downloaded, and its content."""


def register(app: FastAPI) -> None:
    @app.get(SOURCE, include_in_schema=False)
    async def source_of_version(request: Request, version_id: str) -> Response:
        return await _download(request, version_id, _source, "text/x-python")

    @app.get(ARCHIVE, include_in_schema=False)
    async def archive_of_version(request: Request, version_id: str) -> Response:
        return await _download(request, version_id, _archive, "application/zip")

    @app.get(FILE, include_in_schema=False)
    async def file_of_version(request: Request, version_id: str, path: str) -> Response:
        async def content(actor: Actor, id: UUID) -> Named:
            return path.rpartition("/")[2], await version_files.content(actor, id, path)

        return await _download(request, version_id, content, "application/octet-stream")


async def _download(
    request: Request, version_id: str, read: Callable[[Actor, UUID], Awaitable[Named]], media_type: str
) -> Response:
    try:
        name, content = await read(session_of(request).actor, UUID(version_id))
    except (FlotillaError, ValueError) as error:
        return failed(error)
    named = f"attachment; filename*=UTF-8''{quote(name)}"
    headers = {"Content-Disposition": named, "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
    return StreamingResponse(_pieces(content), media_type=media_type, headers=headers)


async def _source(actor: Actor, version_id: UUID) -> Named:
    found = await strategies.get(actor, version_id)
    return f"{found.class_name}.py", found.code.encode()


async def _archive(actor: Actor, version_id: UUID) -> Named:
    found = await version_files.everything(actor, version_id)
    return f"{found.name}.zip", found.content


async def _pieces(content: bytes) -> AsyncIterator[bytes]:
    """Yield pieces that are compressed one by one, so that the event loop is not blocked."""
    for start in range(0, len(content), _PIECE_BYTES):
        yield content[start : start + _PIECE_BYTES]
        await asyncio.sleep(0)
