"""The rights of people who do not act themselves: the owner of a bot that somebody else starts, or that starts by
itself.

The answer can be unknown: a disabled account has kept its rights, and an outside authority may not answer.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from sqlmodel import Session, col, select

from core.access import authority
from core.access.given_rights import UNKNOWN, Answer, Grant, Told, scopes_by_resource
from core.access.models import Person
from core.access.policy import Actor, Resource, Rights
from core.access.scopes import Role, Scope

__all__ = ["Answer", "Grant", "PersonStanding", "of"]


@dataclass(frozen=True, slots=True)
class PersonStanding:
    """A person's role and grants. `answers`: False when the authority could not be asked; missing grants are then
    unknown."""

    person_id: UUID
    name: str
    role: Role
    is_disabled: bool = False
    grants: tuple[Grant, ...] = ()
    answers: bool = True

    def may(self, scope: Scope, resource: Resource) -> Answer:
        """Return whether the person may do this. A disabled account turns a yes into `UNKNOWN`. A missing right stays a
        no, because enabling the account would not grant it."""
        actor = Actor(self.person_id, self.name, self.role)
        rights = Rights(actor, scopes_by_resource(self.grants, resource.kind), self.answers)
        answer = rights.answer(scope, resource)
        return Answer.UNKNOWN if answer is Answer.YES and self.is_disabled else answer

    def given(self, resource: Resource, scopes: Collection[Scope]) -> "PersonStanding":
        """Return a copy in which the person has exactly these scopes on this thing."""
        rest = tuple(one for one in self.grants if one.through_group or one.resource_id != resource.id)
        return replace(self, grants=rest + tuple(Grant(resource.kind, resource.id, scope) for scope in scopes))


def of(session: Session, people: Collection[UUID]) -> Mapping[UUID, PersonStanding]:
    """Return the standing of each of these people, as last known. People without an account are left out. The number of
    queries does not depend on the number of people."""
    rows = session.exec(select(Person).where(col(Person.id).in_(people))).all()
    told = authority.current().absent(session, people)
    return {row.id: _standing(row, told.get(row.id, UNKNOWN)) for row in rows}


def _standing(row: Person, told: Told) -> PersonStanding:
    return PersonStanding(
        row.id, row.name, row.role, row.disabled_at is not None, tuple(told.grants), answers=told.answers
    )
