"""Saved logs of runs whose container was removed, compressed, in Flotilla's data folder. An engine deletes a log with
its container, and a bot could write to a log in a volume of its own.

<root>/<name of the workload>/<when its container was made, in seconds>-<its id>.log.gz
"""

import gzip
import logging
from collections import deque
from collections.abc import Collection, Generator, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from core.files import atomic_file
from core.runners.folders.workspace_paths import place_of, remove_folder
from core.runners.port import LOG_PART_BYTES, LOG_PARTS

log = logging.getLogger(__name__)
ALL_BYTES = LOG_PARTS * LOG_PART_BYTES
MOST_RUNS = 20
_PIECE_BYTES = 64 * 1024
_LENGTH_BYTES = 4
"""The size of the field at the end of a gzip file that holds its unpacked length."""


@dataclass(frozen=True, slots=True)
class SavedLogs:
    """The saved logs of one runner's workloads, below `root`. Blocks: call it in a thread."""

    root: Path

    def save(self, name: str, made_at: int, container: str, pieces: Iterable[bytes]) -> None:
        """Save the last `LOG_PART_BYTES` of a run's log. Replaces an earlier save of the same run. Deletes the oldest
        runs when there are too many. An empty log is not saved."""
        if content := end_of(pieces, LOG_PART_BYTES):
            self._write(name, f"{made_at:010d}-{container[:12]}", content)
            self._forget_oldest(name)

    def bring(self, name: str, parts: Sequence[bytes]) -> None:
        """Replace all saved logs of this workload by these parts, oldest first."""
        self.forget(name)
        for number, part in enumerate(parts):
            self._write(name, f"{number:010d}-brought", part)
        self._forget_oldest(name)

    def pieces(self, name: str, without: Collection[str] = ()) -> Generator[bytes]:
        """Yield the saved logs in pieces, oldest first. `without`: ids of containers that still exist and are read
        themselves."""
        short = {container[:12] for container in without}
        for path in self._files(name):
            if path.name.removesuffix(".log.gz").rpartition("-")[2] not in short:
                yield from _unpacked(path)

    def forget(self, name: str) -> None:
        """Delete all saved logs of this workload. Does nothing when there are none."""
        remove_folder(self._folder(name))

    def _write(self, name: str, run: str, content: bytes) -> None:
        folder = self._folder(name)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        ended = content if content.endswith(b"\n") else content + b"\n"
        atomic_file.write(folder / f"{run}.log.gz", gzip.compress(ended, compresslevel=6))

    def _forget_oldest(self, name: str) -> None:
        kept = 0
        for number, path in enumerate(reversed(self._files(name))):
            kept += _length(path)
            if number >= MOST_RUNS or kept > ALL_BYTES:
                path.unlink(missing_ok=True)

    def _files(self, name: str) -> list[Path]:
        return sorted(self._folder(name).glob("*.log.gz"))

    def _folder(self, name: str) -> Path:
        return place_of(self.root, name).folder


def end_of(pieces: Iterable[bytes], most: int) -> bytes:
    """Return the last `most` bytes, starting at the beginning of a line."""
    kept: deque[bytes] = deque()
    size, is_cut = 0, False
    for piece in pieces:
        kept.append(piece)
        size += len(piece)
        while size - len(kept[0]) >= most:
            size -= len(kept.popleft())
            is_cut = True
    content = b"".join(kept)
    if len(content) <= most and not is_cut:
        return content
    return _from_a_beginning(content[-most:])


def _from_a_beginning(content: bytes) -> bytes:
    """Cut to the beginning of a line or, in a line without end, of a word. Secrets are recognised and masked by the
    beginning of a word."""
    if (end := content.find(b"\n")) >= 0:
        return content[end + 1 :]
    return b"".join(content.split(maxsplit=1)[1:])


def _unpacked(path: Path) -> Iterator[bytes]:
    """Yield the unpacked content. A file that is damaged or was deleted in the meantime is only logged, so that the
    other files are still read."""
    try:
        with gzip.open(path, "rb") as file:
            while piece := file.read(_PIECE_BYTES):
                yield piece
    except (OSError, EOFError) as error:
        log.warning("The saved log %s cannot be read: %s", path, error)


def _length(path: Path) -> int:
    with suppress(OSError), path.open("rb") as file:
        file.seek(-_LENGTH_BYTES, 2)
        return int.from_bytes(file.read(), "little")
    return 0
