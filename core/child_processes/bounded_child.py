"""Runs a script of ours in a child process with bounds, for work on a stranger's text that takes what time and memory
it likes. Beyond its bounds the child is killed."""

import asyncio
import os
import sys
from collections.abc import AsyncGenerator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from weakref import WeakKeyDictionary

from core.child_processes import processes
from core.errors import Unavailable

_START = Path(__file__).with_name("bounded_start.py")
AT_ONCE = 2
"""Scripts that run in one event loop at once; others wait. Each may take a processor and a GB of memory."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """`seconds` of the clock, `cpu_seconds` of the processor. `work`: what the child does, as a sentence begins."""

    seconds: float = 60
    cpu_seconds: int = 10
    memory_bytes: int = 2**30
    answer_bytes: int = 2**20
    work: str = "This work"


async def answer_of(script: Path, content: bytes, bounds: Bounds, arguments: Sequence[str] = ()) -> bytes:
    """Give the script its arguments and, on its standard input, the content; return its standard output.

    Of that at most one byte more than `answer_bytes`. Without an answer the child was killed for what it took, or
    broke. Cancelled, it is killed.

    The script is of the standard library alone and finds an environment that is made from nothing. Errors:
    `Unavailable` when no process can be started, or when it gets so little of the processor that `seconds` go by.
    """
    async with _turns():
        return await _answer_of(script, content, bounds, arguments)


async def lines_of(script: Path, bounds: Bounds, arguments: Sequence[str] = ()) -> AsyncGenerator[bytes, None]:
    """Give the script its arguments, and yield the lines of its standard output as they come, each of at most
    `answer_bytes`. The script waits while nobody takes them; of the clock counts what is waited for the script.

    A script that was killed for what it took just has no further lines: let it say which line is its last. Close the
    iterator (`contextlib.aclosing`): the script is then killed. Errors: as of `answer_of`.
    """
    async with _turns():
        process = await _start(script, bounds, arguments)
        try:
            assert process.stdin is not None
            process.stdin.close()
            left = bounds.seconds
            while line := await _line(process, left, bounds):
                yield line[0]
                left -= line[1]
        finally:
            await processes.end(process)


_by_loop: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Semaphore] = WeakKeyDictionary()


def _turns() -> asyncio.Semaphore:
    return _by_loop.setdefault(asyncio.get_running_loop(), asyncio.Semaphore(AT_ONCE))


async def _answer_of(script: Path, content: bytes, bounds: Bounds, arguments: Sequence[str]) -> bytes:
    process = await _start(script, bounds, arguments)
    try:
        async with asyncio.timeout(bounds.seconds):
            told = asyncio.create_task(_tell(process, content))
            try:
                return await _heard(process, bounds.answer_bytes + 1)
            finally:
                told.cancel()
    except TimeoutError as error:
        raise _took_too_long(bounds) from error
    finally:
        await processes.end(process)


async def _line(process: asyncio.subprocess.Process, seconds: float, bounds: Bounds) -> tuple[bytes, float] | None:
    """Return the next line and the seconds that it was waited for; None when there is none, or it has no end."""
    assert process.stdout is not None
    began = asyncio.get_running_loop().time()
    try:
        async with asyncio.timeout(seconds):
            line = await process.stdout.readuntil()
    except TimeoutError as error:
        raise _took_too_long(bounds) from error
    except (asyncio.IncompleteReadError, asyncio.LimitOverrunError):
        return None
    return line, asyncio.get_running_loop().time() - began


def _took_too_long(bounds: Bounds) -> Unavailable:
    return Unavailable(f"{bounds.work} took too long.", hint="The machine has much to do. Try again in a while.")


async def _start(script: Path, bounds: Bounds, arguments: Sequence[str]) -> asyncio.subprocess.Process:
    try:
        return await asyncio.create_subprocess_exec(
            sys.executable,
            *(
                "-I",
                "-S",
                "-B",
                str(_START),
                str(script),
                str(bounds.memory_bytes),
                str(bounds.cpu_seconds),
                *arguments,
            ),
            cwd="/",
            env={"PATH": os.defpath, "LANG": "C.UTF-8"},
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            start_new_session=True,
            limit=bounds.answer_bytes,
        )
    except OSError as error:
        raise Unavailable(
            f"{bounds.work} is not possible now: no process can be started.", detail=str(error)
        ) from error


async def _tell(process: asyncio.subprocess.Process, content: bytes) -> None:
    assert process.stdin is not None
    with suppress(ConnectionError):  # it has ended
        process.stdin.write(content)
        await process.stdin.drain()
        process.stdin.close()


async def _heard(process: asyncio.subprocess.Process, most_bytes: int) -> bytes:
    assert process.stdout is not None
    try:
        return await process.stdout.readexactly(most_bytes)
    except asyncio.IncompleteReadError as error:
        return error.partial
