"""Files as a ZIP archive. Archives that people upload are read within bounds and never unpacked onto a disk. Pure; may
take a second, so do not call it on the event loop."""

import io
import zipfile
import zlib
from collections.abc import Iterator, Mapping

from core.errors import Invalid
from core.freqtrade.sources.source import MOST_BYTES

MOST_ARCHIVE_BYTES = 2 * MOST_BYTES
"""Of the archive itself, and of all its files together: code and further files at their longest."""
MOST_ENTRIES = 1_000
_ENTRY = b"PK\x01\x02"  # begins each line of the table of contents
_BEGINNINGS = (b"PK\x03\x04", b"PK\x05\x06")
_READABLE = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_THEN = (1980, 1, 1, 0, 0, 0)


def packed(files: Mapping[str, bytes]) -> bytes:
    """Return a ZIP archive of these files. Same files, same bytes."""
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in files.items():
            entry = zipfile.ZipInfo(path, _THEN)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, content)
    return into.getvalue()


def is_archive(content: bytes) -> bool:
    """Return whether this begins as a ZIP archive does."""
    return content.startswith(_BEGINNINGS)


def unpacked(content: bytes) -> dict[str, bytes]:
    """Return path → content of the files in a ZIP archive, with the paths that it names. Errors: `Invalid` when it is
    none, too large, or holds what cannot be read."""
    if len(content) > MOST_ARCHIVE_BYTES or content.count(_ENTRY) > MOST_ENTRIES:
        raise _too_much()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return dict(_read(archive))
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, RuntimeError) as error:
        raise Invalid(
            "This ZIP archive cannot be read. Pack it again, without a password.", detail=str(error)
        ) from error


def _read(archive: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    left = MOST_ARCHIVE_BYTES
    for entry in archive.infolist():
        if entry.is_dir():
            continue
        if entry.compress_type not in _READABLE:
            raise zipfile.BadZipFile(f"compression {entry.compress_type}")
        with archive.open(entry) as file:
            content = file.read(left + 1)  # not what the table of contents says: it may lie
        left -= len(content)
        if left < 0:
            raise _too_much()
        yield entry.filename.replace("\\", "/"), content


def _too_much() -> Invalid:
    return Invalid(
        f"This ZIP archive has more than {MOST_ARCHIVE_BYTES // 2**20} MB or {MOST_ENTRIES:,} files. "
        "Leave out what the strategy does not need."
    )
