"""The folder of one-shot work while it runs: its home, its secrets, its stores.

<root>/.work/<random>/home      HOME and TMPDIR
                      secrets   files 0400
                      stores    links to the stores it sees

The work holds a lock on its folder. A folder without a holder was left behind by a killed Flotilla.
"""

import asyncio
import fcntl
import os
import secrets
import time
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from core.errors import Unavailable
from core.runners.folders.staging import put_inside
from core.runners.folders.workspace_paths import remove_folder

FOLDER = ".work"
_UNLOCKED_SECONDS = 60
"""Age from which an unlocked folder counts as never finished."""


@dataclass(frozen=True, slots=True)
class WorkFolder:
    """The folder of one piece of work. `lock`: the descriptor of its lock, which the working process inherits."""

    folder: Path
    lock: int

    @property
    def home(self) -> Path:
        """Return the folder used as HOME and TMPDIR."""
        return self.folder / "home"

    @property
    def secrets(self) -> Path:
        """Return the folder with its secret files."""
        return self.folder / "secrets"

    @property
    def stores(self) -> Path:
        """Return the folder with links to its stores."""
        return self.folder / "stores"


@asynccontextmanager
async def work_folder(root: Path, secret_files: Mapping[str, bytes]) -> AsyncIterator[WorkFolder]:
    """Create a folder and remove it afterwards. Errors: `Refused` for a secret file with a path that leads outside,
    `Unavailable` when the disk is full."""
    try:
        made = _made(root)
    except OSError as error:
        raise Unavailable(f"This machine refused: {error.strerror or error}.", detail=str(error)) from error
    try:
        put_inside(made.secrets, secret_files, 0o400)
        yield made
    finally:
        removal = asyncio.ensure_future(asyncio.to_thread(remove_folder, made.folder))
        try:
            await asyncio.shield(removal)
        finally:
            await asyncio.wait([removal])
            os.close(made.lock)


def sweep(root: Path) -> None:
    """Remove the folders that nobody holds."""
    for folder in _all(root):
        with suppress(OSError):
            _remove_unless_held(folder)


def store_links(root: Path) -> Iterator[Path]:
    """Yield every link to a store in the folders of work under way."""
    for folder in _all(root):
        yield from (folder / "stores").glob("*")


def _all(root: Path) -> list[Path]:
    with suppress(FileNotFoundError):
        return list((root / FOLDER).iterdir())
    return []


def _made(root: Path) -> WorkFolder:
    """Create a folder under a temporary name until it is locked, so that no sweep removes it as left behind."""
    (root / FOLDER).mkdir(mode=0o700, parents=True, exist_ok=True)
    name = secrets.token_hex(8)
    unlocked, folder = root / FOLDER / f".{name}", root / FOLDER / name
    for one in (unlocked, unlocked / "home", unlocked / "secrets", unlocked / "stores"):
        one.mkdir(mode=0o700)
    lock = os.open(unlocked, os.O_RDONLY)
    fcntl.flock(lock, fcntl.LOCK_EX)
    unlocked.rename(folder)
    return WorkFolder(folder, lock)


def _remove_unless_held(folder: Path) -> None:
    if folder.name.startswith(".") and time.time() - folder.stat().st_mtime < _UNLOCKED_SECONDS:
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        remove_folder(folder)
    except BlockingIOError:
        pass
    finally:
        os.close(descriptor)
