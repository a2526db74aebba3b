"""A few lines of Python, run by a given interpreter in an empty folder and an environment made from nothing."""

import asyncio
import os
import signal
import tempfile
from contextlib import suppress
from pathlib import Path

from core.errors import Refused, Unavailable

TIMEOUT_SECONDS = 120.0  # importing Freqtrade takes seconds, and minutes on a machine that is busy


async def ask(python: Path, code: str, timeout_seconds: float = TIMEOUT_SECONDS) -> bytes:
    """Its standard output. It ends when this is cancelled.

    Errors: `Refused` when the code fails, with its traceback; `Unavailable` when it takes too long.
    """
    with tempfile.TemporaryDirectory(prefix="flotilla-") as folder:
        process = await _start(python, code, folder)
        try:
            async with asyncio.timeout(timeout_seconds):
                said, complained = await process.communicate()
        except TimeoutError as error:
            raise Unavailable(f"Freqtrade did not answer within {timeout_seconds:.0f} seconds.") from error
        finally:
            await _end(process)
    if process.returncode != 0:
        raise Refused("Freqtrade could not answer a question about itself.", detail=complained.decode(errors="replace"))
    return said


async def _start(python: Path, code: str, folder: str) -> asyncio.subprocess.Process:
    try:
        return await asyncio.create_subprocess_exec(
            python,
            "-I",
            "-c",
            code,
            cwd=folder,
            env={"PATH": os.defpath, "HOME": folder, "TMPDIR": folder, "LANG": "C.UTF-8", "TZ": "UTC"},
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            start_new_session=True,
        )
    except OSError as error:
        raise Refused(f"{python} cannot be run: {error.strerror}.", detail=str(error)) from error


async def _end(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        await process.wait()
