"""The rights that a person was given on other people's things, as an authority knows them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol
from uuid import UUID

from sqlmodel import Session

from core.access.scopes import Kind, Scope


class Answer(StrEnum):
    """Whether somebody may do something. Only `YES` permits; `UNKNOWN` never does."""

    YES = "yes"
    NO = "no"  # the authority was asked: the right was never given, or was taken back
    UNKNOWN = "unknown"  # the authority could not be asked


@dataclass(frozen=True, slots=True)
class Grant:
    """One scope on one thing. `through_group`: it was given to a group, so it stays when the person's own grant is
    taken back."""

    kind: Kind
    resource_id: UUID
    scope: Scope
    through_group: bool = False


class Grants(Protocol):
    """The grants of one person, direct or through groups. Roles and ownership are not part of it. It calls no other
    system, so it can be used within a transaction."""

    @property
    def read_at(self) -> datetime | None:
        """Return when the authority was asked, in UTC; None when the grants are read within the transaction, or never
        were."""

    @property
    def answers(self) -> bool:
        """Return whether the grants are complete. When False, a missing scope is unknown, not refused."""

    def of(self, session: Session, kind: Kind) -> Mapping[UUID, frozenset[Scope]]:
        """Return resource id → scopes, for one kind."""

    def ids(self, kind: Kind, scope: Scope) -> Any:
        """Return the ids of the resources of this kind with this scope (`VIEW`: with any scope), as an argument for
        `column.in_`."""


@dataclass(frozen=True, slots=True)
class Told:
    """The grants of one person as a plain value that needs no database."""

    grants: Collection[Grant] = ()
    read_at: datetime | None = None
    answers: bool = True

    def of(self, session: Session, kind: Kind) -> Mapping[UUID, frozenset[Scope]]:
        """See `Grants.of`. The session is not used."""
        return scopes_by_resource(self.grants, kind)

    def ids(self, kind: Kind, scope: Scope) -> list[UUID]:
        """See `Grants.ids`."""
        found = scopes_by_resource(self.grants, kind)
        return [id for id, scopes in found.items() if scope is Scope.VIEW or scope in scopes]


UNKNOWN = Told(answers=False)
"""A person about whom nothing is known: they have only what they own."""


def scopes_by_resource(grants: Collection[Grant], kind: Kind) -> dict[UUID, frozenset[Scope]]:
    """Return resource id → all scopes given on it, for one kind."""
    found: dict[UUID, frozenset[Scope]] = {}
    for grant in grants:
        if grant.kind is kind:
            found[grant.resource_id] = found.get(grant.resource_id, frozenset()) | {grant.scope}
    return found
