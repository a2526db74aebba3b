"""One-shot work in containers: what the engine keeps of it, also when Flotilla is killed in the middle."""

import asyncio
import ipaddress
import json
import signal
import subprocess
import sys

import pytest

from core.runners.docker import spec
from core.runners.docker.network import pool
from core.runners.port import Needs, Network, StoreMount
from tests import machine
from tests.core.runners.bench import eventually
from tests.core.runners.docker.test_docker_runner import CANARY, containers_told_of
from tests.core.runners.on_engine import engine, networks_of, ours, volumes
from tests.core.runners.test_docker_coming_back import another

pytestmark = pytest.mark.docker
NAME = "check-0b6c"
PROGRAM = """
import asyncio, pathlib, sys
from core.runners.docker.docker_runner import DockerRunner, Settings
from core.runners.port import Needs, Network
async def main():
    settings = Settings(image="flotilla-test/program")
    runner = DockerRunner(*sys.argv[1:3], settings=settings, logs=pathlib.Path("/nowhere"))
    needs = Needs(Network.FULL, {"keys.json": b"secret"})
    await runner.work(sys.argv[3], "2026.9", "import time; time.sleep(600)", needs=needs)
asyncio.run(main())
"""


async def works(runner):
    return [row for row in ours(runner) if row["State"] == "running"]


async def test_what_a_killed_flotilla_was_working_on_goes_when_the_next_one_comes(docker_runner):
    command = [sys.executable, "-c", PROGRAM, docker_runner._installation, docker_runner._runner, NAME]
    flotilla = subprocess.Popen(command, cwd=machine.ROOT)
    await eventually(lambda: works(docker_runner))
    flotilla.send_signal(signal.SIGKILL)
    flotilla.wait()
    assert len(volumes(docker_runner)) == 2
    assert len(networks_of(docker_runner)) == 1
    await docker_runner.observe()
    assert (ours(docker_runner), networks_of(docker_runner)) == ([], [])
    assert [name for name in volumes(docker_runner) if "secrets" in name] == []


async def test_work_of_this_flotilla_is_left_alone_by_a_runner_opened_beside(docker_runner):
    beside = another(docker_runner)
    code = "import time; time.sleep(3); print('done')"
    needs = Needs(secret_files={"keys.json": b"secret"})
    work = asyncio.create_task(docker_runner.ask("2026.9", code, needs))
    await eventually(lambda: works(docker_runner))
    await beside.observe()
    assert await work == b"done\n"
    await beside.close()


async def test_a_secret_of_work_is_in_its_file_and_nowhere_else(docker_runner):
    code = "import os, time; print(len(open(os.environ['FLOTILLA_SECRETS'] + '/keys.json').read())); time.sleep(2)"
    needs = Needs(secret_files={"keys.json": CANARY.encode()})
    work = asyncio.create_task(docker_runner.ask("2026.9", code, needs))
    await eventually(lambda: works(docker_runner))
    with engine() as client:
        told = [*containers_told_of(client), client.volumes(), client.networks()]
    assert CANARY not in json.dumps(told)
    assert int(await work) == len(CANARY)


async def test_a_store_that_a_killed_helper_saw_can_be_deleted(docker_runner):
    await docker_runner.stores.put("data", {"one": b"1"})
    with engine() as client:
        names = docker_runner._names("")
        volume = names.store_volume(StoreMount("data"))
        image = "flotilla-test/program:2026.9"
        client.create_container(**spec.loader(client, names, "put", "left-behind-" + NAME, image, [volume]))
    await docker_runner.stores.delete("data")
    assert (ours(docker_runner), volumes(docker_runner)) == ([], set())


async def test_the_network_of_work_is_its_own(docker_runner):
    code = "import socket; print(socket.gethostbyname(socket.gethostname()))"
    address = (await docker_runner.ask("2026.9", code, Needs(network=Network.FULL))).decode().strip()
    assert ipaddress.ip_address(address) in pool.pool_of("")
    assert networks_of(docker_runner) == []
