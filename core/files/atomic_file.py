"""Files that are written whole or not at all, and are still there after a power cut."""

import os
import shutil
from contextlib import suppress
from pathlib import Path


def write(path: Path, content: bytes, mode: int = 0o600) -> None:
    """Put `content` in the place of what is there. Who reads meanwhile sees the old file or the new one. The folder
    must exist, and only one writer at a time may write a path. Errors: `OSError`; then nothing is left beside the
    file, which is the old one unless only the folder could not be synced."""
    draft = path.with_name(f"{path.name}.new")
    try:
        write_draft(draft, content, mode)
        draft.replace(path)
    except BaseException:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def write_draft(path: Path, content: bytes | Path, mode: int = 0o600) -> None:
    """The first half, for several files that take their places together: a new file, synced, beside its place. The
    caller renames it and calls `sync_folder`. What is there is removed first, not written into: its mode would stay,
    and a symbolic link would lead elsewhere. `content`: of a path, what that file holds. Errors: `OSError`."""
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(descriptor, "wb") as file:
        if isinstance(content, Path):
            with content.open("rb") as source:
                shutil.copyfileobj(source, file)
        else:
            file.write(content)
        file.flush()
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make renames in it survive a power cut. Errors: `OSError`."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
