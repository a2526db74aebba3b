"""Engines that are none, or do not do what one does: behind a real socket each."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

REAL = "/var/run/docker.sock"


class Relay:
    """Between a client and the real engine: may fall silent at any moment, and answer again."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.is_silent = threading.Event()
        self.heard = 0
        """Requests that came while it was silent."""
        self._server = socket.socket(socket.AF_UNIX)
        self._server.bind(str(path))
        self._server.listen(500)
        self._open: list[socket.socket] = [self._server]
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def endpoint(self) -> str:
        return f"unix://{self.path}"

    def close(self) -> None:
        for one in self._open:
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                here, _ = self._server.accept()
                there = socket.socket(socket.AF_UNIX)
                there.connect(REAL)
                self._open += [here, there]
                for one, other in ((here, there), (there, here)):
                    threading.Thread(target=self._carry, args=(one, other), daemon=True).start()

    def _carry(self, one: socket.socket, other: socket.socket) -> None:
        with suppress(OSError):
            while chunk := one.recv(65_536):
                if self.is_silent.is_set():
                    self.heard += 1
                    continue  # swallowed: whoever waits for an answer waits
                other.sendall(chunk)
            other.shutdown(socket.SHUT_WR)


@contextmanager
def relay(path: Path) -> Iterator[Relay]:
    made = Relay(path)
    try:
        yield made
    finally:
        made.close()


@contextmanager
def answering(path: Path, answer: bytes) -> Iterator[str]:
    """Says the same to everybody, and hangs up. The endpoint."""
    server = socket.socket(socket.AF_UNIX)
    server.bind(str(path))
    server.listen(50)

    def serve() -> None:
        with suppress(OSError):
            while True:
                here, _ = server.accept()
                with suppress(OSError):
                    here.recv(65_536)
                    here.sendall(answer)
                here.close()

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield f"unix://{path}"
    finally:
        with suppress(OSError):
            server.shutdown(socket.SHUT_RDWR)
        server.close()
