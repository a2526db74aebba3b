"""Rows of a candle file counted: candles, doubled and empty rows, holes. A part of the store program
(`store_program.text`). Pure."""

import datetime
from dataclasses import dataclass
from typing import Any

import numpy as np

MOST_GAPS = 50
LATEST = 7_258_118_400
"""2200, in seconds since 1970: later dates, and those before 1970, are no dates of candles."""
WRONG_DATES = "It holds dates before 1970 or after 2200."
FUNDING_SECONDS = 8 * 3600
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 7 * 86_400, "M": 28 * 86_400}
_TOLERANCE = 20
"""A candle counts as on time when it is off by less than this part of the step. Dates of funding are off by some
milliseconds."""


@dataclass(frozen=True, slots=True)
class Step:
    """From a candle to the next: so many `seconds`, at least; or so many calendar `months`."""

    seconds: int
    months: int = 0

    @property
    def most_seconds(self) -> int:
        """Return how long it is at most: a month has up to 31 days."""
        return self.months * 31 * 86_400 or self.seconds


def step_of(timeframe: str, candle_type: str) -> Step:
    """Return the step of a timeframe such as `5m` or `1M`. Funding is paid every eight hours or more often, and the
    timeframe in the name of its file says nothing."""
    if candle_type == "funding_rate":
        return Step(FUNDING_SECONDS)
    count, unit = int(timeframe[:-1]), timeframe[-1]
    return Step(count * _SECONDS[unit], count if unit == "M" else 0)


@dataclass(frozen=True, slots=True)
class Rows:
    """Candles in order of time, without doubled and empty rows. `ticks`: their dates; `between`: from each to the next.
    `places`: the row of the file that each is; None where that is the same. `per_second`: how many ticks a second
    has."""

    ticks: "np.ndarray"
    between: "np.ndarray"
    per_second: int
    places: "np.ndarray | None"
    doubled: int
    empty: int

    def place(self, number: int) -> int:
        """Return the row of the file that a candle is."""
        return number if self.places is None else int(self.places[number])


def in_order(ticks: "np.ndarray", per_second: int, is_empty: "np.ndarray | None") -> Rows:
    """Sort, and leave out rows that are empty or have the date of an earlier row. `is_empty`: of each row; None when
    none is."""
    places, empty = None, 0
    if is_empty is not None:
        places, empty = np.flatnonzero(~is_empty), int(np.count_nonzero(is_empty))
        ticks = ticks[places]
    between = np.diff(ticks)
    if len(between) == 0 or between.min() > 0:
        return Rows(ticks, between, per_second, places, 0, empty)
    order = np.argsort(ticks, kind="stable")
    ticks = ticks[order]
    is_first = np.append(True, np.diff(ticks) != 0)
    order, ticks = order[is_first], ticks[is_first]
    kept = order if places is None else places[order]
    return Rows(ticks, np.diff(ticks), per_second, kept, len(is_first) - len(order), empty)


def has_dates(rows: Rows) -> bool:
    """Return whether all dates are between 1970 and 2200."""
    return len(rows.ticks) == 0 or bool(rows.ticks[0] >= 0 and rows.ticks[-1] < LATEST * rows.per_second)


@dataclass(frozen=True, slots=True)
class Hole:
    """Missing candles between two of the file. `after`: the number of the candle before them; `start` and `end`: dates
    of the first and last missing one, in seconds."""

    after: int
    start: int
    end: int
    candles: int


@dataclass(frozen=True, slots=True)
class Holes:
    """`missing`: candles in all `count` holes. `longest`: in order of time."""

    missing: int
    count: int
    longest: tuple[Hole, ...]


def holes_of(rows: Rows, step: Step) -> Holes:
    """Find the holes between the first and the last candle."""
    missing = _missing_by_month(rows, step.months) if step.months else _missing(rows, step.seconds)
    if missing is None:
        return Holes(0, 0, ())
    after = np.flatnonzero(missing > 0)
    sizes = missing[after]
    longest = np.sort(np.argsort(-sizes, kind="stable")[:MOST_GAPS])
    told = (_hole(rows, step, int(after[one]), int(sizes[one])) for one in longest)
    return Holes(int(sizes.sum()), len(after), tuple(told))


def _missing(rows: Rows, seconds: int) -> Any:
    """Return how many candles are missing after each; None when none is."""
    step = seconds * rows.per_second
    if len(rows.between) == 0 or rows.between.max() <= step:
        return None
    return (rows.between + step // _TOLERANCE) // step - 1


def _missing_by_month(rows: Rows, months: int) -> Any:
    seconds = (rows.ticks // rows.per_second).view("datetime64[s]")
    return np.diff(seconds.astype("datetime64[M]").view("i8")) // months - 1


def _hole(rows: Rows, step: Step, after: int, candles: int) -> Hole:
    before = int(rows.ticks[after]) // rows.per_second
    if not step.months:
        start = before + step.seconds
        return Hole(after, start, start + (candles - 1) * step.seconds, candles)
    start, end = (_months_later(before, step.months * number) for number in (1, candles))
    return Hole(after, start, end, candles)


def _months_later(seconds: int, months: int) -> int:
    moment = datetime.datetime.fromtimestamp(seconds, datetime.UTC)
    year, month = divmod(moment.year * 12 + moment.month - 1 + months, 12)
    first = datetime.datetime(year, month + 1, 1, tzinfo=datetime.UTC)
    in_month = moment - moment.replace(day=1, hour=0, minute=0, second=0)
    return int((first + min(in_month, datetime.timedelta(days=28))).timestamp())
