"""Sorts candle files that were made elsewhere, as they lie on Flotilla's machine: where each belongs in a store. Reads
names and sizes alone; their content is read where the store lies. Slow on a slow disk: call it in a thread."""

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from core.errors import Invalid
from core.freqtrade.candles.storing.candle_names import CANDLE_TYPES, candle_name

MOST_FILES = 5_000
MOST_FILE_BYTES = 2**30
_FUTURES = "futures"
_MOST_NAME = 200


@dataclass(frozen=True, slots=True)
class BroughtFiles:
    """`files`: path in the store → file of this machine; `size_bytes`: of all of them. `refused`: name → why it is not
    taken, a sentence."""

    files: Mapping[str, Path]
    refused: Mapping[str, str]
    size_bytes: int


def sorted_out(given: Mapping[str, Path]) -> BroughtFiles:
    """Return where these files belong. `given`: name, of which folders before it do not matter, → file of this machine.
    Errors: `Invalid` when there are too many, or none is a candle file."""
    _require_few(given)
    files: dict[str, Path] = {}
    refused: dict[str, str] = {}
    size = 0
    for name, file in given.items():
        path, problem = _place(name)
        problem = problem or (f"{path} was given twice." if path in files else _problem_of_file(file))
        if problem:
            refused[name[-_MOST_NAME:]] = problem
        else:
            files[path] = file
            size += file.lstat().st_size
    if not files:
        first = next(iter(refused.values()), "There is no file.")
        raise Invalid(f"Nothing can be brought in. {first}")
    return BroughtFiles(files, refused, size)


def in_folder(folder: str) -> Mapping[str, Path]:
    """Return the Feather files of a folder as Freqtrade keeps one for each exchange (`user_data/data/binance`), those
    in its folder `futures` included. Links are not followed. Errors: `Invalid` when it cannot be read."""
    place = Path(folder)
    if not place.is_absolute() or "\0" in folder:
        raise Invalid("Give the whole path of the folder, starting with “/”.", fields={"folder": "Give a whole path."})
    try:
        if place.is_symlink() or not place.is_dir():
            raise NotADirectoryError(None, "it is not a folder")
        found = {one.name: Path(one.path) for one in _feathers(place)}
        if (place / _FUTURES).is_dir() and not (place / _FUTURES).is_symlink():
            found |= {f"{_FUTURES}/{one.name}": Path(one.path) for one in _feathers(place / _FUTURES)}
    except OSError as error:
        words = f"This folder cannot be read: {error.strerror}."
        raise Invalid(words, fields={"folder": words}) from error
    if not found:
        words = "There are no Feather files in this folder. Give the one that is named after the exchange."
        raise Invalid(words, fields={"folder": words})
    return found


def is_ordinary(file: Path) -> bool:
    """Return whether it is there and no link, folder or device."""
    try:
        return stat.S_ISREG(file.lstat().st_mode)
    except OSError:
        return False


def _place(name: str) -> tuple[str, str]:
    """Return the path in the store, and why it is no file for one; one of both is empty. What futures are made of lies
    in a folder of its own, which the name tells."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    found = candle_name("", last) if last else None
    if found is None:
        return "", "Its name is not one that Freqtrade gives a candle file, such as BTC_USDT-5m.feather."
    if found.candle_type in CANDLE_TYPES[_FUTURES]:
        found = candle_name(_FUTURES, last) or found
    return found.path, found.problem


def _problem_of_file(file: Path) -> str:
    if not is_ordinary(file):
        return "It is no ordinary file."
    return "It is larger than 1 GiB." if file.lstat().st_size > MOST_FILE_BYTES else ""


def _feathers(folder: Path) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        found = [one for one in entries if one.name.endswith(".feather") and one.is_file(follow_symlinks=False)]
    _require_few(found)
    yield from sorted(found, key=lambda one: one.name)


def _require_few(files: Iterable[object]) -> None:
    if len(list(files)) > MOST_FILES:
        raise Invalid(f"At most {MOST_FILES:,} files can be brought in at once.")
