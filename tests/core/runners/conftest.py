from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

import httpx
import pytest

from core.config import Settings
from core.errors import Unavailable
from core.runners import kinds
from core.runners.descriptor import Surroundings
from core.runners.docker.docker_runner import DockerRunner
from core.runners.local.local_runner import LocalRunner
from core.runners.port import Runner
from core.runners.registry import Connection
from tests.core.runners.bench import Programs
from tests.core.runners.fake import FakeRunner, pong
from tests.core.runners.on_engine import ours, volumes
from tests.engine import engine_runner

Again = Callable[[], Runner]


@pytest.fixture(params=["fake", "local", pytest.param("docker", marks=pytest.mark.docker)])
def runner(request: pytest.FixtureRequest, tmp_path: Path) -> Runner:
    """One runner of each kind, for the contract. A new kind adds its name here. It is opened as Flotilla opens it,
    unless a fixture `<name>_runner` gives it the tests' own programs to run."""
    try:
        return request.getfixturevalue(f"{request.param}_runner")
    except pytest.FixtureLookupError:
        return opened(request.param, tmp_path)


def opened(package: str, folder: Path) -> Runner:
    """A runner of this package of `core.runners`, with the usual connection."""
    (kind,) = kinds.load(package)
    assert kind.opener, "a kind of the contract can be opened"
    around = Surroundings(Settings(data_dir=folder), "a test", "", no_market, lambda: None)
    usual = kind.connection().check({})
    return kind.opener(around)(uuid4(), Connection(usual.endpoint, usual.config))


async def no_market(host: str) -> int:
    raise Unavailable(f"No market is served at {host}.")


KEEPS_APART = (DockerRunner,)
"""Kinds that keep a workload off the network, and from writing into a store that it is to read only."""


@pytest.fixture
def keeps_apart(runner: Runner) -> bool:
    return isinstance(runner, KEEPS_APART)


@pytest.fixture
def left_of_secrets(runner: Runner) -> Callable[[str], Awaitable[list[str]]]:
    """Where this text still is, on whatever the runner keeps."""

    async def left(text: str) -> list[str]:
        if isinstance(runner, DockerRunner):
            return [name for name in volumes(runner) if "secrets" in name] + [row["Id"] for row in ours(runner)]
        root = runner._root if isinstance(runner, LocalRunner) else Path(runner._folder.name)  # type: ignore[attr-defined]
        found = []
        for path in [path for path in root.rglob("*") if path.is_file()]:
            with suppress(FileNotFoundError):  # renamed or removed just now
                found += [str(path)] if text.encode() in path.read_bytes() else []
        return found

    return left


@pytest.fixture
def fake_runner() -> FakeRunner:
    """Its workloads do over HTTP what `program.py` does."""

    def api(name: str, request: httpx.Request) -> httpx.Response:
        if request.url.path == "/crash":
            runner.crash(name, int(request.url.params["code"]))
            raise httpx.RemoteProtocolError("Server disconnected", request=request)
        if request.url.path == "/say":
            runner.say(name, request.url.params["text"])
            return httpx.Response(200, text="said")
        return pong(name, request)

    runner = FakeRunner(api=api)
    return runner


@pytest.fixture
async def local_runner(tmp_path: Path) -> AsyncIterator[LocalRunner]:
    runner = LocalRunner(tmp_path / "runner", Programs(), log_bytes=1_000_000)
    yield runner
    await clear(runner)


@pytest.fixture
async def docker_runner() -> AsyncIterator[DockerRunner]:
    async with engine_runner() as runner:
        yield runner


async def clear(runner: LocalRunner) -> None:
    """Nothing that a test started outlives it, also when it failed or closed the runner."""
    last = LocalRunner(runner._root, Programs())
    for one in await last.observe():
        with suppress(Exception):
            await last.kill(one.name)
        await last.remove(one.name, grace_seconds=0, data=True)
    await last.close()
    await runner.close()
