"""Stop a container: gracefully with a deadline, or at once."""

import asyncio
import time
from contextlib import suppress

import docker
from docker.errors import APIError
from docker.errors import NotFound as Gone

from core.errors import Unavailable
from core.runners.docker import spec
from core.runners.docker.engine.engine import Engine
from core.runners.docker.inventory import Held
from core.runners.port import State

HARD_END_SECONDS = 15.0
_DEFAULT_GRACE_SECONDS = 60.0
_POLL_SECONDS = 0.1
_SLOWEST_POLL_SECONDS = 1.0


async def end(engine: Engine, held: Held, grace_seconds: float | None) -> None:
    """Send SIGINT, wait for the deadline, then send SIGKILL. `grace_seconds`: None uses the value that the container
    was made with. Errors: `Unavailable` when SIGKILL does not end it."""
    if held.seen.state is State.EXITED:
        return
    if grace_seconds is None:
        grace_seconds = await engine.look(lambda client: _patience(client, held.container_id))
    await engine.act(lambda client: _signal(client, held.container_id, "SIGINT"))
    if await is_over_within(engine, held.container_id, grace_seconds):
        return
    await engine.act(lambda client: _signal(client, held.container_id, "SIGKILL"))
    if not await is_over_within(engine, held.container_id, HARD_END_SECONDS):
        raise Unavailable("Its container does not end, not even when killed: it waits for the machine of the engine.")


async def is_over_within(engine: Engine, container: str, seconds: float) -> bool:
    """Wait at most this long for the container to stop. Return False when it still runs."""
    deadline, pause = time.monotonic() + seconds, _POLL_SECONDS
    while await engine.look(lambda client: _is_running(client, container)):
        if time.monotonic() >= deadline:
            return False
        await asyncio.sleep(pause)
        pause = min(pause * 1.5, _SLOWEST_POLL_SECONDS)
    return True


def kill(client: docker.APIClient, container_id: str) -> None:
    """Kill the container. The engine does not restart it, even if it was about to, or when the engine itself is
    restarted."""
    with suppress(Gone):
        set_comeback(client, container_id, False)
        if client.inspect_container(container_id)["State"]["Restarting"]:
            client.stop(container_id, timeout=0)
    _signal(client, container_id, "SIGKILL")


def set_comeback(client: docker.APIClient, container_id: str, comes_back: bool) -> None:
    """Set whether the engine restarts the container, see `spec.restart_policy`. Does nothing when it is gone."""
    with suppress(Gone):
        client.update_container(container_id, restart_policy=spec.restart_policy(comes_back))  # type: ignore[arg-type]


def _signal(client: docker.APIClient, container_id: str, signal: str) -> None:
    """Send a signal; does nothing when the container has ended. The engine does not restart it afterwards, because it
    counts as stopped by hand."""
    try:
        client.kill(container_id, signal)
    except APIError as error:
        if error.status_code not in (404, 409):
            raise


def _is_running(client: docker.APIClient, container: str) -> bool:
    try:
        return bool(client.inspect_container(container)["State"]["Running"])
    except Gone:
        return False


def _patience(client: docker.APIClient, container_id: str) -> float:
    return float(client.inspect_container(container_id)["Config"].get("StopTimeout") or _DEFAULT_GRACE_SECONDS)
