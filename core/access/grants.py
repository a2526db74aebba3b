"""Giving others a right to one's things, and taking it back."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import delete, func
from sqlmodel import Session, col, select

from core import audit
from core.access.models import AccessGrant, Person
from core.access.policy import Actor, Resource, require
from core.access.scopes import GIVABLE, Scope
from core.audit import Subject
from core.db import tell, transaction
from core.errors import Invalid, NotFound
from core.events import ThingChanged


@dataclass(frozen=True, slots=True)
class Given:
    """What one person was given of one thing."""

    person_id: UUID
    name: str
    scopes: frozenset[Scope]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody a thing may be given to."""

    person_id: UUID
    name: str
    username: str


@transaction
def given(session: Session, actor: Actor, resource: Resource) -> list[Given]:
    """Who was given what of it, by name."""
    require(session, actor, Scope.SHARE, resource)
    query = (
        select(Person.id, Person.name, AccessGrant.scope)
        .join(AccessGrant, col(AccessGrant.grantee_id) == Person.id)
        .where(AccessGrant.kind == resource.kind, AccessGrant.resource_id == resource.id)
        .order_by(func.lower(Person.name))
    )
    found: dict[UUID, Given] = {}
    for person_id, name, scope in session.exec(query):
        before = found[person_id].scopes if person_id in found else frozenset()
        found[person_id] = Given(person_id, name, before | {Scope(scope)})
    return list(found.values())


@transaction
def candidates(session: Session, actor: Actor, resource: Resource) -> list[Candidate]:
    """Everybody with an account, but the owner and oneself."""
    require(session, actor, Scope.SHARE, resource)
    query = select(Person.id, Person.name, Person.username).where(col(Person.disabled_at).is_(None))
    unneeded = {resource.owner_id, actor.person_id}
    return [Candidate(*row) for row in session.exec(query.order_by(func.lower(Person.name))) if row[0] not in unneeded]


@transaction
def give(session: Session, actor: Actor, resource: Resource, person_id: UUID, scopes: frozenset[Scope]) -> None:
    """Exactly these, instead of what he had; none takes all back. Errors: `Invalid` for what cannot be given."""
    require(session, actor, Scope.SHARE, resource)
    person = session.get(Person, person_id)
    if person is None:
        raise NotFound("This person does not exist.")
    wrong = [scope for scope in sorted(scopes) if scope not in GIVABLE.get(resource.kind, ())]
    if wrong:
        raise Invalid(f"Of a {resource.kind} this cannot be given: {', '.join(wrong)}.")
    his = (
        col(AccessGrant.kind) == resource.kind,
        col(AccessGrant.resource_id) == resource.id,
        col(AccessGrant.grantee_id) == person_id,
    )
    session.execute(delete(AccessGrant).where(*his))
    for scope in sorted(scopes):
        grant = AccessGrant(
            kind=resource.kind,
            resource_id=resource.id,
            grantee_id=person_id,
            scope=scope,
            granted_by=actor.person_id,
        )
        session.add(grant)
    words = ", ".join(sorted(scopes)) or "nothing any more"
    subject = Subject(str(resource.kind), resource.id, person.name)
    audit.record(session, actor.doer, "shared", subject, f"gave {person.name}: {words}")
    tell(session, ThingChanged(str(resource.kind), resource.id))
