"""Containers that are there for one piece of work. Each is removed by its name when that is done; what a killed
Flotilla left behind is found by its labels."""

import secrets
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

import docker
from docker.errors import APIError
from docker.errors import NotFound as Gone

from core.runners.docker.object_names import OURS, ROLE, RUNNER, Names

UNDER_LOCK = frozenset({"files", "put", "work"})
"""What only one of a workload is ever under way of."""
_OLD_SECONDS = 600
_REMOVING_SECONDS, _POLL_SECONDS = 15.0, 0.1


def fresh(names: Names, purpose: str) -> Names:
    """Names of one, as of a workload of its own: several of the same purpose may be there at a time."""
    return Names(names.installation, names.runner, f"{names.workload}-{purpose}-{secrets.token_hex(4)}")


def remove(client: docker.APIClient, container: str) -> None:
    """Gone when this returns, also when somebody else is just removing it."""
    deadline = time.monotonic() + _REMOVING_SECONDS
    while True:
        try:
            client.remove_container(container, force=True)
        except Gone:
            return
        except APIError as error:
            if "already in progress" not in str(error.explanation) or time.monotonic() > deadline:
                raise
            time.sleep(_POLL_SECONDS)


def remove_left(client: docker.APIClient, names: Names) -> None:
    """Remove those of this workload, whose lock is held: they keep its volumes in use."""
    for row in _rows(client, names.labels):
        if row["Labels"].get(ROLE) in UNDER_LOCK:
            remove(client, row["Id"])


def remove_users(client: docker.APIClient, volume: str) -> None:
    """Remove those that see this volume."""
    for row in users(client, volume):
        if is_helper(row):
            remove(client, row["Id"])


def users(client: docker.APIClient, volume: str) -> list[dict[str, Any]]:
    """Containers that see this volume, as the engine lists them."""
    rows: list[dict[str, Any]] = client.containers(all=True, filters={"volume": volume})
    return rows


def sweep(client: docker.APIClient, installation: str, runner: str) -> None:
    """Remove what was made more than ten minutes ago and does not run."""
    for row in _rows(client, {OURS: installation, RUNNER: runner}):
        if is_helper(row) and is_idle(row) and time.time() - row["Created"] > _OLD_SECONDS:
            with suppress(APIError):
                remove(client, row["Id"])


def is_helper(row: Mapping[str, Any]) -> bool:
    """Is this container, as the engine lists it, there for one piece of work?"""
    return row["Labels"].get(ROLE) not in ("workload", None)


def is_idle(row: Mapping[str, Any]) -> bool:
    """It has not been started, or has ended."""
    return row["State"] in ("created", "exited", "dead")


def _rows(client: docker.APIClient, labels: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    yield from client.containers(all=True, filters={"label": [f"{key}={value}" for key, value in labels.items()]})
