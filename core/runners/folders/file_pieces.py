"""Read files in pieces from a folder on this machine, or whole from a workspace on any runner."""

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
    """Return the content of a file in a workspace. Errors: those of `Runner.fetch`."""
    async with aclosing(runner.fetch(name, path, max_bytes)) as pieces:
        return b"".join([piece async for piece in pieces])


async def pieces_inside(folder: Path, path: str, max_bytes: int, in_thread: InThread) -> AsyncGenerator[bytes, None]:
    """Yield a file below a folder on this machine in pieces. Errors: those of `Runner.fetch`, also when it grows beyond
    `max_bytes` while it is read."""
    file: BinaryIO = await in_thread(_opened, folder, path, max_bytes)
    with file:
        left = max_bytes
        while piece := await in_thread(file.read, port.PIECE_BYTES):
            left -= len(piece)
            if left < 0:
                raise too_large(path, max_bytes)
            yield piece


def inside(folder: Path, path: str) -> Path | None:
    """Return the absolute path of a relative one, with symbolic links followed; None when it leads outside or to
    `folder` itself."""
    try:
        target = (folder / path).resolve()
    except (OSError, ValueError, RuntimeError):  # loops of links, NUL characters
        return None
    home = folder.resolve()
    return target if target != home and target.is_relative_to(home) else None


def too_large(path: str, max_bytes: int) -> Refused:
    """Return the error for a file with more than `max_bytes`."""
    most = f"{max_bytes // 2**20} MiB" if max_bytes >= 2**20 else f"{max_bytes} bytes"
    return Refused(f"The file “{path}” has more than the {most} that Flotilla reads.")


def _opened(folder: Path, path: str, max_bytes: int) -> BinaryIO:
    """Open the file. Errors: `NotFound`, also for a special file, because opening a named pipe would block for ever;
    `Refused` when it is too large."""
    target = inside(folder, path)
    if target is None or not target.is_file():
        raise _absent(path)
    file = open(os.open(target, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW), "rb")  # noqa: PTH123, SIM115
    try:
        told = os.fstat(file.fileno())
        if not stat.S_ISREG(told.st_mode):  # it was replaced in the meantime
            raise _absent(path)
        if told.st_size > max_bytes:
            raise too_large(path, max_bytes)
    except BaseException:
        file.close()
        raise
    return file


def _absent(path: str) -> NotFound:
    return NotFound(f"There is no file “{path}” in this workspace.")
