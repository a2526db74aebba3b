"""A trade of a result as a row: the columns of `BacktestTrade` behind `n`, in their order."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from core.freqtrade.backtests.results.reading.plain_values import number, text
from core.freqtrade.backtests.results.reading.unusable import Unusable

Row = list[Any]
MOST_PAIR = 64
MOST_MS = 253_402_300_800_000  # the year 10000
_OLDER = {"exit_reason": "sell_reason", "enter_tag": "buy_tag"}
"""Names that Freqtrade used before 2022."""
_LEFT_OPEN = ("force_exit", "force_sell")


def row_of(trade: object, n: int) -> Row:
    """Return the row of the trade. `n`: its position from 0. Errors: `Unusable` when it lacks what a trade has."""
    if not isinstance(trade, dict):
        raise Unusable(f"Trade {n + 1:,} is no trade.")
    opened, closed = _moment(trade, "open", n), _moment(trade, "close", n)
    reason = _tag(trade, "exit_reason")
    orders = trade.get("orders")
    minutes = number(trade.get("trade_duration"))
    return [
        _pair(trade, n),
        trade.get("is_short") is True,
        opened,
        closed,
        (closed - opened) / 60_000 if minutes is None else minutes,
        *(_needed(trade, name, n) for name in ("open_rate", "close_rate", "amount", "stake_amount")),
        _or(trade, "leverage", 1.0),
        *(_needed(trade, name, n) for name in ("profit_ratio", "profit_abs")),
        *(_or(trade, name, 0.0) for name in ("fee_open", "fee_close", "funding_fees")),
        number(trade.get("min_rate")),
        number(trade.get("max_rate")),
        len(orders) if isinstance(orders, list) else 0,
        _tag(trade, "enter_tag"),
        reason,
        reason in _LEFT_OPEN,
    ]


def _pair(trade: Mapping[str, object], n: int) -> str:
    pair = trade.get("pair")
    if not isinstance(pair, str) or not 0 < len(pair) <= MOST_PAIR:
        raise Unusable(f"Trade {n + 1:,} has no pair.")
    return text(pair)


def _needed(trade: Mapping[str, object], name: str, n: int) -> float:
    found = number(trade.get(name))
    if found is None:
        raise Unusable(f"Trade {n + 1:,} has no {name}.")
    return found


def _or(trade: Mapping[str, object], name: str, otherwise: float) -> float:
    found = number(trade.get(name))
    return otherwise if found is None else found


def _tag(trade: Mapping[str, object], name: str) -> str:
    return text(trade.get(name, trade.get(_OLDER[name])))


def _moment(trade: Mapping[str, object], which: str, n: int) -> int:
    """Return milliseconds: as they stand there, or from the date."""
    found = number(trade.get(f"{which}_timestamp"))
    if found is None:
        found = _milliseconds(trade.get(f"{which}_date"))
    if found is None or not 0 <= found < MOST_MS:
        raise Unusable(f"Trade {n + 1:,} has no {which}_date.")
    return int(found)


def _milliseconds(date: object) -> float | None:
    try:
        at = datetime.fromisoformat(str(date)[:40])
    except ValueError:
        return None
    return (at if at.tzinfo else at.replace(tzinfo=UTC)).timestamp() * 1000
