"""Files of candles in the store, read and written with Freqtrade's own code. A part of the program
(`download_program.text`)."""

import logging
import re
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from core.freqtrade.candles.downloading.candle_frames import Frame, dates_of, united
from core.freqtrade.candles.downloading.pieces import (
    Pieces,
    is_full,
    is_ordinary,
    removed_if_not_whole,
    replace_durably,
    unfinished,
)

_SUFFIX = re.compile(r"-\d+[a-zA-Z]{1,2}(?:-([a-zA-Z_]+))?$")


@dataclass(frozen=True)
class Stored:
    """What a file has. `first`, `last`: milliseconds, None without candles."""

    rows: int = 0
    first: int | None = None
    last: int | None = None
    dates: Any = ()
    """When its candles open: an array, ascending, each once."""
    damage: str = ""
    """Why it cannot be read; it then counts as absent."""

    @property
    def ends(self) -> tuple[int, int] | None:
        """When its first and its last candle open."""
        return None if self.first is None or self.last is None else (self.first, self.last)


@dataclass(frozen=True)
class Written:
    """What became of a file. `added`: rows that it had not before."""

    stored: Stored
    added: int


class CandleFiles:
    """The files of a store. `handler`: Freqtrade's, for Feather."""

    def __init__(self, store: Path) -> None:
        self.store = store
        self._handler = import_module("freqtrade.data.history").get_datahandler(store, "feather")

    def path(self, pair: str, timeframe: str, candle_type: Any) -> Path:
        """Return where candles are. Files of months may have the name that older versions gave them."""
        name = self._handler._pair_data_filename
        found: Path = name(self.store, pair, timeframe, candle_type)
        older: Path = name(self.store, pair, timeframe, candle_type, no_timeframe_modify=True)
        return older if not found.exists() and older.exists() else found

    def look(self, path: Path) -> Stored:
        """Return what a file has. Only its dates are read."""
        if not path.exists():
            return Stored()
        if not is_ordinary(path):
            return Stored(damage="it is no ordinary file")
        try:
            read = import_module("pyarrow.feather").read_table
            dates = read(path, columns=["date"], memory_map=True).to_pandas()
            return self._of(dates_of(dates.dropna()))
        except Exception as error:
            return Stored(damage=f"{type(error).__name__}: {' '.join(str(error).split())[:200]}")

    def _of(self, dates: Any) -> Stored:
        dates = import_module("numpy").unique(dates)
        return Stored(len(dates), int(dates[0]), int(dates[-1]), dates) if len(dates) else Stored()

    def merge(self, path: Path, frames: list[Frame]) -> Written:
        """Write the file with these candles added; not when it has all of them as they are. Its pieces are
        forgotten."""
        if not sum(map(len, frames)):
            Pieces(self.store, path).forget()
            return Written(self.look(path), 0)
        old = self._read(path)
        whole = united(old, [self._columns_of(frame, path) for frame in frames])
        if old is None or not whole.equals(old):
            self._write(path, whole)
        Pieces(self.store, path).forget()
        return Written(self._of(dates_of(whole)), len(whole) - (0 if old is None else len(old)))

    def merge_unfinished(self) -> list[Path]:
        """Merge what downloads that were killed have left, and return the files. What cannot be merged is fetched
        again. Errors: `OSError` when the disk is full; the pieces stay."""
        found = list(unfinished(self.store))
        for path in found:
            self._merge_or_forget(path)
        return found

    def _merge_or_forget(self, path: Path) -> None:
        pieces = Pieces(self.store, path)
        try:
            self.merge(path, pieces.read())
        except Exception as error:
            if is_full(error):
                raise
            logging.getLogger("flotilla.download").warning("Pieces of %s are of no use: %s", path.stem, error)
            pieces.forget()

    def _read(self, path: Path) -> Frame | None:
        """Return the candles of a file, sorted, each once; None where it has none, or counts as absent."""
        if not self.look(path).rows:
            return None
        frame = import_module("pandas").read_feather(path)
        return united(None, [self._columns_of(frame, path).dropna(subset=["date"])])

    def _columns_of(self, frame: Frame, path: Path) -> Frame:
        """Return the columns that Freqtrade stores; funding rates have others than candles, and once had those."""
        normalize = getattr(self._handler, "_normalize_columns", None)
        kind = _candle_type_of(path)
        return normalize(frame, path.stem, kind) if normalize else frame.loc[:, _columns(kind)]

    def _write(self, path: Path, frame: Frame) -> None:
        path.parent.mkdir(exist_ok=True)
        part = path.with_suffix(".part")
        with removed_if_not_whole(part):
            self._handler._store_dataframe(frame.loc[:, _columns(_candle_type_of(path))], part)
            replace_durably(part, path)


def _columns(candle_type: str) -> list[str]:
    """Return the columns of a file. Older versions have one layout for all."""
    try:
        columns: list[str] = import_module("freqtrade.candle_columns").get_candle_columns(candle_type)
        return columns
    except ImportError:
        return ["date", "open", "high", "low", "close", "volume"]


def _candle_type_of(path: Path) -> str:
    """Return what kind of candles a file of this name holds; spot candles have no word."""
    found = _SUFFIX.search(path.stem)
    return (found and found[1]) or "spot"
