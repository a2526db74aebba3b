"""Three real bots, one of them with 20,000 trades: what they ask of the loop, of the bots, and of a browser."""

import contextlib
import json
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil
from playwright.sync_api import Browser, Page

from tests import workloads
from tests.bench import crew, fills
from tests.bench.crew import BUSY, FRESH, VETERAN
from tests.bench.figure import Figure, percentile
from tests.bench.visit import GOALS, Wire, go, load, middle
from tests.browser import HANDSHAKE, chromium, visit
from tests.server import Server

TRADES = 20_000
WINDOW_SECONDS = 60.0
PATIENCE_SECONDS = 180.0
LOOK_REQUESTS = 3
"""What one look at an idle bot asks; a window of a minute may hold one look more than another."""


class Probed(Server):
    program = Path(__file__).with_name("probed.py")


@dataclass
class Fleet:
    server: Probed
    ids: dict[str, str]
    probe: Path

    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.probe.read_text().splitlines()] if self.probe.exists() else []

    def newest(self) -> dict[str, Any]:
        return self.lines()[-1]

    def ask(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(f"file:{self.server.data_dir}/flotilla.db?mode=ro", uri=True)) as database:
            return database.execute(sql, values).fetchall()

    def closed_trades(self, name: str) -> int:
        hex_id = self.ids[name].replace("-", "")
        rows = self.ask("SELECT closed_trade_count FROM bot_metrics WHERE bot_id = ?", hex_id)
        return int(rows[0][0]) if rows else -1

    def database_of(self, name: str) -> Path:
        return next(self.server.data_dir.glob(f"runners/*/bot-{self.ids[name]}/workspace/trades-1.sqlite"))

    def process(self, name: str) -> psutil.Process:
        runs = workloads.running(self.server.data_dir)
        return psutil.Process(next(run.started.pid for run in runs if run.place.name == f"bot-{self.ids[name]}"))


@contextmanager
def at_sea(folder: Path, hire: Callable[[Path], dict[str, str]]) -> Iterator[Fleet]:
    server = Probed(folder)
    probe = folder / "probe.jsonl"
    ids = hire(server.data_dir)
    with probe_named(probe):
        server.start()
    try:
        yield Fleet(server, ids, probe)
    finally:
        with contextlib.suppress(RuntimeError):
            server.stop()
        workloads.end_all(server.data_dir)


@contextmanager
def probe_named(file: Path) -> Iterator[None]:
    os.environ["BENCH_PROBE"] = str(file)
    try:
        yield
    finally:
        del os.environ["BENCH_PROBE"]


def measure(folder: Path, scale: float) -> list[Figure]:
    trades = max(50, int(TRADES * scale))
    began = time.monotonic()
    with at_sea(folder, lambda data_dir: crew.hire(data_dir, trades)) as fleet, chromium() as browser:
        until(lambda: fleet.closed_trades(VETERAN) == trades)
        synced = time.monotonic() - began
        until(lambda: fleet.closed_trades(BUSY) >= 1)
        until(lambda: _rests(fleet, VETERAN))
        window = max(20.0, WINDOW_SECONDS * scale)
        figures = [Figure(f"from the start of bot and Flotilla until {trades:,} trades are synced", synced, "s")]
        figures += _watched(fleet, browser, window)
        figures += _visits(fleet, browser, trades)
        return figures


def until(reached: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not reached():
        if time.monotonic() > deadline:
            raise TimeoutError("The bots of the bench did not come to trade in time.")
        time.sleep(0.25)


def _rests(fleet: Fleet, name: str) -> bool:
    """After its whole history was read and proven once, a bot has nothing left to do for us."""
    before = _cpu_seconds(fleet, name)
    time.sleep(5)
    return _cpu_seconds(fleet, name) - before < 0.5


# -- a minute at rest, with Home open ---------------------------------------------------------------------------------


def _watched(fleet: Fleet, browser: Browser, window: float) -> list[Figure]:
    page = _admin(fleet, browser)
    page.goto("/")
    page.wait_for_function(HANDSHAKE)
    time.sleep(3)
    fills.watch(page)
    before, clocks = fleet.newest(), {name: _cpu_seconds(fleet, name) for name in (FRESH, VETERAN)}
    began = time.time()
    page.wait_for_timeout(window * 1000)
    after, spent = fleet.newest(), {name: _cpu_seconds(fleet, name) - clocks[name] for name in clocks}
    delays = fills.delays(page, fleet.database_of(BUSY), since=began)
    page.context.close()
    lags = [lag for line in fleet.lines() if began <= line["at"] for lag in line["lags_ms"]]
    minutes = (after["at"] - before["at"]) / 60
    return [
        Figure("event loop, 3 bots, Home open: lag p50", percentile(lags, 0.5), "ms"),
        Figure("event loop, 3 bots, Home open: lag p99", percentile(lags, 0.99), "ms", 50.0, f"{len(lags):,} samples"),
        *_asked(fleet, before, after, spent, minutes),
        Figure("fill → visible in an open browser, median", percentile(delays, 0.5), "s", 2.0, f"{len(delays)} fills"),
        Figure("fill → visible in an open browser, slowest", max(delays, default=float("nan")), "s", 2.0),
    ]


def _asked(
    fleet: Fleet, before: dict[str, Any], after: dict[str, Any], spent: dict[str, float], minutes: float
) -> list[Figure]:
    """Of both idle bots; the target of the second is what the first needs."""

    def grown(kind: str, name: str) -> float:
        workload = f"bot-{fleet.ids[name]}"
        return float(after[kind].get(workload, 0) - before[kind].get(workload, 0)) / minutes

    requests, volume = grown("requests", FRESH), grown("bytes", FRESH)
    a_look, bytes_a_look = LOOK_REQUESTS / minutes, LOOK_REQUESTS * volume / max(requests, 1.0) / minutes
    cpu = {name: seconds * 1000 / minutes for name, seconds in spent.items()}
    note = "as with none, give or take a look"
    return [
        Figure("idle bot, no trades: requests a minute", requests, ""),
        Figure("idle bot, many trades: requests a minute", grown("requests", VETERAN), "", requests + a_look, note),
        Figure("idle bot, no trades: answered a minute", volume, "B"),
        Figure("idle bot, many trades: answered a minute", grown("bytes", VETERAN), "B", volume + bytes_a_look, note),
        Figure("idle bot, no trades: its processor time a minute", cpu[FRESH], "ms"),
        Figure(
            "idle bot, many trades: its processor time a minute", cpu[VETERAN], "ms", cpu[FRESH] * 1.2, "as with none"
        ),
    ]


def _cpu_seconds(fleet: Fleet, name: str) -> float:
    times = fleet.process(name).cpu_times()
    return float(times.user + times.system)


# -- visits -----------------------------------------------------------------------------------------------------------


def _visits(fleet: Fleet, browser: Browser, trades: int) -> list[Figure]:
    bot_path = f"/bots/{fleet.ids[VETERAN]}"
    home, warm_home = _cold_and_warm(fleet, browser, "/")
    bot, warm_bot = _cold_and_warm(fleet, browser, bot_path)
    there, back, heap = _clicks(fleet, browser, bot_path)
    name = f"bot with {trades:,} trades"
    return [
        Figure("Home, cold: figures and tables", home.painted / 1000, "s", 1.5),
        Figure("Home, cold: equity drawn", home.curve / 1000, "s", 3.0),
        Figure("Home, cold: bytes", home.bytes / 1e3, "kB", None, f"{home.requests} requests"),
        Figure("Home, warm: figures and tables", warm_home.painted / 1000, "s", 1.5),
        Figure("Home, warm: bytes", warm_home.bytes / 1e3, "kB", None, f"{warm_home.requests} requests"),
        Figure(f"{name}, cold: figures and tables", bot.painted / 1000, "s", 1.5),
        Figure(f"{name}, cold: profit curve drawn", bot.curve / 1000, "s", 3.0),
        Figure(f"{name}, cold: bytes", bot.bytes / 1e3, "kB", None, f"{bot.requests} requests"),
        Figure(f"{name}, warm, by its address: figures and tables", warm_bot.painted / 1000, "s", 1.5),
        Figure(f"{name}, warm, by its address: profit curve drawn", warm_bot.curve / 1000, "s"),
        Figure(f"{name}, warm: bytes", warm_bot.bytes / 1e3, "kB", None, f"{warm_bot.requests} requests"),
        Figure(f"{name}, warm, by a click: profit curve drawn", middle(there, "curve"), "s", 0.6),
        Figure(f"{name}, warm, by a click: figures and tables", middle(there, "painted") * 1000, "ms", 250.0),
        Figure("Home, warm, by a click: figures and tables", middle(back, "painted") * 1000, "ms", 250.0),
        Figure(f"{name}: browser heap", heap, "MB", 60.0),
    ]


def _cold_and_warm(fleet: Fleet, browser: Browser, path: str) -> tuple[Any, Any]:
    """A browser that was never here, and the same one again."""
    page = _admin(fleet, browser)
    wire = Wire(page)
    try:
        return load(page, wire, path), load(page, wire, path)
    finally:
        page.context.close()


def _clicks(fleet: Fleet, browser: Browser, bot_path: str) -> tuple[list[Any], list[Any], float]:
    """Between two pages, after each was seen once."""
    page = _admin(fleet, browser)
    wire = Wire(page)
    try:
        load(page, wire, "/")
        there, back = [], []
        for _ in range(4):
            there.append(go(page, wire, bot_path))
            heap = wire.heap_mb()
            back.append(go(page, wire, "/"))
        return there[1:], back[1:], heap
    finally:
        page.context.close()


def _admin(fleet: Fleet, browser: Browser) -> Page:
    context = visit(browser, fleet.server)
    context.add_init_script(GOALS)
    context.add_cookies(fleet.server.cookies(fleet.server.log_in()))  # type: ignore[arg-type]
    return context.new_page()
