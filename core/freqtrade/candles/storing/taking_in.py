"""Takes in candle files that were brought from elsewhere. A part of the store program (`store_program.text`).

They lie in a folder of their own below `.pieces/brought`, named as Freqtrade names them, and are removed at the end.
"""

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from typing import Any

import numpy as np

from core.freqtrade.candles.storing.candle_names import FUNDING, CandleName
from core.freqtrade.candles.storing.candle_reading import Unreadable, opened_folder
from core.freqtrade.candles.storing.candle_table import MICROSECONDS, Candles, candles_of, merged, write_candles
from core.freqtrade.candles.storing.counted_file import NO_CANDLES
from core.freqtrade.candles.storing.gap_counting import step_of
from core.freqtrade.candles.storing.store_listing import candle_names, opened_folders
from core.freqtrade.candles.storing.store_lock import Declined, locked

MOST_TAKING_SECONDS = 60.0
"""What is not taken in by then stays for another call."""
_MOST_AT_ONCE = 5_000
_OLD_SECONDS = 86_400.0
"""Age from which a folder that was brought counts as left behind."""
_ON_TIME = 0.95
"""Part of a timeframe that has to be between two candles: some exchanges are off by a little."""
Told = tuple[str, str, int, str]
_TOO_LARGE = "It is too large to be taken in here."


def take_in(store: int, given: dict[str, Any]) -> dict[str, Any]:
    """Merge what lies in `.pieces/brought/<folder>` into the store, and remove it. Where both have a candle, that of
    the store stays. Return `files`: [path, "taken in" | "merged" | "nothing new" | "refused", new candles, reason]; and
    `left`, how many files are there still because the time was over. Errors: `Declined`; all is removed then."""
    with _brought(store) as brought, ExitStack() as stack:
        try:
            stack.enter_context(locked(store))
            told, left = _all_taken_in(_folder_of(brought, given["folder"], stack), store, stack)
        except BaseException:
            _remove(brought, given["folder"])
            raise
        if not left:
            _remove(brought, given["folder"])
    return {"files": told, "left": left}


@contextmanager
def _brought(store: int) -> Iterator[int]:
    try:
        with opened_folder(".pieces", store) as pieces, opened_folder("brought", pieces) as found:
            yield found
    except OSError as error:
        raise Declined(f"What was brought cannot be taken in: {error.strerror}.") from error


def _folder_of(brought: int, folder: str, stack: ExitStack) -> dict[str, int]:
    return opened_folders(stack.enter_context(opened_folder(folder, brought)), stack)


def _all_taken_in(sources: dict[str, int], store: int, stack: ExitStack) -> tuple[list[Told], int]:
    """Take in one file after the other until the time is over. Return what became of each, and how many are left."""
    until = time.monotonic() + MOST_TAKING_SECONDS
    names = candle_names(sources)
    if any(name.folder for name in names):
        with suppress(FileExistsError):
            os.mkdir("futures", dir_fd=store)
    into = opened_folders(store, stack)
    told: list[Told] = []
    for name in names[:_MOST_AT_ONCE]:
        if told and time.monotonic() > until:
            break
        told.append((name.path, *_taken_in(sources[name.folder], into, name)))
        os.unlink(name.name, dir_fd=sources[name.folder])
    return told, len(names) - len(told)


def _remove(brought: int, folder: str) -> None:
    for name in os.listdir(brought):
        with suppress(OSError):
            age = time.time() - os.stat(name, dir_fd=brought, follow_symlinks=False).st_mtime
            if name == folder or age > _OLD_SECONDS:
                shutil.rmtree(name, dir_fd=brought)


def _taken_in(folder: int, into: dict[str, int], name: CandleName) -> tuple[str, int, str]:
    try:
        if name.problem:
            raise Unreadable(name.problem)
        if name.folder not in into:
            raise Unreadable("“futures” in this store is not a folder.")
        return _merged(_checked(candles_of(folder, name), name), into[name.folder], name)
    except Unreadable as error:
        return "refused", 0, str(error)
    except MemoryError:
        return "refused", 0, _TOO_LARGE
    except OSError as error:
        return "refused", 0, f"It could not be taken in: {error.strerror or error}."


def _checked(candles: Candles, name: CandleName) -> Candles:
    """Return the candles that have ended. Errors: `Unreadable`."""
    lasts = 0 if name.candle_type == FUNDING else step_of(name.timeframe, name.candle_type).most_seconds
    ended = candles.until((time.time() - lasts) * MICROSECONDS + 1)
    if not len(ended):
        raise Unreadable(NO_CANDLES)
    if not _fits(ended, name):
        raise Unreadable(f"Its candles are less than {name.timeframe} apart.")
    return ended


def _fits(candles: Candles, name: CandleName) -> bool:
    """Return whether no two candles are closer than the timeframe. Funding may come at any time."""
    if name.candle_type == FUNDING or len(candles) < 2:
        return True
    step = step_of(name.timeframe, name.candle_type).seconds * MICROSECONDS
    return bool(np.diff(candles.dates).min() >= step * _ON_TIME)


def _merged(brought: Candles, folder: int, name: CandleName) -> tuple[str, int, str]:
    try:
        ours = candles_of(folder, name)
    except FileNotFoundError:
        write_candles(folder, name.name, brought)
        return "taken in", len(brought), ""
    except Unreadable:
        write_candles(folder, name.name, brought)
        return "taken in", len(brought), "The file that was there could not be read, and was replaced."
    both = merged(ours, brought)
    if not _fits(both, name):
        raise Unreadable("Its candles open at other times than the stored ones. Delete those first.")
    if len(both) == len(ours):
        return "nothing new", 0, ""
    write_candles(folder, name.name, both)
    return "merged", len(both) - len(ours), ""
