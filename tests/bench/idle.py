"""What fifty bots at rest in containers ask of Flotilla itself."""

import time
from pathlib import Path

import psutil

from tests.bench import idle_image
from tests.bench.figure import Figure
from tests.bench.fleet import until
from tests.bench.harbour import Harbour, harbour
from tests.browser import chromium, open_page, visit

BOTS = 50
WINDOW_SECONDS = 60.0
SETTLING_SECONDS = 30.0
NOTE = "recorded answers in place of Freqtrade, which has its own costs; market and other bots ask for nothing"


def measure(folder: Path, scale: float) -> list[Figure]:
    count, window = max(4, int(BOTS * scale)), max(20.0, WINDOW_SECONDS * scale)
    idle_image.provide()
    began = time.monotonic()
    with harbour(folder, idle_image.NAME, count) as opened:
        until(opened.are_running)
        started = time.monotonic() - began
        time.sleep(SETTLING_SECONDS)
        alone = _share(opened, window)
        with chromium() as browser:
            context = visit(browser, opened.server)
            context.add_cookies(opened.server.cookies(opened.server.log_in()))  # type: ignore[arg-type]
            open_page(context.new_page(), "/")
            time.sleep(5)
            watched = _share(opened, window)
        memory = psutil.Process(opened.server.pid).memory_info().rss / 1e6
    name = f"{count} idle bots in containers: Flotilla's own share of a core"
    return [
        Figure(f"{count} idle bots in containers: from the start of Flotilla until all run", started, "s"),
        Figure(name, alone, "%", 5.0, NOTE),
        Figure(f"{name}, Home open", watched, "%"),
        Figure(f"{count} idle bots in containers: memory of Flotilla", memory, "MB"),
    ]


def _share(opened: Harbour, seconds: float) -> float:
    process = psutil.Process(opened.server.pid)
    before, began = sum(process.cpu_times()[:2]), time.monotonic()
    time.sleep(seconds)
    return (sum(process.cpu_times()[:2]) - before) / (time.monotonic() - began) * 100
