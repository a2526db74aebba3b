"""What routes beside pages share: who asks, an answer as JSON, and what went wrong."""

from typing import Any

import orjson
from fastapi import Request
from starlette.responses import Response

from core.access.login_sessions.sessions import SessionView
from core.errors import FlotillaError, NotFound, Refused, SignedOut
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


def failed(error: FlotillaError | ValueError) -> Response:
    """Return what went wrong as JSON. 401: nobody is signed in; 404: what was asked for is not there, or has nothing to
    give, which is also said of an id that is none; 503: something did not answer."""
    if isinstance(error, SignedOut):
        return answer({"detail": str(error)}, 401)
    if isinstance(error, FlotillaError) and not isinstance(error, NotFound | Refused):
        return answer({"detail": f"{error} {error.hint}".strip()}, 503)
    return answer({"detail": str(error)}, 404)
