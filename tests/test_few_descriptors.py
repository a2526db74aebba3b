"""A stranger who opens connections and says nothing, in front of a Flotilla that may have few files open."""

import contextlib
import socket
from pathlib import Path

import httpx

from tests import machine
from tests.few_descriptors_main import LIMIT
from tests.server import PLAIN, Server


class Few(Server):
    program = machine.ROOT / "tests" / "few_descriptors_main.py"


def test_half_requests_take_nobody_the_place(tmp_path: Path) -> None:
    with Few(tmp_path) as server, contextlib.ExitStack() as held:
        for _ in range(2 * LIMIT):
            line = held.enter_context(socket.create_connection(("127.0.0.1", server.port), timeout=60))
            with contextlib.suppress(ConnectionError):
                line.sendall(b"GET / HTTP/1.1\r\n")
        for path in ("/healthz", "/readyz", "/login"):
            assert httpx.get(f"{server.url}{path}", timeout=60, **PLAIN).status_code == 200
        assert "as many as one peer may" in server.log
        assert "Traceback" not in server.log
        open_files = len(list(Path(f"/proc/{server.pid}/fd").iterdir()))
    assert open_files < LIMIT - 20, "enough is left for everything else"
