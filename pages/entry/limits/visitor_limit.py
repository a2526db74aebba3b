"""How much one visitor may ask for at once behind a proxy, where the peer of a connection is the same for all of
them."""

from collections import Counter

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from core.serving.peers import MOST_OF_ONE, network_of
from pages.entry.auth_middleware import VISITOR


class VisitorLimit:
    """Limits the open requests of each address that a trusted proxy names. Open sockets count like requests. It stands
    behind authentication, which finds the address."""

    def __init__(self, app: ASGIApp, most: int = MOST_OF_ONE) -> None:
        self._app, self._most = app, most
        self._asking: Counter[str] = Counter()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        visitor = scope.get(VISITOR)
        if visitor is None:
            await self._app(scope, receive, send)
            return
        who = network_of(visitor.address)
        if self._asking[who] >= self._most:
            await _refuse(scope, receive, send)
            return
        self._asking[who] += 1
        try:
            await self._app(scope, receive, send)
        finally:
            self._asking[who] -= 1
            if not self._asking[who]:
                del self._asking[who]


async def _refuse(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.close", "code": 4429})
    else:
        answer = PlainTextResponse("Too many requests at once from your address.", 503, {"Retry-After": "5"})
        await answer(scope, receive, send)
