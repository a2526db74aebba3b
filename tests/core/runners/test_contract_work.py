"""What every runner promises of one-shot work: it gets what it needs, and that is gone with it."""

import asyncio

import pytest

from core.errors import Refused
from core.runners.port import Needs, Network
from tests.core.runners.bench import eventually, workload

NAME = "bot-0b6c"
CANARY = "canary-of-the-exchange"
SECRET = Needs(secret_files={"keys/binance.json": CANARY.encode()})
FOLDER = "import os, stat, pathlib; folder = pathlib.Path(os.environ['FLOTILLA_SECRETS'])\n"
READ = FOLDER + "file = folder / 'keys/binance.json'; print(oct(stat.S_IMODE(file.stat().st_mode)), file.read_text())"
LIST = FOLDER + "print([path.name for path in folder.rglob('*')] if folder.is_dir() else [])"


async def test_secret_files_are_there_while_the_work_runs(runner):
    for said in (await runner.ask("2026.9", READ, SECRET), await runner.work(NAME, "2026.9", READ, needs=SECRET)):
        assert said.decode().split() == ["0o400", CANARY]


async def test_work_without_secrets_finds_none(runner):
    await runner.work(NAME, "2026.9", READ, needs=SECRET)
    assert await runner.work(NAME, "2026.9", LIST) == b"[]\n"
    assert await runner.ask("2026.9", LIST) == b"[]\n"


async def test_work_that_fails_or_is_cancelled_leaves_no_secrets(runner, left_of_secrets):
    with pytest.raises(Refused):
        await runner.work(NAME, "2026.9", "raise SystemExit('no')", needs=SECRET)
    task = asyncio.create_task(runner.ask("2026.9", "import time; time.sleep(600)", SECRET))
    await eventually(lambda: left_of_secrets(CANARY))
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await left_of_secrets(CANARY) == []


async def test_a_secret_file_outside_is_refused(runner, left_of_secrets):
    with pytest.raises(Refused, match="outside"):
        await runner.ask("2026.9", READ, Needs(secret_files={"../keys.json": CANARY.encode()}))
    assert await left_of_secrets(CANARY) == []


async def test_secrets_of_the_workload_are_not_those_of_the_work(runner):
    await runner.apply(workload(NAME, await runner.layout(NAME), command=("wrong",)))
    await runner.kill(NAME)
    await runner.remove(NAME)
    assert await runner.work(NAME, "2026.9", LIST, needs=Needs(secret_files={"own": b"1"})) == b"['own']\n"


HAS_NETWORK = "import socket; print(len(socket.if_nameindex()) > 1)"
"""Beside the loopback."""


async def test_work_has_a_network_only_when_it_needs_one(runner, keeps_apart):
    full = Needs(network=Network.FULL)
    asked = await runner.ask("2026.9", HAS_NETWORK, full), await runner.ask("2026.9", HAS_NETWORK)
    done = await runner.work(NAME, "2026.9", HAS_NETWORK, needs=full), await runner.work(NAME, "2026.9", HAS_NETWORK)
    if keeps_apart:
        assert asked == done == (b"True\n", b"False\n")
