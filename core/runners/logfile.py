"""Reading a log that another process writes and its keeper rotates (`keeper.rotate`): its tail, then each new line."""

import asyncio
import os
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

POLL_SECONDS = 0.25
_BLOCK_BYTES = 64 * 1024
_TURN_BYTES = 1024 * 1024
_LINE_BYTES = 32 * 1024

_ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\-_])")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")

InThread = Callable[..., Awaitable[Any]]


async def lines(log: Path, tail: int, follow: bool, in_thread: InThread) -> AsyncIterator[str]:
    """Following goes on until the reader stops, also while there is no log yet."""
    reader = LogReader(log)
    for line in await in_thread(reader.tail, tail, follow):
        yield line
    while follow:
        await asyncio.sleep(POLL_SECONDS)
        for line in await in_thread(reader.more):
            yield line


@dataclass(slots=True)
class LogReader:
    log: Path
    offset: int = 0
    rotation: tuple[int, int] | None = None
    """Identity of `.1` when last looked at: a new one means that the log has been copied there and truncated."""
    part: bytes = field(default=b"", repr=False)
    """A line whose end has not been written yet."""
    shrunk: bool = False

    def tail(self, count: int, keep_part: bool) -> list[str]:
        """The last lines, oldest first; with `keep_part` one without an end waits for its rest."""
        self.rotation = _identity(self._older())
        self.offset = _size(self.log)
        content = _read_last(self.log, self.offset, count)
        if content.count(b"\n") < count:
            content = _read_last(self._older(), _size(self._older()), count) + content
        whole, _, part = content.rpartition(b"\n")
        self.part = part[-_LINE_BYTES:] if keep_part else b""
        found = [*(whole.split(b"\n") if whole else []), *([part] if part and not keep_part else [])]
        return [clean(line) for line in found[len(found) - min(count, len(found)) :]]

    def more(self) -> list[str]:
        """What has been written since, at most a megabyte a turn."""
        rotation = _identity(self._older())
        if rotation != self.rotation:
            content = self._rest_of_the_old_log()
            self.rotation, self.offset, self.shrunk = rotation, 0, False
        else:
            content = self._check_truncation()
        return self._cut(content + self._read_on())

    def _rest_of_the_old_log(self) -> bytes:
        return _read_from(self._older(), self.offset, _TURN_BYTES) if self.offset else b""

    def _check_truncation(self) -> bytes:
        """Shorter than it was, and no new `.1` even one turn later: somebody emptied it."""
        if _size(self.log) >= self.offset:
            self.shrunk = False
        elif self.shrunk:
            self.offset, self.shrunk = 0, False
        else:
            self.shrunk = True
        return b""

    def _read_on(self) -> bytes:
        content = b"" if self.shrunk else _read_from(self.log, self.offset, _TURN_BYTES)
        self.offset += len(content)
        return content

    def _cut(self, content: bytes) -> list[str]:
        *whole, self.part = (self.part + content).split(b"\n")
        if len(self.part) > _LINE_BYTES:
            whole.append(self.part)
            self.part = b""
        return [clean(line) for line in whole]

    def _older(self) -> Path:
        return self.log.with_name(f"{self.log.name}.1")


def clean(line: bytes) -> str:
    """Without colours and control characters; of a line that was drawn over and over, what was drawn last."""
    text = line[:_LINE_BYTES].decode(errors="replace").rstrip("\r").rpartition("\r")[2]
    return _CONTROLS.sub("", _ESCAPES.sub("", text))


def _read_last(path: Path, end: int, count: int) -> bytes:
    """The last `count` whole lines before `end` and what follows them."""
    content, start = b"", end
    while start > 0 and content.count(b"\n") <= count:
        step = min(_BLOCK_BYTES, start)
        start -= step
        content = _read_from(path, start, step) + content
    parts = content.split(b"\n")
    return b"\n".join(parts[-(count + 1) :])


def _read_from(path: Path, offset: int, count: int) -> bytes:
    try:
        with path.open("rb") as file:
            file.seek(offset)
            return file.read(count)
    except FileNotFoundError:
        return b""


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status: os.stat_result = path.stat()
    except FileNotFoundError:
        return None
    return status.st_ino, status.st_mtime_ns
