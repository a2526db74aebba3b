"""Serves the practice market on a port of its own, on the event loop that is already running."""

import asyncio
import logging
import socket
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

import uvicorn
from starlette.types import ASGIApp

from core.practice.server.allowed_hosts import HostFilter
from core.practice.server.kept_port import listen, remembered
from core.serving import descriptors
from core.serving.peers import Peers
from core.serving.protocol import Patience, protocol

log = logging.getLogger(__name__)

_STOP_SECONDS = 3
PATIENCE = Patience()


class PracticeServer:
    """`async with PracticeServer(api(Market(seed)), port_file)`. Start and stop may be called twice. `names`: hosts it
    answers for, beside the address it listens on."""

    def __init__(self, app: ASGIApp, port_file: Path, host: str = "127.0.0.1", names: Iterable[str] = ()) -> None:
        self.host = host
        self._app = HostFilter(app, host, names)
        self._port_file = port_file
        self._port = 0
        self._server: _Server | None = None
        self._serving: asyncio.Task[None] | None = None

    @property
    def port(self) -> int:
        """The remembered one, also while it cannot be used; 0 before the first start."""
        return self._port

    @property
    def url(self) -> str:
        """For programs on this machine; containers reach the port under another name."""
        return f"http://{self.host}:{self._port}"

    @property
    def is_serving(self) -> bool:
        return self._serving is not None and not self._serving.done()

    async def start(self) -> None:
        """Returns once requests are answered. Unavailable if the port is taken or the port file cannot be used."""
        if self.is_serving:
            return
        self._port = remembered(self._port_file) or 0
        listener = listen(self.host, self._port_file)
        self._port = listener.getsockname()[1]
        self._server = _Server(_config(self._app))
        self._server.config.timeout_graceful_shutdown = _STOP_SECONDS
        self._serving = asyncio.create_task(self._server.serve(sockets=[listener]), name="practice-market")
        await self._answering(self._server, self._serving)
        log.info("The practice market answers at %s", self.url)

    @staticmethod
    async def _answering(server: "_Server", serving: asyncio.Task[None]) -> None:
        ready = asyncio.create_task(server.answering.wait())
        await asyncio.wait({ready, serving}, return_when=asyncio.FIRST_COMPLETED)
        ready.cancel()
        if serving.done():  # it failed: say why
            await serving

    async def stop(self) -> None:
        if self._server is None or self._serving is None:
            return
        self._server.should_exit = True
        await self._serving
        self._server = self._serving = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()


def _config(app: ASGIApp) -> uvicorn.Config:
    """All bots of this machine have one address here: they are one peer, and each keeps some connections."""
    most = descriptors.for_connections() // 2
    http = protocol(Peers(most, most), PATIENCE)
    return uvicorn.Config(app, http=http, lifespan="off", log_config=None, access_log=False, ws="none")


class _Server(uvicorn.Server):
    """Leaves the signals to whoever owns the process, and says when it is ready."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.answering = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.answering.set()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield
