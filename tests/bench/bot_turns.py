"""How long the turns of a live bot are while candles are downloaded on its runner, beside those without a download:
windows in turns, through a whole Flotilla with its practice market."""

import contextlib
import json
import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any

from tests import workloads
from tests.bench import turning_bot
from tests.bench.figure import Figure, percentile
from tests.bench.fleet import until
from tests.bench.turning_bot import OPEN_TRADES, PAIR_NAMES, TURN
from tests.engine import installation_of, sweep
from tests.server import Server

MOST = 1.2
WINDOWS = 3
WINDOW_SECONDS = 40.0
SETTLING_SECONDS = 5.0
NOTE = "one pass of Freqtrade's loop without its sleep: 10 pairs, all indicators, 5 order books"
DAYS = 2_400
"""Of minutes: more than a window fetches of three pairs."""


class Commanded(Server):
    program = Path(__file__).with_name("commanded.py")


@dataclass(frozen=True)
class Turn:
    ended_at: float
    seconds: float
    running_seconds: float
    queued_seconds: float
    open_trades: float


@dataclass
class Voyage:
    """A Flotilla with one bot, and the orders that it takes."""

    server: Commanded
    ids: dict[str, str]
    orders: str
    fetched: list[float] = field(default_factory=list)
    """Candles a second of each download: one that stood still would cost a bot nothing."""

    def ask(self, do: str, **given: Any) -> Any:
        with socket.socket(socket.AF_UNIX) as line:
            line.connect(self.orders)
            line.sendall(json.dumps({"do": do, "runner": self.ids["runner"], **given}).encode() + b"\n")
            done = json.loads(b"".join(iter(lambda: line.recv(65536), b"")))
        if "error" in done:
            raise RuntimeError(f"{do}: {done['error']}\n{self.server.log}")
        return done["answer"]

    def turns(self) -> list[Turn]:
        lines = self.ask("said", workload=f"bot-{self.ids['bot']}", word=TURN)
        return [Turn(*map(float, line.partition(TURN)[2].split())) for line in lines]

    def trades_all(self) -> bool:
        return any(turn.open_trades == OPEN_TRADES for turn in self.turns())

    @contextmanager
    def downloading(self, pairs: list[str]) -> Iterator[None]:
        begun = self.ask("download", exchange_id=self.ids["exchange"], pairs=pairs, timeframes=["1m"], days=DAYS)
        until(lambda: self._progress(begun) > 0)
        before, began = self._progress(begun), time.monotonic()
        yield
        share, passed = self._progress(begun) - before, time.monotonic() - began
        if self.ask("look", of=begun)["state"] != "RUNNING":
            raise RuntimeError(f"The download ended before the window: {self.ask('look', of=begun)}")
        self.fetched.append(share * len(pairs) * DAYS * 1440 / passed)
        self.ask("cancel", of=begun)

    def _progress(self, download: str) -> float:
        seen = self.ask("look", of=download)
        if seen["error"]:
            raise RuntimeError(f"The download failed: {seen}")
        return float(seen["progress"])


def measure(folder: Path, scale: float) -> list[Figure]:
    """On this machine."""
    with voyage(folder, "LOCAL") as sailing:
        return _figures(sailing, _seconds(scale), "local runner")


def measure_on_engine(folder: Path, scale: float) -> list[Figure]:
    """In containers of a real engine."""
    with voyage(folder, "DOCKER", local_runners="false") as sailing:
        return _figures(sailing, _seconds(scale), "Docker")


def _seconds(scale: float) -> float:
    return max(10.0, WINDOW_SECONDS * scale)


@contextmanager
def voyage(folder: Path, kind: str, **settings: Any) -> Iterator[Voyage]:
    orders = str(folder / "orders")
    os.environ["BENCH_ORDERS"] = orders
    server = Commanded(folder, **settings)
    try:
        ids = turning_bot.hire(server.data_dir, kind)
        server.start()
        yield Voyage(server, ids, orders)
    finally:
        del os.environ["BENCH_ORDERS"]
        with contextlib.suppress(RuntimeError):
            server.stop()
        workloads.end_all(server.data_dir)
        if kind == "DOCKER":
            sweep(installation_of(server.data_dir))


def _figures(sailing: Voyage, seconds: float, where: str) -> list[Figure]:
    until(sailing.trades_all)
    alone, beside = [], []
    for number in range(WINDOWS):
        alone.append(_window(seconds))
        with sailing.downloading(PAIR_NAMES[number * 3 : number * 3 + 3]):
            beside.append(_window(seconds))
    turns = sailing.turns()
    without, during = ([_within(turns, one) for one in windows] for windows in (alone, beside))
    ratios = [_of(b) / _of(a) for a, b in zip(without, during, strict=True)]
    name = f"live bot, {where}: turn"
    return [
        *_told(f"{name} without a download", without),
        *_told(f"{name} beside a download", during),
        Figure(f"{name} beside ÷ without a download", percentile(ratios, 0.5), "", MOST, _listed(ratios)),
        Figure(f"live bot, {where}: the download beside it", percentile(sailing.fetched, 0.5), "candles/s"),
    ]


def _told(name: str, windows: list[list[Turn]]) -> list[Figure]:
    turns = list(chain(*windows))
    running, queued = (1000 * _of(turns, kind) for kind in ("running_seconds", "queued_seconds"))
    where = f"{running:.0f} ms of processor, {queued:.0f} ms queued for one, the rest is the exchange; {NOTE}"
    slow = percentile([turn.seconds for turn in turns], 0.9) * 1000
    return [
        Figure(f"{name}, median", _of(turns) * 1000, "ms", None, where),
        Figure(f"{name}, slowest tenth", slow, "ms", None, f"{len(turns)} turns"),
    ]


def _listed(ratios: list[float]) -> str:
    return f"medians of pairs of windows: {', '.join(f'{ratio:.2f}' for ratio in ratios)}"


def _of(turns: list[Turn], kind: str = "seconds") -> float:
    return percentile([getattr(turn, kind) for turn in turns], 0.5)


def _window(seconds: float) -> tuple[float, float]:
    """Let it pass, and return its beginning and its end."""
    time.sleep(SETTLING_SECONDS)
    began = time.time()
    time.sleep(seconds)
    return began, time.time()


def _within(turns: list[Turn], window: tuple[float, float]) -> list[Turn]:
    """Return the turns that began and ended in this window."""
    began, ended = window
    return [turn for turn in turns if began <= turn.ended_at - turn.seconds and turn.ended_at <= ended]
