"""Permission checks. `require(actor, scope, resource)` is the first call of every service function."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, false, or_, true
from sqlmodel import Session

from core.access import authority
from core.access.actors import HOUSE, Actor, Resource
from core.access.given_rights import Answer, Grants
from core.access.models import LONGEST_SESSION, LoginSession, Person
from core.access.scopes import Kind, Role, Scope
from core.db import utcnow
from core.errors import NotFound, SignedOut, Unavailable

__all__ = ["HOUSE", "Actor", "Resource", "Rights", "allowed", "current", "fetch", "require", "rights", "visible"]

_OF_MEMBERS = frozenset({Scope.CREATE})
_OF_OWNERS = frozenset(Scope) - {Scope.CREATE, Scope.ADMINISTER}


def require(session: Session, actor: Actor, scope: Scope, resource: Resource) -> None:
    """Return if allowed.

    Errors: `SignedOut` when the actor's session has ended or their account was disabled since the page was opened;
    `NotFound` when not allowed, in the words for a thing that does not exist; `Unavailable` when nobody can say now,
    only to those who may look at the thing.
    """
    may = rights(session, current(session, actor), resource.kind)
    answer = may.answer(scope, resource)
    if answer is Answer.YES:
        return
    if answer is Answer.UNKNOWN and Scope.VIEW in may.of(resource):
        raise Unavailable(
            f"Whether you may do this with the {resource.kind} cannot be asked just now.", hint="Try again in a moment."
        )
    raise NotFound(_sentence(resource.kind))


class Owned(Protocol):
    """A row of the domain that is owned and can be shared."""

    archived_at: datetime | None

    @property
    def resource(self) -> Resource:
        """Return the thing as the permission checks see it."""


OwnedT = TypeVar("OwnedT", bound=Owned)


def fetch(session: Session, actor: Actor, scope: Scope, model: type[OwnedT], id: UUID) -> OwnedT:
    """Return the row if the actor has this right on it. An archived row can only be viewed. Errors: as `require`."""
    thing = session.get(model, id)
    if thing is None or (thing.archived_at is not None and scope is not Scope.VIEW):
        current(session, actor)
        raise NotFound(
            f"This {model.__name__.lower().removesuffix('row')} does not exist, or you may not do this with it."
        )
    require(session, actor, scope, thing.resource)
    return thing


def current(session: Session, actor: Actor) -> Actor:
    """Return the actor with their current name and role from the database; an open page can outlive its session and its
    person's role. Errors: `SignedOut`."""
    person = session.get(Person, actor.person_id)
    if person is None or person.disabled_at is not None or not _session_lives(session, actor):
        raise SignedOut("You are signed out. Log in again to go on.")
    return Actor(person.id, person.name, person.role, actor.session_id, actor.grants)


def allowed(session: Session, actor: Actor, scope: Scope, resource: Resource) -> bool:
    """Return whether the actor, as returned by `current`, may do this. One query."""
    return scope in rights(session, actor, resource.kind).of(resource)


@dataclass(frozen=True, slots=True)
class Rights:
    """The rights of one actor on things of one kind. Read once, it answers for any number of things. Pages use it to
    decide what to offer; the service checks again when something is done.

    `given`: grants of others. `answers`: False when the authority cannot be asked now.
    """

    actor: Actor
    given: Mapping[UUID, frozenset[Scope]]
    answers: bool = True

    def of(self, resource: Resource) -> frozenset[Scope]:
        """Return the scopes that the actor certainly has."""
        if self.actor.role is Role.ADMINISTRATOR:
            return frozenset(Scope)
        if resource.kind is Kind.HOUSE:
            return _OF_MEMBERS if self.actor.role is Role.MEMBER else frozenset()
        own = resource.owner_id == self.actor.person_id
        scopes = _OF_OWNERS if own else self.given.get(resource.id, frozenset())
        looks = frozenset({Scope.VIEW}) if scopes else frozenset()
        return looks if self.actor.role is Role.VIEWER else scopes | looks

    def answer(self, scope: Scope, resource: Resource) -> Answer:
        """Return whether the actor has the scope; `UNKNOWN` where only the authority could say and it cannot be asked
        now."""
        if scope in self.of(resource):
            return Answer.YES
        return Answer.NO if self.answers or self._is_settled_here(scope, resource) else Answer.UNKNOWN

    def _is_settled_here(self, scope: Scope, resource: Resource) -> bool:
        """Return whether roles and ownership alone decide, so that the authority's answer could not turn a no into a
        yes."""
        is_own = resource.kind is Kind.HOUSE or resource.owner_id == self.actor.person_id
        return is_own or (self.actor.role is Role.VIEWER and scope is not Scope.VIEW)


def rights(session: Session, actor: Actor, kind: Kind) -> Rights:
    """Return the rights of the actor, as returned by `current`, on things of this kind. At most one query."""
    if actor.role is Role.ADMINISTRATOR or kind is Kind.HOUSE:
        return Rights(actor, {})
    grants = _grants(actor)
    return Rights(actor, grants.of(session, kind), grants.answers)


def visible(
    actor: Actor, kind: Kind, id_column: Any, owner_column: Any, scope: Scope = Scope.VIEW
) -> ColumnElement[bool]:
    """Return the condition that restricts a query to rows on which this actor has `scope`. Needs no further query."""
    if actor.role is Role.ADMINISTRATOR:
        return true()
    if actor.role is Role.VIEWER and scope is not Scope.VIEW:
        return false()
    return or_(owner_column == actor.person_id, id_column.in_(_grants(actor).ids(kind, scope)))


def _grants(actor: Actor) -> Grants:
    return authority.current().without_asking(actor.person_id) if actor.grants is None else actor.grants


def _session_lives(session: Session, actor: Actor) -> bool:
    if actor.session_id is None:
        return True
    login = session.get(LoginSession, actor.session_id)
    if login is None or login.person_id != actor.person_id:
        return False
    now = utcnow()
    return login.ended_at is None and login.expires_at > now and login.created_at > now - LONGEST_SESSION


def _sentence(kind: Kind) -> str:
    if kind is Kind.HOUSE:
        return "You may not do this here. Ask an administrator."
    return f"This {kind} does not exist, or you may not do this with it."
