"""Answers for probes, in front of everything that builds pages: a busy server is not a dead one.

`/healthz`: the process answers; `/readyz`: everything works, 503 until it does.
"""

from typing import Protocol

from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send


class Ready(Protocol):
    """Anything that says whether all of Flotilla works."""

    is_ready: bool


class Probes:
    """ASGI middleware that answers probes itself."""

    def __init__(self, app: ASGIApp, house: Ready) -> None:
        self._app, self._house = app, house

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        answer = self._answer(scope["path"]) if _is_question(scope) else None
        await (answer or self._app)(scope, receive, send)

    def _answer(self, path: str) -> JSONResponse | None:
        if path == "/healthz":
            return JSONResponse({"status": "ok"})
        if path == "/readyz":
            is_ready = self._house.is_ready
            return JSONResponse({"ready": is_ready}, 200 if is_ready else 503)
        return None


def _is_question(scope: Scope) -> bool:
    return scope["type"] == "http" and scope["method"] in ("GET", "HEAD")
