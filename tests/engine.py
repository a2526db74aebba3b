"""A Docker runner or a Flotilla of a test's own on the real engine; nothing of it stays behind."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager, suppress
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4

import docker

from core.runners.docker.docker_runner import DockerRunner, Settings
from core.runners.docker.object_names import OURS
from tests.driven import until
from tests.server import Server

PROGRAM_IMAGE = "flotilla-test/program"


@asynccontextmanager
async def engine_runner(installation: str = "", runner: str = "", **named: Any) -> AsyncIterator[DockerRunner]:
    """`named`: arguments of `DockerRunner`; its image is the small program unless told otherwise."""
    installation = installation or str(uuid4())
    named.setdefault("settings", Settings(image=PROGRAM_IMAGE))
    with TemporaryDirectory(prefix="flotilla-logs-") as logs:
        opened = DockerRunner(installation, runner or str(uuid4()), **{"logs": Path(logs), **named})
        try:
            yield opened
        finally:
            await opened.close()
            await asyncio.to_thread(sweep, installation)


@contextmanager
def docker_only(folder: Path, **settings: Any) -> Iterator[Server]:
    """A Flotilla as in our image: no local processes. What it made on the engine goes in any case."""
    server = Server(folder, local_runners="false", **settings)
    try:
        with server:
            yield server
    finally:
        with suppress(sqlite3.Error):  # it never came to have a database
            sweep(installation_of(server.data_dir))


def installation_of(data_dir: Path) -> str:
    with closing(sqlite3.connect(f"file:{data_dir}/flotilla.db?mode=ro", uri=True)) as database:
        query = "SELECT value FROM house_fact WHERE name = 'installation_id'"
        return str(database.execute(query).fetchone()[0])


def sweep(installation: str) -> None:
    """Containers, networks and volumes of this installation. An engine still holds what it is taking down for a moment:
    asked again until nothing is left."""
    with closing(docker.APIClient(version="auto", timeout=60)) as client:
        until(lambda: not _swept(client, {"label": f"{OURS}={installation}"}))


def _swept(client: docker.APIClient, mine: dict[str, str]) -> list[str]:
    """What was still there."""
    containers = [one["Id"] for one in client.containers(all=True, filters=mine)]
    networks = [one["Id"] for one in client.networks(filters=mine)]
    volumes = [one["Name"] for one in client.volumes(filters=mine)["Volumes"] or ()]
    for found, remove in (
        (containers, partial(client.remove_container, force=True)),
        (networks, client.remove_network),
        (volumes, partial(client.remove_volume, force=True)),
    ):
        for one in found:
            with suppress(docker.errors.APIError):
                remove(one)
    return [*containers, *networks, *volumes]
