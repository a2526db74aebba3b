"""The trades of a run as marks on its candles."""

from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from sqlmodel import Session, col, select

from core.backtests.models import BacktestTrade

MOST = 1_000


@dataclass(frozen=True, slots=True)
class TradeMark:
    """A trade that was open in a window. Times in milliseconds; `profit_ratio` of its stake."""

    n: int
    is_short: bool
    opened_at: int
    closed_at: int
    open_rate: float
    close_rate: float
    profit_ratio: float
    enter_tag: str
    exit_reason: str


def within(session: Session, backtest_id: UUID, pair: str, start: datetime, end: datetime) -> list[TradeMark]:
    """Return the trades of a pair that were open in this stretch, the first ones, in the order of opening."""
    first, last = (round(moment.timestamp() * 1000) for moment in (start, end))
    trade = BacktestTrade
    columns = (
        trade.n, trade.is_short, trade.opened_at, trade.closed_at, trade.open_rate, trade.close_rate,
        trade.profit_ratio, trade.enter_tag, trade.exit_reason,
    )  # fmt: skip
    its = (trade.backtest_id == backtest_id, trade.pair == pair, trade.opened_at < last, trade.closed_at >= first)
    query = select(*columns).where(*its).order_by(col(trade.opened_at), col(trade.n)).limit(MOST)  # type: ignore[call-overload]
    return [TradeMark(*row) for row in session.exec(query)]


def first_of(session: Session, backtest_id: UUID, pair: str, n: int | None) -> datetime | None:
    """Return when a trade opened: the one of this number, else the first one of the pair."""
    query = select(BacktestTrade.opened_at).where(BacktestTrade.backtest_id == backtest_id, BacktestTrade.pair == pair)
    numbered = query if n is None else query.where(BacktestTrade.n == n)
    opened = session.exec(numbered.order_by(col(BacktestTrade.opened_at)).limit(1)).first()
    return None if opened is None else datetime.fromtimestamp(opened / 1000, UTC)
