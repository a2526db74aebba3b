"""The inventory of Flotilla's containers on an engine. Each look lists them all and inspects only some.

The list has no exit code, start time or out-of-memory flag; reading those takes one inspection per container.
Containers for which the engine sent an event are inspected at once, the others in turn, a few per look.
"""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import docker
from docker.errors import NotFound as Gone

from core.errors import Refused
from core.runners.docker.engine.engine_events import Stream
from core.runners.docker.network.pool import Network
from core.runners.docker.object_names import API_PORT, IMAGE, IMAGE_MADE, OURS, ROLE, RUNNER, WORKLOAD, Names, read
from core.runners.port import End, Observation, State

_IN_TURN = 3
_STATES = {
    "created": State.STARTING,
    "running": State.RUNNING,
    "paused": State.RUNNING,
    "restarting": State.EXITED,  # between two runs: it has ended, and the engine will restart it
    "exited": State.EXITED,
    "dead": State.EXITED,
}
_FIRST = ("running", "paused", "restarting")
_NEVER = "0001-01-01"


@dataclass(frozen=True, slots=True)
class Details:
    """Details that only an inspection gives. `status`: the container's state at the time of the inspection."""

    status: str
    started_at: datetime | None
    finished_at: datetime | None
    exit_code: int | None
    oom_killed: bool
    address: str | None
    """The address of its API at that time; the engine chooses another port at each start."""
    error: str = ""
    """The engine's message when a start failed."""


@dataclass(frozen=True, slots=True)
class Held:
    """One of Flotilla's containers: its observation, and the address of its API (None when it does not run)."""

    container_id: str
    seen: Observation
    address: str | None
    network: Network | None = None
    """Its own network, which may be outside the current pool; None while it does not run."""
    is_over: bool = False
    """It has ended and the engine does not restart it."""
    has_network: bool = True
    """False for a workload that was started without a network."""


class Seen:
    """The inventory of one runner. Not thread-safe: the runner makes one look at a time."""

    def __init__(self, installation: str, runner: str, stream: Stream) -> None:
        self._installation, self._runner = installation, runner
        self._stream = stream
        self._details: dict[str, Details] = {}
        self._turn: list[str] = []

    def look(self, client: docker.APIClient) -> list[Held]:
        """Return all containers of this runner, with new details for those that changed since the last look."""
        was_cut, changed = self._stream.take(client)
        rows = [row for row in _rows(client, self._installation) if _counts(row, self._runner)]
        present = {row["Id"] for row in rows}
        if was_cut:
            self._details.clear()
        for gone in self._details.keys() - present:
            del self._details[gone]
        self._stream.forget(present)
        stale = changed | set(self._next_in_turn(present))
        return [held for row in rows if (held := self._held(client, row, row["Id"] in stale)) is not None]

    def strangers(self, client: docker.APIClient) -> list[Observation]:
        """Return containers with Flotilla's labels that belong to another installation, or to another runner of this
        one."""
        return [
            _observation(row, None, None)
            for row in client.containers(all=True, filters={"label": OURS})
            if row["Labels"].get(ROLE) == "workload" and not self._is_mine(row)
        ]

    def _is_mine(self, row: Mapping[str, Any]) -> bool:
        return bool(row["Labels"].get(OURS) == self._installation and row["Labels"].get(RUNNER) == self._runner)

    def _held(self, client: docker.APIClient, row: Mapping[str, Any], is_stale: bool) -> Held | None:
        details, address = self._details.get(row["Id"]), address_of(row)
        if details is None or is_stale or details.status != row["State"]:
            try:
                details = inspect(client, row["Id"])
            except Gone:
                return None
            self._details[row["Id"]], address = details, details.address
        last_end = self._last_end(row["Id"], details)
        seen = _observation(row, details, last_end)
        return Held(row["Id"], seen, address, _network(row), has_network=_has_network(row))

    def _last_end(self, container_id: str, details: Details) -> End | None:
        """Return how a container that runs again ended before. The engine keeps the time; how it ended is known only
        from its events."""
        started, finished = details.started_at, details.finished_at
        if details.status != "running" or started is None or finished is None or finished > started:
            return None
        return self._stream.death(container_id, finished) or End(finished)

    def _next_in_turn(self, present: set[str]) -> Iterable[str]:
        self._turn = [one for one in self._turn if one in present] or sorted(present)
        now, self._turn = self._turn[:_IN_TURN], self._turn[_IN_TURN:]
        return now


def is_workload(row: Mapping[str, Any], runner: str) -> bool:
    """Return whether this row of the engine's list is a workload of this runner."""
    labels = row["Labels"]
    return bool(labels.get(RUNNER) == runner and labels.get(ROLE) == "workload")


def _counts(row: Mapping[str, Any], runner: str) -> bool:
    """Return whether the row is a workload of this runner that is not being removed; one that is counts as gone."""
    return is_workload(row, runner) and row["State"] != "removing"


def find_all(client: docker.APIClient, names: Names) -> list[dict[str, Any]]:
    """Return the containers of this workload, running ones first. They are found by label, because a person may have
    renamed or duplicated one. A container with only the same name is not Flotilla's."""
    labels = [f"{key}={value}" for key, value in {**names.labels, ROLE: "workload"}.items()]
    rows: list[dict[str, Any]] = client.containers(all=True, filters={"label": labels})
    return sorted(rows, key=lambda row: _FIRST.index(row["State"]) if row["State"] in _FIRST else len(_FIRST))


def find(client: docker.APIClient, names: Names) -> Held | None:
    """Return the container of this workload, the running one if there are several; None when there is none."""
    for row in find_all(client, names):
        if not _counts(row, names.runner):
            continue
        with suppress(Gone):
            details = inspect(client, row["Id"])
            is_over = details.status not in _FIRST
            return Held(row["Id"], _observation(row, details, None), details.address, is_over=is_over)
    return None


def require_free(client: docker.APIClient, names: Names) -> None:
    """Raise when a container that is not Flotilla's has the name. Errors: `Refused`."""
    for row in client.containers(all=True, filters={"name": f"^/{names.container}$"}):
        if not is_workload(row, names.runner):
            raise Refused(
                f"A container called {names.container}, which Flotilla did not make, is in the way.",
                hint="Rename or remove it on the engine.",
            )


def address_of(row: Mapping[str, Any]) -> str | None:
    """Return `host:port` of the API: the published one, or the container's own when nothing is published; None without
    a network."""
    published = [(port.get("IP"), port["PublicPort"]) for port in row.get("Ports") or [] if _is_api(port)]
    return _address(published, row.get("NetworkSettings") or {})


def _is_api(port: Mapping[str, Any]) -> bool:
    return port.get("PrivatePort") == API_PORT and bool(port.get("PublicPort"))


def _inspected_address(settings: Mapping[str, Any]) -> str | None:
    """Return the same address from an inspection, which has another format."""
    bindings = (settings.get("Ports") or {}).get(f"{API_PORT}/tcp") or []
    return _address([(binding.get("HostIp"), int(binding["HostPort"])) for binding in bindings], settings)


def _address(published: Sequence[tuple[str | None, int]], settings: Mapping[str, Any]) -> str | None:
    for host, port in published:
        return f"{'127.0.0.1' if host in (None, '', '0.0.0.0') else host}:{port}"  # noqa: S104
    networks = settings.get("Networks") or {}
    own = next((network.get("IPAddress") for network in networks.values() if network.get("IPAddress")), None)
    return f"{own}:{API_PORT}" if own else None


def _network(row: Mapping[str, Any]) -> Network | None:
    labels, found = row["Labels"], (row.get("NetworkSettings") or {}).get("Networks") or {}
    own = found.get(Names(labels.get(OURS, ""), labels.get(RUNNER, ""), labels.get(WORKLOAD, "")).network) or {}
    return Network((own["IPAddress"], own["IPPrefixLen"]), strict=False) if own.get("IPAddress") else None


def _has_network(row: Mapping[str, Any]) -> bool:
    return (row.get("HostConfig") or {}).get("NetworkMode") != "none"


def inspect(client: docker.APIClient, container_id: str) -> Details:
    """Inspect one container. Errors: those of the client library."""
    told = client.inspect_container(container_id)
    state = told["State"]
    return Details(
        status=state["Status"],
        started_at=_time(state.get("StartedAt")),
        finished_at=_time(state.get("FinishedAt")),
        exit_code=state.get("ExitCode"),
        oom_killed=bool(state.get("OOMKilled")),
        address=_inspected_address(told.get("NetworkSettings") or {}),
        error=str(state.get("Error") or ""),
    )


def _rows(client: docker.APIClient, installation: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = client.containers(all=True, filters={"label": f"{OURS}={installation}"})
    return rows


def _observation(row: Mapping[str, Any], details: Details | None, last_end: End | None) -> Observation:
    # The details are newer than the row: the container may have been restarted between the list and the inspection.
    state = _STATES.get(details.status if details else row["State"], State.STARTING)
    has_ended = state is State.EXITED and details is not None
    started_at = details.started_at if details else None
    return Observation(
        name=row["Labels"].get(WORKLOAD, ""),
        state=state,
        workload_id=f"{row['Id'][:12]}@{started_at.isoformat() if started_at else ''}",
        labels=read(row["Labels"]),
        started_at=started_at or datetime.fromtimestamp(row["Created"], UTC),
        ended_at=details.finished_at if details and has_ended else None,
        exit_code=details.exit_code if details and has_ended else None,
        oom_killed=bool(details and has_ended and details.oom_killed),
        image=row["Labels"].get(IMAGE, row["Image"]),
        image_made_at=_seconds(row["Labels"].get(IMAGE_MADE, "")),
        last_end=last_end,
        reason=_reason(details),
    )


_REASONS = {
    "paused": "Its container is paused on the engine.",
    "restarting": "It has ended, and the engine is about to start it again.",
    "dead": "The engine could not remove its container.",
}


def _reason(details: Details | None) -> str:
    if details is None:
        return ""
    if details.status == "exited" and details.oom_killed:
        return "It was killed because it used more memory than its limit allows."
    if details.status in ("exited", "created") and details.error:
        return f"The engine says: {details.error}"
    return _REASONS.get(details.status, "")


def _seconds(text: str) -> datetime | None:
    """Parse a label of ours, whose container may be of an older Flotilla."""
    return datetime.fromtimestamp(int(text), UTC) if text.isdecimal() and len(text) < 12 else None


def _time(text: str | None) -> datetime | None:
    """Parse a time of the engine. Nanoseconds are cut to microseconds; None for the zero time."""
    if not text or text.startswith(_NEVER):
        return None
    head, _, rest = text.rstrip("Z").partition(".")
    return datetime.fromisoformat(f"{head}.{rest[:6].ljust(6, '0')}+00:00")
