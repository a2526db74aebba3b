"""A hostile bot, a hostile member and a stranger do all they can reach, while `/healthz` is asked twice a second: how
long is its slowest answer, and does memory stay flat?

They come from loopback addresses of their own, so that a limit for one address is felt by them alone.
"""

from __future__ import annotations

import contextlib
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests import machine, workloads
from tests.bench.attack import hall, typing
from tests.bench.attack.watch import Watch
from tests.bench.figure import Figure
from tests.browser import chromium
from tests.server import Server

SECONDS = 90.0
ANSWERS_WITHIN_SECONDS = 0.5
GROWS_BY_MB = 150.0
_SETTLES_SECONDS = 10.0


def measure(folder: Path, scale: float) -> list[Figure]:
    seconds = max(40.0, SECONDS * scale)
    server = Server(folder)
    ids = hall.furnish(server.data_dir)
    server.start()
    try:
        hall.until_running(server.data_dir, ids["bot"])
        time.sleep(_SETTLES_SECONDS)
        with Watch(server.url, server.pid) as calm:
            time.sleep(_SETTLES_SECONDS)
        with chromium() as browser, Watch(server.url, server.pid) as watch, attackers(server, ids["bot"], seconds):
            typing.until(time.monotonic() + seconds, browser, server, ids["bot"])
        return [
            Figure("slowest answer at rest", calm.slowest, "s", None, f"{len(calm.answers)} asked"),
            Figure("slowest answer under attack", watch.slowest, "s", ANSWERS_WITHIN_SECONDS, watch.words),
            Figure("memory grown under attack", watch.grown_mb, "MB", GROWS_BY_MB, f"{watch.most_mb:.0f} MB at most"),
        ]
    finally:
        with contextlib.suppress(RuntimeError):
            server.stop()
        workloads.end_all(server.data_dir)


@contextmanager
def attackers(server: Server, bot_id: str, seconds: float) -> Iterator[None]:
    """Processes of their own, with less right to a processor than Flotilla: what they compute is not measured."""
    given = [server.url, bot_id, str(seconds)]
    started = [
        subprocess.Popen(["nice", sys.executable, "-m", f"tests.bench.attack.{who}", *given], cwd=machine.ROOT)
        for who in ("stranger", "member")
    ]
    try:
        yield
    finally:
        for process in started:
            process.terminate()
            process.wait()
