"""Measure CPU and memory of workloads, each with all processes of its session, because backtests start workers."""

import os
import time
from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass

import psutil

from core.runners.local.runs import Run
from core.runners.port import Usage


@dataclass(frozen=True, slots=True)
class Reading:
    """The processor time of a run at one moment."""

    cpu_seconds: float
    at: float
    """Seconds of the monotonic clock."""


class Meter:
    """Computes CPU usage. Keeps the previous reading of each run, because a percentage needs two."""

    def __init__(self) -> None:
        self._previous: dict[str, Reading] = {}

    def read(self, runs: Iterable[Run]) -> list[Usage]:
        """Return the usage of the running ones. CPU counts from the previous call, at the first since the start of the
        workload."""
        alive = [run for run in runs if run.is_alive]
        members = _sessions({run.started.pid for run in alive})
        previous, self._previous = self._previous, {}
        return [self._measure(run, members[run.started.pid], previous.get(run.workload_id)) for run in alive]

    def _measure(self, run: Run, pids: list[int], previous: Reading | None) -> Usage:
        cpu_seconds, memory_bytes = _sum(pids)
        now = time.monotonic()
        age_seconds = max(time.time() - run.started.started_at, 0.001)
        since = previous or Reading(0.0, now - age_seconds)
        self._previous[run.workload_id] = Reading(cpu_seconds, now)
        # A worker that ended takes its CPU time with it, so the difference may be negative.
        percent = 100 * max(cpu_seconds - since.cpu_seconds, 0.0) / max(now - since.at, 0.001)
        return Usage(run.place.name, percent, memory_bytes)


def _sessions(leaders: set[int]) -> defaultdict[int, list[int]]:
    """Return leader → all pids of its session, with one pass over the process table for any number of workloads."""
    members: defaultdict[int, list[int]] = defaultdict(list)
    for pid in psutil.pids() if leaders else ():
        with suppress(OSError):
            session = os.getsid(pid)
            if session in leaders:
                members[session].append(pid)
    return members


def _sum(pids: list[int]) -> tuple[float, int]:
    cpu_seconds, memory_bytes = 0.0, 0
    for pid in pids:
        with suppress(psutil.Error):
            process = psutil.Process(pid)
            with process.oneshot():
                times = process.cpu_times()
                cpu_seconds += times.user + times.system
                memory_bytes += process.memory_info().rss
    return cpu_seconds, memory_bytes
