"""A few lines of Python, run by a given interpreter in an environment made from nothing."""

import asyncio
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from core import processes
from core.errors import Refused, Unavailable
from core.runners import port

TIMEOUT_SECONDS = 120.0  # importing Freqtrade takes seconds, and minutes on a machine that is busy
WORK_TIMEOUT_SECONDS = 3600.0
_PIECE_BYTES = 64 * 1024
_COMPLAINT_BYTES = 64 * 1024
"""Of the end of what is said of an error: its last line tells."""


async def ask(python: Path, code: str, timeout_seconds: float = TIMEOUT_SECONDS) -> bytes:
    """Its standard output, run in an empty folder. It ends when this is cancelled.

    Errors: `Refused` when the code fails, with its traceback; `Unavailable` when it takes too long.
    """
    with tempfile.TemporaryDirectory(prefix="flotilla-") as folder:
        ended, said, complained = await _run(python, code, (), folder, folder, timeout_seconds)
    if ended != 0:
        raise Refused("Freqtrade could not answer a question about itself.", detail=complained)
    return said


async def work(
    python: Path, code: str, arguments: Sequence[str], folder: Path, timeout_seconds: float = WORK_TIMEOUT_SECONDS
) -> bytes:
    """Its standard output, run in this folder; otherwise as `ask`."""
    with tempfile.TemporaryDirectory(prefix="flotilla-") as temporary:
        ended, said, complained = await _run(python, code, arguments, str(folder), temporary, timeout_seconds)
    if ended != 0:
        raise Refused("Work in the files of this workload failed.", detail=complained)
    return said


async def _run(
    python: Path, code: str, arguments: Sequence[str], folder: str, temporary: str, timeout_seconds: float
) -> tuple[int, bytes, str]:
    """(exit code, standard output, standard error)"""
    process = await _start(python, code, arguments, folder, temporary)
    try:
        async with asyncio.timeout(timeout_seconds):
            said, complained = await asyncio.gather(_all_of(process.stdout), _end_of(process.stderr))
            await process.wait()
    except TimeoutError as error:
        raise Unavailable(f"Freqtrade did not answer within {timeout_seconds:.0f} seconds.") from error
    finally:
        await processes.end(process)
    return process.returncode or 0, said, complained.decode(errors="replace")


async def _all_of(stream: asyncio.StreamReader | None) -> bytes:
    """Errors: `Refused` when it has more than `MOST_OUTPUT_BYTES`."""
    said = bytearray()
    while stream and (piece := await stream.read(_PIECE_BYTES)):
        said += piece
        if len(said) > port.MOST_OUTPUT_BYTES:
            raise Refused(f"It says more than the {port.MOST_OUTPUT_BYTES // 2**20} MiB that Flotilla reads.")
    return bytes(said)


async def _end_of(stream: asyncio.StreamReader | None) -> bytes:
    said = b""
    while stream and (piece := await stream.read(_PIECE_BYTES)):
        said = (said + piece)[-_COMPLAINT_BYTES:]
    return said


async def _start(
    python: Path, code: str, arguments: Sequence[str], folder: str, temporary: str
) -> asyncio.subprocess.Process:
    try:
        return await asyncio.create_subprocess_exec(
            python,
            "-I",
            "-c",
            code,
            *arguments,
            cwd=folder,
            env={"PATH": os.defpath, "HOME": temporary, "TMPDIR": temporary, "LANG": "C.UTF-8", "TZ": "UTC"},
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            start_new_session=True,
        )
    except OSError as error:
        raise Refused(f"{python} cannot be run: {error.strerror}.", detail=str(error)) from error
