"""How many backtests a thing has, told before it is deleted."""

from typing import Any

from sqlmodel import Session, col, func, select

from core.access.policy import Actor, Resource, require
from core.access.scopes import Kind, Scope
from core.backtests.listed.run_filters import all_of
from core.backtests.models import Backtest
from core.db import read_only
from core.strategies.models import Strategy

_COLUMNS: dict[Kind, Any] = {
    Kind.STRATEGY: Backtest.strategy_id,
    Kind.EXCHANGE: Backtest.exchange_id,
    Kind.RUNNER: Backtest.runner_id,
}


@read_only
def count(session: Session, actor: Actor, thing: Resource) -> int:
    """Return how many backtests were asked for with this strategy, exchange or runner, of whomever. Errors: `NotFound`
    for those who may not delete it."""
    require(session, actor, Scope.DELETE, thing)
    used: Any = [thing.id]
    if thing.kind is Kind.STRATEGY:
        used = select(Strategy.id).where(Strategy.family_id == thing.id)
    query = select(func.count()).select_from(Backtest)
    return session.exec(query.where(all_of(col(_COLUMNS[thing.kind]).in_(used)))).one()
