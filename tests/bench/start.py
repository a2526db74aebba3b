"""From nothing to a page, and what an idle Flotilla weighs."""

import time
from pathlib import Path

import httpx
import psutil

from tests.bench.figure import Figure
from tests.browser import chromium, open_page, visit
from tests.server import Server


def measure(folder: Path, scale: float) -> list[Figure]:
    server = Server(folder)
    first = _seconds_to_ready(server)
    server.create_admin()
    server.stop()
    second, page = _seconds_to_ready(server), 0.0
    began = time.perf_counter()
    httpx.get(f"{server.url}/login", timeout=20, trust_env=False).raise_for_status()
    page = second + time.perf_counter() - began
    try:
        time.sleep(5)
        after_start = _resident_mb(server.pid)
        visited = _after_a_visit(server)
    finally:
        server.stop()
    return [
        Figure("first start, with migration and key: until /readyz", first, "s", 3.0),
        Figure("second start: until /readyz", second, "s", 3.0),
        Figure("second start: until a page", page, "s", 5.0),
        Figure("memory at rest after the start", after_start, "MB", 250.0),
        Figure("memory at rest after a visit of every list", visited, "MB", 250.0),
    ]


def _seconds_to_ready(server: Server) -> float:
    began = time.perf_counter()
    server.start()
    return time.perf_counter() - began


def _after_a_visit(server: Server) -> float:
    with chromium() as browser:
        context = visit(browser, server)
        context.add_cookies(server.cookies(server.log_in()))  # type: ignore[arg-type]
        page = context.new_page()
        for path in ("/", "/bots", "/strategies", "/exchanges", "/runners", "/people"):
            open_page(page, path)
        page.wait_for_timeout(2_000)
        return _resident_mb(server.pid)


def _resident_mb(pid: int) -> float:
    return psutil.Process(pid).memory_info().rss / 1e6
