"""Flotilla as people run it: `main.py` in a process of its own, with a data folder and a port of its own.

    with Server(tmp_path) as server:                      # or: async with
        admin = server.create_admin()                     # an httpx.Client that is logged in
        context.add_cookies(server.cookies(admin))        # the same person in a browser

Settings are given in lower case without their prefix: `Server(tmp_path, host="0.0.0.0", session_hours=1)`.
"""

import asyncio
import contextlib
import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import httpx

from tests import machine

NAME, PASSWORD = "admin", "correct horse battery"
PLAIN: Any = {"trust_env": False, "verify": False}
"""Options of httpx for plain HTTP on this machine: loading certificate authorities would take 25 ms each time."""
_READY_SECONDS = 300.0
_STOP_SECONDS = 60.0
_TOKEN = re.compile(r"this token to create the administrator: (\S+)")


def free_port(host: str = "127.0.0.1") -> int:
    with socket.socket() as probe:
        probe.bind((host, 0))
        return int(probe.getsockname()[1])


def environment(data_dir: Path, **settings: Any) -> dict[str, str]:
    """Ours without what pytest, NiceGUI's test fixtures or the developer's own Flotilla set, plus these settings."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("PYTEST", "NICEGUI", "FLOTILLA_"))}
    given = {"data_dir": data_dir, "freqtrade_dir": machine.freqtrade_dir(), **settings}
    return kept | {f"FLOTILLA_{key.upper()}": str(value) for key, value in given.items()}


class Server:
    program = machine.ROOT / "main.py"

    def __init__(self, tmp_path: Path, **settings: Any) -> None:
        """`tmp_path` is also the working directory, so that no `.env` of the checkout is read."""
        self.port = int(settings.pop("port", 0)) or free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.data_dir = Path(settings.pop("data_dir", tmp_path / "data"))
        self.log_file = tmp_path / "server.log"
        self._folder = tmp_path
        self._settings = {"port": self.port, **settings}
        self._process: subprocess.Popen[bytes] | None = None
        self._clients: list[httpx.Client] = []

    # -- from start to stop ---------------------------------------------------------------------------------------

    def start(self) -> None:
        """Returns when `/readyz` says yes; raises with the server's own words when it ends before."""
        with self.log_file.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, str(self.program)],
                cwd=self._folder,
                env=environment(self.data_dir, **self._settings),
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        deadline = time.monotonic() + _READY_SECONDS
        while not self.is_ready():
            if self._process.poll() is not None or time.monotonic() > deadline:
                self.stop()
                raise RuntimeError(f"Flotilla did not become ready:\n{self.log}")
            time.sleep(0.05)

    def is_ready(self) -> bool:
        try:
            return httpx.get(f"{self.url}/readyz", timeout=5, **PLAIN).status_code == 200
        except httpx.TransportError:
            return False

    def stop(self) -> int:
        """Ask it to end, as systemd or Docker would; the exit code."""
        process = self._started()
        process.terminate()
        try:
            return process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            raise RuntimeError(f"Flotilla did not end within {_STOP_SECONDS:.0f} s:\n{self.log}") from None

    def kill(self) -> None:
        """As a crash or the kernel would: nothing is said good-bye to."""
        self._started().send_signal(signal.SIGKILL)
        self._started().wait()

    def command(self, *arguments: str, **settings: Any) -> subprocess.CompletedProcess[str]:
        """`python main.py …` on the same data folder."""
        return subprocess.run(
            [sys.executable, str(machine.ROOT / "main.py"), *arguments],
            cwd=self._folder,
            env=environment(self.data_dir, **(self._settings | settings)),
            capture_output=True,
            text=True,
            timeout=_READY_SECONDS,
            check=False,
        )

    @property
    def pid(self) -> int:
        return self._started().pid

    @property
    def log(self) -> str:
        """What it printed so far, errors included."""
        return self.log_file.read_text(errors="replace") if self.log_file.exists() else ""

    @property
    def first_token(self) -> str:
        """The one-time token it printed for a first visitor from elsewhere."""
        found = _TOKEN.findall(self.log)
        if not found:
            raise RuntimeError(f"Flotilla printed no token:\n{self.log}")
        return str(found[-1])

    # -- visiting ---------------------------------------------------------------------------------------------------

    def client(self, **options: Any) -> httpx.Client:
        """A browser without a screen: keeps cookies, follows nothing by itself. Closed with the server."""
        opened = httpx.Client(**({"base_url": self.url, "timeout": 60, **PLAIN} | options))
        self._clients.append(opened)
        return opened

    def create_admin(self, username: str = NAME, password: str = PASSWORD, name: str = "Ada") -> httpx.Client:
        """The first visit; the client it returns is logged in."""
        visitor = self.client()
        filled_in = {"name": name, "username": username, "password": password, "again": password}
        filled_in["token"] = self.first_token  # not asked for at home
        return _let_in(visitor, visitor.post("/auth/first", data=filled_in))

    def log_in(self, username: str = NAME, password: str = PASSWORD) -> httpx.Client:
        visitor = self.client()
        return _let_in(visitor, visitor.post("/auth/login", data={"username": username, "password": password}))

    def cookies(self, client: httpx.Client) -> list[dict[str, Any]]:
        """For `BrowserContext.add_cookies` of Playwright."""
        return [{"name": name, "value": value, "url": self.url} for name, value in client.cookies.items()]

    # -- with -------------------------------------------------------------------------------------------------------

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for client in self._clients:
            client.close()
        if self._process is not None and self._process.poll() is None:
            with contextlib.suppress(RuntimeError) if error else contextlib.nullcontext():
                self.stop()

    async def __aenter__(self) -> Self:
        return await asyncio.to_thread(self.__enter__)

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        await asyncio.to_thread(self.__exit__, kind, error, at)

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            raise RuntimeError("The server was not started.")
        return self._process


def _let_in(visitor: httpx.Client, answer: httpx.Response) -> httpx.Client:
    if answer.status_code != 303:
        raise RuntimeError(f"Not let in ({answer.status_code}): {answer.text[-1500:]}")
    return visitor
