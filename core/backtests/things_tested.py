"""The exchanges, strategies and runners that backtests use. Those that wait or run keep them from being deleted."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, select

from core.access.policy import Actor, Resource, current
from core.access.scopes import Kind
from core.backtests.models import ALIVE, WITHOUT_RESULT, Backtest, BacktestStatus
from core.backtests.runs.run_titles import title_of
from core.backtests.who_may import seen_by
from core.in_use import Users
from core.strategies.models import Strategy

_MOST_NAMED = 20


def _holders(session: Session, actor: Actor, thing: Resource) -> Sequence[str]:
    """Return the names of backtests under way that use the thing, the first of them, and how many more there are."""
    alive = select(Backtest.id).where(col(Backtest.status).in_(ALIVE), _uses(thing))
    ids = session.exec(alive.order_by(col(Backtest.created_at))).all()
    seen = select(Backtest).where(col(Backtest.id).in_(ids[:_MOST_NAMED]), seen_by(current(session, actor)))
    rows = session.exec(seen.order_by(col(Backtest.created_at)).options(*WITHOUT_RESULT))
    names = [title_of(session, row) for row in rows]
    if more := len(ids) - len(names):
        names.append(f"{more:,} more")
    return names


def _uses(thing: Resource) -> ColumnElement[bool]:
    if thing.kind is Kind.EXCHANGE:
        return col(Backtest.exchange_id) == thing.id
    if thing.kind is Kind.STRATEGY:
        return col(Backtest.strategy_id).in_(select(Strategy.id).where(Strategy.family_id == thing.id))
    return col(Backtest.runner_id) == thing.id


def _workspaces(session: Session, runner_id: UUID) -> Mapping[str, str]:
    there = select(Backtest).where(Backtest.runner_id == runner_id, Backtest.status == BacktestStatus.RUNNING)
    return {row.workload_name: title_of(session, row) for row in session.exec(there.options(*WITHOUT_RESULT))}


BACKTESTS = Users(
    name="backtests",
    columns={
        Kind.EXCHANGE: (Backtest.exchange_id,),
        Kind.STRATEGY: (Backtest.strategy_id,),
        Kind.RUNNER: (Backtest.runner_id,),
    },
    holders=_holders,
    workspaces=_workspaces,
)
"""Registered with `core.in_use` by the composition root."""
