import asyncio
import os
import signal
import sys

import pytest

from core.child_processes import processes

LIMIT = 65_536


async def started(program: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable, "-c", program, stdout=asyncio.subprocess.PIPE, limit=LIMIT, start_new_session=True
    )


async def test_what_it_says_without_end_keeps_nobody_waiting() -> None:
    process = await started("import sys\nwhile True: sys.stdout.write('x' * 65_536)")
    assert process.stdout is not None
    while len(process.stdout._buffer) <= 2 * LIMIT:  # type: ignore[attr-defined]  # asyncio reads no more of it then
        await asyncio.sleep(0.01)
    async with asyncio.timeout(60):
        await processes.end(process)
    assert process.returncode == -signal.SIGKILL


async def test_neither_does_a_grandchild_that_left_its_group(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "_PATIENCE_SECONDS", 0.5)
    leaving = (
        "import subprocess, time\nprint(subprocess.Popen(['sleep', '600'], start_new_session=True).pid, flush=True)"
    )
    process = await started(leaving + "\ntime.sleep(600)")
    assert process.stdout is not None
    grandchild = int(await process.stdout.readline())
    async with asyncio.timeout(60):
        await processes.end(process)
    assert process.returncode == -signal.SIGKILL
    os.kill(grandchild, signal.SIGKILL)


async def test_one_that_has_ended_is_left_alone() -> None:
    process = await started("pass")
    await process.wait()
    await processes.end(process)
    assert process.returncode == 0
