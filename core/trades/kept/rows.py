"""Converts one trade as Freqtrade reports it to the columns of `Trade` and `TradeDetail`. Pure."""

import hashlib
import math
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import orjson

from core.freqtrade.api.trade_shapes import OpenTradeAnswer, TradeAnswer
from core.freqtrade.api.values import plain_values
from core.json_safe import MOST_MONEY
from core.trades.fees import entry_currency, exit_currency
from core.trades.models import Direction

Key = tuple[int, int]
"""(Freqtrade's id, opening in ms): identifies a trade within one trade database."""

MOVING = ("current_rate", "profit_", "total_profit_", "stop_loss_", "stoploss_", "min_rate", "max_rate")
"""Prefixes of the fields of an open trade that follow the price: they change at every poll and are not an event."""
MOST_FURTHER = 60
_MONEY = (
    "stake_amount", "max_stake_amount", "realized_profit", "funding_fees", "entry_cost", "profit_abs",
)  # fmt: skip
_HALF = 16


@dataclass(frozen=True, slots=True)
class Row:
    """The columns of one trade. `trade` and `detail`: column → value, without ids and without what Flotilla itself
    adds."""

    key: Key
    is_open: bool
    answer_hash: str
    trade: dict[str, Any]
    detail: dict[str, Any]


def row_of(answer: TradeAnswer, stake_currency: str) -> Row:
    """Return the columns of the trade. Amounts too large for a money column are None, and `is_beyond` is true then."""
    document = answer.model_dump(mode="json", include=set(type(answer).model_fields)) | _further(answer)
    orders = document.pop("orders")
    hashed = _hash(document, orders, answer.is_open)
    return Row(
        key=key_of(answer),
        is_open=answer.is_open,
        answer_hash=hashed,
        trade=_within_money(_columns(answer, stake_currency)) | {"answer_hash": hashed},
        detail={"orders": clean(orders), "funding_fees": answer.funding_fees, "raw": clean(document)},
    )


def key_of(answer: TradeAnswer) -> Key:
    """Return (Freqtrade's id, opening in ms), because ids are used again after an entry was deleted."""
    return answer.trade_id, answer.open_timestamp


def same_event(one: str, other: str) -> bool:
    """Return whether two answer hashes differ only in what follows the price."""
    return one[:_HALF] == other[:_HALF]


def timeframe_text(minutes: int | None) -> str | None:
    """Return the name of a timeframe: 5 → 5m, 240 → 4h. Freqtrade stores minutes, and a month as 30 days."""
    if not minutes or minutes < 0:
        return None
    for unit, length in (("M", 43_200), ("w", 10_080), ("d", 1_440), ("h", 60)):
        if minutes % length == 0:
            return f"{minutes // length}{unit}"
    return f"{minutes}m"


def clean(value: Any) -> Any:
    """Return a JSON value that every database accepts: without NaN, infinity and NUL."""
    if isinstance(value, dict):
        return {clean(name): clean(part) for name, part in value.items()}
    if isinstance(value, list):
        return [clean(part) for part in value]
    if isinstance(value, str):
        return value.replace("\x00", "")
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value


def _further(answer: TradeAnswer) -> dict[str, Any]:
    """Return the plain values that the shape does not name; they are kept for columns that may be added later."""
    return plain_values(answer.model_extra or {}, MOST_FURTHER)


def hash_of(document: dict[str, Any], *, is_open: bool) -> str:
    """Return the hash of a trade that cannot be understood, built like that of a whole trade."""
    return _hash(document, [], is_open)


def _hash(document: dict[str, Any], orders: list[Any], is_open: bool) -> str:
    """Return the hash in two halves: the first over what makes an event, the second over what follows the price. In a
    closed trade everything makes an event."""
    moving = {name: value for name, value in document.items() if is_open and name.startswith(MOVING)}
    firm = {name: value for name, value in document.items() if name not in moving}
    return _digest([firm, orders]) + _digest(moving)


def _digest(value: Any) -> str:
    return hashlib.blake2b(orjson.dumps(value, option=orjson.OPT_SORT_KEYS), digest_size=_HALF // 2).hexdigest()


def _columns(answer: TradeAnswer, stake_currency: str) -> dict[str, Any]:
    return {
        "freqtrade_trade_id": answer.trade_id,
        "pair": answer.pair[:64],
        "is_open": answer.is_open,
        "open_date": _date(answer.open_timestamp),
        "close_date": _date(answer.close_timestamp),
        "open_timestamp": answer.open_timestamp,
        "close_timestamp": answer.close_timestamp,
        "open_rate": answer.open_rate,
        "close_rate": answer.close_rate,
        "amount": answer.amount,
        "stake_amount": answer.stake_amount,
        "max_stake_amount": answer.max_stake_amount,
        "realized_profit": answer.realized_profit or 0.0,
        "sell_reason": answer.exit_reason[:255] or None,
        "enter_tag": answer.enter_tag[:255] or None,
        "strategy_name": answer.strategy[:120],
        "timeframe": timeframe_text(answer.timeframe),
        "entry_order_status": _entry_order_status(answer),
        "exit_order_status": answer.exit_order_status[:32] or None,
        "direction": Direction.SHORT if answer.is_short else Direction.LONG,
        "leverage": answer.leverage or 1.0,
        "fee_open_cost": answer.fee_open_cost,
        "fee_open_currency": entry_currency(answer, stake_currency),
        "fee_close_cost": answer.fee_close_cost,
        "fee_close_currency": exit_currency(answer, stake_currency),
        "funding_fees": answer.funding_fees or 0.0,
        "entry_cost": answer.entry_cost,
        "stop_loss_abs": answer.stop_loss_abs,
        "has_filled_entry": answer.nr_of_successful_entries > 0,
        **_profit(answer),
    }


def _profit(answer: TradeAnswer) -> dict[str, float | None]:
    """Return the profit columns. An open trade without a price has no profit; Freqtrade then reports a total of 0,
    which is not one."""
    if not isinstance(answer, OpenTradeAnswer) or not answer.is_open:
        return {"current_rate": None, "profit_abs": answer.profit_abs, "profit_ratio": answer.profit_ratio}
    if answer.nr_of_successful_entries == 0:
        return {"current_rate": answer.current_rate, "profit_abs": 0.0, "profit_ratio": 0.0}
    if answer.current_rate is None:
        return {"current_rate": None, "profit_abs": None, "profit_ratio": None}
    return {
        "current_rate": answer.current_rate,
        "profit_abs": answer.total_profit_abs,
        "profit_ratio": answer.total_profit_ratio,
    }


def _entry_order_status(answer: TradeAnswer) -> str | None:
    statuses = [order.status for order in answer.orders if order.ft_order_side == answer.entry_side]
    return statuses[-1][:32] or None if statuses else None


def _within_money(columns: dict[str, Any]) -> dict[str, Any]:
    beyond = [name for name in _MONEY if abs(columns[name] or 0.0) > MOST_MONEY]
    return columns | dict.fromkeys(beyond) | {"is_beyond": bool(beyond)}


def _date(milliseconds: int | None) -> datetime | None:
    return None if milliseconds is None else datetime.fromtimestamp(milliseconds / 1000, UTC)
