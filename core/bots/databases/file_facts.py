"""Checked answers of the program that works on trade databases. They are not trusted, because a strategy may have
written anything into the database."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, TypeVar

from core.errors import Refused
from core.freqtrade.trade_database.trade_changes import LONGEST_PAIR

MOST_PARTS = 5_000
"""How many parts a packed database may have; this many hold 20 GB."""
_PART = re.compile(r"(copy|rows)\.[0-9]{5}")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Facts:
    """Counts, size and digest of a database. `digest`: SHA-256 over all rows of all tables; it is the same for every
    copy of the database."""

    trade_count: int
    order_count: int
    size_bytes: int
    digest: str


@dataclass(frozen=True, slots=True)
class Change:
    """One trade that differs between two databases. `what`: opened, opened and closed, changed, closed, deleted."""

    trade_id: int
    pair: str
    what: str

    def __str__(self) -> str:
        return f"{self.pair}, trade {self.trade_id}: {self.what}"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The differences between two databases. `changes`: the first of `count`."""

    changes: tuple[Change, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Packed:
    """A database that is ready for transfer. `parts`: paths of its files."""

    facts: Facts
    parts: tuple[str, ...]


def checked(read: Callable[[], T]) -> T:
    """Return `read()`. Errors: `Refused` when the answer has another shape."""
    try:
        return read()
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError) as error:
        raise Refused("What was told of the trade database cannot be read.", detail=str(error)[:500]) from error


def facts_in(made: dict[str, Any]) -> Facts:
    """Read counts, size and digest. Errors: `Refused` when one of them is missing."""
    return checked(
        lambda: Facts(
            int(made["trade_count"]), int(made["order_count"]), int(made["size_bytes"]), str(made["digest"])[:64]
        )
    )


def change_in(told: dict[str, Any]) -> Change:
    """Read one changed trade. Long texts are cut."""
    return Change(int(told["trade_id"]), str(told["pair"])[:LONGEST_PAIR], str(told["what"])[:LONGEST_PAIR])


def parts_in(folder: str, names: list[Any]) -> tuple[str, ...]:
    """Read the names of parts. Errors: `Refused` for any other name, because files fetched under these names on one
    side are written under them on the other."""
    paths = [PurePosixPath(name) for name in names]
    if len(paths) > MOST_PARTS:
        raise ValueError("it has too many parts")
    if any(path.parent != PurePosixPath(folder) or not _PART.fullmatch(path.name) for path in paths):
        raise ValueError("a part of it has another name")
    return tuple(map(str, paths))
