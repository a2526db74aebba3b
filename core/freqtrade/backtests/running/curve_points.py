"""Draws the curves of a result with few points. A program of its own, beside Freqtrade's interpreter (pyarrow, numpy):
`python curves.py ZIP STEM FOLDER` writes `curves.json`."""

import json
import resource
import sys
import zipfile
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any

MOST_POINTS = 2_000
_MOST_BYTES, _MOST_MEMORY = 2**30, 6 * 2**30


def draw(zip_file: str, stem: str, folder: str) -> None:
    """Write the curves of the zip into the folder. Errors: of what cannot be read."""
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    with zipfile.ZipFile(zip_file) as packed:
        names = [name for name in packed.namelist() if name.startswith(f"{stem}_")]
        wallets = [name for name in names if name.endswith("_wallet.feather")]
        curves = {
            "with_open": with_open(_table(packed, wallets[0])) if wallets else [],
            "market": market(_table(packed, f"{stem}_market_change.feather")),
        }
    (Path(folder) / "curves.json").write_text(json.dumps(curves))


def run() -> None:
    """Read the command line."""
    draw(*sys.argv[1:])


def _table(packed: zipfile.ZipFile, name: str) -> Any:
    if name not in packed.namelist() or packed.getinfo(name).file_size > _MOST_BYTES:
        return None
    return import_module("pyarrow.feather").read_table(import_module("pyarrow").BufferReader(packed.read(name)))


def with_open(table: Any) -> list[list[float]]:
    """Return moment in milliseconds, equity and drawdown (a ratio of the highest before) with open trades. Of each
    bucket the last equity and the worst drawdown."""
    numpy = import_module("numpy")
    if table is None or not len(table):
        return []
    moments, equity = _summed(numpy, _milliseconds(table), _numbers(table, "total_quote"))
    highest = numpy.maximum.accumulate(numpy.maximum(equity, 0))
    drawdown = numpy.where(highest > 0, (highest - equity) / numpy.where(highest > 0, highest, 1), 0.0)
    starts, ends = _buckets(numpy, len(moments))
    worst = numpy.maximum.reduceat(drawdown, starts)
    columns = (moments[ends], equity[ends], worst)
    return _points(numpy, columns)


def market(table: Any) -> list[list[float]]:
    """Return moment in milliseconds and change since the start (a ratio) of equal parts of all pairs, evened out at
    each candle. Freqtrade's own column adds up the mean changes of the candles, so a half lost and then doubled would
    be a gain of a half."""
    numpy = import_module("numpy")
    if table is None or not len(table):
        return []
    moments, summed = _milliseconds(table), numpy.nan_to_num(_numbers(table, "rel_mean"))
    change = numpy.cumprod(1.0 + numpy.diff(summed, prepend=0.0)) - 1.0
    _, ends = _buckets(numpy, len(moments))
    return _points(numpy, (moments[ends], change[ends]))


def _milliseconds(table: Any) -> Any:
    return table["date"].to_numpy().astype("datetime64[ms]").astype("int64")


def _numbers(table: Any, name: str) -> Any:
    return table[name].to_numpy().astype("float64")


def _summed(numpy: Any, moments: Any, values: Any) -> tuple[Any, Any]:
    """Sum what is of the same moment: a row for each currency."""
    each, place = numpy.unique(moments, return_inverse=True)
    return each, numpy.bincount(place, weights=numpy.nan_to_num(values))


def _buckets(numpy: Any, count: int) -> tuple[Any, Any]:
    """First and last index of each bucket."""
    starts = numpy.unique(numpy.linspace(0, count, min(count, MOST_POINTS), endpoint=False).astype("int64"))
    return starts, numpy.append(starts[1:], count) - 1


def _points(numpy: Any, columns: tuple[Any, ...]) -> list[list[float]]:
    whole = numpy.isfinite(columns[1])
    moments, *values = (column[whole].tolist() for column in columns)
    return [[moment, *(round(value, 8) for value in rest)] for moment, *rest in zip(moments, *values, strict=True)]
