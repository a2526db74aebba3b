"""Read the single file in an archive that an engine sends, as it arrives, with no more in memory than is requested."""

import tarfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import IO

from core.errors import NotFound, Unavailable
from core.runners.folders.file_pieces import too_large

MOST_HEADER_BYTES = 2**20
"""The size of the archive's headers before the file itself."""


class FileReader:
    """Reads one file and never produces more bytes than were sent: compressed archives, which no engine sends, and
    sparse files, which declare their own size, are refused."""

    def __init__(self, chunks: Iterable[bytes], path: str, max_bytes: int) -> None:
        """`path`: how sentences call the file. Errors: `NotFound` when it is no regular file but, for example, a folder
        or a link; `Refused` when it has more than `max_bytes`; `Unavailable` when this is no archive."""
        self._sent = _Sent(chunks)
        with _translated():
            self._archive = tarfile.open(fileobj=self._sent, mode="r|")  # type: ignore[call-overload]  # noqa: SIM115
            member = self._archive.next()
            if member is None or not member.isreg() or member.issparse():
                raise NotFound(f"There is no file “{path}”.")
            if member.size > max_bytes:
                raise too_large(path, max_bytes)
            self._sent.is_bounded = False  # the file follows, and its size is known
            self._file: IO[bytes] | None = self._archive.extractfile(member)

    def read(self, size: int) -> bytes:
        """Return the next bytes, empty at the end. Errors: `Unavailable` when the connection broke."""
        with _translated():
            return self._file.read(size) if self._file else b""


class _Sent:
    """A file object over the chunks of a stream, readable once."""

    def __init__(self, chunks: Iterable[bytes]) -> None:
        self._chunks: Iterator[bytes] = iter(chunks)
        self._rest = b""
        self._read = 0
        self.is_bounded = True

    def read(self, size: int) -> bytes:
        """Return the next bytes. Errors: `tarfile.ReadError` when the file does not begin within
        `MOST_HEADER_BYTES`."""
        content = bytearray(self._rest)
        while len(content) < size and (chunk := next(self._chunks, b"")):
            content += chunk
        self._rest = bytes(content[size:])
        self._read += min(size, len(content))
        if self.is_bounded and self._read > MOST_HEADER_BYTES:
            raise tarfile.ReadError("the file does not begin")
        return bytes(content[:size])


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except (tarfile.TarError, ValueError, OverflowError, RecursionError) as error:
        raise Unavailable("What the Docker engine sent is not the archive of a file.", detail=str(error)) from error
