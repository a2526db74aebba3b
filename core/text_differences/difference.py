"""What differs between two texts, as a page shows it."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

CONTEXT = 3
"""Lines around a change that are the same in both texts."""
MOST_LINES = 1_000
MOST_CHARACTERS = 1_000
"""Of a line."""

Number = Annotated[int, Field(ge=0, le=2**31)]


@dataclass(frozen=True, slots=True)
class Line:
    """`sign`: "+" is in the new text alone, "-" in the old one alone. `old`, `new`: its number in each, from 1; 0 where
    it is not. `cut`: how many characters were cut off at its end."""

    sign: Literal["+", "-", " "]
    old: Number
    new: Number
    text: Annotated[str, Field(max_length=MOST_CHARACTERS)]
    cut: Number = 0


@dataclass(frozen=True, slots=True)
class Hunk:
    """Changes that stand together, and what is the same around them. `begin`: the number in the old text of its
    beginning."""

    begin: Number
    lines: Annotated[tuple[Line, ...], Field(max_length=MOST_LINES)]


@dataclass(frozen=True, slots=True)
class Difference:
    """`first`: the number of the first line that differs, from 1; 0 where the texts are equal. `left_out`: how many of
    the added and removed lines are beyond `MOST_LINES` and in no hunk.

    `is_known` is false where the texts differ in more than could be compared: then all but `first` is empty.
    """

    added: Number = 0
    removed: Number = 0
    hunks: Annotated[tuple[Hunk, ...], Field(max_length=MOST_LINES)] = ()
    left_out: Number = 0
    first: Number = 0
    is_known: bool = True

    @property
    def is_equal(self) -> bool:
        return self.first == 0
