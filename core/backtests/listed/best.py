"""The best backtest of a strategy, by the measure that a person chooses."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, case
from sqlmodel import Session, col, select

from core.access.policy import Actor, current
from core.access.scopes import Scope
from core.backtests.listed.run_filters import all_of
from core.backtests.listed.run_lines import NARROW, lines
from core.backtests.models import Backtest, BacktestStatus
from core.backtests.views import RunLine
from core.backtests.who_may import seen_by
from core.db import read_only
from core.strategies.families import head_of
from core.strategies.models import Strategy

ENOUGH_TRADES, ENOUGH_DAYS = 50, 30
_NOTHING = -100.0
"""What Freqtrade writes where it cannot compute a ratio."""


class Measure(StrEnum):
    """What backtests are compared by, as Freqtrade names it."""

    PROFIT = "profit_ratio"
    DRAWDOWN = "drawdown"
    WIN_RATE = "win_rate"
    PROFIT_FACTOR = "profit_factor"
    SHARPE = "sharpe"
    SORTINO = "sortino"
    CALMAR = "calmar"


_OVER_TIME = (Measure.SHARPE, Measure.SORTINO, Measure.CALMAR)
"""They mean nothing for less than `ENOUGH_DAYS`."""
_DATED: tuple[Any, ...] = (
    Backtest.id, Backtest.real_start, Backtest.start_date, Backtest.real_end, Backtest.end_date,
)  # fmt: skip


@read_only
def best(session: Session, actor: Actor, family_id: UUID, measure: Measure) -> RunLine | None:
    """Return the best of the backtests of this strategy that the actor may see: finished without errors, with trades,
    and of 30 days at least for a ratio over time. Runs with 50 trades come before those with fewer. None when no run
    can be compared. Errors: `NotFound`."""
    head_of(session, actor, Scope.VIEW, family_id)
    me = current(session, actor)
    versions = select(Strategy.id).where(Strategy.family_id == family_id)
    wanted = all_of(seen_by(me), col(Backtest.strategy_id).in_(versions), *_comparable(measure))
    found = session.execute(select(*_DATED).where(wanted).order_by(*_order(measure)))
    best_id = next((id_ for id_, *dates in found if measure not in _OVER_TIME or _is_long(*dates)), None)
    row = session.get(Backtest, best_id, options=NARROW) if best_id else None
    return lines(session, me, [row])[0] if row else None


def _comparable(measure: Measure) -> list[ColumnElement[bool]]:
    column: Any = getattr(Backtest, measure.value)
    is_told = [column.is_not(None), column != _NOTHING] if measure in _OVER_TIME else [column.is_not(None)]
    if measure is Measure.PROFIT_FACTOR:
        is_told.append(column > 0)  # 0 stands for nothing won and for nothing lost alike
    return [
        col(Backtest.status) == BacktestStatus.COMPLETED,
        col(Backtest.problem_count) == 0,
        col(Backtest.trades) > 0,
        *is_told,
    ]


def _order(measure: Measure) -> tuple[Any, ...]:
    column: Any = getattr(Backtest, measure.value)
    is_thin = case((col(Backtest.trades) < ENOUGH_TRADES, 1), else_=0)
    return is_thin, column.asc() if measure is Measure.DRAWDOWN else column.desc(), col(Backtest.created_at).desc()


def _is_long(real_start: datetime | None, start: datetime, real_end: datetime | None, end: datetime) -> bool:
    return ((real_end or end) - (real_start or start)).days >= ENOUGH_DAYS
