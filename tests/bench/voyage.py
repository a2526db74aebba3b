"""A Flotilla with one bot that tells its turns, and the orders that it takes while it runs (`commanded`)."""

import contextlib
import json
import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tests import workloads
from tests.bench import turning_bot
from tests.bench.fleet import until
from tests.bench.turning_bot import OPEN_TRADES, TURN
from tests.engine import installation_of, sweep
from tests.server import Server

DAYS = 2_400
"""Of minutes: more than a window fetches of three pairs."""
PAIRS = turning_bot.PAIR_NAMES[:3]
TESTED = 30
"""Days of minutes that a backtest is asked for."""


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

    def bring_candles(self) -> None:
        """What backtests need."""
        begun = self.ask("download", exchange_id=self.ids["exchange"], pairs=PAIRS, timeframes=["1m"], days=TESTED + 3)
        until(lambda: self._progress(begun) == 1 and self.ask("look", of=begun)["state"] == "DONE")

    @contextmanager
    def backtesting(self) -> Iterator[None]:
        """One that goes on for longer than a window."""
        last = (datetime.now(UTC) - timedelta(days=2)).date()  # whole also when a day ends meanwhile
        begun = self.ask(
            "test", strategy_id=self.ids["tested"], exchange_id=self.ids["exchange"], pairs=PAIRS,
            start=str(last - timedelta(days=TESTED - 1)), end=str(last), stake_amount=100, max_open_trades=3,
        )  # fmt: skip
        until(lambda: self._has_begun(begun))
        yield
        if self.ask("look at test", of=begun)["state"] != "RUNNING":
            raise RuntimeError(f"The backtest ended before the window: {self.ask('look at test', of=begun)}")
        self.ask("end test", of=begun)

    def _has_begun(self, backtest: str) -> bool:
        seen = self.ask("look at test", of=backtest)
        if seen["error"]:
            raise RuntimeError(f"The backtest failed: {seen}")
        return seen["state"] == "RUNNING" and seen["progress"] > 0

    def _progress(self, download: str) -> float:
        seen = self.ask("look", of=download)
        if seen["error"]:
            raise RuntimeError(f"The download failed: {seen}")
        return float(seen["progress"])


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
