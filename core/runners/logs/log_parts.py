"""Everything that is kept of a log, read from its beginning: for searching it and for downloading it.

The log of a process is one file and the copies its keeper made of it (`keeper.rotate`). It is written and rotated while
it is read: what is told is what was there at the beginning, whole, in order and once.
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
"""How long the two steps of a rotation are waited for."""

InThread = Callable[[Callable[[], T]], Awaitable[T]]


class LineCutter:
    """Lines of what comes in any pieces, cleaned. Of a longer one than `LINE_BYTES` its beginning: the rest is dropped
    while it is read, so that a line without end takes no memory."""

    def __init__(self) -> None:
        self._part = b""

    def cut(self, content: bytes) -> list[str]:
        """The lines that end in this content, the oldest first; what stands behind the last end waits for more."""
        *whole, rest = (self._part + content).split(b"\n")
        self._part = rest[:LINE_BYTES]
        return list(map(clean, whole))

    def rest(self) -> list[str]:
        """The last line, where its end was not written."""
        part, self._part = self._part, b""
        return [clean(part)] if part else []


async def blocks(pieces: Iterator[bytes], in_thread: "InThread[list[str] | None]") -> AsyncIterator[list[str]]:
    """Lines of about `BLOCK_BYTES`, each block read when it is asked for."""
    cutter = LineCutter()
    while (block := await in_thread(lambda: _block(pieces, cutter))) is not None:
        if block:
            yield block


def _block(pieces: Iterator[bytes], cutter: LineCutter) -> list[str] | None:
    """None at the end."""
    lines: list[str] = []
    read = 0
    for piece in pieces:
        lines += cutter.cut(piece)
        read += len(piece)
        if read >= BLOCK_BYTES:
            return lines
    return lines + cutter.rest() if read else cutter.rest() or None


def pieces_of(log: Path) -> Generator[bytes]:
    """Of a log file and its copies, the oldest first, up to where it ends now."""
    with ExitStack() as files:
        seen = _look(log, files)
        for copy in seen.copies:
            yield from _pieces(copy)
        yield from _live_pieces(log, seen, files)


@dataclass(frozen=True, slots=True)
class _Seen:
    """Files that stay readable when they are renamed or deleted. `head`: how the log itself begins; `copies`: oldest
    first."""

    live: BinaryIO | None
    size: int
    head: bytes
    copies: list[BinaryIO]
    identities: frozenset[Identity]


def _look(log: Path, files: ExitStack) -> _Seen:
    """Looked at again where it is being rotated: the same lines stand in two files then, or in none of these."""
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
    """Rotated meanwhile, it goes on in the copy that was made of it."""
    file, at, waited = seen.live, 0, 0
    while file and at < seen.size and waited < _TURNS:
        file.seek(at)
        piece = file.read(min(PIECE_BYTES, seen.size - at))
        if file is seen.live and _newest(log) not in {*seen.identities, None}:
            file = _copy_of_live(log, seen, files)
        elif piece:
            at, waited = at + len(piece), 0
            yield piece
        else:  # cut to nothing, and the copy has no name yet
            waited += 1
            time.sleep(_TURN_SECONDS)


def _copy_of_live(log: Path, seen: _Seen, files: ExitStack) -> BinaryIO | None:
    """The oldest that was not there before. None where it has been rotated away already, and that one is another's."""
    made = [file for number in range(1, MOST_COPIES + 1) if (file := _open(_copy(log, number), files))]
    new = [file for file in made if identity_of(os.fstat(file.fileno())) not in seen.identities]
    return new[-1] if new and new[-1].read(len(seen.head)) == seen.head else None


def bring(log: Path, parts: Sequence[bytes]) -> None:
    """Instead of a log that is there, whose workload does not run; the oldest first."""
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
    """1 is the newest."""
    return log.with_name(f"{log.name}.{number}")
