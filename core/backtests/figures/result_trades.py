"""The trades of a result: a page of them, one of them, all of them in blocks."""

from collections.abc import AsyncIterator
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import case, func, select
from sqlmodel import Session, col

from core.access.policy import Actor
from core.backtests.figures.result_trade_query import TradeQuery, conditions_of, order_of, page_of
from core.backtests.figures.views import ResultTrade, TradePage, TradeSums
from core.backtests.models import WITHOUT_RESULT, BacktestTrade
from core.backtests.who_may import fetch_seen
from core.db import read_only
from core.errors import NotFound

__all__ = ["TradeQuery", "all_trades", "extremes", "sums", "trade", "trades", "view_of"]
BLOCK = 5_000
_NAMES = tuple(field.name for field in fields(ResultTrade))
_COLUMNS = [col(getattr(BacktestTrade, name)) for name in _NAMES]


@read_only
def trades(session: Session, actor: Actor, backtest_id: UUID, query: TradeQuery) -> TradePage:
    """Return a page of the trades that match. Only their numbers are sorted: whole rows of 100,000 trades would not
    fit into the database's cache. Errors: `NotFound`."""
    row = fetch_seen(session, actor, backtest_id, WITHOUT_RESULT)
    mine, *filters = conditions_of(backtest_id, query)
    counted = select(func.count()).select_from(BacktestTrade).where(mine, *filters)
    total = row.trades if row.trades is not None and not filters else session.execute(counted).scalar_one()
    skip, take = page_of(query)
    number = col(BacktestTrade.n)
    chosen = select(number).where(mine, *filters).order_by(*order_of(query)).offset(skip).limit(take)
    numbers = list(session.scalars(chosen))
    found = {one.n: one for one in map(view_of, session.execute(select(*_COLUMNS).where(mine, number.in_(numbers))))}
    return TradePage(tuple(found[n] for n in numbers), total)


@read_only
def sums(session: Session, actor: Actor, backtest_id: UUID, query: TradeQuery) -> TradeSums:
    """Return the sums of all trades that match. Errors: `NotFound`."""
    fetch_seen(session, actor, backtest_id, WITHOUT_RESULT)
    profit = col(BacktestTrade.profit_abs)
    wanted = select(func.count(), func.sum(profit), _counted(profit > 0), _counted(profit < 0))
    total, amount, wins, losses = session.execute(wanted.where(*conditions_of(backtest_id, query))).one()
    return TradeSums(total, amount or 0.0, wins or 0, losses or 0)


@read_only
def trade(session: Session, actor: Actor, backtest_id: UUID, n: int) -> ResultTrade:
    """Return one trade. Errors: `NotFound`."""
    fetch_seen(session, actor, backtest_id, WITHOUT_RESULT)
    mine = (col(BacktestTrade.backtest_id) == backtest_id, col(BacktestTrade.n) == n)
    found = session.execute(select(*_COLUMNS).where(*mine)).first()
    if found is None:
        raise NotFound("There is no such trade.")
    return view_of(found)


async def all_trades(actor: Actor, backtest_id: UUID, query: TradeQuery) -> AsyncIterator[tuple[ResultTrade, ...]]:
    """Yield all trades that match, in the order of closing, in blocks. The right to see them is checked with each.
    Errors: `NotFound`."""
    block = await _block(actor, backtest_id, query, -1)
    while block:
        yield block
        block = await _block(actor, backtest_id, query, block[-1].n)


def view_of(row: Any) -> ResultTrade:
    """Return the trade of a row of all columns of `ResultTrade`."""
    given = dict(zip(_NAMES, row, strict=True))
    return ResultTrade(**given | {name: _moment(given[name]) for name in ("opened_at", "closed_at")})


def extremes(session: Session, backtest_id: UUID) -> tuple[ResultTrade | None, ResultTrade | None]:
    """Return the trades with the highest and the lowest ratio; of equals the first. Two queries."""
    ratio, number = col(BacktestTrade.profit_ratio), col(BacktestTrade.n)
    mine = select(*_COLUMNS).where(col(BacktestTrade.backtest_id) == backtest_id).limit(1)
    best, worst = (session.execute(mine.order_by(order, number)).first() for order in (ratio.desc(), ratio.asc()))
    return view_of(best) if best else None, view_of(worst) if worst else None


@read_only
def _block(session: Session, actor: Actor, backtest_id: UUID, query: TradeQuery, after: int) -> tuple[ResultTrade, ...]:
    fetch_seen(session, actor, backtest_id, WITHOUT_RESULT)
    number = col(BacktestTrade.n)
    where = (*conditions_of(backtest_id, query), number > after)
    return tuple(map(view_of, session.execute(select(*_COLUMNS).where(*where).order_by(number).limit(BLOCK))))


def _counted(condition: Any) -> Any:
    return func.sum(case((condition, 1), else_=0))


def _moment(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / 1000, UTC)
