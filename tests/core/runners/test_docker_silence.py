"""Engines that hang, lie, refuse and vanish; calls that are cancelled."""

import asyncio
import os
import threading
import time
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path

import pytest

from core.errors import FlotillaError, NotFound, Refused, Unavailable
from core.runners.docker.docker_runner import DockerRunner, Settings
from core.runners.docker.engine import engine as engines_module
from core.runners.docker.engine.endpoint import Endpoint
from core.runners.folders.file_pieces import whole_file
from core.runners.port import Needs, Network, StoreMount
from tests.core.runners.bench import answers, eventually, seen, workload
from tests.core.runners.engines import answering, relay
from tests.core.runners.on_engine import NAME, networks_of, ours, running, volumes
from tests.engine import PROGRAM_IMAGE, engine_runner

pytestmark = pytest.mark.docker
NOWHERE = Path("/nowhere")


@pytest.fixture
def socket_path(request):
    path = Path(f"/tmp/flotilla-silence-{os.getpid()}.sock")  # short: the path of a socket has a limit
    yield path
    path.unlink(missing_ok=True)


@contextmanager
def impatient():
    """Deadlines of a second, while an engine is silent: what is tested is that there are some. One that answers may
    need longer, on a machine with much else to do."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(engines_module, "LOOK_SECONDS", 1)
        patched.setattr(engines_module, "ACT_SECONDS", 2)
        patched.setattr(engines_module, "PULL_SECONDS", 2)
        patched.setattr("core.runners.docker.engine.endpoint._OPENING_SECONDS", 1)
        yield


def at(endpoint: str) -> DockerRunner:
    return DockerRunner("i" * 8, "r" * 8, Endpoint(endpoint), Settings(image=PROGRAM_IMAGE), logs=NOWHERE)


def docker_threads() -> int:
    return sum(thread.name.startswith("docker-") for thread in threading.enumerate())


class Ticker:
    """How long the event loop stood still at worst."""

    def __init__(self) -> None:
        self.worst = 0.0

    async def __aenter__(self) -> "Ticker":
        self._task = asyncio.create_task(self._tick())
        return self

    async def __aexit__(self, *_: object) -> None:
        self._task.cancel()

    async def _tick(self) -> None:
        while True:
            before = time.monotonic()
            await asyncio.sleep(0.02)
            self.worst = max(self.worst, time.monotonic() - before)


MORE = Needs(Network.FULL, {"keys.json": b"secret"}, (StoreMount("data", writable=True),))
EVERY: dict[str, Callable[[DockerRunner], object]] = {
    "test": lambda runner: runner.test(),
    "ready": lambda runner: runner.ready("2026.9"),
    "prepare": lambda runner: runner.prepare("2026.9", lambda share, step: None),
    "ask": lambda runner: runner.ask("2026.9", "print(1)"),
    "work": lambda runner: runner.work(NAME, "2026.9", "print(1)"),
    "put": lambda runner: runner.put(NAME, {"a": b"1"}),
    "fetch": lambda runner: whole_file(runner, NAME, "a"),
    "work with more": lambda runner: runner.work(NAME, "2026.9", "print(1)", needs=MORE),
    "free memory": lambda runner: runner.free_memory_bytes(),
    "stores": lambda runner: runner.stores.names(),
    "store put": lambda runner: runner.stores.put("data", {"a": b"1"}),
    "store fetch": lambda runner: anext(runner.stores.fetch("data", "a", 1)),
    "store free": lambda runner: runner.stores.free_bytes("data"),
    "store delete": lambda runner: runner.stores.delete("data"),
    "confirm gone": lambda runner: runner.confirm_gone(NAME),
    "apply": lambda runner: runner.apply(workload(NAME, LAYOUT)),
    "remove": lambda runner: runner.remove(NAME),
    "kill": lambda runner: runner.kill(NAME),
    "observe": lambda runner: runner.observe(),
    "strangers": lambda runner: runner.strangers(),
    "usage": lambda runner: runner.usage(),
    "logs": lambda runner: anext(runner.logs(NAME)),
    "follow": lambda runner: anext(runner.logs(NAME, follow=True)),
    "kept log": lambda runner: anext(runner.kept_log(NAME)),
}


class LAYOUT:
    listen_host, listen_port = "0.0.0.0", 8080


async def all_fail(runner: DockerRunner, seconds: float) -> set[str]:
    """Every method at once; each must give up with a sentence in this time. What they said."""

    async def one(name: str) -> str:
        with pytest.raises(FlotillaError) as caught:
            await EVERY[name](runner)  # type: ignore[misc]
        assert isinstance(caught.value, Unavailable), f"{name}: {caught.value!r}"
        assert str(caught.value).endswith(".")
        return str(caught.value)

    async with asyncio.timeout(seconds):
        return set(await asyncio.gather(*(one(name) for name in EVERY)))


async def test_every_method_gives_up_on_an_engine_that_hangs(socket_path):
    with relay(socket_path) as engine, impatient():
        engine.is_silent.set()
        runner = at(engine.endpoint)
        async with Ticker() as ticker:
            said = await all_fail(runner, 15)
        assert all("did not answer within" in sentence for sentence in said)
        assert ticker.worst < 1, "the event loop was blocked"
        await runner.close()


async def test_every_method_gives_up_on_an_engine_that_falls_silent(socket_path):
    with relay(socket_path) as engine:
        runner = at(engine.endpoint)
        await runner.observe()
        await runner.put(NAME, {"a": b"1"})
        engine.is_silent.set()
        with impatient():
            said = await all_fail(runner, 30)
        assert all("did not answer within" in sentence for sentence in said), said
        assert engine.heard
        engine.is_silent.clear()
        assert await whole_file(runner, NAME, "a") == b"1"
        await runner.remove(NAME, data=True)
        assert ours(runner) == []
        await runner.close()


async def test_a_hundred_looks_at_a_silent_engine_pile_up_nothing(socket_path):
    async with engine_runner() as real:
        await running(real)
        with relay(socket_path) as engine:
            runner = DockerRunner(
                real._installation, real._runner, Endpoint(engine.endpoint), real._settings, logs=NOWHERE
            )
            engine.is_silent.set()
            begun = time.monotonic()
            with impatient():
                async with Ticker() as ticker:
                    gone = await asyncio.gather(*(runner.observe() for _ in range(100)), return_exceptions=True)
            assert {type(one) for one in gone} == {Unavailable}
            assert time.monotonic() - begun < 10
            assert (docker_threads() <= 30, ticker.worst < 1) == (True, True)
            engine.is_silent.clear()

            async def is_back() -> bool:
                try:
                    return (await seen(runner, NAME)) is not None
                except Unavailable:
                    return False

            await eventually(is_back, 60)
            assert await answers(runner, NAME)
            await runner.close()


async def test_no_socket_is_a_sentence(tmp_path):
    runner = at(f"unix://{tmp_path}/nothing.sock")
    said = await all_fail(runner, 10)
    assert said == {f"No Docker engine answers at {tmp_path}/nothing.sock."}
    await runner.close()


@pytest.mark.skipif(os.geteuid() != 0, reason="needs root, to stop being it")
async def test_a_socket_without_permission_is_a_sentence():
    """As another user, in a process of its own."""
    code = (
        "import asyncio, os; os.setgroups([]); os.setgid(65534); os.setuid(65534)\n"
        "from core.runners.docker.docker_runner import DockerRunner\n"
        "async def main():\n"
        "    try: await DockerRunner('i', 'r', logs=None).observe()\n"
        "    except Exception as error: print(type(error).__name__, error, error.hint)\n"
        "asyncio.run(main())\n"
    )
    import sys

    code = code.replace("import asyncio, os;", "import asyncio, os; import core.runners.docker.docker_runner;", 1)
    done = await asyncio.create_subprocess_exec(sys.executable, "-c", code, stdout=asyncio.subprocess.PIPE)
    said = (await done.communicate())[0].decode()
    assert said.startswith("Unavailable Flotilla may not use /var/run/docker.sock. Add the user")
    assert "set DOCKER_GID" in said


NO_ENGINES = {
    "another server": b"HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n<html></html>",
    "no http": b"SSH-2.0-OpenSSH_9.2\r\n",
    "nothing": b"",
    "other json": b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n[]",
}


@pytest.mark.parametrize("answer", NO_ENGINES.values(), ids=NO_ENGINES)
async def test_what_is_no_engine_is_a_sentence(socket_path, answer):
    with answering(socket_path, answer) as endpoint:
        runner = at(endpoint)
        for sentence in await all_fail(runner, 20):
            assert "Docker engine" in sentence
        await runner.close()


async def test_an_engine_in_trouble_is_a_sentence_with_its_words(socket_path):
    body = b'{"message": "layer store is broken"}'
    answer = b"HTTP/1.1 500 Internal Server Error\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
    with answering(socket_path, answer % (len(body), body)) as endpoint:
        runner = at(endpoint)
        with pytest.raises(FlotillaError) as caught:
            await runner.observe()
        assert "layer store is broken" in f"{caught.value} {caught.value.detail}"
        await runner.close()


async def test_a_closed_runner_says_so_also_to_those_who_wait(socket_path):
    with relay(socket_path) as engine, impatient():
        engine.is_silent.set()
        runner = at(engine.endpoint)
        waiting = [asyncio.create_task(runner.strangers()) for _ in range(20)]
        await asyncio.sleep(0.2)
        await runner.close()
        for error in await asyncio.gather(*waiting, return_exceptions=True):
            assert isinstance(error, Unavailable)
        with pytest.raises(Unavailable, match="closed"):
            await runner.observe()


CANCELLED: dict[str, Callable[[DockerRunner], object]] = {
    "put": lambda runner: runner.put(NAME, {"a": b"1" * 1_000_000}),
    "fetch": lambda runner: whole_file(runner, NAME, "kept"),
    "work": lambda runner: runner.work(NAME, "2026.9", "print(1)"),
    "ask": lambda runner: runner.ask("2026.9", "print(1)"),
    "ask with more": lambda runner: runner.ask("2026.9", "print(1)", MORE),
    "store": lambda runner: runner.stores.put("data", {"a": b"1" * 1_000_000}),
}


@pytest.mark.parametrize("what", CANCELLED)
async def test_cancelled_at_any_moment_it_leaves_nothing(docker_runner, what):
    await docker_runner.put(NAME, {"kept": b"1"})
    for moment in (0, 0.005, 0.02, 0.05, 0.1, 0.2, 0.4, 0.7):
        task = asyncio.create_task(CANCELLED[what](docker_runner))  # type: ignore[arg-type]
        await asyncio.sleep(moment)
        task.cancel()
        await asyncio.sleep(0)
        task.cancel()  # whoever is impatient does it twice
        with pytest.raises(asyncio.CancelledError):
            await task
            raise asyncio.CancelledError  # it was quicker
        assert ours(docker_runner) == [], f"cancelled after {moment} s"
        assert not [name for name in volumes(docker_runner) if "secrets" in name], f"cancelled after {moment} s"
        assert not networks_of(docker_runner), f"cancelled after {moment} s"
    assert await whole_file(docker_runner, NAME, "kept") == b"1"
    assert not any(lock.locked() for lock in docker_runner._locks.values())


async def test_a_cancelled_start_can_be_begun_again(docker_runner):
    layout = await docker_runner.layout(NAME)
    for moment in (0.01, 0.1, 0.3, 0.5):
        task = asyncio.create_task(docker_runner.apply(workload(NAME, layout), replace=True))
        await asyncio.sleep(moment)
        task.cancel()
        await asyncio.wait([task])
        assert len(ours(docker_runner)) <= 1
    await running(docker_runner)
    assert len(ours(docker_runner)) == 1


async def test_many_fetch_at_once(docker_runner):
    await docker_runner.put(NAME, {f"{number}": str(number).encode() for number in range(12)})
    got = await asyncio.gather(*(whole_file(docker_runner, NAME, f"{number}") for number in range(12)))
    assert got == [str(number).encode() for number in range(12)]
    with pytest.raises(NotFound):
        await whole_file(docker_runner, NAME, "12")


async def test_a_full_disk_is_a_sentence(docker_runner):
    from tests.core.runners.on_engine import engine, names

    tiny = {"type": "tmpfs", "device": "tmpfs", "o": "size=1m,uid=1000"}
    called = names(docker_runner)
    with engine() as client:
        client.create_volume(called.workspace, driver_opts=tiny, labels=called.labels)
    with pytest.raises(Refused, match="no space left"):
        await docker_runner.put(NAME, {"big": b"x" * 2_000_000})
    with pytest.raises(Refused, match="no space left"):
        await docker_runner.apply(workload(NAME, LAYOUT, files={"big": b"x" * 2_000_000}))
    assert ours(docker_runner) == []
    await running(docker_runner)


def test_a_full_disk_of_the_engine_is_told_as_such():
    import requests
    from docker.errors import APIError

    response = requests.Response()
    response.status_code = 500
    said = "failed to create shim: write /run/x: no space left on device: unknown"
    error = engines_module.translated(APIError("500", response, said), Endpoint(), 8)
    assert isinstance(error, Refused)
    assert (str(error), error.detail) == ("There is no space left on the disk of the Docker engine.", said)
