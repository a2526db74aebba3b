"""`require(actor, scope, resource)`: the one question, asked first in every service function."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, false, or_, true
from sqlmodel import Session, col, select

from core.access.models import LONGEST_SESSION, AccessGrant, LoginSession, Membership, Person
from core.access.scopes import Kind, Role, Scope
from core.audit import Doer
from core.db import utcnow
from core.errors import NotFound, SignedOut


@dataclass(frozen=True, slots=True)
class Actor:
    """Who asks. `session_id` is None for what Flotilla does by itself or what the command line does."""

    person_id: UUID
    name: str
    role: Role
    session_id: UUID | None = None

    @property
    def doer(self) -> Doer:
        return Doer(self.name, self.person_id)


@dataclass(frozen=True, slots=True)
class Resource:
    kind: Kind
    id: UUID
    owner_id: UUID | None


HOUSE = Resource(Kind.HOUSE, UUID(int=0), None)
"""The installation itself."""

_OF_MEMBERS = frozenset({Scope.CREATE})
_OF_OWNERS = frozenset(Scope) - {Scope.CREATE, Scope.ADMINISTER}


def require(session: Session, actor: Actor, scope: Scope, resource: Resource) -> None:
    """Return if allowed. Errors: `SignedOut` when the actor's session has ended or he was disabled since the page was
    opened; `NotFound` when not allowed, in the words for a thing that does not exist."""
    if not allowed(session, current(session, actor), scope, resource):
        raise NotFound(_sentence(resource.kind))


class Owned(Protocol):
    """A thing of the domain: it can be asked for and given."""

    archived_at: datetime | None

    @property
    def resource(self) -> Resource: ...


OwnedT = TypeVar("OwnedT", bound=Owned)


def fetch(session: Session, actor: Actor, scope: Scope, model: type[OwnedT], id: UUID) -> OwnedT:
    """The row, if the actor may do this with it. What is archived can only be looked at. Errors: as `require`."""
    thing = session.get(model, id)
    if thing is None or (thing.archived_at is not None and scope is not Scope.VIEW):
        current(session, actor)
        raise NotFound(
            f"This {model.__name__.lower().removesuffix('row')} does not exist, or you may not do this with it."
        )
    require(session, actor, scope, thing.resource)
    return thing


def current(session: Session, actor: Actor) -> Actor:
    """The actor as the database knows him now: an open page outlives its session and its person's role."""
    person = session.get(Person, actor.person_id)
    if person is None or person.disabled_at is not None or not _session_lives(session, actor):
        raise SignedOut("You are signed out. Log in again to go on.")
    return Actor(person.id, person.name, person.role, actor.session_id)


def allowed(session: Session, actor: Actor, scope: Scope, resource: Resource) -> bool:
    return scope in rights(session, actor, resource.kind).of(resource)


@dataclass(frozen=True, slots=True)
class Rights:
    """What one actor was given of one kind, read once: answers for any number of things without asking again. It is
    what a page offers; the service asks again when it is done."""

    actor: Actor
    given: Mapping[UUID, frozenset[Scope]]

    def of(self, resource: Resource) -> frozenset[Scope]:
        if self.actor.role is Role.ADMINISTRATOR:
            return frozenset(Scope)
        if resource.kind is Kind.HOUSE:
            return _OF_MEMBERS if self.actor.role is Role.MEMBER else frozenset()
        own = resource.owner_id == self.actor.person_id
        scopes = _OF_OWNERS if own else self.given.get(resource.id, frozenset())
        looks = frozenset({Scope.VIEW}) if scopes else frozenset()
        return looks if self.actor.role is Role.VIEWER else scopes | looks


def rights(session: Session, actor: Actor, kind: Kind) -> Rights:
    """One query. `actor` as `current` knows him."""
    given: dict[UUID, frozenset[Scope]] = {}
    if actor.role is not Role.ADMINISTRATOR and kind is not Kind.HOUSE:
        for resource_id, scope in session.exec(_grants_of(actor, kind)):
            given[resource_id] = given.get(resource_id, frozenset()) | {scope}
    return Rights(actor, given)


def visible(
    actor: Actor, kind: Kind, id_column: Any, owner_column: Any, scope: Scope = Scope.VIEW
) -> ColumnElement[bool]:
    """The condition for a list: rows this actor may see (or use, with `scope`). One query for all."""
    if actor.role is Role.ADMINISTRATOR:
        return true()
    if actor.role is Role.VIEWER and scope is not Scope.VIEW:
        return false()
    given = _grants_of(actor, kind).with_only_columns(col(AccessGrant.resource_id))
    if scope is not Scope.VIEW:  # any scope at all lets one look
        given = given.where(col(AccessGrant.scope) == scope)
    return or_(owner_column == actor.person_id, id_column.in_(given))


def _session_lives(session: Session, actor: Actor) -> bool:
    if actor.session_id is None:
        return True
    login = session.get(LoginSession, actor.session_id)
    if login is None or login.person_id != actor.person_id:
        return False
    now = utcnow()
    return login.ended_at is None and login.expires_at > now and login.created_at > now - LONGEST_SESSION


def _grants_of(actor: Actor, kind: Kind) -> Any:
    """Select of (resource id, scope) given to this person or to one of his groups."""
    groups = select(Membership.group_id).where(Membership.person_id == actor.person_id)
    return select(AccessGrant.resource_id, AccessGrant.scope).where(
        AccessGrant.kind == kind,
        or_(col(AccessGrant.grantee_id) == actor.person_id, col(AccessGrant.grantee_id).in_(groups)),
    )


def _sentence(kind: Kind) -> str:
    if kind is Kind.HOUSE:
        return "You may not do this here. Ask an administrator."
    return f"This {kind} does not exist, or you may not do this with it."
