"""What routes beside pages share: who asks, and an answer as JSON."""

from typing import Any

import orjson
from fastapi import Request
from starlette.responses import Response

from core.access.login_sessions.sessions import SessionView
from core.errors import SignedOut
from pages.entry.page_sessions import SESSION


def session_of(request: Request) -> SessionView:
    """Return the session of the request. Errors: `SignedOut`."""
    found = request.scope.get(SESSION)
    if not isinstance(found, SessionView):
        raise SignedOut("You are signed out. Log in again to go on.")
    return found


def answer(content: dict[str, Any], status: int = 200) -> Response:
    """Return the content as JSON, not to be stored by browsers."""
    return Response(orjson.dumps(content), status, media_type="application/json", headers={"Cache-Control": "no-store"})
