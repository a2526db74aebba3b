"""One-shot work as processes of this machine: what of it is left when Flotilla is killed in the middle."""

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from core.errors import Refused
from core.runners.local.local_runner import LocalRunner
from core.runners.local.one_shot import work_folders
from core.runners.port import Needs, StoreMount
from tests import machine
from tests.core.runners.bench import Programs, eventually

NAME = "check-0b6c"
NEEDS = Needs(secret_files={"keys.json": b"secret"})
PROGRAM = """
import asyncio, pathlib, sys
from core.runners.local.local_runner import LocalRunner
from core.runners.port import Needs
from tests.core.runners.bench import Programs
async def main():
    runner = LocalRunner(pathlib.Path(sys.argv[1]), Programs())
    code = "import os, time; open('pid', 'w').write(str(os.getpid())); time.sleep(600)"
    await runner.work(sys.argv[2], "2026.9", code, needs=Needs(secret_files={"keys.json": b"secret"}))
asyncio.run(main())
"""


def start_flotilla(root: Path) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, "-c", PROGRAM, str(root), NAME], cwd=machine.ROOT)


async def pid_of_work(root: Path) -> int:
    async def written() -> str:
        file = root / NAME / "workspace" / "pid"
        return file.read_text() if file.exists() else ""

    return int(await eventually(written))


def secrets(root: Path) -> list[Path]:
    return list(root.rglob("keys.json"))


async def test_with_flotilla_its_secrets_go_and_it_ends(local_runner):
    root = local_runner._root
    flotilla = start_flotilla(root)
    pid = await pid_of_work(root)
    assert len(secrets(root)) == 1
    assert secrets(root)[0].stat().st_mode & 0o777 == 0o400
    flotilla.send_signal(signal.SIGKILL)
    flotilla.wait()

    async def is_gone() -> bool:
        return not psutil.pid_exists(pid) and not secrets(root)

    await eventually(is_gone)
    assert await local_runner.work(NAME, "2026.9", "print('free again')") == b"free again\n"


async def test_what_everybody_left_behind_is_removed_by_a_look(local_runner):
    root = local_runner._root
    flotilla = start_flotilla(root)
    pid = await pid_of_work(root)
    flotilla.send_signal(signal.SIGSTOP)
    os.killpg(os.getpgid(pid), signal.SIGKILL)  # its lifeline too
    flotilla.send_signal(signal.SIGKILL)
    flotilla.wait()

    async def is_removed() -> bool:  # once the kernel has taken the lock from the killed
        await local_runner.observe()
        return list((root / work_folders.FOLDER).iterdir()) == []

    await eventually(is_removed)
    assert secrets(root) == []


async def test_work_under_way_is_left_alone_by_whoever_looks(local_runner):
    code = "import os, time; time.sleep(1); print(open(os.environ['FLOTILLA_SECRETS'] + '/keys.json').read())"
    work = asyncio.create_task(local_runner.ask("2026.9", code, NEEDS))

    async def works() -> bool:
        return bool(secrets(local_runner._root))

    await eventually(works)
    other = LocalRunner(local_runner._root, Programs())
    await other.observe()
    await local_runner.observe()
    assert await work == b"secret\n"
    await other.close()


async def test_a_store_that_work_sees_is_not_deleted(local_runner):
    mounted = Needs(stores=(StoreMount("data"),))
    work = asyncio.create_task(local_runner.ask("2026.9", "import time; time.sleep(2)", mounted))

    async def is_seen() -> bool:
        return bool(list(work_folders.store_links(local_runner._root)))

    await eventually(is_seen)
    with pytest.raises(Refused, match="in use"):
        await local_runner.stores.delete("data")
    await work
    await local_runner.stores.delete("data")


class Nowhere(Programs):
    def python(self, version: str) -> Path:
        return Path("/nowhere/python")


async def test_an_interpreter_that_is_missing_is_a_sentence(tmp_path):
    runner = LocalRunner(tmp_path, Nowhere())
    with pytest.raises(Refused, match="/nowhere/python cannot be run: No such file or directory"):
        await runner.ask("2026.9", "print(1)")
    assert not list((tmp_path / work_folders.FOLDER).iterdir())
    await runner.close()
