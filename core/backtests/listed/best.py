"""The best backtest of a strategy, by the measure that a person chooses."""

from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, case
from sqlmodel import Session, col, select

from core.access.policy import Actor, current
from core.access.scopes import Scope
from core.backtests.figures.sentinels import FEW_TRADES
from core.backtests.listed.run_filters import all_of
from core.backtests.listed.run_lines import NARROW, lines
from core.backtests.models import Backtest, BacktestStatus
from core.backtests.views import RunLine
from core.backtests.who_may import seen_by
from core.db import read_only
from core.strategies.families import head_of
from core.strategies.models import Strategy


class Measure(StrEnum):
    """What backtests are compared by, as Freqtrade names it."""

    PROFIT = "profit_ratio"
    DRAWDOWN = "drawdown"
    WIN_RATE = "win_rate"
    PROFIT_FACTOR = "profit_factor"
    SHARPE = "sharpe"
    SORTINO = "sortino"
    CALMAR = "calmar"


@read_only
def best(session: Session, actor: Actor, family_id: UUID, measure: Measure) -> RunLine | None:
    """Return the best of the backtests of this strategy that the actor may see: finished without errors, with trades,
    and with a value of the measure, which ratios over time have from 30 days on. Runs with 50 trades come before those
    with fewer. None when no run can be compared. Errors: `NotFound`."""
    head_of(session, actor, Scope.VIEW, family_id)
    me = current(session, actor)
    versions = select(Strategy.id).where(Strategy.family_id == family_id)
    wanted = all_of(seen_by(me), col(Backtest.strategy_id).in_(versions), *_comparable(measure))
    best_id = session.exec(select(Backtest.id).where(wanted).order_by(*_order(measure)).limit(1)).first()
    row = session.get(Backtest, best_id, options=NARROW) if best_id else None
    return lines(session, me, [row])[0] if row else None


def _comparable(measure: Measure) -> list[ColumnElement[bool]]:
    return [
        col(Backtest.status) == BacktestStatus.COMPLETED,
        col(Backtest.problem_count) == 0,
        col(Backtest.trades) > 0,
        col(getattr(Backtest, measure.value)).is_not(None),
    ]


def _order(measure: Measure) -> tuple[Any, ...]:
    column: Any = getattr(Backtest, measure.value)
    is_thin = case((col(Backtest.trades) < FEW_TRADES, 1), else_=0)
    return is_thin, column.asc() if measure is Measure.DRAWDOWN else column.desc(), col(Backtest.created_at).desc()
