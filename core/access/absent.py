"""What people may do who are not there to ask: the owner of a bot that somebody else starts, or that starts by itself.

The answer can be "unknown": an account that is disabled was refused nothing, and an outside authority may not answer.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from sqlmodel import Session, col, or_, select

from core.access.models import AccessGrant, Membership, Person
from core.access.policy import Actor, Resource, Rights
from core.access.scopes import Kind, Role, Scope


class Answer(StrEnum):
    YES = "yes"
    NO = "no"  # asked, and refused: the right was never given, or was taken back
    UNKNOWN = "unknown"  # nobody said no, and nobody can say yes now


@dataclass(frozen=True, slots=True)
class Grant:
    """`through_group`: not given to the person themselves, so it stays when what they were given is taken back."""

    kind: Kind
    resource_id: UUID
    scope: Scope
    through_group: bool = False


@dataclass(frozen=True, slots=True)
class PersonStanding:
    """`answers`: False when whoever decides does not answer."""

    person_id: UUID
    name: str
    role: Role
    is_disabled: bool = False
    grants: tuple[Grant, ...] = ()
    answers: bool = True

    def may(self, scope: Scope, resource: Resource) -> Answer:
        """A right that is missing counts before an account that is disabled: enabling it would not bring it back."""
        if not self.answers:
            return Answer.UNKNOWN
        if scope not in self._rights(resource.kind).of(resource):
            return Answer.NO
        return Answer.UNKNOWN if self.is_disabled else Answer.YES

    def given(self, resource: Resource, scopes: Collection[Scope]) -> "PersonStanding":
        """As if they had been given exactly these of this thing."""
        rest = tuple(one for one in self.grants if one.through_group or one.resource_id != resource.id)
        return replace(self, grants=rest + tuple(Grant(resource.kind, resource.id, scope) for scope in scopes))

    def _rights(self, kind: Kind) -> Rights:
        found: dict[UUID, frozenset[Scope]] = {}
        for grant in self.grants:
            if grant.kind is kind:
                found[grant.resource_id] = found.get(grant.resource_id, frozenset()) | {grant.scope}
        return Rights(Actor(self.person_id, self.name, self.role), found)


class Authority(Protocol):
    def standing(self, session: Session, people: Collection[UUID]) -> Mapping[UUID, PersonStanding]:
        """Of each of these people, in a number of questions that does not grow with them."""


class LocalAuthority:
    """The accounts and grants of this database: always answers."""

    def standing(self, session: Session, people: Collection[UUID]) -> Mapping[UUID, PersonStanding]:
        """Two queries."""
        rows = session.exec(select(Person).where(col(Person.id).in_(people))).all()
        grants: dict[UUID, list[Grant]] = {}
        given = (
            select(AccessGrant, Membership.person_id)
            .outerjoin(Membership, col(Membership.group_id) == AccessGrant.grantee_id)
            .where(or_(col(AccessGrant.grantee_id).in_(people), col(Membership.person_id).in_(people)))
        )
        for one, member_id in session.exec(given):
            grant = Grant(one.kind, one.resource_id, one.scope, through_group=member_id is not None)
            grants.setdefault(member_id or one.grantee_id, []).append(grant)
        return {
            row.id: PersonStanding(
                row.id, row.name, row.role, row.disabled_at is not None, tuple(grants.get(row.id, ()))
            )
            for row in rows
        }


_authority: Authority = LocalAuthority()


def install(authority: Authority | None) -> None:
    """Who is asked from now on; None: this database."""
    global _authority
    _authority = authority or LocalAuthority()


def of(session: Session, people: Collection[UUID]) -> Mapping[UUID, PersonStanding]:
    """What each of these people may do now."""
    return _authority.standing(session, people)
