"""Three real bots that trade all the time while nobody looks and nobody presses anything: what Flotilla computes."""

import time
from pathlib import Path

import psutil

from tests.bench import crew
from tests.bench.figure import Figure
from tests.bench.fleet import Fleet, at_sea, until

WINDOW_SECONDS = 60.0


def measure(folder: Path, scale: float) -> list[Figure]:
    with at_sea(folder, crew.hire_busy) as fleet:
        until(lambda: all(fleet.closed_trades(name) >= 1 for name in crew.ALL_BUSY))
        return _watched(fleet, max(20.0, WINDOW_SECONDS * scale))


def _watched(fleet: Fleet, window: float) -> list[Figure]:
    before, spent, closed = fleet.newest(), _cpu_seconds(fleet), _closed(fleet)
    time.sleep(window)
    after = fleet.newest()
    minutes = (after["at"] - before["at"]) / 60
    seconds, rounds = _cpu_seconds(fleet) - spent, after["rounds"] - before["rounds"]
    note = f"{_closed(fleet) - closed} trades closed meanwhile"
    return [
        Figure("3 busy bots, no page open: processor time a minute", seconds / minutes, "s", None, note),
        Figure("3 busy bots, no page open: rounds of reconcile a minute", rounds / minutes, "", 33.0, "2 s apart"),
    ]


def _cpu_seconds(fleet: Fleet) -> float:
    times = psutil.Process(fleet.server.pid).cpu_times()
    return float(times.user + times.system)


def _closed(fleet: Fleet) -> int:
    return sum(fleet.closed_trades(name) for name in crew.ALL_BUSY)
