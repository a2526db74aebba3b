"""What the store program says of files that it should delete or take in, and of snapshots. Checked and bounded."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, TypeVar

from pydantic import BaseModel, Field

from core.errors import Refused, Unavailable

_MOST_FILES = 5_000
_Path = Annotated[str, Field(min_length=1, max_length=250)]
_Sentence = Annotated[str, Field(max_length=400)]
_Ratio = Annotated[float, Field(gt=-1, lt=1)]


class Outcome(StrEnum):
    """What became of a file that was brought."""

    TAKEN_IN = "taken in"
    """There was none, or none that could be read."""
    MERGED = "merged"
    NOTHING_NEW = "nothing new"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Deleted:
    """`paths`: what was deleted. `refused`: path → why not, a sentence."""

    paths: tuple[str, ...]
    refused: dict[str, str]


@dataclass(frozen=True, slots=True)
class BroughtFile:
    """`new_candles`: those that the store did not have. `reason`: a sentence where there is something to say."""

    path: str
    outcome: Outcome
    new_candles: int
    reason: str


@dataclass(frozen=True, slots=True)
class TakenIn:
    """The candle files by path. Files without such a name are not told. `left`: how many are still to be taken in."""

    files: tuple[BroughtFile, ...]
    left: int


@dataclass(frozen=True, slots=True)
class MadeSnapshot:
    """`files`: how many candle files it holds. `has_markets`: whether the markets of the exchange are in it."""

    files: int
    has_markets: bool


@dataclass(frozen=True, slots=True)
class KeptMarket:
    """`taker`: the fee as a ratio; None where it is not told."""

    is_active: bool
    taker: float | None


def parse_deleted(output: bytes) -> Deleted:
    """Return what `store_program.delete` printed. Errors: `Refused` when nothing may be deleted now; `Unavailable` when
    the answer is none."""
    answer = _answer(_Deletion, output)
    return Deleted(tuple(answer.deleted), dict(answer.refused))


def parse_taken_in(output: bytes) -> TakenIn:
    """Return what `store_program.take_in` printed. Errors: as `parse_deleted`; then nothing was taken in."""
    answer = _answer(_Taking, output)
    return TakenIn(tuple(BroughtFile(*one) for one in answer.files), answer.left)


def parse_snapshot(output: bytes) -> MadeSnapshot:
    """Return what `store_program.snapshot` printed. Errors: as `parse_deleted`."""
    answer = _answer(_Snapshot, output)
    return MadeSnapshot(answer.files, answer.markets)


def parse_dropped(output: bytes) -> tuple[str, ...]:
    """Return the snapshots that `store_program.drop_snapshots` has left. Errors: as `parse_deleted`."""
    return tuple(_answer(_Dropping, output).left)


def parse_markets(output: bytes) -> dict[str, KeptMarket] | None:
    """Return pair → market, as `store_program.markets` printed; None when no markets are kept. Errors: as
    `parse_deleted`."""
    found = _answer(_Markets, output).markets
    return None if found is None else {pair: KeptMarket(*one) for pair, one in found.items()}


# -- details ----------------------------------------------------------------------------------------------------------


class _Deletion(BaseModel):
    declined: _Sentence = ""
    deleted: Annotated[list[_Path], Field(max_length=_MOST_FILES)] = []
    refused: Annotated[list[tuple[_Path, _Sentence]], Field(max_length=_MOST_FILES)] = []


class _Taking(BaseModel):
    declined: _Sentence = ""
    files: Annotated[
        list[tuple[_Path, Outcome, Annotated[int, Field(ge=0, le=2**53)], _Sentence]], Field(max_length=_MOST_FILES)
    ] = []
    left: Annotated[int, Field(ge=0, le=2**53)] = 0


class _Snapshot(BaseModel):
    declined: _Sentence = ""
    files: Annotated[int, Field(ge=0, le=2**53)] = 0
    markets: bool = False


class _Dropping(BaseModel):
    declined: _Sentence = ""
    left: Annotated[list[_Path], Field(max_length=_MOST_FILES)] = []


class _Markets(BaseModel):
    declined: _Sentence = ""
    markets: Annotated[dict[_Path, tuple[bool, _Ratio | None]], Field(max_length=_MOST_FILES)] | None = None


_Kind = TypeVar("_Kind", _Deletion, _Taking, _Snapshot, _Dropping, _Markets)


def _answer(kind: type[_Kind], output: bytes) -> _Kind:
    try:
        found = kind.model_validate_json(output)
    except ValueError as error:  # a ValidationError is one
        raise Unavailable("It is not known what became of the candles.", detail=str(error)[:1000]) from error
    if found.declined:
        raise Refused(found.declined)
    return found
