"""Files of a workload, written completely or not at all: first beside their places, then all renamed into them."""

import os
import stat
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from core import atomic_file
from core.errors import NotFound, Refused
from core.runners import port
from core.runners.port import Workload
from core.runners.workspace_paths import Place

_SUFFIX = ".staged"


@dataclass(frozen=True, slots=True)
class Staged:
    """Written, synced, not yet in place. A full disk is met here, while the running workload is still untouched."""

    place: Place
    files: list[tuple[Path, Path]] = field(default_factory=list)

    def place_files(self) -> None:
        for temporary, final in self.files:
            temporary.replace(final)
        for folder in {final.parent for _, final in self.files}:
            atomic_file.sync_folder(folder)

    def publish(self) -> None:
        """As `place_files`, and secrets of before are gone."""
        self.place_files()
        _remove_others(self.place.secrets, {final for _, final in self.files})

    def discard(self) -> None:
        for temporary, _ in self.files:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def stage(place: Place, workload: Workload) -> Staged:
    """Errors: `Refused` for a path that leads outside, `OSError` of the disk; then nothing is left behind."""
    manifest = {"manifest.json": workload.manifest_json()}
    staged = Staged(place)
    try:
        _stage_into(staged, place.workspace, {**workload.files, **manifest}, 0o600)
        _stage_into(staged, place.secrets, workload.secret_files, 0o400)
    except BaseException:
        staged.discard()
        raise
    return staged


def put_inside(place: Place, files: Mapping[str, bytes]) -> None:
    """All into the workspace, or none. Errors: `Refused` for a path that leads outside, or when the disk is full."""
    staged = Staged(place)
    try:
        _stage_into(staged, place.workspace, files, 0o600)
        staged.place_files()
    except OSError as error:
        raise Refused(f"The files cannot be written: {error.strerror or error}.", detail=str(error)) from error
    finally:
        staged.discard()


def _stage_into(staged: Staged, folder: Path, files: Mapping[str, bytes], mode: int) -> None:
    for path, content in files.items():
        final = inside(folder, path)
        if final is None:
            raise Refused(f"The file “{path}” would lie outside the folder of this workload.")
        final.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        temporary = final.with_name(final.name + _SUFFIX)
        staged.files.append((temporary, final))
        atomic_file.write_draft(temporary, content, mode)


def _remove_others(secrets: Path, wanted: Iterable[Path]) -> None:
    """Secrets of an earlier configuration do not stay."""
    for path in secrets.rglob("*"):
        if path.is_file() and path not in wanted:
            path.unlink(missing_ok=True)


def inside(folder: Path, path: str) -> Path | None:
    """The absolute place of a relative path, symbolic links followed; `None` when it leads outside or to `folder`."""
    try:
        target = (folder / path).resolve()
    except (OSError, ValueError, RuntimeError):  # loops of links, NUL characters
        return None
    home = folder.resolve()
    return target if target != home and target.is_relative_to(home) else None


def read_inside(folder: Path, path: str) -> bytes:
    """Errors: `NotFound`, also for what is no ordinary file: a named pipe would make us wait for ever; `Refused` when
    it has more than `MOST_FILE_BYTES`, also when it grows meanwhile."""
    target = inside(folder, path)
    if target is None or not target.is_file():
        raise NotFound(f"There is no file “{path}” in this workspace.")
    with open(os.open(target, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW), "rb") as file:  # noqa: PTH123
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):  # something else was put there since
            raise NotFound(f"There is no file “{path}” in this workspace.")
        content = file.read(port.MOST_FILE_BYTES + 1)
    if len(content) > port.MOST_FILE_BYTES:
        raise too_large(path)
    return content


def too_large(path: str) -> Refused:
    return Refused(f"The file “{path}” has more than the {port.MOST_FILE_BYTES // 2**20} MiB that Flotilla reads.")
