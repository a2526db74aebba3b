"""Trades in the words of Freqtrade, as its REST API answers them."""

from datetime import datetime, timedelta
from typing import Any

from core.freqtrade.api.trade_shapes import ClosedTrade, OpenTradeAnswer
from tests.rows import milliseconds

BEGAN_S = 1_700_000_000
BEGAN_MS = BEGAN_S * 1000
HOUR_MS = 3_600_000


def trade(
    number: int,
    *,
    closed: int | None = None,
    opened: int | None = None,
    profit: float = 1.5,
    pair: str = "BTC/USDT",
    filled: bool = True,
    **fields: Any,
) -> dict[str, Any]:
    """`opened`, `closed`: ms; open while `closed` is None."""
    opened = BEGAN_MS + number * HOUR_MS if opened is None else opened
    return {
        "trade_id": number,
        "pair": pair,
        "is_open": closed is None,
        "is_short": False,
        "strategy": "Eager",
        "timeframe": 5,
        "enter_tag": None,
        "exit_reason": None if closed is None else "roi",
        "leverage": 1.0,
        "amount": 0.01,
        "stake_amount": 100.0,
        "max_stake_amount": 100.0,
        "open_timestamp": opened,
        "close_timestamp": closed,
        "open_rate": 10_000.0,
        "close_rate": None if closed is None else 10_150.0,
        "profit_abs": profit,
        "profit_ratio": profit / 100,
        "realized_profit": 0.0 if closed is None else profit,
        "fee_close_cost": 0.1,
        "nr_of_successful_entries": 1 if filled else 0,
        "current_rate": 10_100.0 if closed is None else None,
        "total_profit_abs": profit,
        "total_profit_ratio": profit / 100,
        "orders": [order(f"o{number}", "buy", opened, filled=filled)],
        **fields,
    }


def order(
    order_id: str,
    side: str,
    at: int,
    *,
    amount: float = 0.01,
    rate: float = 10_000.0,
    filled: bool = True,
    **fields: Any,
) -> dict[str, Any]:
    """`side`: "buy" or "sell". `at`: ms; filled as soon as it was placed, or waiting."""
    return {
        "order_id": order_id,
        "ft_order_side": side,
        "status": "closed" if filled else "open",
        "is_open": not filled,
        "order_type": "limit",
        "amount": amount,
        "filled": amount if filled else 0.0,
        "safe_price": rate,
        "cost": amount * rate if filled else 0.0,
        "order_timestamp": at,
        "order_filled_timestamp": at if filled else None,
        **fields,
    }


def closed_trades(count: int, first: int = 1) -> list[dict[str, Any]]:
    """One an hour, each open for half of it."""
    return [
        trade(n, closed=BEGAN_MS + n * HOUR_MS + HOUR_MS // 2, profit=round((n % 7 - 2) * 0.37, 8))
        for n in range(first, first + count)
    ]


def closed_at(number: int, at: datetime, profit: float, lasted: timedelta = timedelta(minutes=1)) -> dict[str, Any]:
    """A trade that closed then."""
    return trade(number, opened=milliseconds(at - lasted), closed=milliseconds(at), profit=profit)


def answers(*documents: dict[str, Any]) -> list[ClosedTrade | OpenTradeAnswer]:
    """As the client understands them."""
    return [(OpenTradeAnswer if one["is_open"] else ClosedTrade).model_validate(one) for one in documents]
