"""Reading a log that another process writes and its keeper rotates (`keeper.rotate`): its tail, then each new line."""

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
"""Of the end of a log that is looked through for its last lines, however long they are."""
MOST_COPIES = 9  # that are looked for; keepers keep fewer

_ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\-_])")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")

InThread = Callable[..., Awaitable[Any]]
Identity = tuple[int, int]


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
    """Reads one log from where it stopped the last time, through rotations. Blocks: call it in a thread."""

    log: Path
    offset: int = 0
    rotation: Identity | None = None
    """Of the newest copy that needs no more reading: newer ones have still to be read, before the log itself."""
    part: bytes = field(default=b"", repr=False)
    """A line whose end has not been written yet."""
    shrunk: bool = False

    def tail(self, count: int, keep_part: bool) -> list[str]:
        """The last lines, oldest first; with `keep_part` one without an end waits for its rest."""
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
        """What has been written since, in turns of a megabyte: first what was copied away meanwhile, then the log."""
        content = b""
        while (copy := self._copied_away()) and len(content) < _TURN_BYTES:
            content += self._read_copy(*copy)
        if copy is None:
            self._check_truncation()
            content += self._read_on()
        return self._cut(content)

    def _copied_away(self) -> tuple[Path, Identity] | None:
        """The oldest copy that has still to be read; none when only the log itself has."""
        copies = ((path, identity(path)) for path in map(self._copy, range(1, MOST_COPIES + 1)))
        there = [(path, known) for path, known in copies if known]
        newer = list(takewhile(lambda copy: copy[1] != self.rotation, there))
        return newer[-1] if newer else None

    def _read_copy(self, path: Path, known: Identity) -> bytes:
        """Its next megabyte; nothing when it was renamed meanwhile. At its end the next newer one is due."""
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
        """Shorter than it was, and no new `.1` even one turn later: somebody emptied it."""
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
        """1 is the newest."""
        return self.log.with_name(f"{self.log.name}.{number}")


def clean(line: bytes) -> str:
    """Without colours and control characters; of a line that was drawn over and over, what was drawn last."""
    text = line[:LINE_BYTES].decode(errors="replace").rstrip("\r").rpartition("\r")[2]
    return _CONTROLS.sub("", _ESCAPES.sub("", text))


def _read_last(path: Path, end: int, count: int) -> bytes:
    """The last `count` whole lines before `end` and what follows them, of the last `_TAIL_BYTES`."""
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
    """What tells this file from another of the same name; None when it is not there."""
    try:
        return identity_of(path.stat())
    except FileNotFoundError:
        return None


def identity_of(status: os.stat_result) -> Identity:
    """The same under every name."""
    return status.st_ino, status.st_mtime_ns
