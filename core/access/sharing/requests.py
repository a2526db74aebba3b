"""Requests for access to another person's thing, and their answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, select

from core import audit
from core.access import authority
from core.access.authority import Request
from core.access.models import Person
from core.access.policy import Actor, Resource, current
from core.access.scopes import Role, Scope
from core.access.sharing import grants
from core.audit import Subject
from core.db import read_only, tell, transaction
from core.errors import Invalid
from core.events import ThingChanged


@dataclass(frozen=True, slots=True)
class RequestView:
    """A person's open request for these scopes on a thing."""

    person_id: UUID
    name: str
    scopes: frozenset[Scope]


@transaction
def ask(session: Session, actor: Actor, resource: Resource, scopes: frozenset[Scope]) -> None:
    """Ask the owner for these scopes. Replaces an earlier request; an empty set withdraws it.

    Nothing happens when the thing does not exist, and the caller is not told, so nobody learns which things exist.
    Requests are not recorded in the audit trail, which shows people what they did, with the names of things. Errors:
    `Invalid` for scopes that cannot be given.
    """
    me = current(session, actor)
    grants.refuse_ungivable(resource.kind, scopes)
    if me.role is Role.VIEWER and scopes - {Scope.VIEW}:
        raise Invalid("Viewers can be given only the right to look.")
    owner_id = grants.owner_of(session, resource)
    if owner_id is None or owner_id == me.person_id:
        return
    thing = Resource(resource.kind, resource.id, owner_id)
    authority.current().ask(session, Request(thing, me.person_id, scopes))
    tell(session, ThingChanged(str(thing.kind), thing.id))


async def pending(actor: Actor, resource: Resource) -> list[RequestView]:
    """Return the open requests for a thing, ordered by name. Errors: `NotFound` for everybody but the owner and
    administrators; `Unavailable` when the authority does not answer."""
    thing = await _may_answer(actor, resource)
    asked = await authority.current().requests(thing)
    return await _named(actor, asked) if asked else []


@transaction
def answer(session: Session, actor: Actor, resource: Resource, person_id: UUID, scopes: frozenset[Scope]) -> None:
    """Give a person exactly these scopes, as `grants.give` does, and delete their request. An empty set refuses the
    request; the person keeps the rights they have. Errors: as `grants.give`."""
    name, thing = grants.shared_thing(session, actor, resource)
    authority.current().settle(session, thing, person_id)
    if scopes:
        return grants.give.sync(session, actor, thing, person_id, scopes)
    person = session.get(Person, person_id)
    whom = person.name if person else "somebody"
    subject = Subject(str(thing.kind), thing.id, name)
    audit.record(session, actor.doer, "shared", subject, f"refused {whom} access to {thing.kind} {name}")
    tell(session, ThingChanged(str(thing.kind), thing.id))


@read_only
def _may_answer(session: Session, actor: Actor, resource: Resource) -> Resource:
    return grants.shared_thing(session, actor, resource)[1]


@read_only
def _named(session: Session, actor: Actor, asked: Sequence[Request]) -> list[RequestView]:
    scopes = {one.person_id: one.scopes for one in asked}
    people = select(Person.id, Person.name).where(col(Person.id).in_(scopes), col(Person.disabled_at).is_(None))
    return [RequestView(id, name, scopes[id]) for id, name in session.exec(people.order_by(func.lower(Person.name)))]
