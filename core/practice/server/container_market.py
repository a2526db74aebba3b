"""The practice market at further addresses of this machine, for bots in containers, which cannot reach its loopback."""

import asyncio
from collections.abc import Callable, Iterable
from pathlib import Path

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from core.practice.server.server import PracticeServer

IsWelcome = Callable[[str], bool]
"""Address of whoever connects."""


class ContainerMarket:
    """Each address is served from the first time that somebody asks for it; only welcome peers get an answer there.
    `names`: the hosts that containers call it by."""

    def __init__(self, app: ASGIApp, port_file: Path, is_welcome: IsWelcome, names: Iterable[str] = ()) -> None:
        self._app = _guarded(app, is_welcome)
        self._port_file, self._names = port_file, tuple(names)
        self._servers: dict[str, PracticeServer] = {}
        self._lock = asyncio.Lock()

    async def at(self, host: str) -> int:
        """Return the port at this address. Errors: `Unavailable` when nothing can listen there."""
        async with self._lock:
            server = self._servers.setdefault(host, PracticeServer(self._app, self._port_file, host, self._names))
            await server.start()
            return server.port

    async def stop(self) -> None:
        """Stop serving at all addresses. May be called twice."""
        for server in self._servers.values():
            await server.stop()


def _guarded(app: ASGIApp, is_welcome: IsWelcome) -> ASGIApp:
    async def guarded(scope: Scope, receive: Receive, send: Send) -> None:
        peer = scope["client"][0] if scope.get("client") else ""
        if is_welcome(peer):
            await app(scope, receive, send)
        else:
            await PlainTextResponse("The practice market is for bots in containers here.", 403)(scope, receive, send)

    return guarded
