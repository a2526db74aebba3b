"""Read a whole log from its beginning, for searching and downloading.

The log of a process is one file, and copies that its keeper made of it (`keeper.rotate`). It is written and rotated
while it is read. The result is what existed when reading began: complete, in order, without duplicates.
"""

import os
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TypeVar

from core.runners.logs.logfile import LINE_BYTES, MOST_COPIES, Identity, clean, identity, identity_of

T = TypeVar("T")
BLOCK_BYTES = 256 * 1024
PIECE_BYTES = 64 * 1024
_HEAD_BYTES = 1024
_TURNS, _TURN_SECONDS = 10, 0.02
"""How long the reader waits for the two steps of a rotation."""

InThread = Callable[[Callable[[], T]], Awaitable[T]]


class LineCutter:
    """Cuts content that arrives in pieces of any size into clean lines. A line longer than `LINE_BYTES` keeps its
    beginning; the rest is dropped while it is read, so that an endless line takes no memory."""

    def __init__(self) -> None:
        self._part = b""

    def cut(self, content: bytes) -> list[str]:
        """Return the lines that end in this content, oldest first. Text after the last line ending is kept for the next
        call."""
        *whole, rest = (self._part + content).split(b"\n")
        self._part = rest[:LINE_BYTES]
        return list(map(clean, whole))

    def rest(self) -> list[str]:
        """Return the last line if it has no line ending."""
        part, self._part = self._part, b""
        return [clean(part)] if part else []


async def blocks(pieces: Iterator[bytes], in_thread: "InThread[list[str] | None]") -> AsyncIterator[list[str]]:
    """Yield lines in blocks of about `BLOCK_BYTES`. A block is read when it is requested."""
    cutter = LineCutter()
    while (block := await in_thread(lambda: _block(pieces, cutter))) is not None:
        if block:
            yield block


def _block(pieces: Iterator[bytes], cutter: LineCutter) -> list[str] | None:
    """Return the next block, None at the end."""
    lines: list[str] = []
    read = 0
    for piece in pieces:
        lines += cutter.cut(piece)
        read += len(piece)
        if read >= BLOCK_BYTES:
            return lines
    return lines + cutter.rest() if read else cutter.rest() or None


def pieces_of(log: Path) -> Generator[bytes]:
    """Yield a log file and its copies in pieces, the oldest copy first, up to the current end of the log."""
    with ExitStack() as files:
        seen = _look(log, files)
        for copy in seen.copies:
            yield from _pieces(copy)
        yield from _live_pieces(log, seen, files)


@dataclass(frozen=True, slots=True)
class _Seen:
    """Open files, which stay readable when they are renamed or deleted. `head`: the beginning of the log itself;
    `copies`: oldest first."""

    live: BinaryIO | None
    size: int
    head: bytes
    copies: list[BinaryIO]
    identities: frozenset[Identity]


def _look(log: Path, files: ExitStack) -> _Seen:
    """Open the log and its copies. Retries during a rotation, when the same lines are in two files or in none of
    them."""
    for _ in range(_TURNS):
        before = _newest(log)
        live = _open(log, files)
        size = os.fstat(live.fileno()).st_size if live else 0
        copies = [file for number in range(1, MOST_COPIES + 1) if (file := _open(_copy(log, number), files))]
        seen = [identity_of(os.fstat(file.fileno())) for file in copies]
        is_still = not _copy(log, "copy").exists() and before == (seen[0] if seen else None) == _newest(log)
        if is_still:
            break
        time.sleep(_TURN_SECONDS)
    head = live.read(min(_HEAD_BYTES, size)) if live else b""
    return _Seen(live, size, head, copies[::-1], frozenset(seen))


def _live_pieces(log: Path, seen: _Seen, files: ExitStack) -> Iterator[bytes]:
    """Yield the log itself. If it is rotated in the meantime, reading continues in the copy that was made of it."""
    file, at, waited = seen.live, 0, 0
    while file and at < seen.size and waited < _TURNS:
        file.seek(at)
        piece = file.read(min(PIECE_BYTES, seen.size - at))
        if file is seen.live and _newest(log) not in {*seen.identities, None}:
            file = _copy_of_live(log, seen, files)
        elif piece:
            at, waited = at + len(piece), 0
            yield piece
        else:  # truncated, and its copy has no name yet
            waited += 1
            time.sleep(_TURN_SECONDS)


def _copy_of_live(log: Path, seen: _Seen, files: ExitStack) -> BinaryIO | None:
    """Return the copy that was made of the log: the oldest new one. None when that has been rotated away already and
    the oldest new copy is a later one."""
    made = [file for number in range(1, MOST_COPIES + 1) if (file := _open(_copy(log, number), files))]
    new = [file for file in made if identity_of(os.fstat(file.fileno())) not in seen.identities]
    return new[-1] if new and new[-1].read(len(seen.head)) == seen.head else None


def bring(log: Path, parts: Sequence[bytes]) -> None:
    """Replace the log of a workload that does not run by these parts, oldest first."""
    for old in (log, *(_copy(log, number) for number in range(1, MOST_COPIES + 1))):
        old.unlink(missing_ok=True)
    for number, part in enumerate(reversed(parts), 1):
        _copy(log, number).write_bytes(part)


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    while piece := file.read(PIECE_BYTES):
        yield piece


def _open(path: Path, files: ExitStack) -> BinaryIO | None:
    with suppress(FileNotFoundError):
        return files.enter_context(path.open("rb"))
    return None


def _newest(log: Path) -> Identity | None:
    return identity(_copy(log, 1))


def _copy(log: Path, number: int | str) -> Path:
    """Return the path of a copy; 1 is the newest."""
    return log.with_name(f"{log.name}.{number}")
