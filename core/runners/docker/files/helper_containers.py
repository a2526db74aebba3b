"""Helper containers, each of which exists for one piece of work. They are removed by name afterwards; those that a
killed Flotilla left behind are found by their labels."""

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
"""Purposes of which a workload has at most one helper at a time, because they run under its lock."""
_OLD_SECONDS = 600
_REMOVING_SECONDS, _POLL_SECONDS = 15.0, 0.1


def fresh(names: Names, purpose: str) -> Names:
    """Return unique names for a helper, so that several with the same purpose can exist at once."""
    return Names(names.installation, names.runner, f"{names.workload}-{purpose}-{secrets.token_hex(4)}")


def remove(client: docker.APIClient, container: str) -> None:
    """Remove the container and wait until it is gone, even if somebody else is removing it at the same time."""
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
    """Remove the helpers left behind by this workload, which keep its volumes in use. The caller holds its lock."""
    for row in _rows(client, names.labels):
        if row["Labels"].get(ROLE) in UNDER_LOCK:
            remove(client, row["Id"])


def remove_users(client: docker.APIClient, volume: str) -> None:
    """Remove the helpers that mount this volume."""
    for row in users(client, volume):
        if is_helper(row):
            remove(client, row["Id"])


def users(client: docker.APIClient, volume: str) -> list[dict[str, Any]]:
    """Return the containers that mount this volume, as rows of the engine's list."""
    rows: list[dict[str, Any]] = client.containers(all=True, filters={"volume": volume})
    return rows


def sweep(client: docker.APIClient, installation: str, runner: str) -> None:
    """Remove helpers that were created more than ten minutes ago and are not running."""
    for row in _rows(client, {OURS: installation, RUNNER: runner}):
        if is_helper(row) and is_idle(row) and time.time() - row["Created"] > _OLD_SECONDS:
            with suppress(APIError):
                remove(client, row["Id"])


def is_helper(row: Mapping[str, Any]) -> bool:
    """Return whether this row of the engine's list is a helper."""
    return row["Labels"].get(ROLE) not in ("workload", None)


def is_idle(row: Mapping[str, Any]) -> bool:
    """Return whether the container has not been started or has ended."""
    return row["State"] in ("created", "exited", "dead")


def _rows(client: docker.APIClient, labels: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    yield from client.containers(all=True, filters={"label": [f"{key}={value}" for key, value in labels.items()]})
