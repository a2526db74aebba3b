"""The data folder, readable by its owner alone: it holds the key, the database and the workspaces of bots."""

import logging
import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from core.errors import Refused

log = logging.getLogger(__name__)
_OTHERS = 0o077
_OF_THE_DISK = "lost+found"


def keep_to_oneself() -> None:
    """Make new files of this process, and of the programs it starts, unreadable for other users."""
    os.umask(_OTHERS)


def make(folder: Path) -> None:
    """Create the folder for its owner alone, if it is missing. Errors: `Refused`."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise Refused(f"The data folder {folder.resolve()} cannot be made: {error.strerror}.") from error


def close_to_others(folder: Path, beside: Iterable[Path] = (), leave: Path | None = None) -> None:
    """Take the rights of other users from an existing folder and its content. `beside`: our files that may lie
    elsewhere; `leave`: what holds no secrets and is large. Files of other users are skipped, with a warning in the
    log."""
    folder = folder.resolve()  # it may be a link itself
    for path in beside:
        _close(path.resolve())
    if _is_of_others_too(folder):
        log.warning(
            "Others on this machine may look into the data folder %s. Give Flotilla a folder of its own user.", folder
        )
        return
    _close(folder)
    _close_all_in(folder, leave)


def _close_all_in(folder: Path, leave: Path | None) -> None:
    """Nobody else gets past a folder that was closed already, however large it is: it is not looked through."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            path = Path(entry.path)
            if path.resolve() == leave or not _close(path) or not entry.is_dir(follow_symlinks=False):
                continue
            _close_all_in(path, leave)


def _close(path: Path) -> bool:
    """Whether it was open before, and is closed now. Links are passed over, and what went away meanwhile."""
    with suppress(OSError):
        seen = path.lstat()
        if seen.st_mode & _OTHERS and seen.st_uid == os.geteuid() and _is_file_or_folder(seen.st_mode):
            path.chmod(stat.S_IMODE(seen.st_mode) & ~_OTHERS)
            return True
    return False


def _is_file_or_folder(mode: int) -> bool:
    return stat.S_ISREG(mode) or stat.S_ISDIR(mode)


def _is_of_others_too(folder: Path) -> bool:
    """Somebody else's, or everybody's, as `/tmp` is: to close it would shut others out of what is theirs."""
    seen = folder.stat()
    if not seen.st_mode & _OTHERS:
        return False
    owners = {seen.st_uid}
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            with suppress(FileNotFoundError):  # bots are at work meanwhile
                owners |= {entry.stat(follow_symlinks=False).st_uid} if entry.name != _OF_THE_DISK else set()
    return bool(seen.st_mode & stat.S_ISVTX) or owners != {os.geteuid()}
