"""Pack files into tar archives, the format in which an engine accepts them."""

import io
import tarfile
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, TypeAlias

from core.errors import Refused
from core.runners.docker.object_names import SECRETS, WORKSPACE
from core.runners.port import Content, Workload

UID = GID = 1000
ROOT = "/flotilla"
FILE_MODE, SECRET_MODE = 0o600, 0o400
_FOLDER_MODE = 0o700
Archive: TypeAlias = IO[bytes]
"""A file at its beginning; the context manager that yields it closes it."""


@contextmanager
def of(workload: Workload) -> Iterator[Archive]:
    """Pack all files of a workload, to be unpacked at `ROOT`. Errors: `Refused` for a path that leads outside."""
    manifest = {"manifest.json": workload.manifest_json()}
    with io.BytesIO() as archive:
        with _Writer(archive) as writer:
            writer.folder(_in_root(WORKSPACE), {**workload.files, **manifest}, FILE_MODE)
            writer.folder(_in_root(SECRETS), workload.secret_files, SECRET_MODE)
        archive.seek(0)
        yield archive


@contextmanager
def of_files(files: Mapping[str, Content], folder: str, mode: int = FILE_MODE) -> Iterator[Archive]:
    """Pack files for a folder below `ROOT`, to be unpacked at `ROOT`. The archive is a file on disk when one of them
    is. Errors: as `of`."""
    is_large = any(isinstance(content, Path) for content in files.values())
    with tempfile.TemporaryFile() if is_large else io.BytesIO() as archive:
        with _Writer(archive) as writer:
            writer.folder(_in_root(folder), files, mode)
        archive.seek(0)
        yield archive


def inside(path: str) -> str | None:
    """Return the path below the workspace, or None when it is empty or leads outside."""
    pure = PurePosixPath(path)
    is_inside = bool(pure.parts) and not pure.is_absolute() and ".." not in pure.parts and "\0" not in path
    return str(pure) if is_inside else None


class _Writer:
    def __init__(self, archive: Archive) -> None:
        self._tar = tarfile.open(fileobj=archive, mode="w", format=tarfile.PAX_FORMAT)  # noqa: SIM115
        self._made: set[str] = set()

    def __enter__(self) -> "_Writer":
        return self

    def __exit__(self, *_: object) -> None:
        self._tar.close()

    def folder(self, root: str, files: Mapping[str, Content], mode: int) -> None:
        """Add a folder with its files. The folder comes first, because a new volume belongs to root until an entry sets
        its owner."""
        self._folder(root)
        for path, content in files.items():
            clean = inside(path)
            if clean is None:
                raise Refused(f"The file “{path}” would lie outside the folder of this workload.")
            for parent in reversed(PurePosixPath(clean).parents):
                if parent.parts:
                    self._folder(f"{root}/{parent}")
            self._file(f"{root}/{clean}", content, mode)

    def _folder(self, path: str) -> None:
        if path not in self._made:
            self._made.add(path)
            entry = self._entry(path, _FOLDER_MODE)
            entry.type = tarfile.DIRTYPE
            self._tar.addfile(entry)

    def _file(self, path: str, content: Content, mode: int) -> None:
        entry = self._entry(path, mode)
        with content.open("rb") if isinstance(content, Path) else io.BytesIO(content) as file:
            entry.size = file.seek(0, io.SEEK_END)
            file.seek(0)
            self._tar.addfile(entry, file)

    @staticmethod
    def _entry(path: str, mode: int) -> tarfile.TarInfo:
        entry = tarfile.TarInfo(path)
        entry.uid, entry.gid, entry.mode = UID, GID, mode
        return entry


def _in_root(folder: str) -> str:
    return folder.removeprefix(f"{ROOT}/")
