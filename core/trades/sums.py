"""Sums of money in a database: exact, and without an end that a sum could reach."""

from typing import Any, Final

from sqlalchemy import BigInteger, func, type_coerce

from core.storable import MOST_MONEY

_HALF: Final = 1_000_000_000
ONE: Final = 100_000_000
"""A unit of a currency, as it is kept."""


def halves(money: Any) -> tuple[Any, Any]:
    """Two expressions that add up a column of money: SQLite ends at a sum that is no BIGINT, and it is nearly full with
    one trade. `whole` puts them together. Of no row: 0."""
    raw = type_coerce(money, BigInteger)
    return func.coalesce(func.sum(raw // _HALF), 0), func.coalesce(func.sum(raw % _HALF), 0)


def whole(upper: Any, lower: Any) -> float:
    """In units of the currency."""
    return (int(upper) * _HALF + int(lower)) / ONE


def kept(money: float | None) -> float | None:
    """None for what a column of money does not hold."""
    return None if money is None or not abs(money) <= MOST_MONEY else money
