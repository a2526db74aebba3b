"""An engine behind a real ssh server: bots live there, lines break, keys are wrong, machines freeze."""

import asyncio
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from core.errors import Unavailable
from core.runners.docker.docker_runner import DockerRunner, Settings
from core.runners.docker.engine import engine as engines_module
from core.runners.docker.engine.endpoint import Endpoint
from core.runners.folders.file_pieces import whole_file
from core.runners.port import State
from tests.core.runners.bench import answers, eventually, seen
from tests.core.runners.on_engine import NAME, ours, running
from tests.core.runners.sshd import Sshd, tunnels_of
from tests.engine import PROGRAM_IMAGE, engine_runner

pytestmark = pytest.mark.docker


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    made = Sshd(tmp_path_factory.mktemp("sshd"))
    yield made
    made.stop()


@pytest.fixture
def sshd(server, monkeypatch):
    monkeypatch.setenv("PATH", str(server.bin), prepend=os.pathsep)
    yield server
    assert list(tunnels_of(os.getpid())) == [], "a closed runner leaves no process behind"


@pytest.fixture
async def runner(sshd):
    async with engine_runner(endpoint=Endpoint(sshd.url)) as opened:
        yield opened


async def refusal(url: str) -> Unavailable:
    runner = DockerRunner("i" * 8, "r" * 8, Endpoint(url), Settings(image=PROGRAM_IMAGE), logs=Path("/nowhere"))
    try:
        with pytest.raises(Unavailable) as caught:
            await runner.test()
        return caught.value
    finally:
        await runner.close()


async def says(runner: DockerRunner, words: str) -> bool:
    """Whether a look fails with them by now: the line may still be about to fall."""
    try:
        await runner.observe()
    except Unavailable as error:
        return str(error).startswith(words)
    return False


async def test_a_bot_lives_there(runner, sshd):
    facts = await runner.test()
    assert facts.facts["Endpoint"] == sshd.url
    await running(runner)
    assert (await seen(runner, NAME)).state is State.RUNNING
    assert len(list(tunnels_of(os.getpid()))) == 1, "one process, whatever is asked"
    await runner.put(NAME, {"note": b"kept"})
    assert await whole_file(runner, NAME, "note") == b"kept"
    assert [line async for line in runner.logs(NAME)]
    assert await runner.usage()
    await runner.remove(NAME, data=True)
    assert ours(runner) == []


async def test_a_line_that_breaks_is_led_anew(runner, sshd):
    await running(runner)
    before = (await seen(runner, NAME)).workload_id
    sshd.cut_lines()

    async def is_back() -> bool:
        with suppress(Unavailable):
            return (await seen(runner, NAME)) is not None
        return False

    await eventually(is_back)
    assert (await seen(runner, NAME)).workload_id == before
    assert await answers(runner, NAME)


async def test_a_log_is_followed_over_it(runner):
    await running(runner)
    lines = runner.logs(NAME, follow=True)
    async with asyncio.timeout(20):
        assert (await anext(lines)).text
    await lines.aclose()


async def test_a_machine_that_is_gone_is_a_sentence_and_comes_back(runner, sshd):
    await runner.observe()
    sshd.stop()
    try:
        await eventually(lambda: says(runner, f"ssh does not reach {sshd.url}: ssh: connect to host 127.0.0.1 port"))
    finally:
        sshd.start()

    async def is_back() -> bool:
        with suppress(Unavailable):
            await runner.observe()
            return True
        return False

    await eventually(is_back)


async def test_a_machine_that_freezes_is_a_sentence(runner, sshd, monkeypatch):
    monkeypatch.setattr(engines_module, "LOOK_SECONDS", 1)
    await runner.observe()
    sshd.freeze()
    try:
        with pytest.raises(Unavailable, match="did not answer within"):
            await runner.observe()
        begun = asyncio.get_running_loop().time()
        said = await refusal(sshd.url)
        assert "did not answer within" in str(said)
        assert asyncio.get_running_loop().time() - begun < 30
    finally:
        sshd.thaw()


async def test_a_key_that_is_not_known_is_a_sentence(sshd):
    sshd.known_as("")
    try:
        said = await refusal(sshd.url)
    finally:
        sshd.know()
    assert str(said).endswith("Host key verification failed.")
    assert "once by hand" in said.hint


async def test_a_key_that_is_not_let_in_is_a_sentence(sshd):
    sshd.let_in(is_let=False)
    try:
        said = await refusal(sshd.url)
    finally:
        sshd.let_in()
    assert "Permission denied (publickey)." in str(said)
    assert "authorized_keys" in said.hint


async def test_no_engine_there_is_a_sentence(sshd):
    said = await refusal(f"{sshd.url}/run/nothing.sock")
    assert str(said) == f"ssh reaches {sshd.url}/run/nothing.sock, but not the socket /run/nothing.sock there."
    assert "group of that socket" in said.hint


async def test_no_ssh_here_is_a_sentence(sshd, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert str(await refusal(sshd.url)) == "There is no program ssh where Flotilla runs."


async def test_it_ends_with_flotilla_however_that_dies(sshd):
    program = (
        "import sys, time\n"
        "from core.runners.docker.engine.tunnel import Tunnel\n"
        "tunnel = Tunnel(sys.argv[1]); print(tunnel.ready(20), flush=True); time.sleep(100)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program, sshd.url], stdout=subprocess.PIPE, text=True) as flotilla:
        assert flotilla.stdout
        assert flotilla.stdout.readline().endswith("engine.sock\n")
        tunnels = list(tunnels_of(flotilla.pid))
        assert tunnels
        flotilla.kill()
    _, alive = await asyncio.to_thread(psutil.wait_procs, tunnels, 20)
    assert alive == []
