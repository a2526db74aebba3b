"""Pieces of unfinished downloads: fetched candles in files of their own, below `.pieces` of the store, until the file
they belong to is written. A part of the program (`download_program.text`)."""

import errno
import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path

from core.freqtrade.candles.downloading.candle_frames import Frame

PIECES, BROUGHT = ".pieces", "brought"
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class Pieces:
    """The pieces of one file of the store."""

    def __init__(self, store: Path, file: Path) -> None:
        """`file`: absolute."""
        self._folder = store / PIECES / file.relative_to(store).with_suffix("")

    def keep(self, frame: Frame, start: int, end: int) -> None:
        """Write a piece. After a kill it is there as a whole or not at all; after a loss of power it may be fetched
        again, which costs less than to wait for the disk at each piece."""
        self._folder.mkdir(parents=True, exist_ok=True)
        whole = self._folder / f"{start}-{end}.feather"
        part = whole.with_suffix(".part")
        with removed_if_not_whole(part):
            frame.reset_index(drop=True).to_feather(part, compression="uncompressed")
            part.replace(whole)

    def read(self) -> list[Frame]:
        """Return what is kept. A piece that cannot be read is left out: it is fetched again."""
        read = import_module("pandas").read_feather
        found = []
        for path in filter(is_ordinary, sorted(self._folder.glob("*.feather"))):
            with suppress(Exception):
                found.append(read(path))
        return found

    def forget(self) -> None:
        """They are in the file."""
        shutil.rmtree(self._folder, ignore_errors=True)


def unfinished(store: Path) -> Iterator[Path]:
    """Yield the files of the store of which there are pieces. Folders of others are left alone."""
    for folder in (store / PIECES, store / PIECES / "futures"):
        for one in sorted(folder.glob("*")):
            if one.is_dir() and not one.is_symlink() and one.name not in (BROUGHT, "futures"):
                yield (store / one.relative_to(store / PIECES)).with_name(f"{one.name}.feather")


def is_ordinary(path: Path) -> bool:
    """Return whether it is a file. Strategies may write into the store: of a pipe a reader would wait for ever."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False


def is_full(error: BaseException) -> bool:
    """Return whether a file could not be written as the disk is full."""
    return isinstance(error, OSError) and error.errno in _FULL


@contextmanager
def removed_if_not_whole(part: Path) -> Iterator[None]:
    """Delete a file that could not be written to its end: the disk may be full."""
    try:
        yield
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def replace_durably(part: Path, whole: Path) -> None:
    """Put a written file in the place of another. After a loss of power one of the two is there, whole."""
    with part.open("rb") as file:
        os.fsync(file.fileno())
    part.replace(whole)
