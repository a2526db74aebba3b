"""Sums of money in a database: exact, and without overflow."""

from typing import Any, Final

from sqlalchemy import BigInteger, func, type_coerce

from core.json_safe import MOST_MONEY

_HALF: Final = 1_000_000_000
ONE: Final = 100_000_000
"""A unit of a currency, as it is kept."""


def halves(money: Any) -> tuple[Any, Any]:
    """Two expressions that add up a column of money. One would overflow: SQLite fails at a sum beyond a BIGINT, which a
    single trade may nearly fill. `whole` puts them together. 0 for no row."""
    raw = type_coerce(money, BigInteger)
    return func.coalesce(func.sum(raw // _HALF), 0), func.coalesce(func.sum(raw % _HALF), 0)


def whole(upper: Any, lower: Any) -> float:
    """In units of the currency."""
    return (int(upper) * _HALF + int(lower)) / ONE


def kept(money: float | None) -> float | None:
    """None for an amount that a column of money cannot hold."""
    return None if money is None or not abs(money) <= MOST_MONEY else money
