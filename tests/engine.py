"""A Docker runner of its own for a test, on the real engine; nothing of it stays behind."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any
from uuid import uuid4

import docker

from core.runners.containers.names import OURS
from core.runners.docker import DockerRunner, Settings

PROGRAM_IMAGE = "flotilla-test/program"


@asynccontextmanager
async def engine_runner(installation: str = "", runner: str = "", **named: Any) -> AsyncIterator[DockerRunner]:
    """`named`: arguments of `DockerRunner`; its image is the small program unless told otherwise."""
    installation = installation or str(uuid4())
    named.setdefault("settings", Settings(image=PROGRAM_IMAGE))
    opened = DockerRunner(installation, runner or str(uuid4()), **named)
    try:
        yield opened
    finally:
        await opened.close()
        await asyncio.to_thread(sweep, installation)


def sweep(installation: str) -> None:
    """Containers, networks and volumes of this installation."""
    client = docker.APIClient(version="auto", timeout=60)
    mine = {"label": f"{OURS}={installation}"}
    for container in client.containers(all=True, filters=mine):
        with suppress(docker.errors.APIError):
            client.remove_container(container["Id"], force=True)
    for network in client.networks(filters=mine):
        with suppress(docker.errors.APIError):
            client.remove_network(network["Id"])
    for volume in client.volumes(filters=mine)["Volumes"] or ():
        with suppress(docker.errors.APIError):
            client.remove_volume(volume["Name"], force=True)
    client.close()
