"""The environment of child processes, and ending those that did not end by themselves."""

import asyncio
import os
import signal
from contextlib import suppress

_PATIENCE_SECONDS = 5.0
_PIECE_BYTES = 65_536


def plain_environment() -> dict[str, str]:
    """Return the environment of Flotilla's user, without variables that would mislead Python or Freqtrade and without
    Flotilla's secrets."""
    foreign = ("FLOTILLA_", "FREQTRADE__", "PYTHON", "VIRTUAL_ENV", "__PYVENV")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    return {**kept, "PYTHONUNBUFFERED": "1", "LC_ALL": "C.UTF-8"}


async def end(process: asyncio.subprocess.Process) -> None:
    """Kill the process with its group, and return when it has ended. Its output is read and dropped meanwhile: asyncio
    waits for the end of its pipes, and never sees the end of a pipe that is full."""
    if process.returncode is not None:
        return
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    drains = [asyncio.create_task(_drain(stream)) for stream in (process.stdout, process.stderr) if stream]
    try:
        with suppress(TimeoutError):  # a grandchild that has left the group holds a pipe open: the process is gone
            async with asyncio.timeout(_PATIENCE_SECONDS):
                await process.wait()
    finally:
        for drain in drains:
            drain.cancel()


async def _drain(stream: asyncio.StreamReader) -> None:
    with suppress(RuntimeError):  # somebody else still reads it
        while await stream.read(_PIECE_BYTES):
            pass
