"""What is found in a store of candles."""

from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import starmap
from typing import Annotated, Any, Literal

import orjson
from pydantic import AfterValidator, BaseModel, Field, FiniteFloat

from core.errors import Unavailable

MOST_FILES, MOST_GAPS = 5_000, 50
"""The most files of one inventory, and the most gaps that are listed for each of them: the longest ones."""
_LATEST = 7_258_118_400
"""2200, in seconds since 1970."""
_Count = Annotated[int, Field(ge=0, le=2**53)]
_Few = Annotated[int, Field(ge=0, le=2**31 - 1)]
_Moment = Annotated[int, Field(ge=0, le=_LATEST), AfterValidator(lambda seconds: datetime.fromtimestamp(seconds, UTC))]
_FIRST = datetime.fromtimestamp(0, UTC)
_NOTHING: dict[str, Any] = {
    "first": None, "last": None, "rows": 0, "doubled": 0, "empty_rows": 0, "missing": 0, "gap_count": 0, "gaps": (),
}  # fmt: skip
_FORGED = "What is known of it cannot be right. Delete it, and download it again."


@dataclass(frozen=True, slots=True)
class Gap:
    """Candles that are missing between two that are there. `start`, `end`: of the first and the last missing one.
    `price_jump`: opening price after it ÷ closing price before it − 1; None where there are no prices."""

    start: datetime
    end: datetime
    candles: int
    price_jump: float | None


@dataclass(frozen=True, slots=True)
class FoundFile:
    """One file of a store. `path`: relative to the store. Each of its rows is one of `rows` (candles), `doubled` (with
    the date of another row) or `empty_rows` (without a date or a price)."""

    path: str
    trading_mode: str
    """`spot` or `futures`."""
    pair: str | None
    """None when it cannot be told from the name, which is made from the pair."""
    candle_type: str
    """As Freqtrade calls it: `spot`, `futures`, `mark`, `funding_rate`, …; `trades` for a file of trades."""
    timeframe: str
    """As Freqtrade writes it: `5m`, `1M`. Of funding it says nothing: that comes every eight hours or more often."""
    first: datetime | None
    last: datetime | None
    """When the first and the last candle open. None when there is none."""
    rows: int
    doubled: int
    empty_rows: int
    missing: int
    """Candles missing between the first and the last."""
    gap_count: int
    gaps: tuple[Gap, ...]
    """The longest ones, `MOST_GAPS` at most, in order of time."""
    size_bytes: int
    changed_at: datetime
    problem: str = ""
    """Why it cannot be used, a sentence; empty when it can."""


@dataclass(frozen=True, slots=True)
class Inventory:
    """The files by path. `left_out`: how many more there are."""

    files: tuple[FoundFile, ...]
    left_out: int


def parse_inventory(output: bytes) -> Inventory:
    """Return what `store_program.look` printed. A file whose facts cannot be right has a problem and no candles.
    Errors: `Unavailable` when the answer is none."""
    try:
        answer = _Answer.model_validate(orjson.loads(output))
        return Inventory(tuple(map(_found, answer.files)), answer.left_out)
    except ValueError as error:  # a ValidationError is one
        raise Unavailable("The candles of this runner could not be read.", detail=str(error)[:1000]) from error


# -- details ----------------------------------------------------------------------------------------------------------


class _Named(BaseModel):
    """What the program tells of every file, whatever is in it."""

    path: Annotated[str, Field(min_length=1, max_length=250)]
    trading_mode: Literal["spot", "futures"]
    pair: Annotated[str, Field(min_length=1, max_length=200)] | None
    candle_type: Annotated[str, Field(max_length=20)]
    timeframe: Annotated[str, Field(max_length=6)]
    size_bytes: _Count
    changed_at: _Moment


class _Counted(_Named):
    first: _Moment | None
    last: _Moment | None
    rows: _Count
    doubled: _Count
    empty_rows: _Count
    missing: _Count
    gap_count: _Few
    gaps: Annotated[tuple[tuple[_Moment, _Moment, _Count, FiniteFloat | None], ...], Field(max_length=MOST_GAPS)]
    problem: Annotated[str, Field(max_length=300)]


class _Answer(BaseModel):
    files: Annotated[list[Any], Field(max_length=MOST_FILES)]
    left_out: _Count


def _found(told: Any) -> FoundFile:
    """Errors: `ValidationError` when not even the name of the file is told."""
    try:
        counted = _Counted.model_validate(told)
        found = FoundFile(**_fields(counted) | {"gaps": tuple(starmap(Gap, counted.gaps))})
        _require_order(found)
        return found
    except ValueError:  # a ValidationError is one
        named = _Named.model_validate(told)
        return FoundFile(**_fields(named), **_NOTHING, problem=_FORGED)


def _require_order(file: FoundFile) -> None:
    if file.first and file.last:
        is_right = file.rows > 0 and file.first <= file.last
    else:
        is_right = file.rows == 0 and file.first is file.last
    if not is_right:
        raise ValueError("A file has candles and no dates, or dates that go back.")


def _fields(model: BaseModel) -> dict[str, Any]:
    return {name: getattr(model, name) for name in type(model).model_fields}
