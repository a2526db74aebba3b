"""Files as the engine takes and gives them: tar archives."""

import io
import tarfile
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from core.errors import NotFound, Refused
from core.runners.containers.names import SECRETS, WORKSPACE
from core.runners.port import Workload

UID = GID = 1000
ROOT = "/flotilla"
MOST_BYTES = 64 * 2**20
"""Of a file that is read out of a workspace. What a strategy writes there may be of any size."""
_FOLDER_MODE, _FILE_MODE, _SECRET_MODE = 0o700, 0o600, 0o400


def of(workload: Workload) -> bytes:
    """Everything of a workload, to be unpacked at `ROOT`."""
    manifest = {"manifest.json": workload.manifest_json()}
    with _Writer() as writer:
        writer.folder(_in_root(WORKSPACE), {**workload.files, **manifest}, _FILE_MODE)
        writer.folder(_in_root(SECRETS), workload.secret_files, _SECRET_MODE)
    return writer.content


def of_files(files: Mapping[str, bytes]) -> bytes:
    """Files for the workspace, to be unpacked at `ROOT`."""
    with _Writer() as writer:
        writer.folder(_in_root(WORKSPACE), files, _FILE_MODE)
    return writer.content


def file_in(chunks: Iterable[bytes], path: str) -> bytes:
    """The one regular file of an archive. Errors: `NotFound` for anything else: folders, links; `Refused` when there is
    too much of it."""
    packed = bytearray()
    for chunk in chunks:
        packed += chunk
        if len(packed) > MOST_BYTES:
            raise Refused(f"The file “{path}” has more than the {MOST_BYTES // 2**20} MiB that Flotilla reads.")
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        member = archive.next()
        content = archive.extractfile(member) if member is not None and member.isreg() else None
        if content is None:
            raise NotFound(f"There is no file “{path}”.")
        return content.read()


def inside(path: str) -> str | None:
    """The path below the workspace, or None when it leads outside or nowhere."""
    pure = PurePosixPath(path)
    is_inside = bool(pure.parts) and not pure.is_absolute() and ".." not in pure.parts and "\0" not in path
    return str(pure) if is_inside else None


class _Writer:
    def __init__(self) -> None:
        self._buffer = io.BytesIO()
        self._tar = tarfile.open(fileobj=self._buffer, mode="w", format=tarfile.PAX_FORMAT)  # noqa: SIM115
        self._made: set[str] = set()

    def __enter__(self) -> "_Writer":
        return self

    def __exit__(self, *_: object) -> None:
        self._tar.close()

    @property
    def content(self) -> bytes:
        return self._buffer.getvalue()

    def folder(self, root: str, files: Mapping[str, bytes], mode: int) -> None:
        """The folder itself comes first: a new volume belongs to root until it is told otherwise."""
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

    def _file(self, path: str, content: bytes, mode: int) -> None:
        entry = self._entry(path, mode)
        entry.size = len(content)
        self._tar.addfile(entry, io.BytesIO(content))

    @staticmethod
    def _entry(path: str, mode: int) -> tarfile.TarInfo:
        entry = tarfile.TarInfo(path)
        entry.uid, entry.gid, entry.mode = UID, GID, mode
        return entry


def _in_root(folder: str) -> str:
    return folder.removeprefix(f"{ROOT}/")
