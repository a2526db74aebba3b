"""`require(actor, scope, resource)`: the one question, asked first in every service function."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, false, or_, true
from sqlmodel import Session, col, select

from core.access.models import AccessGrant, LoginSession, Membership, Person
from core.access.scopes import Kind, Role, Scope
from core.db import utcnow
from core.errors import NotFound, SignedOut


@dataclass(frozen=True, slots=True)
class Actor:
    """Who asks. `session_id` is None for what Flotilla does by itself or what the command line does."""

    person_id: UUID
    name: str
    role: Role
    session_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Resource:
    kind: Kind
    id: UUID
    owner_id: UUID | None


HOUSE = Resource(Kind.HOUSE, UUID(int=0), None)
"""The installation itself."""

_OF_MEMBERS = {Scope.CREATE}


def require(session: Session, actor: Actor, scope: Scope, resource: Resource) -> None:
    """Return if allowed. Errors: `SignedOut` when the actor's session has ended or he was disabled since the page was
    opened; `NotFound` when not allowed, in the words for a thing that does not exist."""
    if not allowed(session, current(session, actor), scope, resource):
        raise NotFound(_sentence(resource.kind))


def current(session: Session, actor: Actor) -> Actor:
    """The actor as the database knows him now: an open page outlives its session and its person's role."""
    person = session.get(Person, actor.person_id)
    if person is None or person.disabled_at is not None or not _session_lives(session, actor.session_id):
        raise SignedOut("You are signed out. Log in again to go on.")
    return Actor(person.id, person.name, person.role, actor.session_id)


def allowed(session: Session, actor: Actor, scope: Scope, resource: Resource) -> bool:
    if actor.role is Role.ADMINISTRATOR:
        return True
    if resource.kind is Kind.HOUSE:
        return actor.role is Role.MEMBER and scope in _OF_MEMBERS
    if actor.role is Role.VIEWER and scope is not Scope.VIEW:
        return False
    if resource.owner_id == actor.person_id:
        return True
    return (
        session.exec(_grants_of(actor, resource.kind, scope).where(AccessGrant.resource_id == resource.id)).first()
        is not None
    )


def visible(
    actor: Actor, kind: Kind, id_column: Any, owner_column: Any, scope: Scope = Scope.VIEW
) -> ColumnElement[bool]:
    """The condition for a list: rows this actor may see (or use, with `scope`). One query, whatever the number of rows."""
    if actor.role is Role.ADMINISTRATOR:
        return true()
    if actor.role is Role.VIEWER and scope is not Scope.VIEW:
        return false()
    return or_(owner_column == actor.person_id, id_column.in_(_grants_of(actor, kind, scope)))


def scopes_of(session: Session, actor: Actor, resource: Resource) -> frozenset[Scope]:
    """Everything the actor may do with it: what a page offers. The service asks again when it is done."""
    return frozenset(scope for scope in Scope if allowed(session, actor, scope, resource))


def _session_lives(session: Session, session_id: UUID | None) -> bool:
    if session_id is None:
        return True
    login = session.get(LoginSession, session_id)
    return login is not None and login.ended_at is None and login.expires_at > utcnow()


def _grants_of(actor: Actor, kind: Kind, scope: Scope) -> Any:
    """Select of resource ids given to this person or one of his groups; any scope at all lets one look."""
    groups = select(Membership.group_id).where(Membership.person_id == actor.person_id)
    given = select(AccessGrant.resource_id).where(
        AccessGrant.kind == kind,
        or_(col(AccessGrant.grantee_id) == actor.person_id, col(AccessGrant.grantee_id).in_(groups)),
    )
    return given if scope is Scope.VIEW else given.where(AccessGrant.scope == scope)


def _sentence(kind: Kind) -> str:
    if kind is Kind.HOUSE:
        return "You may not do this here. Ask an administrator."
    return f"This {kind} does not exist, or you may not do this with it."
