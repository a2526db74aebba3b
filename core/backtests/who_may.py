"""Who may do what with a backtest. It is seen by its owner, by administrators, and by whoever may view its strategy; it
is not shared singly. Only its owner and administrators change it; its runner's editors may cancel it."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, or_, true
from sqlmodel import Session, col, select

from core.access.policy import Actor, allowed, current, visible
from core.access.scopes import Kind, Role, Scope
from core.backtests.models import WITHOUT_RESULT, Backtest
from core.errors import NotFound
from core.runners.models import RunnerRow
from core.strategies.models import Strategy

NOT_FOUND = "This backtest does not exist, or you may not do this with it."


def seen_by(actor: Actor) -> ColumnElement[bool]:
    """Return the condition that restricts a query of backtests to those that the actor, as returned by `current`, may
    see. Needs no join and no further query."""
    if actor.role is Role.ADMINISTRATOR:
        return true()
    theirs = visible(actor, Kind.STRATEGY, Strategy.family_id, Strategy.owner_id)
    versions = select(Strategy.id).where(theirs)
    return or_(col(Backtest.owner_id) == actor.person_id, col(Backtest.strategy_id).in_(versions))


def changes(actor: Actor, row: Backtest) -> bool:
    """Return whether the actor, as returned by `current`, may change, tag and delete it."""
    if actor.role is Role.ADMINISTRATOR:
        return True
    return row.owner_id == actor.person_id and actor.role is not Role.VIEWER


def cancels(session: Session, actor: Actor, row: Backtest) -> bool:
    """Return whether the actor, as returned by `current`, may cancel it. At most one query."""
    runner = session.get(RunnerRow, row.runner_id) if row.runner_id else None
    return changes(actor, row) or (runner is not None and allowed(session, actor, Scope.EDIT, runner.resource))


def fetch_seen(session: Session, actor: Actor, backtest_id: UUID, options: Sequence[Any] = ()) -> Backtest:
    """Return the backtest if the actor may see it. `options`: of the query, such as `WITHOUT_RESULT`. Errors:
    `NotFound`, `SignedOut`."""
    me = current(session, actor)
    query = select(Backtest).where(Backtest.id == backtest_id, seen_by(me)).options(*options)
    return _found(session.exec(query).first())


def fetch_own(session: Session, actor: Actor, backtest_id: UUID, options: Sequence[Any] = ()) -> Backtest:
    """Return the backtest if the actor may change it. Errors: `NotFound`, `SignedOut`."""
    row = fetch_seen(session, actor, backtest_id, options)
    return _found(row if changes(current(session, actor), row) else None)


def fetch_all_own(session: Session, actor: Actor, ids: Collection[UUID]) -> list[Backtest]:
    """Return these backtests, in no order and without their results, if the actor may change all of them; in two
    queries. Errors: `NotFound`, `SignedOut`."""
    me = current(session, actor)
    query = select(Backtest).where(col(Backtest.id).in_(ids), seen_by(me)).options(*WITHOUT_RESULT)
    rows = list(session.exec(query))
    if len(rows) < len(set(ids)) or not all(changes(me, row) for row in rows):
        raise NotFound(NOT_FOUND)
    return rows


def _found(row: Backtest | None) -> Backtest:
    if row is None:
        raise NotFound(NOT_FOUND)
    return row
