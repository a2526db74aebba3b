"""CPU and memory of running containers, read one after the other in threads of their own, never on a look."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import docker
from docker.errors import APIError

from core.runners.port import Usage


@dataclass(frozen=True, slots=True)
class Reading:
    cpu_nanoseconds: int
    system_nanoseconds: int
    processors: int


class Meter:
    """CPU is told between two readings; at the first, nothing of it is known and it is told as 0."""

    def __init__(self) -> None:
        self._previous: dict[str, Reading] = {}

    def measure(self, client: docker.APIClient, container_id: str, name: str) -> Usage | None:
        """None for a container that has just ended."""
        try:
            told = client.stats(container_id, stream=False, one_shot=True)
        except APIError:
            return None
        reading = _reading(told)
        if reading is None:
            return None
        before = self._previous.get(container_id)
        self._previous[container_id] = reading
        return Usage(name, _percent(before, reading) if before else 0.0, _memory(told))

    def forget(self, keep: set[str]) -> None:
        for gone in self._previous.keys() - keep:
            del self._previous[gone]


def _reading(told: Mapping[str, Any]) -> Reading | None:
    cpu = told.get("cpu_stats") or {}
    if not cpu.get("system_cpu_usage"):  # of a container that is no more, the engine tells zeros
        return None
    return Reading(int(cpu["cpu_usage"]["total_usage"]), int(cpu["system_cpu_usage"]), int(cpu.get("online_cpus") or 1))


def _percent(before: Reading, now: Reading) -> float:
    """Of one core: the host's own seconds are those of all its processors together."""
    spent = now.cpu_nanoseconds - before.cpu_nanoseconds
    passed = (now.system_nanoseconds - before.system_nanoseconds) / now.processors
    return max(100 * spent / passed, 0.0) if passed > 0 else 0.0


def _memory(told: Mapping[str, Any]) -> int:
    """Without the file cache that the kernel gives back when asked to, as `docker stats` counts (cgroup v1 and v2)."""
    memory = told.get("memory_stats") or {}
    details = memory.get("stats") or {}
    cache = details.get("total_inactive_file", details.get("inactive_file", 0))
    return max(int(memory.get("usage") or 0) - int(cache), 0)
