"""Sample CPU and memory of running containers, separately from observing them.

An engine measures once a second, and a single request waits for the next measurement. A stream request returns at once
and the measurement follows. Streams for many containers are therefore opened first and read afterwards, so that all of
them share the wait.
"""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

import docker

from core.runners.port import Usage

BATCH = 50


@dataclass(frozen=True, slots=True)
class Reading:
    """The processor time of a container at one moment."""

    cpu_nanoseconds: int
    system_nanoseconds: int
    processors: int


class Meter:
    """Computes CPU usage from two consecutive readings. The first reading of a container gives 0."""

    def __init__(self) -> None:
        self._previous: dict[str, Reading] = {}

    def measure(self, client: docker.APIClient, running: Mapping[str, str]) -> list[Usage]:
        """Return the usage of these containers. `running`: container id → name, at most `BATCH` entries. A container
        that has just ended is left out."""
        with ExitStack() as lines:
            asked = [(container_id, _ask(client, container_id, lines)) for container_id in running]
            told = [(container_id, next(line, None)) for container_id, line in asked]
        read = (self._usage(container_id, running[container_id], one) for container_id, one in told if one)
        return [usage for usage in read if usage is not None]

    def _usage(self, container_id: str, name: str, told: Mapping[str, Any]) -> Usage | None:
        reading = _reading(told)
        if reading is None:
            return None
        before = self._previous.get(container_id)
        self._previous[container_id] = reading
        return Usage(name, _percent(before, reading) if before else 0.0, _memory(told))

    def forget(self, keep: set[str]) -> None:
        """Drop the readings of all other containers."""
        for gone in self._previous.keys() - keep:
            del self._previous[gone]


def _ask(client: docker.APIClient, container_id: str, lines: ExitStack) -> Iterator[dict[str, Any]]:
    """Open the stream of statistics. Does what the library's own `stats` does, whose connection cannot be closed.
    Yields nothing for a container that is gone."""
    url = client._url("/containers/{0}/stats", container_id)  # type: ignore[attr-defined]
    response = lines.enter_context(client.get(url, params={"stream": True}, stream=True, timeout=client.timeout))
    if not response.ok:
        return iter(())
    told: Iterator[dict[str, Any]] = client._stream_helper(response, decode=True)  # type: ignore[attr-defined]
    return told


def _reading(told: Mapping[str, Any]) -> Reading | None:
    cpu = told.get("cpu_stats") or {}
    if not cpu.get("system_cpu_usage"):  # the engine reports zeros for a container that is gone
        return None
    return Reading(int(cpu["cpu_usage"]["total_usage"]), int(cpu["system_cpu_usage"]), int(cpu.get("online_cpus") or 1))


def _percent(before: Reading, now: Reading) -> float:
    """Return the percentage of one core. The engine's system time is the sum over all processors."""
    spent = now.cpu_nanoseconds - before.cpu_nanoseconds
    passed = (now.system_nanoseconds - before.system_nanoseconds) / now.processors
    return max(100 * spent / passed, 0.0) if passed > 0 else 0.0


def _memory(told: Mapping[str, Any]) -> int:
    """Return the memory in bytes without the file cache that the kernel can reclaim, as `docker stats` does (cgroup v1
    and v2)."""
    memory = told.get("memory_stats") or {}
    details = memory.get("stats") or {}
    cache = details.get("total_inactive_file", details.get("inactive_file", 0))
    return max(int(memory.get("usage") or 0) - int(cache), 0)
