"""Write the files of a workload all or not at all: first as drafts beside their final paths, then all are renamed."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from core.errors import Refused
from core.files import atomic_file
from core.runners.folders.file_pieces import inside
from core.runners.folders.workspace_paths import Place
from core.runners.port import Content, Workload

_SUFFIX = ".staged"


@dataclass(frozen=True, slots=True)
class Staged:
    """Files that are written and synced as drafts. A full disk fails here, before the running workload is touched."""

    files: list[tuple[Path, Path]] = field(default_factory=list)

    def place_files(self) -> None:
        """Rename all drafts to their final paths."""
        for temporary, final in self.files:
            temporary.replace(final)
        for folder in {final.parent for _, final in self.files}:
            atomic_file.sync_folder(folder)

    def publish(self, place: Place) -> None:
        """Do the same as `place_files`, and delete secrets of earlier configurations."""
        self.place_files()
        _remove_others(place.secrets, {final for _, final in self.files})

    def discard(self) -> None:
        """Delete the drafts that were not placed. Safe to call again."""
        for temporary, _ in self.files:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def stage(place: Place, workload: Workload) -> Staged:
    """Write the files of a workload as drafts. Errors: `Refused` for a path that leads outside, `OSError` of the disk;
    no draft is then left behind."""
    manifest = {"manifest.json": workload.manifest_json()}
    staged = Staged()
    try:
        _stage_into(staged, place.workspace, {**workload.files, **manifest}, 0o600)
        _stage_into(staged, place.secrets, workload.secret_files, 0o400)
    except BaseException:
        staged.discard()
        raise
    return staged


def put_inside(folder: Path, files: Mapping[str, Content], mode: int = 0o600) -> None:
    """Write all files into this folder, or none. Errors: `Refused` for a path that leads outside, or when the disk is
    full."""
    staged = Staged()
    try:
        _stage_into(staged, folder, files, mode)
        staged.place_files()
    except OSError as error:
        raise Refused(f"The files cannot be written: {error.strerror or error}.", detail=str(error)) from error
    finally:
        staged.discard()


def _stage_into(staged: Staged, folder: Path, files: Mapping[str, Content], mode: int) -> None:
    for path, content in files.items():
        final = inside(folder, path)
        if final is None:
            raise Refused(f"The file “{path}” would lie outside the folder of this workload.")
        final.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        temporary = final.with_name(final.name + _SUFFIX)
        staged.files.append((temporary, final))
        atomic_file.write_draft(temporary, content, mode)


def _remove_others(secrets: Path, wanted: Iterable[Path]) -> None:
    """Delete all secret files but these."""
    for path in secrets.rglob("*"):
        if path.is_file() and path not in wanted:
            path.unlink(missing_ok=True)
