"""The end of login sessions: by logging out, by time, or because an account or its password changed."""

from collections.abc import Iterable
from datetime import timedelta
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ColumnElement, delete, or_, update
from sqlmodel import Session, col, select

from core import audit
from core.access.models import LONGEST_SESSION, LoginSession, Person
from core.access.policy import Actor
from core.audit import Subject
from core.db import read_only, tell, transaction, utcnow
from core.events import SessionsEnded

_KEPT_AFTER_THE_END = timedelta(days=30)


class Ending(StrEnum):
    """The reason why a session ended, which the log-in page shows."""

    LOGGED_OUT = "You are logged out."
    EXPIRED = "Your session has ended. Log in again to go on."
    PASSWORD_CHANGED = "Your password was changed. Log in with the new one."  # noqa: S105  a sentence
    PASSWORD_RESET = "An administrator reset your password. Log in with the new one."  # noqa: S105
    DISABLED = "Your account was disabled."


@transaction
def end(session: Session, actor: Actor) -> None:
    """Log out: end this session in every tab of its browser. Safe to call again."""
    if end_all(session, Ending.LOGGED_OUT, col(LoginSession.id) == actor.session_id):
        subject = Subject("person", actor.person_id, actor.name)
        audit.record(session, actor.doer, "logged out", subject, "logged out")


def end_all(session: Session, why: Ending, *conditions: ColumnElement[bool]) -> int:
    """End every living session that meets the conditions, within the caller's transaction, and return their number.
    `SessionsEnded` is published after the commit."""
    alive = select(LoginSession.id).where(col(LoginSession.ended_at).is_(None), *conditions)
    ids = frozenset(session.exec(alive))
    if ids:
        session.execute(update(LoginSession).where(col(LoginSession.id).in_(ids)).values(ended_at=utcnow()))
        tell(session, SessionsEnded(ids, why))
    return len(ids)


@read_only
def dead_among(session: Session, session_ids: Iterable[UUID]) -> frozenset[UUID]:
    """Return those of these sessions that have ended: they expired, or another process ended them (the command line,
    another Flotilla)."""
    ids = frozenset(session_ids)
    query = select(LoginSession.id).join(Person, col(Person.id) == LoginSession.person_id)
    alive = session.exec(query.where(col(LoginSession.id).in_(ids), *lives()))
    return ids.difference(alive)


@transaction
def sweep(session: Session) -> None:
    """Delete sessions that ended more than a month ago; the audit trail keeps the log-ins. Scheduled once a day."""
    long_ago = utcnow() - _KEPT_AFTER_THE_END
    over = or_(
        col(LoginSession.ended_at) < long_ago,
        col(LoginSession.expires_at) < long_ago,
        col(LoginSession.created_at) < long_ago - LONGEST_SESSION,
    )
    session.execute(delete(LoginSession).where(over))


def lives() -> tuple[ColumnElement[bool], ...]:
    """Return the conditions for a session that can be used now, on `LoginSession` joined with its `Person`."""
    return (
        col(LoginSession.ended_at).is_(None),
        col(LoginSession.expires_at) > utcnow(),
        col(LoginSession.created_at) > utcnow() - LONGEST_SESSION,
        col(Person.disabled_at).is_(None),
    )
