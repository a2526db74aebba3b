"""What lies in a result: the entries of a ZIP archive that Freqtrade writes, or one JSON file from before 2025.

Nothing is unpacked onto a disk. Entries that are links or lie outside the archive are left out; of all others the name
alone, without folders, says what they are.
"""

import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from core.freqtrade.backtests.results.reading.unusable import Unusable

MOST_ENTRIES = 2_000
_READABLE = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_NO_RESULT = "There is no backtest result in it."


class Entries:
    """The files of a result. `stem`: how their names begin, e.g. `backtest-result-2026-10-04_12-00-00`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._archive = zipfile.ZipFile(path) if zipfile.is_zipfile(path) else None
        self._found = _by_name(self._archive) if self._archive else {}
        self.stem = _stem(self._found) if self._archive else ""

    @contextmanager
    def result(self) -> Iterator[IO[bytes]]:
        """Open the JSON with the figures."""
        if self._archive is None:
            with self._path.open("rb") as file:
                yield file
        else:
            with self._archive.open(self._found[f"{self.stem}.json"]) as file:
                yield file

    def has(self, name: str) -> bool:
        """Return whether there is an entry `<stem>_<name>`."""
        return f"{self.stem}_{name}" in self._found

    def content(self, name: str, most_bytes: int) -> bytes | None:
        """Return the content of the entry `<stem>_<name>`; None when there is none or it is larger."""
        entry = self._found.get(f"{self.stem}_{name}")
        if entry is None or self._archive is None:
            return None
        with self._archive.open(entry) as file:
            found = file.read(most_bytes + 1)  # not what the table of contents says: it may lie
        return found if len(found) <= most_bytes else None


@contextmanager
def opened(path: Path) -> Iterator[Entries]:
    """Open a result. Errors: `Unusable`, also for what is only found to be broken while it is read."""
    try:
        yield Entries(path)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:  # the last: a rare compression
        raise Unusable("This ZIP archive is broken. Copy it again.") from error
    except (OSError, ValueError, RuntimeError) as error:
        raise Unusable("This file cannot be read. Bring in the ZIP archive that Freqtrade wrote.") from error


def _by_name(archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    entries = archive.infolist()
    if len(entries) > MOST_ENTRIES:
        raise Unusable(f"This ZIP archive has more than {MOST_ENTRIES:,} files: that is no backtest result.")
    found: dict[str, zipfile.ZipInfo] = {}
    for entry in filter(_is_ordinary, entries):
        name = entry.filename.rsplit("/", 1)[-1]
        if name in found:
            raise Unusable(f"This ZIP archive has two files of the name {name[:100]!a}. Pack it again.")
        found[name] = entry
    return found


def _is_ordinary(entry: zipfile.ZipInfo) -> bool:
    parts = entry.filename.replace("\\", "/").split("/")
    is_inside = parts[0] != "" and ".." not in parts and ":" not in parts[0] and "__MACOSX" not in parts
    is_hidden = parts[-1].startswith(".") or entry.is_dir()
    is_link = stat.S_ISLNK(entry.external_attr >> 16)
    return is_inside and not is_hidden and not is_link


def _stem(found: dict[str, zipfile.ZipInfo]) -> str:
    """Return the stem of the result: the JSON of which no other is the beginning."""
    stems = sorted(name[: -len(".json")] for name in found if name.endswith(".json") and ".meta." not in name)
    own = [one for one in stems if not any(one.startswith(f"{other}_") for other in stems)]
    if not own:
        raise Unusable(_NO_RESULT)
    if len(own) > 1:
        raise Unusable(f"There are several results in it, {own[0][:80]!a} and {own[1][:80]!a}: bring in one at a time.")
    entry = found[f"{own[0]}.json"]
    if entry.flag_bits & 1:
        raise Unusable("This ZIP archive has a password. Pack it again without one.")
    if entry.compress_type not in _READABLE:
        raise Unusable("This ZIP archive is packed in a way that Freqtrade does not use. Pack it again.")
    return own[0]
