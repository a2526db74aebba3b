"""What an engine holds of ours: one list per look, details only of what changed.

The list has neither exit code nor start time nor the out-of-memory flag; those cost an inspection each. What the engine
tells of by itself is inspected at once, everything else in turn, a few per look.
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
from core.runners.docker.object_names import API_PORT, IMAGE, OURS, ROLE, RUNNER, WORKLOAD, Names, read
from core.runners.port import End, Observation, State

_IN_TURN = 3
_STATES = {
    "created": State.STARTING,
    "running": State.RUNNING,
    "paused": State.RUNNING,
    "restarting": State.EXITED,  # between two runs: it has ended, and the engine will start it again
    "exited": State.EXITED,
    "dead": State.EXITED,
}
_FIRST = ("running", "paused", "restarting")
_NEVER = "0001-01-01"


@dataclass(frozen=True, slots=True)
class Details:
    """What only an inspection tells. `status`: the state it was told for."""

    status: str
    started_at: datetime | None
    finished_at: datetime | None
    exit_code: int | None
    oom_killed: bool
    address: str | None
    """Where its API answered then; the engine chooses another port at each start."""
    error: str = ""
    """What the engine says of a start that failed."""


@dataclass(frozen=True, slots=True)
class Held:
    """A container of ours: what is told of it, and where its API answers (None: it does not run)."""

    container_id: str
    seen: Observation
    address: str | None
    network: Network | None = None
    """The one of its own, whatever the pool is by now; None while it does not run."""
    is_over: bool = False
    """It has ended, and the engine does not start it again."""
    has_network: bool = True
    """Not one that was started without."""


class Seen:
    """Not for two threads at once: the runner asks one look at a time."""

    def __init__(self, installation: str, runner: str, stream: Stream) -> None:
        self._installation, self._runner = installation, runner
        self._stream = stream
        self._details: dict[str, Details] = {}
        self._turn: list[str] = []

    def look(self, client: docker.APIClient) -> list[Held]:
        """Everything of this runner, with details of what changed since the last look."""
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
        """Flotilla's labels, but of another installation or another runner of this one."""
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
        """Of a container that runs again: when it ended before is kept by the engine, how only by who listened."""
        started, finished = details.started_at, details.finished_at
        if details.status != "running" or started is None or finished is None or finished > started:
            return None
        return self._stream.death(container_id, finished) or End(finished)

    def _next_in_turn(self, present: set[str]) -> Iterable[str]:
        self._turn = [one for one in self._turn if one in present] or sorted(present)
        now, self._turn = self._turn[:_IN_TURN], self._turn[_IN_TURN:]
        return now


def is_workload(row: Mapping[str, Any], runner: str) -> bool:
    """Is this container, as the engine lists it, a workload of this runner?"""
    labels = row["Labels"]
    return bool(labels.get(RUNNER) == runner and labels.get(ROLE) == "workload")


def _counts(row: Mapping[str, Any], runner: str) -> bool:
    """One that is being removed is as good as gone: by us, and then nobody asks, or by somebody else."""
    return is_workload(row, runner) and row["State"] != "removing"


def find_all(client: docker.APIClient, names: Names) -> list[dict[str, Any]]:
    """The containers of this workload, what runs first: by their labels, because a person may have renamed one, or
    made a second one like it. What has only the name is somebody else's."""
    labels = [f"{key}={value}" for key, value in {**names.labels, ROLE: "workload"}.items()]
    rows: list[dict[str, Any]] = client.containers(all=True, filters={"label": labels})
    return sorted(rows, key=lambda row: _FIRST.index(row["State"]) if row["State"] in _FIRST else len(_FIRST))


def find(client: docker.APIClient, names: Names) -> Held | None:
    """The container of this workload; the one that runs, where there are several."""
    for row in find_all(client, names):
        if not _counts(row, names.runner):
            continue
        with suppress(Gone):
            details = inspect(client, row["Id"])
            is_over = details.status not in _FIRST
            return Held(row["Id"], _observation(row, details, None), details.address, is_over=is_over)
    return None


def require_free(client: docker.APIClient, names: Names) -> None:
    """Errors: `Refused` when somebody else's container has the name."""
    for row in client.containers(all=True, filters={"name": f"^/{names.container}$"}):
        if not is_workload(row, names.runner):
            raise Refused(
                f"A container called {names.container}, which Flotilla did not make, is in the way.",
                hint="Rename or remove it on the engine.",
            )


def address_of(row: Mapping[str, Any]) -> str | None:
    """`host:port` published by the engine, or the container's own where nothing is published."""
    published = [(port.get("IP"), port["PublicPort"]) for port in row.get("Ports") or [] if _is_api(port)]
    return _address(published, row.get("NetworkSettings") or {})


def _is_api(port: Mapping[str, Any]) -> bool:
    return port.get("PrivatePort") == API_PORT and bool(port.get("PublicPort"))


def _inspected_address(settings: Mapping[str, Any]) -> str | None:
    """The same of an inspection, which writes it in another way."""
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
    """The details of one container. Errors: those of the client library."""
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
    # The details are the newer of the two: it may have been started again between the list and the inspection.
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


def _time(text: str | None) -> datetime | None:
    """Nanoseconds as the engine writes them, cut to what a datetime holds; None for never."""
    if not text or text.startswith(_NEVER):
        return None
    head, _, rest = text.rstrip("Z").partition(".")
    return datetime.fromisoformat(f"{head}.{rest[:6].ljust(6, '0')}+00:00")
