"""Giving others a right to one's things, and taking it back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Table, delete, func
from sqlalchemy import select as select_columns
from sqlmodel import Session, SQLModel, col, select

from core import audit
from core.access.models import AccessGrant, Person
from core.access.policy import HOUSE, Actor, Resource, current, require
from core.access.scopes import GIVABLE, Kind, Role, Scope
from core.audit import Subject
from core.db import read_only, tell, transaction
from core.errors import Invalid, NotFound
from core.events import ThingChanged

IsForAdministrators = Callable[[str], bool]
"""The type of a thing → may only administrators share it?"""
_for_administrators: dict[Kind, IsForAdministrators] = {}


def leave_sharing_to_administrators(kind: Kind, is_for_administrators: IsForAdministrators) -> None:
    """Set the rule for things of this kind that have a type. The composition root hands it in, as the rooms that know
    the types stand above this one. Without a rule, only administrators share things that have a type."""
    _for_administrators[kind] = is_for_administrators


@dataclass(frozen=True, slots=True)
class Given:
    """What one person was given of one thing."""

    person_id: UUID
    name: str
    scopes: frozenset[Scope]
    only_looks: bool
    """A viewer: of what they were given only looking counts now."""


@dataclass(frozen=True, slots=True)
class Touched:
    """Bots that taking a right back concerns. `text`: a sentence for those who may not know their names."""

    text: str = ""
    names: Sequence[str] = ()


NOBODY = Touched()


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody a thing may be given to. `only_looks`: a viewer, to whom nothing else can be given."""

    person_id: UUID
    name: str
    username: str
    only_looks: bool


@read_only
def given(session: Session, actor: Actor, resource: Resource) -> list[Given]:
    """Who was given what of it, by name."""
    shared_thing(session, actor, resource)
    query = (
        select(Person.id, Person.name, Person.role, AccessGrant.scope)
        .join(AccessGrant, col(AccessGrant.grantee_id) == Person.id)
        .where(AccessGrant.kind == resource.kind, AccessGrant.resource_id == resource.id)
        .order_by(func.lower(Person.name))
    )
    found: dict[UUID, Given] = {}
    for person_id, name, role, scope in session.exec(query):
        before = found[person_id].scopes if person_id in found else frozenset()
        found[person_id] = Given(person_id, name, before | {Scope(scope)}, role is Role.VIEWER)
    return list(found.values())


@read_only
def candidates(session: Session, actor: Actor, resource: Resource) -> list[Candidate]:
    """Everybody with an account, but the owner and oneself, by name."""
    _, thing = shared_thing(session, actor, resource)
    query = select(Person.id, Person.name, Person.username, Person.role).where(col(Person.disabled_at).is_(None))
    unneeded = {thing.owner_id, actor.person_id}
    return [
        Candidate(id, name, username, role is Role.VIEWER)
        for id, name, username, role in session.exec(query.order_by(func.lower(Person.name)))
        if id not in unneeded
    ]


@transaction
def give(
    session: Session,
    actor: Actor,
    resource: Resource,
    person_id: UUID,
    scopes: frozenset[Scope],
    touched: Touched = NOBODY,
) -> None:
    """Exactly these, instead of what they had; none takes all back. Errors: `Invalid` for what cannot be given."""
    name, _ = shared_thing(session, actor, resource)
    person = session.get(Person, person_id)
    if person is None:
        raise NotFound("This person does not exist.")
    wrong = [scope for scope in sorted(scopes) if scope not in GIVABLE.get(resource.kind, ())]
    if wrong:
        raise Invalid(f"Of a {resource.kind} this cannot be given: {', '.join(wrong)}.")
    if person.role is Role.VIEWER and scopes - {Scope.VIEW}:
        raise Invalid(f"{person.name} is a viewer: viewers can be given only the right to look.")
    _replace(session, actor, resource, person_id, scopes)
    what = f"{resource.kind} {name}"
    text = f"lets {person.name} {', '.join(sorted(scopes))} {what}" if scopes else f"took {what} from {person.name}"
    subject, bots = Subject(str(resource.kind), resource.id, name), {"bots": list(touched.names)}
    text = f"{text}. {touched.text}" if touched.text else text
    audit.record(session, actor.doer, "shared", subject, text, after=bots if touched.names else None)
    tell(session, ThingChanged(str(resource.kind), resource.id))


def _replace(session: Session, actor: Actor, resource: Resource, person_id: UUID, scopes: frozenset[Scope]) -> None:
    session.execute(
        delete(AccessGrant).where(
            col(AccessGrant.kind) == resource.kind,
            col(AccessGrant.resource_id) == resource.id,
            col(AccessGrant.grantee_id) == person_id,
        )
    )
    for scope in sorted(scopes):
        grant = AccessGrant(
            kind=resource.kind,
            resource_id=resource.id,
            grantee_id=person_id,
            scope=scope,
            granted_by=actor.person_id,
        )
        session.add(grant)


def shared_thing(session: Session, actor: Actor, resource: Resource) -> tuple[str, Resource]:
    """Name of a thing that the actor may share, and the thing itself. Errors: as `require`."""
    name, thing, type = _owned(session, actor, resource)
    if type and _for_administrators.get(thing.kind, _always)(type):
        require(session, actor, Scope.ADMINISTER, HOUSE)
    return name, thing


def _always(_: str) -> bool:
    return True


def owned_thing(session: Session, actor: Actor, resource: Resource) -> tuple[str, Resource]:
    """The same of a thing that the actor owns, or of any for an administrator."""
    return _owned(session, actor, resource)[:2]


def _owned(session: Session, actor: Actor, resource: Resource) -> tuple[str, Resource, str]:
    """Name, the thing, and its type where it has one. The owner is read here: what a page says of that is not believed.

    The tables of things are asked for by name, as their rooms stand above this one. Errors: as `require`.
    """
    table = SQLModel.metadata.tables.get(str(resource.kind))
    row = None if table is None else session.execute(_owner_and_name(table, resource.id)).mappings().first()
    if table is None or row is None:
        current(session, actor)
        raise NotFound(f"This {resource.kind} does not exist, or you may not do this with it.")
    thing = Resource(resource.kind, resource.id, row["owner_id"])
    require(session, actor, Scope.SHARE, thing)
    return str(row.get("name", "")), thing, str(row.get("type", ""))


def _owner_and_name(table: Table, id: UUID) -> Any:
    wanted = [table.c[name] for name in ("owner_id", "name", "type") if name in table.c]
    living = [table.c.archived_at.is_(None)] if "archived_at" in table.c else []
    return select_columns(*wanted).where(table.c.id == id, *living)
