"""Unpacks a ZIP archive of candle files onto Flotilla's machine, within bounds. Slow: call it in a thread."""

import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from uuid import uuid4

from core.errors import Invalid, Refused
from core.market_data.bringing.bring_job import remove_files
from core.market_data.bringing.brought_files import MOST_FILES

MOST_UNPACKED_BYTES = 2 * 2**30
"""Of all files of an archive together. Candle files are compressed already: as an archive they hardly shrink."""
_ENTRY = b"PK\x01\x02"  # begins each line of the table of contents
_READABLE = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_PIECE = 1 << 20
_UNREADABLE = "This ZIP archive cannot be read. Pack it again, without a password."


def is_archive(name: str) -> bool:
    """Return whether a file of this name is unpacked."""
    return name.lower().endswith(".zip")


def unpack(archive: Path, folder: Path) -> Mapping[str, Path]:
    """Return the name of each Feather file in the archive → the file in `folder` that it was unpacked to, under a name
    of our own. Everything else in the archive is left out. The archive is deleted. Errors: `Invalid` when it cannot be
    read or is too large; what was unpacked by then is deleted."""
    made: dict[str, Path] = {}
    try:
        _require_few_entries(archive)
        with zipfile.ZipFile(archive) as opened:
            _unpack(opened, folder, made)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, RuntimeError) as error:
        remove_files(made.values())
        raise Invalid(_UNREADABLE, detail=str(error)) from error
    except OSError as error:
        remove_files(made.values())
        raise Refused(f"The archive could not be unpacked on Flotilla's machine: {error.strerror}.") from error
    except Invalid:
        remove_files(made.values())
        raise
    finally:
        archive.unlink(missing_ok=True)
    return made


def _unpack(opened: zipfile.ZipFile, folder: Path, made: dict[str, Path]) -> None:
    left = MOST_UNPACKED_BYTES
    for entry in opened.infolist():
        if entry.is_dir() or not entry.filename.endswith(".feather"):
            continue
        if entry.compress_type not in _READABLE:
            raise zipfile.BadZipFile(f"compression {entry.compress_type}")
        made[entry.filename] = folder / uuid4().hex
        left -= _copy(opened, entry, made[entry.filename], left)


def _copy(opened: zipfile.ZipFile, entry: zipfile.ZipInfo, into: Path, most: int) -> int:
    """Return how many bytes were written. The table of contents may lie about it."""
    size = 0
    with opened.open(entry) as source, into.open("xb") as target:
        while piece := source.read(_PIECE):
            size += len(piece)
            if size > most:
                raise _too_much()
            target.write(piece)
    return size


def _require_few_entries(archive: Path) -> None:
    """The table of contents is read as a whole, so its lines are counted first."""
    count, tail = 0, b""
    with archive.open("rb") as file:
        while piece := file.read(_PIECE):
            seen = tail + piece
            count += seen.count(_ENTRY)
            tail = seen[-len(_ENTRY) + 1 :]
            if count > 2 * MOST_FILES:
                raise _too_much()


def _too_much() -> Invalid:
    return Invalid(
        f"This ZIP archive has more than {MOST_UNPACKED_BYTES // 2**30} GiB or {MOST_FILES:,} files. "
        "Bring in its parts one by one."
    )
