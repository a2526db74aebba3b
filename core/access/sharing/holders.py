"""Everybody with rights on a thing, the reasons, and the people to whom it could be given."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, or_, select

from core.access import authority
from core.access.authority import Holding
from core.access.models import Person, PersonGroup
from core.access.policy import Actor, Resource, Rights
from core.access.scopes import Role, Scope
from core.access.sharing.grants import shared_thing
from core.db import read_only


class Reason(StrEnum):
    """The reason why somebody has rights on a thing."""

    OWNER = "owner"
    ADMINISTRATOR = "administrator"
    PERSON = "person"  # given to them directly
    GROUP = "group"  # given to a group: one line for the group, not for each member


@dataclass(frozen=True, slots=True)
class Given:
    """The scopes that one person was given on one thing."""

    person_id: UUID
    name: str
    scopes: frozenset[Scope]
    only_looks: bool
    """The person is a viewer: of their scopes only VIEW counts now."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person to whom a thing may be given. `only_looks`: a viewer, who can be given only VIEW."""

    person_id: UUID
    name: str
    username: str
    only_looks: bool


@dataclass(frozen=True, slots=True)
class Holder:
    """One person or group with rights. `scopes`: those that count now; for a viewer only VIEW."""

    id: UUID
    name: str
    reason: Reason
    scopes: frozenset[Scope]


async def holders_of(actor: Actor, resource: Resource) -> list[Holder]:
    """Return everybody with rights on a thing, ordered by reason, then by name. Each person appears once, with the
    reason that counts most. Errors: `NotFound` for everybody but its owner and administrators; `Unavailable` when the
    authority does not answer."""
    thing = await _may_share(actor, resource)
    return await _with_names(actor, thing, await authority.current().holders(thing))


async def given(actor: Actor, resource: Resource) -> list[Given]:
    """Return the people to whom a thing was given directly, by name, with their scopes. Groups are left out. Errors: as
    `holders_of`."""
    thing = await _may_share(actor, resource)
    held = {one.grantee.id: one.scopes for one in await authority.current().holders(thing)}
    return await _named(actor, held) if held else []


@read_only
def _named(session: Session, actor: Actor, held: Mapping[UUID, frozenset[Scope]]) -> list[Given]:
    people = select(Person.id, Person.name, Person.role).where(col(Person.id).in_(held))
    rows = session.exec(people.order_by(func.lower(Person.name)))
    return [Given(id, name, held[id], role is Role.VIEWER) for id, name, role in rows]


@read_only
def candidates(session: Session, actor: Actor, resource: Resource) -> list[Candidate]:
    """Return everybody with an account except the owner and the actor, ordered by name."""
    _, thing = shared_thing(session, actor, resource)
    query = select(Person.id, Person.name, Person.username, Person.role).where(col(Person.disabled_at).is_(None))
    unneeded = {thing.owner_id, actor.person_id}
    return [
        Candidate(id, name, username, role is Role.VIEWER)
        for id, name, username, role in session.exec(query.order_by(func.lower(Person.name)))
        if id not in unneeded
    ]


@read_only
def _may_share(session: Session, actor: Actor, resource: Resource) -> Resource:
    return shared_thing(session, actor, resource)[1]


@read_only
def _with_names(session: Session, actor: Actor, thing: Resource, held: Sequence[Holding]) -> list[Holder]:
    scopes = {one.grantee.id: one.scopes for one in held}
    is_known = or_(col(Person.id).in_({*scopes, thing.owner_id}), col(Person.role) == Role.ADMINISTRATOR)
    people = session.exec(select(Person).where(is_known, col(Person.disabled_at).is_(None)))
    groups = session.exec(select(PersonGroup).where(col(PersonGroup.id).in_(scopes)))
    found = [_person(row, thing, scopes.get(row.id, frozenset())) for row in people]
    found += [Holder(row.id, row.name, Reason.GROUP, scopes[row.id] | {Scope.VIEW}) for row in groups]
    order = list(Reason)
    return sorted(found, key=lambda one: (order.index(one.reason), one.name.casefold()))


def _person(row: Person, thing: Resource, given: frozenset[Scope]) -> Holder:
    scopes = Rights(Actor(row.id, row.name, row.role), {thing.id: given}).of(thing)
    if row.id == thing.owner_id:
        return Holder(row.id, row.name, Reason.OWNER, scopes)
    reason = Reason.ADMINISTRATOR if row.role is Role.ADMINISTRATOR else Reason.PERSON
    return Holder(row.id, row.name, reason, scopes)
