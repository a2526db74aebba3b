"""Run a few lines of Python with a given interpreter, in an environment built from nothing."""

import asyncio
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from core.child_processes import processes
from core.errors import Refused, Unavailable
from core.runners import port
from core.runners.local.one_shot import lifeline
from core.runners.local.one_shot.work_folders import WorkFolder
from core.runners.workload import SECRETS_VARIABLE, STORES_VARIABLE

TIMEOUT_SECONDS = 120.0  # importing Freqtrade takes seconds, and minutes on a busy machine
WORK_TIMEOUT_SECONDS = 3600.0
_LIFELINE = str(Path(lifeline.__file__).resolve())
_PIECE_BYTES = 64 * 1024
_COMPLAINT_BYTES = 64 * 1024
"""How much error output is kept, from its end, because the last line of a traceback says what failed."""


@dataclass(frozen=True, slots=True)
class Lines:
    """The code and its interpreter. `folder`: the current directory. `locks`: descriptors that the process inherits, so
    that they stay locked until it ends, even if Flotilla dies."""

    python: Path
    code: str
    arguments: Sequence[str]
    folder: Path
    locks: Sequence[int] = ()
    environment: Mapping[str, str] = field(default_factory=dict)
    """In addition to what all work gets, and stronger."""


async def ask(python: Path, code: str, work: WorkFolder, timeout_seconds: float = TIMEOUT_SECONDS) -> bytes:
    """Run the code in an empty folder and return its standard output. Cancelling ends the process.

    Errors: `Refused` with the traceback when the code fails; `Unavailable` when it takes too long.
    """
    ended, said, complained = await _run(Lines(python, code, (), work.home), work, timeout_seconds)
    if ended != 0:
        raise Refused("Freqtrade could not answer a question about itself.", detail=complained)
    return said


async def work_on(lines: Lines, work: WorkFolder, timeout_seconds: float = WORK_TIMEOUT_SECONDS) -> bytes:
    """Run the code in the folder of `lines` and return its standard output; otherwise as `ask`."""
    ended, said, complained = await _run(lines, work, timeout_seconds)
    if ended != 0:
        raise Refused("Work in the files of this workload failed.", detail=complained)
    return said


async def _run(lines: Lines, work: WorkFolder, timeout_seconds: float) -> tuple[int, bytes, str]:
    """Return (exit code, standard output, standard error)."""
    process = await _start(lines, work)
    try:
        async with asyncio.timeout(timeout_seconds):
            said, complained = await asyncio.gather(_all_of(process.stdout), _end_of(process.stderr))
            await process.wait()
    except TimeoutError as error:
        raise Unavailable(f"Freqtrade did not answer within {timeout_seconds:.0f} seconds.") from error
    finally:
        await processes.end(process)
    words = complained.decode(errors="replace")
    if process.returncode == lifeline.CANNOT_RUN and words.startswith(f"{lines.python}: "):
        raise Refused(f"{lines.python} cannot be run: {words.rpartition(': ')[2].strip()}.", detail=words)
    return process.returncode or 0, said, words


async def _all_of(stream: asyncio.StreamReader | None) -> bytes:
    """Read the whole stream. Errors: `Refused` when it has more than `MOST_OUTPUT_BYTES`."""
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


async def _start(lines: Lines, work: WorkFolder) -> asyncio.subprocess.Process:
    command = [str(lines.python), "-I", "-c", lines.code, *lines.arguments]
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-I", "-S", _LIFELINE, str(work.folder)),
        *command,
        cwd=lines.folder,
        env={**_environment(work), **lines.environment},
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        pass_fds=(work.lock, *lines.locks),
        start_new_session=True,
    )


def _environment(work: WorkFolder) -> dict[str, str]:
    folders = {SECRETS_VARIABLE: str(work.secrets), STORES_VARIABLE: str(work.stores)}
    return {
        "PATH": os.defpath,
        "HOME": str(work.home),
        "TMPDIR": str(work.home),
        "LANG": "C.UTF-8",
        "TZ": "UTC",
        **folders,
    }
