"""The texts of editors, fetched and sent by the browser that shows them. Only the session that opened a page reads and
writes the editors on it; other sites are refused before, as everywhere (`pages/entry/auth_middleware.py`)."""

import asyncio
import gzip

from fastapi import FastAPI, Request
from nicegui import Client
from starlette.responses import Response

from core.errors import Invalid, NotFound, SignedOut
from pages.entry.page_sessions import is_page_of
from pages.frame.routes import answer, session_of
from pages.parts.form.text_change import TooLong
from pages.parts.form.text_editor import PATH, StaleChange, TextEditor

_LEVEL = 4  # of 3.4 MB of code 60 ms, and a tenth of the size


def register(app: FastAPI) -> None:
    @app.get(PATH, include_in_schema=False)
    async def text_of_editor(request: Request, client_id: str, element_id: int) -> Response:
        try:
            editor = _editor(request, client_id, element_id)
        except (NotFound, SignedOut) as error:
            return answer({"detail": str(error)}, _STATUS[type(error)])
        headers = {"X-Revision": str(editor.revision), "Cache-Control": "no-store", "Vary": "Accept-Encoding"}
        if "gzip" in request.headers.get("Accept-Encoding", ""):
            headers["Content-Encoding"] = "gzip"
        body = await asyncio.to_thread(_body, editor.value, "Content-Encoding" in headers)
        return Response(body, media_type="text/plain", headers=headers)

    @app.put(PATH, include_in_schema=False)
    async def change_of_editor(
        request: Request, client_id: str, element_id: int, base: int, start: int, end: int
    ) -> Response:
        try:
            editor = _editor(request, client_id, element_id)
            await editor.take_change(base, start, end, await request.body())
        except StaleChange as stale:
            return answer({"revision": editor.revision, "replaced": stale.is_replaced}, 409)
        except (NotFound, SignedOut, TooLong, Invalid) as error:
            return answer({"detail": str(error)}, _STATUS[type(error)])
        return answer({"revision": editor.revision})


_STATUS: dict[type[Exception], int] = {SignedOut: 401, NotFound: 404, TooLong: 413, Invalid: 422}


def _editor(request: Request, client_id: str, element_id: int) -> TextEditor:
    """Errors: `SignedOut`; `NotFound` also for what another session has opened."""
    session, client = session_of(request), Client.instances.get(client_id)
    found = client.elements.get(element_id) if client and is_page_of(client, session) else None
    if not isinstance(found, TextEditor) or (request.method == "PUT" and not found.most_bytes):
        raise NotFound("This page has been closed.")
    return found


def _body(text: str, is_packed: bool) -> bytes:
    content = text.encode("utf-8", "replace")
    return gzip.compress(content, _LEVEL, mtime=0) if is_packed else content
