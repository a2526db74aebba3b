"""Checks of the values of a bot's answers: safe to store, and within sensible bounds."""

import math
from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

MOST_CHARACTERS = 1_000
LATEST_MS = 4_102_444_800_000
"""The year 2100. Later dates are no dates of trades, and those near the year 9999 have none in every time zone."""
GREATEST_NUMBER = 1e18
"""Beyond this nothing is a price or a ratio; Freqtrade's `cagr` of a short history is."""
GREATEST_AMOUNT = 1e30
"""Of coins and of money. There are coins of which everybody owns trillions."""
MOST_PLAIN = 120
"""Fields of a raw answer."""


def _number(value: Any, most: float = GREATEST_NUMBER) -> float | None:
    """None for what is no number, or one out of bounds."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if abs(value) <= most and math.isfinite(value) else None


def _amount(value: Any) -> float | None:
    return _number(value, GREATEST_AMOUNT)


def _whole(value: Any) -> int | None:
    """Exact: a float knows no id beyond 2**53."""
    number = _number(value)
    return None if number is None else value if isinstance(value, int) else int(number)


def _stamp(value: Any) -> int | None:
    whole = _whole(value)
    return whole if whole is not None and 0 <= whole <= LATEST_MS else None


def text_of(value: Any, most: int = MOST_CHARACTERS) -> str:
    """Return text that a database takes: without NUL and lone surrogates. Empty for objects and lists, because
    serialising deeply nested values fails."""
    if value is None or isinstance(value, dict | list):
        return ""
    return str(value)[: 2 * most].replace("\x00", "").encode("utf-8", "replace").decode()[:most]


def _result(value: Any) -> float | None:
    """None where Freqtrade wrote null, which it counts as 0; what is something else is refused."""
    if value is not None and _amount(value) is None:
        raise ValueError("not a number")
    return _amount(value)


def plain_values(document: Mapping[str, Any], most: int = MOST_PLAIN) -> dict[str, Any]:
    """Return the part of a raw answer that may be stored as it is: no lists, no objects, at most `most` values."""
    plain = [(name, value) for name, value in document.items() if isinstance(value, str | int | float | None)]
    return {text_of(name): text_of(value) if isinstance(value, str) else value for name, value in plain[:most]}


Text = Annotated[str, BeforeValidator(text_of)]
Number = Annotated[float, BeforeValidator(_number)]
"""Must be there: an answer without it is refused as a whole."""
MaybeNumber = Annotated[float | None, BeforeValidator(_number)]
Amount = Annotated[float, BeforeValidator(_amount)]
"""Of coins or of money, larger than a database column for money may be. Must be there."""
MaybeAmount = Annotated[float | None, BeforeValidator(_amount)]
MaybeWhole = Annotated[int | None, BeforeValidator(_whole)]
Count = Annotated[int, Field(ge=0), BeforeValidator(lambda value: _whole(value) or 0)]
Stamp = Annotated[int, BeforeValidator(_stamp)]
MaybeStamp = Annotated[int | None, BeforeValidator(_stamp)]
Flag = Annotated[bool, BeforeValidator(lambda value: value is True)]
Id = Annotated[int, Field(ge=1), BeforeValidator(_whole)]
Result = Annotated[float | None, BeforeValidator(_result)]
NoneIsEmpty = BeforeValidator(lambda value: [] if value is None else value)
"""Of a list."""
