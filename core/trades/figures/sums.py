"""Sums of money in a database: exact, and without overflow."""

from typing import Any, Final

from sqlalchemy import BigInteger, func, type_coerce

from core.json_safe import MOST_MONEY

_HALF: Final = 1_000_000_000
ONE: Final = 100_000_000
"""One unit of a currency, as it is stored."""


def halves(money: Any) -> tuple[Any, Any]:
    """Return two expressions that together add up a money column; `whole` combines them. A single sum would overflow:
    SQLite fails at a sum beyond a BIGINT, which one trade may nearly fill. Both are 0 when there is no row."""
    raw = type_coerce(money, BigInteger)
    return func.coalesce(func.sum(raw // _HALF), 0), func.coalesce(func.sum(raw % _HALF), 0)


def whole(upper: Any, lower: Any) -> float:
    """Combine the two sums. Returns units of the currency."""
    return (int(upper) * _HALF + int(lower)) / ONE


def kept(money: float | None) -> float | None:
    """Return the amount, or None when a money column cannot hold it."""
    return None if money is None or not abs(money) <= MOST_MONEY else money
