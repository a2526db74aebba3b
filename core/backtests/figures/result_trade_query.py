"""The filters and the order of a table of the trades of a result."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func
from sqlmodel import col

from core import json_safe
from core.backtests.models import BacktestTrade

MOST_ROWS, MOST_WORDS = 500, 200


class ResultSort(StrEnum):
    """The columns that may be sorted by; no other value reaches the database."""

    NUMBER = "n"
    PAIR = "pair"
    OPENED = "opened_at"
    CLOSED = "closed_at"
    MINUTES = "minutes"
    STAKE = "stake_amount"
    PROFIT_RATIO = "profit_ratio"
    PROFIT_ABS = "profit_abs"
    ENTER_TAG = "enter_tag"
    EXIT_REASON = "exit_reason"
    SIDE = "is_short"


class Side(StrEnum):
    """The direction that trades are filtered by."""

    LONG = "long"
    SHORT = "short"


class Ended(StrEnum):
    """How trades ended that are looked for. `LEFT_OPEN`: closed by the end of the run."""

    WON = "won"
    LOST = "lost"
    LEFT_OPEN = "left_open"


@dataclass(frozen=True, slots=True)
class TradeQuery:
    """A page of trades. `start`: rows to skip. `pair`, `tag`: part of the name of a pair, of an entry tag, in any case.
    `reason`: an exit reason. `since`, `until`: limits on the close; `until` is not included."""

    start: int = 0
    size: int = 50
    sort: ResultSort = ResultSort.NUMBER
    descending: bool = False
    pair: str = ""
    tag: str = ""
    reason: str = ""
    side: Side | None = None
    ended: Ended | None = None
    since: datetime | None = None
    until: datetime | None = None


def order_of(query: TradeQuery) -> tuple[Any, ...]:
    """Return a total order: between equals the order of closing decides."""
    column = col(getattr(BacktestTrade, ResultSort(query.sort)))
    number = col(BacktestTrade.n)
    return (column.desc(), number.desc()) if query.descending else (column.asc(), number.asc())


def conditions_of(backtest_id: UUID, query: TradeQuery) -> list[ColumnElement[bool]]:
    """Return the conditions of the query; the first is the one on the backtest."""
    wanted: list[ColumnElement[bool] | None] = [
        col(BacktestTrade.backtest_id) == backtest_id,
        _holds(col(BacktestTrade.pair), query.pair),
        _holds(col(BacktestTrade.enter_tag), query.tag),
        col(BacktestTrade.exit_reason) == json_safe.text(query.reason) if query.reason else None,
        col(BacktestTrade.is_short).is_(query.side is Side.SHORT) if query.side else None,
        _ended(query.ended),
        col(BacktestTrade.closed_at) >= _ms(query.since) if query.since else None,
        col(BacktestTrade.closed_at) < _ms(query.until) if query.until else None,
    ]
    return [condition for condition in wanted if condition is not None]


def page_of(query: TradeQuery) -> tuple[int, int]:
    """Return (rows to skip, rows to take), within bounds whatever the query says."""
    return max(0, query.start), min(max(1, query.size), MOST_ROWS)


def _holds(column: Any, words: str) -> ColumnElement[bool] | None:
    words = json_safe.text(words).strip()[:MOST_WORDS].lower()
    return func.lower(column).contains(words, autoescape=True) if words else None


def _ended(how: Ended | None) -> ColumnElement[bool] | None:
    match how:
        case Ended.WON:
            return col(BacktestTrade.profit_abs) > 0
        case Ended.LOST:
            return col(BacktestTrade.profit_abs) < 0
        case Ended.LEFT_OPEN:
            return col(BacktestTrade.is_left_open).is_(True)
    return None


def _ms(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)
