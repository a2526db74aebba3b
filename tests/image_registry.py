"""A registry of images of a test's own, in plain http on this machine, behind a line that can be slow."""

import socket
import subprocess
import threading
import time
from contextlib import suppress
from pathlib import Path

CONFIG = """
version: 0.1
log: {{level: error}}
storage: {{filesystem: {{rootdirectory: {folder}}}}}
http: {{addr: "127.0.0.1:{port}"}}
"""
_UP_SECONDS = 120


class ImageRegistry:
    """What is called `localhost:<port>/…` is pulled from here: an engine asks its own machine without TLS."""

    def __init__(self, folder: Path) -> None:
        self._behind = _free_port()
        self.delay_seconds = 0.0
        """Before each piece of an answer."""
        self.carried = 0
        """Bytes handed out."""
        config = folder / "registry.yml"
        config.write_text(CONFIG.format(folder=folder / "images", port=self._behind))
        with (folder / "registry.log").open("wb") as log:
            self._process = subprocess.Popen(["docker-registry", "serve", str(config)], stdout=log, stderr=log)
        self._line = socket.create_server(("127.0.0.1", 0))
        self.name = f"localhost:{self._line.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()
        self._wait()

    def close(self) -> None:
        """Nobody answers any more; safe to call again."""
        with suppress(OSError):
            self._line.shutdown(socket.SHUT_RDWR)
        self._line.close()
        self._process.terminate()
        self._process.wait()

    def _wait(self) -> None:
        deadline = time.monotonic() + _UP_SECONDS
        while True:
            with suppress(OSError), socket.create_connection(("127.0.0.1", self._behind), 1):
                return
            assert time.monotonic() < deadline and self._process.poll() is None, "the registry does not start"
            time.sleep(0.05)

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                here, _ = self._line.accept()
                there = socket.create_connection(("127.0.0.1", self._behind))
                threading.Thread(target=self._carry, args=(here, there, False), daemon=True).start()
                threading.Thread(target=self._carry, args=(there, here, True), daemon=True).start()

    def _carry(self, one: socket.socket, other: socket.socket, is_answer: bool) -> None:
        with suppress(OSError):
            while chunk := one.recv(65_536):
                if is_answer:
                    time.sleep(self.delay_seconds)
                    self.carried += len(chunk)
                other.sendall(chunk)
        for end in (one, other):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port: int = taken.getsockname()[1]
        return port
