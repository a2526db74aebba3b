"""Logs, figures, and a full disk."""

import asyncio
import os
import subprocess
from pathlib import Path

import psutil
import pytest

from core.errors import Refused, Unavailable
from core.runners.folders.workspace_paths import place_of
from core.runners.local.local_runner import LocalRunner
from core.runners.port import State
from tests.core.runners.bench import Programs, answers, ask, crash, eventually, log_lines, workload
from tests.core.runners.conftest import clear
from tests.core.runners.local.processes import NAME, in_state, running


async def test_a_flood_of_log_blocks_nobody_and_is_rotated(local_runner):
    await running(local_runner)
    async with asyncio.timeout(60):
        assert await ask(local_runner, NAME, "/flood", megabytes=20) == "done"
    log = place_of(local_runner._root, NAME).log
    await eventually(lambda: is_small(log))
    assert sum(path.stat().st_size for path in log.parent.iterdir()) < 60_000_000
    await ask(local_runner, NAME, "/say", text="after the flood")
    assert (await log_lines(local_runner, NAME))[-1] == "after the flood"


async def is_small(log: Path) -> bool:
    return log.stat().st_size < 1_000_000


async def test_following_goes_on_across_restarts(local_runner):
    wanted = await running(local_runner)
    following = local_runner.logs(NAME, tail=1, follow=True)
    assert (await anext(following)).text.startswith("listening")
    await local_runner.apply(wanted, replace=True)
    async with asyncio.timeout(10):
        assert (await anext(following)).text == "interrupted"
        assert (await anext(following)).text.startswith("listening")
    await following.aclose()


async def test_usage_counts_since_the_previous_call(local_runner):
    await running(local_runner)
    await local_runner.usage()
    await ask(local_runner, NAME, "/burn", seconds=0.5)
    (busy,) = await local_runner.usage()
    assert busy.cpu_percent > 20
    await asyncio.sleep(0.5)
    (idle,) = await local_runner.usage()
    assert idle.cpu_percent < busy.cpu_percent / 2


async def test_a_background_workload_yields(local_runner):
    await running(local_runner, background=True)
    assert int(await ask(local_runner, NAME, "/nice")) >= 10
    group = await ask(local_runner, NAME, "/group")
    assert not group or group.split()[-1] == "10", "niceness counts within a session alone"
    assert int(await ask(local_runner, NAME, "/score")) >= 800, "the system ends it before any bot"


async def test_cancelling_a_start_leaves_a_whole_one_or_none(local_runner):
    wanted = workload(NAME, await local_runner.layout(NAME))
    for pause_seconds in (0.0, 0.01, 0.03, 0.06, 0.1):
        starting = asyncio.create_task(local_runner.apply(wanted))
        await asyncio.sleep(pause_seconds)
        starting.cancel()
        await asyncio.gather(starting, return_exceptions=True)
    await local_runner.apply(wanted)
    await eventually(lambda: answers(local_runner, NAME))
    mine = [
        process
        for process in psutil.process_iter(["cmdline"])
        if (process.info["cmdline"] or [])[2:] == [*wanted.command]
    ]
    assert len(mine) == 1


@pytest.fixture
def small_disk(tmp_path):
    """Two megabytes."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode != 0:
        pytest.skip("mounting a small disk needs root and the right to mount")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(folder: Path) -> Path:
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * 4096)
        except OSError:
            return filler


async def test_a_full_disk_keeps_nobody_from_ending_and_the_exit_code_is_recorded(small_disk):
    runner = LocalRunner(small_disk, Programs(), log_bytes=100_000)
    try:
        wanted = await running(runner)
        fill(small_disk)
        with pytest.raises(Unavailable, match="No space"):
            await runner.apply(workload(NAME, await runner.layout(NAME), files={"big": b"x" * 10_000}), replace=True)
        assert await answers(runner, NAME)
        await crash(runner, NAME, 7)
        assert (await eventually(lambda: in_state(runner, State.EXITED))).exit_code == 7
        with pytest.raises((Unavailable, Refused)):
            await runner.apply(wanted)
        (small_disk / "filler").unlink()
        await runner.apply(wanted)
        await eventually(lambda: answers(runner, NAME))
        fill(small_disk)
        await runner.remove(NAME)
        assert await runner.observe() == []
    finally:
        (small_disk / "filler").unlink(missing_ok=True)
        await clear(runner)


async def test_a_log_that_fills_the_disk_is_given_up_not_the_workload(small_disk):
    runner = LocalRunner(small_disk, Programs(), log_bytes=1_500_000)
    try:
        await running(runner)
        await asyncio.gather(ask(runner, NAME, "/flood", megabytes=1), return_exceptions=True)
        fill(small_disk)
        await asyncio.gather(ask(runner, NAME, "/flood", megabytes=5), return_exceptions=True)
        assert await answers(runner, NAME)
    finally:
        (small_disk / "filler").unlink(missing_ok=True)
        await clear(runner)
