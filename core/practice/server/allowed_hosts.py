"""The practice market answers only requests that name its own host. A page of another site can lead a browser here only
under another name or with an Origin, and gets nothing."""

from collections.abc import Iterable

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

_LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]"})
_OWN = frozenset({"none", "same-origin"})


class HostFilter:
    """ASGI middleware. `host`: the address that is listened on. `names`: others under which it is reached."""

    def __init__(self, app: ASGIApp, host: str, names: Iterable[str] = ()) -> None:
        self._app = app
        own = f"[{host}]" if ":" in host else host
        self._names = frozenset(names) | ({own} if own not in _LOOPBACK else _LOOPBACK)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        refusal = self._refusal(Headers(scope=scope), scope.get("server") or ("", 0)) if scope["type"] == "http" else ""
        if refusal:
            await PlainTextResponse(refusal, 403)(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    def _refusal(self, headers: Headers, server: tuple[str, int | None]) -> str:
        host = headers.get("host", "").lower()
        name, _, port = host.rpartition(":")
        if name not in self._names or port != str(server[1]):
            return "The practice market does not answer for this name."
        origin = headers.get("origin")
        if origin is not None and origin.lower() != f"http://{host}":
            return "Requests from other sites are refused."
        return "" if headers.get("sec-fetch-site", "none") in _OWN else "Requests from other sites are refused."
