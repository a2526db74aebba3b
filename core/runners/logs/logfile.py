"""Read a log that another process writes and its keeper rotates (`keeper.rotate`): its last lines, then each new
line."""

import asyncio
import os
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path
from typing import Any

POLL_SECONDS = 0.25
_BLOCK_BYTES = 64 * 1024
_TURN_BYTES = 1024 * 1024
LINE_BYTES = 32 * 1024
_TAIL_BYTES = 4 * 1024 * 1024
"""How far back from its end a log is searched for its last lines, however long they are."""
MOST_COPIES = 9  # copies that are looked for; keepers keep fewer

_ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\-_])")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")

InThread = Callable[..., Awaitable[Any]]
Identity = tuple[int, int]


async def lines(log: Path, tail: int, follow: bool, in_thread: InThread) -> AsyncIterator[str]:
    """Yield the last lines, oldest first. With `follow` it continues with each new line until it is closed, even while
    there is no log yet."""
    reader = LogReader(log)
    for line in await in_thread(reader.tail, tail, follow):
        yield line
    while follow:
        await asyncio.sleep(POLL_SECONDS)
        for line in await in_thread(reader.more):
            yield line


@dataclass(slots=True)
class LogReader:
    """Reads one log through rotations, each time from where it stopped. Blocks: call it in a thread."""

    log: Path
    offset: int = 0
    rotation: Identity | None = None
    """The newest copy that is read completely. Newer copies are read next, before the log itself."""
    part: bytes = field(default=b"", repr=False)
    """The beginning of a line whose end has not been written yet."""
    shrunk: bool = False

    def tail(self, count: int, keep_part: bool) -> list[str]:
        """Return the last lines, oldest first. With `keep_part` a line without an end is held back until its end is
        written."""
        self.rotation = identity(self._copy(1))
        self.offset = _size(self.log)
        content = _read_last(self.log, self.offset, count)
        if content.count(b"\n") < count:
            content = _read_last(self._copy(1), _size(self._copy(1)), count) + content
        whole, _, part = content.rpartition(b"\n")
        self.part = part[-LINE_BYTES:] if keep_part else b""
        found = [*(whole.split(b"\n") if whole else []), *([part] if part and not keep_part else [])]
        return [clean(line) for line in found[len(found) - min(count, len(found)) :]]

    def more(self) -> list[str]:
        """Return the lines written since the last call, about a megabyte at most: first from copies made in the
        meantime, then from the log."""
        content = b""
        while (copy := self._copied_away()) and len(content) < _TURN_BYTES:
            content += self._read_copy(*copy)
        if copy is None:
            self._check_truncation()
            content += self._read_on()
        return self._cut(content)

    def _copied_away(self) -> tuple[Path, Identity] | None:
        """Return the oldest copy that is not read completely; None when only the log itself is left."""
        copies = ((path, identity(path)) for path in map(self._copy, range(1, MOST_COPIES + 1)))
        there = [(path, known) for path, known in copies if known]
        newer = list(takewhile(lambda copy: copy[1] != self.rotation, there))
        return newer[-1] if newer else None

    def _read_copy(self, path: Path, known: Identity) -> bytes:
        """Return the next megabyte of a copy; nothing when it was renamed in the meantime. At its end, move on to the
        next newer one."""
        with suppress(FileNotFoundError), path.open("rb") as file:
            if identity_of(os.fstat(file.fileno())) == known:
                file.seek(self.offset)
                content = file.read(_TURN_BYTES)
                self.offset += len(content)
                if len(content) < _TURN_BYTES:
                    self.rotation, self.offset, self.shrunk = known, 0, False
                return content
        return b""

    def _check_truncation(self) -> None:
        """Start from the beginning when the log is shorter than before and has no new copy even one turn later:
        somebody emptied it."""
        if _size(self.log) >= self.offset:
            self.shrunk = False
        elif self.shrunk:
            self.offset, self.shrunk = 0, False
        else:
            self.shrunk = True

    def _read_on(self) -> bytes:
        content = b"" if self.shrunk else _read_from(self.log, self.offset, _TURN_BYTES)
        self.offset += len(content)
        return content

    def _cut(self, content: bytes) -> list[str]:
        *whole, self.part = (self.part + content).split(b"\n")
        if len(self.part) > LINE_BYTES:
            whole.append(self.part)
            self.part = b""
        return [clean(line) for line in whole]

    def _copy(self, number: int) -> Path:
        """Return the path of a copy; 1 is the newest."""
        return self.log.with_name(f"{self.log.name}.{number}")


def clean(line: bytes) -> str:
    """Return the line as text without colours and control characters. Of a line that was redrawn, such as a progress
    bar, only the last version stays."""
    text = line[:LINE_BYTES].decode(errors="replace").rstrip("\r").rpartition("\r")[2]
    return _CONTROLS.sub("", _ESCAPES.sub("", text))


def _read_last(path: Path, end: int, count: int) -> bytes:
    """Return the last `count` whole lines before `end` and the text after them, at most `_TAIL_BYTES`."""
    blocks: list[bytes] = []
    start, found, first = end, 0, max(end - _TAIL_BYTES, 0)
    while start > first and found <= count:
        step = min(_BLOCK_BYTES, start - first)
        start -= step
        blocks.append(_read_from(path, start, step))
        found += blocks[-1].count(b"\n")
    parts = b"".join(reversed(blocks)).split(b"\n")
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


def identity(path: Path) -> Identity | None:
    """Return what distinguishes this file from another with the same name; None when it does not exist."""
    try:
        return identity_of(path.stat())
    except FileNotFoundError:
        return None


def identity_of(status: os.stat_result) -> Identity:
    """Return the identity of a file, which does not depend on its name."""
    return status.st_ino, status.st_mtime_ns
