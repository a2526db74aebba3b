"""What a running download says of itself: a line of its log for each fact, `FLOTILLA {json}`. All other lines are its
log.

The lines come from where strategies run, so nothing in them is trusted: what is no fact as written here, is too long or
too large, is None.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from core import json_safe
from core.freqtrade.settings.mask import mask_text

MARK = "FLOTILLA "
MOST_TARGETS = 20_000
"""Targets of one download."""
_MOST_LINE = 256 * 1024
_MOST_IN_A_LINE = 200
_LAST_MS = 253_402_300_799_000


class Outcome(StrEnum):
    """What became of a target."""

    BROUGHT = "brought"
    """Its file has candles that it had not."""
    NOTHING_NEW = "nothing_new"
    """The exchange has no more than the file; the file was not touched."""
    NO_CANDLES = "no_candles"
    """There is no file, as the exchange has no candles for it."""
    FAILED = "failed"
    """Something is missing. What had been fetched before is stored."""
    STOPPED = "stopped"
    """The download was ended before the target was whole. What had been fetched is stored."""


@dataclass(frozen=True, slots=True)
class Target:
    """One file that a download brings up to date. `pages`: requests it needs; `candles`: what they bring, estimated."""

    pair: str
    timeframe: str
    candle_type: str
    pages: int
    candles: int


@dataclass(frozen=True, slots=True)
class Planned:
    """What will be fetched. A large plan is told in parts, one after the other: `begins` is the index of the first
    target of this part. The sums, and `of_targets`, are those of the whole plan."""

    begins: int
    targets: tuple[Target, ...]
    of_targets: int
    without: tuple[tuple[str, str], ...]
    """Pairs and timeframes that were asked for and cannot be fetched, each with the reason, a sentence."""
    candles: int
    bytes: int
    """Size of these candles in the store."""
    requests: int


@dataclass(frozen=True, slots=True)
class Advanced:
    """A target has so many of its pages. Told at most twice a second, and with each piece."""

    index: int
    pages: int
    of_pages: int


@dataclass(frozen=True, slots=True)
class Finished:
    """A target is done. `rows`, `first` and `last` are of its file; `added`: rows that it had not before."""

    index: int
    outcome: Outcome
    rows: int
    added: int
    first: datetime | None
    last: datetime | None
    words: str
    """What people should know, one sentence or more; often empty."""


@dataclass(frozen=True, slots=True)
class Banned:
    """The exchange answers this address no more, until a time that it may have told. The download has ended."""

    until: datetime | None


@dataclass(frozen=True, slots=True)
class Stopped:
    """The download ended before it was through, for this reason: a sentence, or `CANCELLED` after a signal."""

    reason: str


@dataclass(frozen=True, slots=True)
class Ended:
    """The download is through. Its targets have told what became of them."""


CANCELLED = "cancelled"
Fact = Planned | Advanced | Finished | Banned | Stopped | Ended


def parse(line: str) -> Fact | None:
    """Return the fact that a line of the log tells, or None."""
    if not line.startswith(MARK) or len(line) > _MOST_LINE:
        return None
    try:
        told = _ADAPTER.validate_json(line[len(MARK) :])
    except (ValidationError, RecursionError):
        return None
    fact: Fact = told.fact()
    return fact


# -- the shapes -------------------------------------------------------------------------------------------------------

_Count = Annotated[int, Field(ge=0, le=10**12, strict=True)]
_Index = Annotated[int, Field(ge=0, lt=MOST_TARGETS, strict=True)]
_Name = Annotated[str, Field(max_length=200, strict=True)]
_Words = Annotated[str, Field(max_length=2_000, strict=True)]
_Moment = Annotated[int, Field(ge=0, le=_LAST_MS, strict=True)] | None


class _Told(BaseModel):
    model_config = ConfigDict(extra="forbid")


class _Planned(_Told):
    kind: Literal["planned"]
    begins: _Index
    targets: Annotated[list[tuple[_Name, _Name, _Name, _Count, _Count]], Field(max_length=_MOST_IN_A_LINE)]
    of_targets: Annotated[int, Field(ge=0, le=MOST_TARGETS, strict=True)]
    without: Annotated[list[tuple[_Name, _Words]], Field(max_length=_MOST_IN_A_LINE)]
    candles: _Count
    bytes: _Count
    requests: _Count

    def fact(self) -> Planned:
        targets = tuple(Target(_text(one[0]), _text(one[1]), _text(one[2]), *one[3:]) for one in self.targets)
        without = tuple((_text(name), _text(reason)) for name, reason in self.without)
        return Planned(self.begins, targets, self.of_targets, without, self.candles, self.bytes, self.requests)


class _Advanced(_Told):
    kind: Literal["advanced"]
    index: _Index
    pages: _Count
    of_pages: _Count

    def fact(self) -> Advanced:
        return Advanced(self.index, min(self.pages, self.of_pages), self.of_pages)


class _Finished(_Told):
    kind: Literal["finished"]
    index: _Index
    outcome: Outcome
    rows: _Count
    added: _Count
    first: _Moment
    last: _Moment
    words: _Words

    def fact(self) -> Finished:
        first, last = _moment(self.first), _moment(self.last)
        return Finished(self.index, self.outcome, self.rows, self.added, first, last, _text(self.words))


class _Banned(_Told):
    kind: Literal["banned"]
    until: _Moment

    def fact(self) -> Banned:
        return Banned(_moment(self.until))


class _Stopped(_Told):
    kind: Literal["stopped"]
    reason: _Words

    def fact(self) -> Stopped:
        return Stopped(_text(self.reason))


class _Ended(_Told):
    kind: Literal["ended"]

    def fact(self) -> Ended:
        return Ended()


_Any = Annotated[_Planned | _Advanced | _Finished | _Banned | _Stopped | _Ended, Field(discriminator="kind")]
_ADAPTER: TypeAdapter[Any] = TypeAdapter(_Any)


def _moment(milliseconds: int | None) -> datetime | None:
    return None if milliseconds is None else datetime.fromtimestamp(milliseconds / 1000, UTC)


def _text(value: str) -> str:
    return mask_text(json_safe.text(value))
