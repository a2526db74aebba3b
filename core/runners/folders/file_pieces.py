"""Files read in pieces: out of a folder of this machine, and whole out of a workspace on any runner."""

import os
import stat
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from pathlib import Path
from typing import Any, BinaryIO

from core.errors import NotFound, Refused
from core.runners import port
from core.runners.port import Runner

InThread = Callable[..., Awaitable[Any]]
"""Calls a function with these arguments in a thread."""


async def whole_file(runner: Runner, name: str, path: str, max_bytes: int = port.MOST_FILE_BYTES) -> bytes:
    """A file of a workspace in memory. Errors: those of `Runner.fetch`."""
    async with aclosing(runner.fetch(name, path, max_bytes)) as pieces:
        return b"".join([piece async for piece in pieces])


async def pieces_inside(folder: Path, path: str, max_bytes: int, in_thread: InThread) -> AsyncGenerator[bytes, None]:
    """A file below this folder of this machine. Errors: those of `Runner.fetch`, also when it grows meanwhile."""
    file: BinaryIO = await in_thread(_opened, folder, path, max_bytes)
    with file:
        left = max_bytes
        while piece := await in_thread(file.read, port.PIECE_BYTES):
            left -= len(piece)
            if left < 0:
                raise too_large(path, max_bytes)
            yield piece


def inside(folder: Path, path: str) -> Path | None:
    """The absolute place of a relative path, symbolic links followed; `None` when it leads outside or to `folder`."""
    try:
        target = (folder / path).resolve()
    except (OSError, ValueError, RuntimeError):  # loops of links, NUL characters
        return None
    home = folder.resolve()
    return target if target != home and target.is_relative_to(home) else None


def too_large(path: str, max_bytes: int) -> Refused:
    """What is raised for a file with more than `max_bytes`."""
    most = f"{max_bytes // 2**20} MiB" if max_bytes >= 2**20 else f"{max_bytes} bytes"
    return Refused(f"The file “{path}” has more than the {most} that Flotilla reads.")


def _opened(folder: Path, path: str, max_bytes: int) -> BinaryIO:
    """Errors: `NotFound`, also for what is no ordinary file: a named pipe would make us wait for ever."""
    target = inside(folder, path)
    if target is None or not target.is_file():
        raise _absent(path)
    file = open(os.open(target, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW), "rb")  # noqa: PTH123, SIM115
    try:
        told = os.fstat(file.fileno())
        if not stat.S_ISREG(told.st_mode):  # something else was put there since
            raise _absent(path)
        if told.st_size > max_bytes:
            raise too_large(path, max_bytes)
    except BaseException:
        file.close()
        raise
    return file


def _absent(path: str) -> NotFound:
    return NotFound(f"There is no file “{path}” in this workspace.")
