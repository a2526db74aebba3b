"""Strategy families: finding the newest version, and removing all of them."""

from uuid import UUID

from sqlalchemy import delete
from sqlmodel import Session, col, select

from core import in_use
from core.access.policy import Actor, current, require
from core.access.scopes import Kind, Scope
from core.errors import NotFound
from core.strategies.models import WITHOUT_CODE, Strategy, StrategyFile


def head_of(session: Session, actor: Actor, scope: Scope, family_id: UUID) -> Strategy:
    """Return the newest version, without its code. Errors: `NotFound` when there is none or the actor may not do
    this."""
    newest = select(Strategy).where(Strategy.family_id == family_id, col(Strategy.is_latest))
    row = session.exec(newest.options(WITHOUT_CODE)).first()
    if row is None or (row.archived_at is not None and scope is not Scope.VIEW):
        current(session, actor)
        raise NotFound("This strategy does not exist, or you may not do this with it.")
    require(session, actor, scope, row.resource)
    return row


def has_history(session: Session, family_id: UUID) -> bool:
    """Return whether a version was ever used, or another family was forked from one."""
    ids = session.exec(select(Strategy.id).where(Strategy.family_id == family_id)).all()
    forks = select(Strategy.id).where(col(Strategy.forked_from).in_(ids), Strategy.family_id != family_id)
    return in_use.was_used(session, Kind.STRATEGY, ids) or session.exec(forks.limit(1)).first() is not None


def erase(session: Session, family_id: UUID) -> None:
    """Delete all versions, newest first, because each one refers to its predecessor."""
    ids = select(Strategy.id).where(Strategy.family_id == family_id)
    session.execute(delete(StrategyFile).where(col(StrategyFile.strategy_id).in_(ids)))
    query = select(Strategy).where(Strategy.family_id == family_id).options(WITHOUT_CODE)
    for row in session.exec(query.order_by(col(Strategy.version_number).desc())).all():
        session.delete(row)
        session.flush()
