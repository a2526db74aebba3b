"""The filters and the order of a table of trades."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func
from sqlmodel import col

from core import json_safe
from core.trades.models import Direction, Trade

MOST_ROWS = 500


class TradeState(StrEnum):
    """The state that trades are filtered by."""

    OPEN = "open"
    CLOSED = "closed"


class TradeSort(StrEnum):
    """The columns that may be sorted by; no other value reaches the database."""

    OPEN_DATE = "open_date"
    CLOSE_DATE = "close_date"
    PAIR = "pair"
    PROFIT_ABS = "profit_abs"
    PROFIT_RATIO = "profit_ratio"
    STAKE_AMOUNT = "stake_amount"
    DURATION = "duration"
    EXIT_REASON = "exit_reason"
    ENTER_TAG = "enter_tag"
    DIRECTION = "direction"


@dataclass(frozen=True, slots=True)
class TradeQuery:
    """A page of trades. `start`: rows to skip. `pair`: part of its name, in any case. `since`, `until`: limits on the
    close, or on the opening of an open trade; `until` is not included. `database_id`: an earlier database of the bot;
    None: the current one."""

    start: int = 0
    size: int = 50
    sort: TradeSort = TradeSort.CLOSE_DATE
    descending: bool = True
    pair: str = ""
    state: TradeState | None = None
    direction: Direction | None = None
    exit_reason: str = ""
    since: datetime | None = None
    until: datetime | None = None
    database_id: UUID | None = None


_COLUMNS: dict[TradeSort, Any] = {
    TradeSort.OPEN_DATE: Trade.open_timestamp,
    TradeSort.CLOSE_DATE: Trade.close_timestamp,
    TradeSort.PAIR: Trade.pair,
    TradeSort.PROFIT_ABS: Trade.profit_abs,
    TradeSort.PROFIT_RATIO: Trade.profit_ratio,
    TradeSort.STAKE_AMOUNT: Trade.stake_amount,
    TradeSort.DURATION: col(Trade.close_timestamp) - col(Trade.open_timestamp),
    TradeSort.EXIT_REASON: Trade.sell_reason,
    TradeSort.ENTER_TAG: Trade.enter_tag,
    TradeSort.DIRECTION: Trade.direction,
}


def order_of(query: TradeQuery) -> tuple[Any, ...]:
    """Return a total order, so that no trade is on two pages: the id decides between equals. Sorted by close, open
    trades are the newest."""
    column = _COLUMNS[TradeSort(query.sort)]
    if query.sort in (TradeSort.CLOSE_DATE, TradeSort.DURATION):
        by = column.desc().nulls_first() if query.descending else column.asc().nulls_last()
    else:
        by = (column.desc() if query.descending else column.asc()).nulls_last()
    opened = col(Trade.open_timestamp)
    return by, opened.desc() if query.descending else opened.asc(), col(Trade.id)


def conditions_of(query: TradeQuery) -> list[ColumnElement[bool]]:
    """Return the conditions of the query, except the one on the database."""
    when = func.coalesce(col(Trade.close_timestamp), col(Trade.open_timestamp))
    pair, reason = json_safe.text(query.pair).strip().lower(), json_safe.text(query.exit_reason)
    wanted: list[ColumnElement[bool] | None] = [
        col(Trade.superseded_at).is_(None),
        func.lower(Trade.pair).contains(pair, autoescape=True) if pair else None,
        col(Trade.is_open).is_(query.state is TradeState.OPEN) if query.state else None,
        col(Trade.direction) == query.direction if query.direction else None,
        col(Trade.sell_reason) == reason if reason else None,
        when >= _ms(query.since) if query.since else None,
        when < _ms(query.until) if query.until else None,
    ]
    return [condition for condition in wanted if condition is not None]


def page_of(query: TradeQuery) -> tuple[int, int]:
    """Return (rows to skip, rows to take), within bounds whatever the query says."""
    return max(0, query.start), min(max(1, query.size), MOST_ROWS)


def _ms(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)


def within_bounds(limit: int) -> int:
    """Return how many rows are read for this limit: 1 to `MOST_ROWS`."""
    return min(max(1, limit), MOST_ROWS)
