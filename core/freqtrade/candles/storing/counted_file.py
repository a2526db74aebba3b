"""What one candle file holds. A part of the store program (`store_program.text`).

Only the columns that are needed are read: dates, and closing prices to see which rows are empty; opening prices only
where candles are missing.
"""

from typing import Any

import numpy as np

from core.freqtrade.candles.storing.candle_names import FUNDING, CandleName
from core.freqtrade.candles.storing.candle_reading import (
    NO_DATE,
    Unreadable,
    columns_of,
    in_words,
    numbers_of,
    opened_file,
    table_of,
    ticks_of,
)
from core.freqtrade.candles.storing.gap_counting import WRONG_DATES, Hole, Rows, has_dates, holes_of, in_order, step_of

Facts = dict[str, Any]
NOTHING: Facts = {
    "first": None, "last": None, "rows": 0, "doubled": 0, "empty_rows": 0, "missing": 0, "gap_count": 0, "gaps": [],
    "problem": "",
}  # fmt: skip
NO_CANDLES = "It holds no candles."
TOO_MUCH_MEMORY = "It needs too much memory to be read."
VALUES = {FUNDING: "funding_rate", "open_interest": ""}
"""Type of candles → the column that no row may lack, `close` for others. Open interest may be empty."""


def facts_of(folder: int, name: CandleName) -> Facts:
    """Return the facts of a file (`candle_files.FoundFile`), its dates in seconds since 1970. What cannot be read has
    a `problem`. Errors: `MemoryError`."""
    try:
        with opened_file(folder, name.name) as descriptor, in_words():
            return _counted(descriptor, name)
    except Unreadable as error:
        return {**NOTHING, "problem": str(error)}
    except OSError as error:
        return {**NOTHING, "problem": f"It cannot be opened: {error.strerror}."}


def _counted(descriptor: int, name: CandleName) -> Facts:
    value = value_column(name.candle_type, columns_of(descriptor))
    table = table_of(descriptor, ["date", *filter(None, [value])])
    ticks, per_second = ticks_of(table)
    is_empty = _empty_rows(ticks, numbers_of(table, value) if value else ticks)
    del table
    if name.candle_type == FUNDING:
        ticks = np.where(ticks == NO_DATE, ticks, ticks // per_second * per_second)  # as Freqtrade reads them
    rows = in_order(ticks, per_second, is_empty)
    if not has_dates(rows):
        raise Unreadable(WRONG_DATES)
    return _facts(descriptor, name, rows)


def _empty_rows(ticks: "np.ndarray", values: "np.ndarray") -> "np.ndarray | None":
    """Return which rows lack a date or a value; None when none does. A sum is quicker than a look at each."""
    with np.errstate(all="ignore"):
        if len(ticks) == 0 or (ticks.min() != NO_DATE and np.isfinite(values.sum())):
            return None
    found: np.ndarray = (ticks == NO_DATE) | ~np.isfinite(values)
    return found


def value_column(candle_type: str, columns: list[str]) -> str:
    """Return the column without which a row is no candle; empty where each may be empty. Older Freqtrades kept funding
    in the columns of candles."""
    wanted = VALUES.get(candle_type, "close")
    return "open" if wanted == "funding_rate" and wanted not in columns else wanted


def _facts(descriptor: int, name: CandleName, rows: Rows) -> Facts:
    counted = {**NOTHING, "rows": len(rows.ticks), "doubled": rows.doubled, "empty_rows": rows.empty}
    if not len(rows.ticks):
        return {**counted, "problem": NO_CANDLES}
    holes = holes_of(rows, step_of(name.timeframe, name.candle_type))
    jumps = _jumps(descriptor, name, rows, holes.longest)
    return {
        **counted,
        "first": int(rows.ticks[0]) // rows.per_second,
        "last": int(rows.ticks[-1]) // rows.per_second,
        "missing": holes.missing,
        "gap_count": holes.count,
        "gaps": [[one.start, one.end, one.candles, jump] for one, jump in zip(holes.longest, jumps, strict=True)],
    }


def _jumps(descriptor: int, name: CandleName, rows: Rows, holes: tuple[Hole, ...]) -> list[float | None]:
    """Return how much the price changed across each hole, as a ratio; None where it has no price."""
    if not holes or name.candle_type in VALUES:
        return [None] * len(holes)
    table = table_of(descriptor, ["open", "close"])
    opens, closes = numbers_of(table, "open"), numbers_of(table, "close")
    return [_jump(closes[rows.place(one.after)], opens[rows.place(one.after + 1)]) for one in holes]


def _jump(before: float, after: float) -> float | None:
    if not (before > 0 and after > 0):
        return None
    ratio = float(after / before - 1)
    return round(ratio, 6) if np.isfinite(ratio) else None
