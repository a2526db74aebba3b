"""What a backtest tells while it runs: lines `FLOTILLA {json}` among its log. A strategy runs in the same workload and
can write such lines too, so all are bounded, and none is trusted further than the run itself."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from core import json_safe
from core.freqtrade.settings.mask import mask_text

MARK = "FLOTILLA "
_MOST_LINE = 16 * 1024
_LAST_MS = 253_402_300_799_000


@dataclass(frozen=True, slots=True)
class Phase:
    """What is done now, e.g. "Reading candles", "Calculating indicators", "Backtesting", and how far the whole run is
    (0..1)."""

    words: str
    share: float


FIRST_PHASE = Phase("Starting Freqtrade", 0.0)
"""What each attempt of a run tells first."""


@dataclass(frozen=True, slots=True)
class CandlesRead:
    """Candles that Freqtrade read, from `first` to `last`; None when there were none. `sha256`: of their dates and
    values."""

    pair: str
    timeframe: str
    candle_type: str
    rows: int
    first: datetime | None
    last: datetime | None
    sha256: str


@dataclass(frozen=True, slots=True)
class CallbackFailed:
    """A callback of the strategy raised, `count` times so far. `line`: of the strategy's file; 0 when it is unknown."""

    callback: str
    error: str
    file: str
    line: int
    count: int


@dataclass(frozen=True, slots=True)
class AskedExchange:
    """The strategy asked the exchange for its present, which a backtest has not, `count` times so far."""

    what: str
    count: int


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Freqtrade left a pair out before the first candle. `reason`: e.g. "it is on the blacklist"."""

    pair: str
    reason: str


@dataclass(frozen=True, slots=True)
class Noted:
    """Something else worth telling, a sentence: a hook that this version has no place for, a log that was cut."""

    words: str


@dataclass(frozen=True, slots=True)
class Ended:
    """The last word. `code`: Freqtrade's exit code, negative for a signal. `why`: "ended", "cancelled", "silent" (no
    progress), "out of memory". `has_result`: whether a zip with a readable JSON is there. `files`: those of the folder
    `results` of the workspace that are there."""

    code: int
    why: str
    seconds: float
    peak_bytes: int
    has_result: bool
    error: str = ""
    """The reason, as Freqtrade or Python said it; empty when nothing went wrong."""
    error_file: str = ""
    error_line: int = 0
    """Where in the strategy's files it went wrong; 0 when it is unknown."""
    files: tuple[str, ...] = ()


Fact = Phase | CandlesRead | CallbackFailed | AskedExchange | LeftOut | Noted | Ended


def parse(line: str) -> Fact | None:
    """Return the fact that a line of the log tells, or None."""
    if not line.startswith(f"{MARK}{{") or len(line) > _MOST_LINE:
        return None
    try:
        told = _ADAPTER.validate_json(line[len(MARK) :])
    except (ValidationError, RecursionError):
        return None
    fact: Fact = told.fact()
    return fact


# -- the shapes -------------------------------------------------------------------------------------------------------

_Count = Annotated[int, Field(ge=0, le=10**15, strict=True)]
_Line = Annotated[int, Field(ge=0, le=10**9, strict=True)]
_Name = Annotated[str, Field(max_length=200, strict=True)]
_Words = Annotated[str, Field(max_length=1_000, strict=True)]
_Moment = Annotated[int, Field(ge=0, le=_LAST_MS, strict=True)] | None
_Number = Annotated[float, Field(ge=0, le=10**10, allow_inf_nan=False)]
_Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class _Told(BaseModel):
    model_config = ConfigDict(extra="forbid")


class _Phase(_Told):
    kind: Literal["phase"]
    words: _Name
    share: _Number

    def fact(self) -> Phase:
        return Phase(_text(self.words), min(self.share, 1.0))


class _Candles(_Told):
    kind: Literal["candles"]
    pair: _Name
    timeframe: _Name
    candle_type: _Name
    rows: _Count
    first: _Moment
    last: _Moment
    sha256: _Digest

    def fact(self) -> CandlesRead:
        names = (_text(self.pair), _text(self.timeframe), _text(self.candle_type))
        return CandlesRead(*names, self.rows, _moment(self.first), _moment(self.last), self.sha256)


class _Callback(_Told):
    kind: Literal["callback"]
    callback: _Name
    error: _Words
    file: _Words
    line: _Line
    count: _Count

    def fact(self) -> CallbackFailed:
        return CallbackFailed(_text(self.callback), _text(self.error), _text(self.file), self.line, self.count)


class _Asked(_Told):
    kind: Literal["asked"]
    what: _Name
    count: _Count

    def fact(self) -> AskedExchange:
        return AskedExchange(_text(self.what), self.count)


class _LeftOut(_Told):
    kind: Literal["left_out"]
    pair: _Name
    reason: _Words

    def fact(self) -> LeftOut:
        return LeftOut(_text(self.pair), _text(self.reason))


class _Noted(_Told):
    kind: Literal["noted"]
    words: _Words

    def fact(self) -> Noted:
        return Noted(_text(self.words))


class _Ended(_Told):
    kind: Literal["ended"]
    code: Annotated[int, Field(ge=-1_000, le=1_000, strict=True)]
    why: Literal["ended", "cancelled", "silent", "out of memory"]
    seconds: _Number
    peak_bytes: _Count
    has_result: bool
    error: _Words
    error_file: _Words
    error_line: _Line
    files: Annotated[tuple[_Name, ...], Field(max_length=20)]

    def fact(self) -> Ended:
        return Ended(
            self.code, self.why, self.seconds, self.peak_bytes, self.has_result,
            _text(self.error), _text(self.error_file), self.error_line, tuple(_text(name) for name in self.files),
        )  # fmt: skip


_Any = Annotated[_Phase | _Candles | _Callback | _Asked | _LeftOut | _Noted | _Ended, Field(discriminator="kind")]
_ADAPTER: TypeAdapter[Any] = TypeAdapter(_Any)


def _moment(milliseconds: int | None) -> datetime | None:
    return None if milliseconds is None else datetime.fromtimestamp(milliseconds / 1000, UTC)


def _text(value: str) -> str:
    return mask_text(json_safe.text(value))
