"""The market of awkward symbols (`tests/data/awkward_market.py`) in this process: it counts what it is asked for, and
can be told to fail."""

import runpy
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from unittest.mock import patch
from urllib.parse import parse_qs, urlparse

from tests import machine

SOURCE = machine.ROOT / "tests" / "data" / "awkward_market.py"


class AwkwardMarket:
    """`asked`: symbol, interval and first moment (ms) of each request for candles. `before`: called with each of them;
    it may wait, and what it raises closes the connection without an answer."""

    def __init__(self, now: int) -> None:
        with patch.object(sys, "argv", ["market.py", "0", str(now)]):
            self._names: dict[str, Any] = runpy.run_path(str(SOURCE), run_name="awkward_market")
        self.now = now
        self.asked: list[tuple[str, str, int]] = []
        self.before: Callable[[tuple[str, str, int]], None] = lambda asked: None
        self.url = ""

    def handler(self) -> type[BaseHTTPRequestHandler]:
        """Return the market's own handler, watched."""
        market, usual = self, self._names["Market"]

        class Watched(usual):  # type: ignore[misc, valid-type]
            def do_GET(self) -> None:
                query = {name: values[0] for name, values in parse_qs(urlparse(self.path).query).items()}
                if "interval" in query:
                    asked = (query["symbol"], query["interval"], int(query.get("startTime", -1)))
                    try:
                        market.before(asked)
                    except ConnectionError:
                        self.close_connection = True
                        return
                    market.asked.append(asked)
                super().do_GET()

        return Watched

    def pages(self, symbol: str) -> list[int]:
        """Return the first moments of the pages asked for, without the question for the listing."""
        return [since for name, _, since in self.asked if name == symbol and since > 0]


@contextmanager
def serving(now: int | None = None) -> Iterator[AwkwardMarket]:
    """Serve it. `now`: seconds since 1970 that it takes for the present."""
    market = AwkwardMarket(now or int(time.time()))
    with serve(market.handler()) as url:
        market.url = url
        yield market


@contextmanager
def serve(handler: type[BaseHTTPRequestHandler]) -> Iterator[str]:
    """Serve on a free port of this machine, and return the address."""
    server = _Server(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 256  # Freqtrade asks for a hundred pages at once

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Who is killed closes connections without a word."""
