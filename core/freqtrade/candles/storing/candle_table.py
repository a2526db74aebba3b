"""All rows of a candle file, merged and written as Freqtrade writes them. A part of the store program
(`store_program.text`).

Source: `candle_columns` and `FeatherDataHandler` of Freqtrade 2026.9: dates in UTC and floats, compressed with LZ4.
"""

import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

import numpy as np

from core.freqtrade.candles.storing.candle_names import FUNDING, CandleName
from core.freqtrade.candles.storing.candle_reading import (
    NO_DATE,
    Unreadable,
    arrow,
    columns_of,
    in_words,
    numbers_of,
    opened_file,
    table_of,
    ticks_of,
)
from core.freqtrade.candles.storing.counted_file import value_column
from core.freqtrade.candles.storing.gap_counting import LATEST, WRONG_DATES

MICROSECONDS = 10**6
_COLUMNS = {
    FUNDING: ("funding_rate",),
    "open_interest": ("open_interest_amount", "open_interest_value"),
}
_CANDLE_COLUMNS = ("open", "high", "low", "close", "volume")
_ROWS_A_BATCH = 2**16


@dataclass(frozen=True, slots=True)
class Candles:
    """Candles in order of time, each date once. `dates`: microseconds since 1970. `values`: column → floats."""

    dates: "np.ndarray"
    values: "dict[str, np.ndarray]"

    def __len__(self) -> int:
        return len(self.dates)

    def until(self, microseconds: float) -> "Candles":
        """Return those that open before a moment."""
        count = int(np.searchsorted(self.dates, microseconds))
        return Candles(self.dates[:count], {name: column[:count] for name, column in self.values.items()})


def candles_of(folder: int, name: CandleName) -> Candles:
    """Read a file. Rows without a date or a price are left out, and of several with one date the first is taken.
    Errors: `Unreadable`, `OSError`, `MemoryError`."""
    with opened_file(folder, name.name) as descriptor, in_words():
        return _read(descriptor, name.candle_type)


def _read(descriptor: int, candle_type: str) -> Candles:
    wanted = _COLUMNS.get(candle_type, _CANDLE_COLUMNS)
    value = value_column(candle_type, columns_of(descriptor))
    sources = [value] if candle_type == FUNDING else list(wanted)
    table = table_of(descriptor, ["date", *sources])
    dates = _in_microseconds(*ticks_of(table))
    values = {column: numbers_of(table, source) for column, source in zip(wanted, sources, strict=True)}
    if candle_type == FUNDING:
        dates = np.where(dates == NO_DATE, dates, dates // MICROSECONDS * MICROSECONDS)
    is_kept = _has_all(dates, values, wanted if value else ())
    return _in_order(dates[is_kept], {column: kept[is_kept] for column, kept in values.items()})


def _in_microseconds(ticks: "np.ndarray", per_second: int) -> "np.ndarray":
    is_empty = ticks == NO_DATE
    if ((ticks < 0) | (ticks >= LATEST * per_second))[~is_empty].any():
        raise Unreadable(WRONG_DATES)
    dates = np.where(is_empty, 0, ticks)
    more, fewer = max(1, MICROSECONDS // per_second), max(1, per_second // MICROSECONDS)
    found: np.ndarray = np.where(is_empty, NO_DATE, dates * more // fewer)
    return found


def _has_all(dates: "np.ndarray", values: "dict[str, np.ndarray]", columns: Sequence[str]) -> "np.ndarray":
    found: np.ndarray = dates != NO_DATE
    for column in columns:
        if column != "volume":
            found &= np.isfinite(values[column])
    return found


def _in_order(dates: "np.ndarray", values: "dict[str, np.ndarray]") -> Candles:
    if len(dates) < 2 or np.diff(dates).min() > 0:
        return Candles(dates, values)
    order = np.argsort(dates, kind="stable")
    dates = dates[order]
    is_first = np.append(True, np.diff(dates) != 0)
    order = order[is_first]
    return Candles(dates[is_first], {name: column[order] for name, column in values.items()})


def merged(stronger: Candles, weaker: Candles) -> Candles:
    """Return the candles of both, of the stronger ones where both have a date."""
    both = {name: np.concatenate([column, weaker.values[name]]) for name, column in stronger.values.items()}
    return _in_order(np.concatenate([stronger.dates, weaker.dates]), both)


def write_candles(folder: int, name: str, candles: Candles) -> None:
    """Replace a file as a whole, safe against a loss of power. Errors: `OSError`; the file is then as it was."""
    part = f".{name}.part"
    with suppress(FileNotFoundError):
        os.unlink(part, dir_fd=folder)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    try:
        with os.fdopen(os.open(part, flags, 0o644, dir_fd=folder), "wb") as file:
            _write(file.fileno(), candles)
            os.fsync(file.fileno())
        os.replace(part, name, src_dir_fd=folder, dst_dir_fd=folder)
        os.fsync(folder)
    except BaseException:
        with suppress(OSError):
            os.unlink(part, dir_fd=folder)
        raise


def _write(descriptor: int, candles: Candles) -> None:
    pa = arrow()
    arrays = [_array(pa.timestamp("us", "UTC"), candles.dates)]
    arrays += [_array(pa.float64(), column) for column in candles.values.values()]
    table = pa.Table.from_arrays(arrays, names=["date", *candles.values])
    options = pa.ipc.IpcWriteOptions(compression=pa.Codec("lz4", compression_level=9))
    with os.fdopen(os.dup(descriptor), "wb") as file, pa.ipc.new_file(file, table.schema, options=options) as writer:
        writer.write_table(table, max_chunksize=_ROWS_A_BATCH)


def _array(kind: object, values: "np.ndarray") -> object:
    """pyarrow's own way from numpy imports pandas."""
    pa = arrow()
    return pa.Array.from_buffers(kind, len(values), [None, pa.py_buffer(np.ascontiguousarray(values))])
