"""Files as the engine takes and gives them: tar archives."""

import io
import tarfile
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from core.errors import NotFound, Refused, Unavailable
from core.runners import port
from core.runners.docker.object_names import SECRETS, WORKSPACE
from core.runners.port import Workload
from core.runners.staging import too_large

UID = GID = 1000
ROOT = "/flotilla"
MOST_HEADER_BYTES = 2**20
"""Of what an engine says of a file, beside the file itself."""
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
    too much of it, `Unavailable` when it is no archive."""
    packed = bytearray()
    for chunk in chunks:
        packed += chunk
        if len(packed) > port.MOST_FILE_BYTES + MOST_HEADER_BYTES:
            raise too_large(path)
    try:
        return _only_file(packed, path)
    except (tarfile.TarError, ValueError, OverflowError, RecursionError) as error:
        raise Unavailable("What the Docker engine sent is not the archive of a file.", detail=str(error)) from error


def _only_file(packed: bytearray, path: str) -> bytes:
    """Never unpacked beyond what was sent: neither of a compressed archive, which no engine sends, nor of a file with
    holes, which says its size itself."""
    with tarfile.open(fileobj=io.BytesIO(packed), mode="r:") as archive:
        member = archive.next()
        if member is None or not member.isreg() or member.issparse():
            raise NotFound(f"There is no file “{path}”.")
        if member.size > port.MOST_FILE_BYTES:
            raise too_large(path)
        content = archive.extractfile(member)
        return content.read() if content else b""


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
