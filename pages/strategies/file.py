"""The source of a version as a file, because a large source is not sent to a page as a whole."""

import asyncio
from collections.abc import AsyncIterator
from urllib.parse import quote
from uuid import UUID

from fastapi import FastAPI, Request
from starlette.responses import Response, StreamingResponse

from core.errors import FlotillaError, NotFound, SignedOut
from core.strategies import service as strategies
from pages.frame.routes import answer, session_of

SOURCE = "/api/strategies/{version_id}/source"
_PIECE_CHARACTERS = 65_536


def register(app: FastAPI) -> None:
    @app.get(SOURCE, include_in_schema=False)
    async def source_of_version(request: Request, version_id: str) -> Response:
        try:
            found = await strategies.get(session_of(request).actor, UUID(version_id))
        except (NotFound, ValueError) as error:
            return answer({"detail": str(error)}, 404)
        except SignedOut as error:
            return answer({"detail": str(error)}, 401)
        except FlotillaError as error:
            return answer({"detail": str(error)}, 503)
        named = f"attachment; filename*=UTF-8''{quote(found.class_name)}.py"
        headers = {"Content-Disposition": named, "Cache-Control": "no-store"}
        return StreamingResponse(_pieces(found.code), media_type="text/x-python", headers=headers)


def source_path(version_id: UUID) -> str:
    return SOURCE.format(version_id=version_id)


async def _pieces(code: str) -> AsyncIterator[bytes]:
    """Yield the source in pieces that are compressed one by one, so that the event loop is not blocked."""
    for start in range(0, len(code), _PIECE_CHARACTERS):
        yield code[start : start + _PIECE_CHARACTERS].encode()
        await asyncio.sleep(0)
