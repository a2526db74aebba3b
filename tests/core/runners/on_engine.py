"""What the tests of the Docker adapter share: the engine as it tells of itself, beside what the adapter tells."""

import os
import signal
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from typing import Any

import docker

from core.runners.docker.docker_runner import DockerRunner
from core.runners.docker.object_names import OURS, Names
from core.runners.port import Observation
from tests.core.runners.bench import answers, eventually, seen, workload

NAME = "bot-0b6c"


@contextmanager
def engine() -> Iterator[docker.APIClient]:
    with closing(docker.APIClient(version="auto", timeout=60)) as client:
        yield client


def names(runner: DockerRunner, name: str = NAME) -> Names:
    return Names(runner._installation, runner._runner, name)


def inspected(runner: DockerRunner, name: str = NAME) -> dict[str, Any]:
    with engine() as client:
        told: dict[str, Any] = client.inspect_container(names(runner, name).container)
        return told


def ours(runner: DockerRunner) -> list[Mapping[str, Any]]:
    """Every container of this installation, helpers too."""
    with engine() as client:
        rows: list[Mapping[str, Any]] = client.containers(all=True, filters={"label": f"{OURS}={runner._installation}"})
        return rows


def volumes(runner: DockerRunner) -> set[str]:
    with engine() as client:
        found = client.volumes(filters={"label": f"{OURS}={runner._installation}"})["Volumes"] or []
        return {volume["Name"] for volume in found}


def networks_of(runner: DockerRunner) -> list[str]:
    """Names of the networks of this installation."""
    with engine() as client:
        return [found["Name"] for found in client.networks(filters={"label": f"{OURS}={runner._installation}"})]


async def running(runner: DockerRunner, *options: str, name: str = NAME, **changes: object) -> Observation:
    first = await runner.apply(workload(name, await runner.layout(name), *options, **changes))
    await eventually(lambda: answers(runner, name))
    return first


async def again(runner: DockerRunner, before: Observation) -> Observation:
    """As it is seen once the engine has started it again."""

    async def other() -> Observation | None:
        now = await seen(runner, before.name)
        return now if now and now.workload_id != before.workload_id and now.last_end else None

    return await eventually(other, 20)


def kill_from_outside(runner: DockerRunner, name: str = NAME) -> None:
    """Its init process, and with it everything in the container."""
    os.kill(inspected(runner, name)["State"]["Pid"], signal.SIGKILL)


@contextmanager
def flotilla_container() -> Iterator[str]:
    """A container that stands for Flotilla's own; the id."""
    with engine() as client:
        command = ["serve", "--host", "0.0.0.0", "--port", "8080"]
        made: str = client.create_container("flotilla-test/program:1", command)["Id"]
        try:
            client.start(made)
            yield made
        finally:
            with suppress(docker.errors.NotFound):
                client.remove_container(made, force=True)
