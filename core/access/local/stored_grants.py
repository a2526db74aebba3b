"""Grants as rows of this database: `access_grant` of people and groups, `membership` of people in groups."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import delete
from sqlmodel import Session, col, or_, select

from core.access.actors import Resource
from core.access.authority import Grantee, Holding
from core.access.given_rights import Grant
from core.access.models import AccessGrant, Membership, PersonGroup
from core.access.scopes import Kind, Scope


@dataclass(frozen=True, slots=True)
class StoredGrants:
    """The grants of one person, read from the database within the transaction that asks."""

    person_id: UUID

    @property
    def read_at(self) -> None:
        """Return None: the rows are read within the transaction."""

    @property
    def answers(self) -> bool:
        """Return True: the rows are complete."""
        return True

    def of(self, session: Session, kind: Kind) -> Mapping[UUID, frozenset[Scope]]:
        """See `Grants.of`. One query."""
        given: dict[UUID, frozenset[Scope]] = {}
        for resource_id, scope in session.exec(self._rows(kind)):
            given[resource_id] = given.get(resource_id, frozenset()) | {scope}
        return given

    def ids(self, kind: Kind, scope: Scope) -> Any:
        """See `Grants.ids`. Returns a subquery."""
        given = self._rows(kind).with_only_columns(col(AccessGrant.resource_id))
        return given if scope is Scope.VIEW else given.where(col(AccessGrant.scope) == scope)

    def _rows(self, kind: Kind) -> Any:
        """Return a select of (resource id, scope)."""
        groups = select(Membership.group_id).where(Membership.person_id == self.person_id)
        return select(AccessGrant.resource_id, AccessGrant.scope).where(
            AccessGrant.kind == kind,
            or_(col(AccessGrant.grantee_id) == self.person_id, col(AccessGrant.grantee_id).in_(groups)),
        )


def of_people(session: Session, people: Collection[UUID]) -> Mapping[UUID, list[Grant]]:
    """Return person → all their grants. One query."""
    rows = (
        select(AccessGrant, Membership.person_id)
        .outerjoin(Membership, col(Membership.group_id) == AccessGrant.grantee_id)
        .where(or_(col(AccessGrant.grantee_id).in_(people), col(Membership.person_id).in_(people)))
    )
    found: dict[UUID, list[Grant]] = defaultdict(list)
    for one, member_id in session.exec(rows):
        grant = Grant(one.kind, one.resource_id, one.scope, through_group=member_id is not None)
        found[member_id or one.grantee_id].append(grant)
    return found


def holders(session: Session, resource: Resource) -> list[Holding]:
    """Return the people and groups to whom a thing was given. One query."""
    rows = (
        select(AccessGrant.grantee_id, AccessGrant.scope, PersonGroup.id)
        .outerjoin(PersonGroup, col(PersonGroup.id) == AccessGrant.grantee_id)
        .where(*_of(resource))
    )
    found: dict[Grantee, frozenset[Scope]] = defaultdict(frozenset)
    for grantee_id, scope, group_id in session.exec(rows):
        found[Grantee(grantee_id, is_group=group_id is not None)] |= {Scope(scope)}
    return [Holding(grantee, scopes) for grantee, scopes in found.items()]


def replace(session: Session, resource: Resource, holding: Holding, by: UUID) -> None:
    """Replace the grantee's scopes on this thing by those of `holding`."""
    grantee_id = holding.grantee.id
    session.execute(delete(AccessGrant).where(*_of(resource), col(AccessGrant.grantee_id) == grantee_id))
    for scope in sorted(holding.scopes):
        session.add(
            AccessGrant(kind=resource.kind, resource_id=resource.id, grantee_id=grantee_id, scope=scope, granted_by=by)
        )


def forget(session: Session, resource: Resource) -> None:
    """Delete all grants on a thing."""
    session.execute(delete(AccessGrant).where(*_of(resource)))


def _of(resource: Resource) -> Any:
    return col(AccessGrant.kind) == resource.kind, col(AccessGrant.resource_id) == resource.id
