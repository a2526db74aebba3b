"""Flotilla as a team runs it: our image, built on the stand-in of its base, alone or with all of our compose file.

with Container() as flotilla:         the image as the README says to run it
with Compose() as compose:            docker-compose up, in a project of its own; everything of it is removed after
"""

import functools
import json
import os
import re
import secrets
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from uuid import uuid4

import httpx

from tests import images, machine
from tests.server import NAME, PASSWORD, PLAIN, free_port

IMAGE = "flotilla-test/flotilla"
READY_SECONDS = 600.0
HARDENED = (
    "--init",
    "--read-only",
    "--tmpfs=/tmp",
    "--cap-drop=ALL",
    "--security-opt=no-new-privileges",
)
_TOKEN = re.compile(r"this token to create the administrator: (\S+)")


@functools.cache
def build() -> str:
    """The name of the image of this checkout. Once per process; the engine remembers the steps that did not change, but
    only those that are done: two that build at once would install everything twice."""
    bases = ("--build-arg", f"BASE={images.BASE}", "--build-arg", f"BUILD_BASE={images.BUILD_BASE}")
    with images.alone():
        before = _said("docker", "image", "ls", "--quiet", IMAGE)
        # As old as a builder gets: what this one understands, others do too.
        run("docker", "build", "--network=host", *bases, "--tag", IMAGE, str(machine.ROOT), DOCKER_BUILDKIT="0")
        if before != _said("docker", "image", "ls", "--quiet", IMAGE):
            run("docker", "image", "rm", *before.split(), check=False)
    return IMAGE


class Visited:
    """What is served at `url`, as `tests.server.Server` is."""

    url: str

    @property
    def log(self) -> str:
        raise NotImplementedError

    @property
    def first_token(self) -> str:
        wait(lambda: bool(_TOKEN.search(self.log)), "printed a token", self)
        return str(_TOKEN.findall(self.log)[-1])

    def is_ready(self) -> bool:
        try:
            return httpx.get(f"{self.url}/readyz", timeout=5, **PLAIN).status_code == 200
        except httpx.TransportError:
            return False

    def client(self) -> httpx.Client:
        return httpx.Client(base_url=self.url, timeout=60, **PLAIN)

    def create_admin(self, token: str) -> httpx.Response:
        form = {"name": "Ada", "username": NAME, "password": PASSWORD, "again": PASSWORD, "token": token}
        with self.client() as visitor:
            return visitor.post("/auth/first", data=form)

    def log_in(self) -> httpx.Response:
        with self.client() as visitor:
            return visitor.post("/auth/login", data={"username": NAME, "password": PASSWORD})


class Container(Visited):
    def __init__(self) -> None:
        published = f"--publish=127.0.0.1:{free_port()}:8080"
        self.id = _said("docker", "run", "--detach", *HARDENED, published, build())
        self.url = f"http://{published.removeprefix('--publish=').rpartition(':')[0]}"

    @property
    def log(self) -> str:
        done = run("docker", "logs", self.id, check=False)
        return done.stdout + done.stderr

    def inspect(self) -> dict[str, Any]:
        found: list[dict[str, Any]] = json.loads(_said("docker", "inspect", self.id))
        return found[0]

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        return run("docker", "exec", self.id, *command, check=False)

    def __enter__(self) -> Self:
        wait(self.is_ready, "became ready", self)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        run("docker", "rm", "--force", "--volumes", self.id, check=False)


class Compose(Visited):
    """`environment`: what commands of the README need to find this project instead of the reader's."""

    def __init__(self) -> None:
        address = f"127.0.0.1:{free_port()}"
        self.url = f"http://{address}"
        self.project = f"flotillatest{uuid4().hex[:8]}"
        block = 8 * secrets.randbelow(2**13)
        postgres, _, tag = images.POSTGRES.rpartition(":")
        self.environment = {
            "COMPOSE_PROJECT_NAME": self.project,
            "FLOTILLA_IMAGE": build(),
            "FLOTILLA_PUBLISH": address,
            "FLOTILLA_SUBNET": f"10.211.{block // 256}.{block % 256}/29",
            "POSTGRES_IMAGE": postgres,
            "POSTGRES_TAG": tag,
            "DOCKER_GID": str(Path("/var/run/docker.sock").stat().st_gid),
        }

    def __call__(self, *arguments: str, check: bool = True) -> str:
        done = run("docker-compose", *arguments, check=check, **self.environment)
        return done.stdout + done.stderr

    def up(self) -> None:
        self("up", "--detach", "--no-build")
        wait(self.is_ready, "became ready", self)

    @property
    def log(self) -> str:
        done = run("docker", "logs", self.container("flotilla"), check=False)
        return done.stdout + done.stderr

    def make(self, target: str, *settings: str) -> str:
        """`make` as the README has it, for the Compose that is here."""
        return run("make", "--silent", target, "COMPOSE=docker-compose", *settings, **self.environment).stdout

    def sql(self, query: str) -> str:
        return run("docker", "exec", self.container("database"), "psql", "--username=flotilla", "-Atc", query).stdout

    def python(self, code: str) -> str:
        """Run beside Flotilla, in its container."""
        return run("docker", "exec", self.container("flotilla"), "python", "-c", code).stdout

    @property
    def image(self) -> str:
        return self.environment["FLOTILLA_IMAGE"]

    def container(self, service: str) -> str:
        """Its id, asked of the engine: each question to Debian's Compose costs a second of processor."""
        labels = (f"service={service}", "oneoff=False")
        return " ".join(self._ids(*(f"label=com.docker.compose.{label}" for label in labels)))

    def inspect(self, service: str) -> dict[str, Any]:
        return next(
            one for one in self.containers() if one["Config"]["Labels"]["com.docker.compose.service"] == service
        )

    def containers(self) -> list[dict[str, Any]]:
        """All of the project, the one that has ended included."""
        found: list[dict[str, Any]] = json.loads(_said("docker", "inspect", *self._ids()))
        return found

    def _ids(self, *filters: str) -> list[str]:
        mine = (f"label=com.docker.compose.project={self.project}", *filters)
        asked = (option for one in mine for option in ("--filter", one))
        return _said("docker", "ps", "--all", "--quiet", "--no-trunc", *asked).split()

    def __enter__(self) -> Self:
        try:
            self.up()
        except BaseException:
            self.remove()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.remove()

    def remove(self) -> None:
        self("down", "--volumes", "--timeout", "5", check=False)


def wait(until: Callable[[], bool], what: str, there: Visited, seconds: float = READY_SECONDS) -> None:
    deadline = time.monotonic() + seconds
    while not until():
        if time.monotonic() > deadline:
            raise AssertionError(f"It never {what}:\n{there.log[-3000:]}")
        time.sleep(0.2)


def run(*command: str, check: bool = True, **environment: str) -> subprocess.CompletedProcess[str]:
    """Errors: `AssertionError` with what it said."""
    done = subprocess.run(
        command, cwd=machine.ROOT, env=os.environ | environment, capture_output=True, text=True, check=False
    )
    assert not check or done.returncode == 0, f"{command}: {done.stdout[-3000:]}{done.stderr[-3000:]}"
    return done


def _said(*command: str) -> str:
    return run(*command).stdout.strip()
