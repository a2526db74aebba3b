"""CPU and memory of running containers, sampled apart from the looks at them.

An engine measures once a second, and lets everybody who asks wait for it. Asked for a stream it answers at once, and
measures afterwards: many are asked first, and read then, so that all of them wait for the same second."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

import docker

from core.runners.port import Usage

BATCH = 50


@dataclass(frozen=True, slots=True)
class Reading:
    """Processor time of a container at one moment."""

    cpu_nanoseconds: int
    system_nanoseconds: int
    processors: int


class Meter:
    """CPU is told between two readings; at the first, nothing of it is known and it is told as 0."""

    def __init__(self) -> None:
        self._previous: dict[str, Reading] = {}

    def measure(self, client: docker.APIClient, running: Mapping[str, str]) -> list[Usage]:
        """`running`: container id → name, at most `BATCH` of them. What has just ended is left out."""
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
        """Drop the readings of all containers but these."""
        for gone in self._previous.keys() - keep:
            del self._previous[gone]


def _ask(client: docker.APIClient, container_id: str, lines: ExitStack) -> Iterator[dict[str, Any]]:
    """As the library's own `stats`, whose line cannot be closed. Nothing comes of what is no more."""
    url = client._url("/containers/{0}/stats", container_id)  # type: ignore[attr-defined]
    response = lines.enter_context(client.get(url, params={"stream": True}, stream=True, timeout=client.timeout))
    if not response.ok:
        return iter(())
    told: Iterator[dict[str, Any]] = client._stream_helper(response, decode=True)  # type: ignore[attr-defined]
    return told


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
