"""Give others rights on one's things, and take them back."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Table
from sqlalchemy import select as select_columns
from sqlmodel import Session, SQLModel

from core import audit
from core.access import authority
from core.access.authority import Grantee, Holding
from core.access.models import Person, PersonGroup
from core.access.policy import HOUSE, Actor, Resource, current, require
from core.access.scopes import GIVABLE, Kind, Role, Scope
from core.audit import Subject
from core.db import tell, transaction
from core.errors import Invalid, NotFound
from core.events import ThingChanged

IsForAdministrators = Callable[[str], bool]
"""The type of a thing → whether only administrators may share it."""
_for_administrators: dict[Kind, IsForAdministrators] = {}


def leave_sharing_to_administrators(kind: Kind, is_for_administrators: IsForAdministrators) -> None:
    """Set the rule for things of this kind that have a type. The composition root calls it, because the rooms that know
    the types are above this one. Without a rule, only administrators share things that have a type."""
    _for_administrators[kind] = is_for_administrators


@dataclass(frozen=True, slots=True)
class Touched:
    """The bots affected when a right is taken back. `text`: a sentence for people who may not know their names."""

    text: str = ""
    names: Sequence[str] = ()


NOBODY = Touched()


@transaction
def give(
    session: Session,
    actor: Actor,
    resource: Resource,
    grantee_id: UUID,
    scopes: frozenset[Scope],
    touched: Touched = NOBODY,
) -> None:
    """Replace the scopes of a person or a group by these; an empty set takes all back. `touched`: the affected bots.
    Errors: `NotFound` for everybody but the owner and administrators; `Invalid` for scopes that cannot be given."""
    name, thing = shared_thing(session, actor, resource)
    grantee, whose = _grantee(session, grantee_id, scopes)
    refuse_ungivable(resource.kind, scopes)
    authority.current().give(session, thing, Holding(grantee, scopes), actor.person_id)
    what = f"{resource.kind} {name}"
    text = f"lets {whose} {', '.join(sorted(scopes))} {what}" if scopes else f"took {what} from {whose}"
    subject, bots = Subject(str(resource.kind), resource.id, name), {"bots": list(touched.names)}
    text = f"{text}. {touched.text}" if touched.text else text
    audit.record(session, actor.doer, "shared", subject, text, after=bots if touched.names else None)
    tell(session, ThingChanged(str(resource.kind), resource.id))


def _grantee(session: Session, id: UUID, scopes: frozenset[Scope]) -> tuple[Grantee, str]:
    """Return the grantee and their name."""
    if person := session.get(Person, id):
        if person.role is Role.VIEWER and scopes - {Scope.VIEW}:
            raise Invalid(f"{person.name} is a viewer: viewers can be given only the right to look.")
        return Grantee(id), person.name
    if group := session.get(PersonGroup, id):
        return Grantee(id, is_group=True), group.name
    raise NotFound("This person does not exist.")


def refuse_ungivable(kind: Kind, scopes: Collection[Scope]) -> None:
    """Raise for scopes that cannot be given on this kind of thing. Errors: `Invalid`."""
    wrong = [scope for scope in sorted(scopes) if scope not in GIVABLE.get(kind, ())]
    if wrong:
        raise Invalid(f"Of a {kind} this cannot be given: {', '.join(wrong)}.")


def shared_thing(session: Session, actor: Actor, resource: Resource) -> tuple[str, Resource]:
    """Return the name of a thing that the actor may share, and the thing itself. Errors: as `require`."""
    name, thing, type = _owned(session, actor, resource)
    if type and _for_administrators.get(thing.kind, _always)(type):
        require(session, actor, Scope.ADMINISTER, HOUSE)
    return name, thing


def _always(_: str) -> bool:
    return True


def owned_thing(session: Session, actor: Actor, resource: Resource) -> tuple[str, Resource]:
    """Return the name of a thing that the actor owns (any thing for an administrator), and the thing itself. Errors: as
    `require`."""
    return _owned(session, actor, resource)[:2]


def owner_of(session: Session, resource: Resource) -> UUID | None:
    """Return the owner of a living thing, or None when there is no such thing. Checks no permission."""
    table = SQLModel.metadata.tables.get(str(resource.kind))
    row = None if table is None else session.execute(_owner_and_name(table, resource.id)).mappings().first()
    return row.get("owner_id") if row else None


def _owned(session: Session, actor: Actor, resource: Resource) -> tuple[str, Resource, str]:
    """Return the name, the thing, and its type where it has one. The owner is read from the database; what the page
    sent is not trusted.

    The tables are looked up by name, because the rooms that define them are above this one. Errors: as `require`.
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
