"""The list of accounts for administrators."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, select

from core.access.models import LocalPassword, LoginSession, Person
from core.access.policy import HOUSE, Actor, require
from core.access.scopes import Role, Scope
from core.db import read_only


@dataclass(frozen=True, slots=True)
class PersonView:
    """One account. `must_change`: an administrator chose the password. `last_seen_at`: up to five minutes old; None
    when the person never logged in."""

    id: UUID
    name: str
    username: str
    role: Role
    is_disabled: bool
    must_change: bool
    last_seen_at: datetime | None
    created_at: datetime


@read_only
def list_people(session: Session, actor: Actor) -> list[PersonView]:
    """Return all accounts, ordered by name. Administrators only."""
    require(session, actor, Scope.ADMINISTER, HOUSE)
    seen = select(LoginSession.person_id, func.max(LoginSession.last_seen_at).label("at"))
    last = seen.group_by(col(LoginSession.person_id)).subquery()
    query = (
        select(Person, LocalPassword.must_change, last.c.at)
        .outerjoin(LocalPassword, col(LocalPassword.person_id) == Person.id)
        .outerjoin(last, last.c.person_id == Person.id)
        .order_by(func.lower(Person.name))
    )
    return [_view(person, bool(must), at) for person, must, at in session.exec(query)]


def _view(person: Person, must_change: bool, last_seen_at: datetime | None) -> PersonView:
    return PersonView(
        id=person.id,
        name=person.name,
        username=person.username,
        role=person.role,
        is_disabled=person.disabled_at is not None,
        must_change=must_change,
        last_seen_at=last_seen_at,
        created_at=person.created_at,
    )
