"""Serves the practice market on a port of its own, in the event loop that is already running."""

import asyncio
import errno
import logging
import os
import random
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

import uvicorn
from starlette.types import ASGIApp

from core.errors import Unavailable

log = logging.getLogger(__name__)

_PORTS = range(20_000, 30_000)
"""Below the range from which systems take ports for outgoing connections (Linux: 32768 up, others: 49152 up): a port
kept for years must not be somebody's outgoing connection at the moment of a restart."""
_ATTEMPTS = 50
_STOP_SECONDS = 3


class PracticeServer:
    """`async with PracticeServer(api(Market(seed)), port_file)`. Start and stop may be called twice."""

    def __init__(self, app: ASGIApp, port_file: Path, host: str = "127.0.0.1") -> None:
        self.host = host
        self._app = app
        self._port_file = port_file
        self._port = 0
        self._server: _Server | None = None
        self._serving: asyncio.Task[None] | None = None

    @property
    def port(self) -> int:
        """0 until it has been started."""
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
        listener = listen(self.host, self._port_file)
        self._port = listener.getsockname()[1]
        self._server = _Server(uvicorn.Config(self._app, lifespan="off", log_config=None, access_log=False, ws="none"))
        self._server.config.timeout_graceful_shutdown = _STOP_SECONDS
        self._serving = asyncio.create_task(self._server.serve(sockets=[listener]), name="practice-market")
        await self._server.answering.wait()
        log.info("The practice market answers at %s", self.url)

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


def listen(host: str, port_file: Path) -> socket.socket:
    """A listening socket on the remembered port, or at the first start on a free one, which is remembered from then on:
    the configurations of running bots name it. Unavailable as `PracticeServer.start`."""
    if (port := _remembered(port_file)) is not None:
        return _bound_to_remembered(host, port, port_file)
    listener = _bound_to_any(host)
    try:
        _remember(port_file, listener.getsockname()[1])
    except Unavailable:
        listener.close()
        raise
    return listener


def _bound_to_remembered(host: str, port: int, port_file: Path) -> socket.socket:
    try:
        return _bound(host, port)
    except OSError as error:
        taken = error.errno == errno.EADDRINUSE
        why = "another program is listening there" if taken else (error.strerror or str(error))
        raise Unavailable(
            f"The practice market cannot use its port {port} on {host}: {why}.",
            hint=f"End that program, or delete {port_file} to have another chosen; then restart the practice bots.",
            detail=str(error),
        ) from error


def _bound_to_any(host: str) -> socket.socket:
    failure: OSError | None = None
    for port in random.sample(_PORTS, _ATTEMPTS):
        try:
            return _bound(host, port)
        except OSError as error:
            failure = error
    raise Unavailable(
        f"The practice market found no free port on {host}.",
        hint="Check that this address belongs to this machine.",
        detail=str(failure),
    ) from failure


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio sets TCP_NODELAY only on sockets that name their protocol; without it each small answer takes 40 ms.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":  # elsewhere it would let two programs share a port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(512)
    except OSError:
        listener.close()
        raise
    listener.setblocking(False)
    return listener


def _remembered(port_file: Path) -> int | None:
    try:
        text = port_file.read_text().strip()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise _unusable(port_file, "cannot be read", str(error)) from error
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 65_536):
        raise _unusable(port_file, "does not hold a port number", text[:80])
    return int(text)


def _remember(port_file: Path, port: int) -> None:
    """Complete or not at all, whenever the power fails."""
    draft = port_file.with_name(port_file.name + ".new")
    try:
        port_file.parent.mkdir(parents=True, exist_ok=True)
        with draft.open("w") as file:
            file.write(f"{port}\n")
            file.flush()
            os.fsync(file.fileno())
        draft.replace(port_file)
    except OSError as error:
        raise _unusable(port_file, "cannot be written", str(error)) from error


def _unusable(port_file: Path, what: str, detail: str) -> Unavailable:
    return Unavailable(
        f"The file {port_file}, which keeps the practice market's port, {what}.",
        hint="Repair it, or delete it to have another port chosen; then restart the practice bots.",
        detail=detail,
    )
