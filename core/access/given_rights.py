"""What a person was given of other people's things, as an authority knows it."""

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
    NO = "no"  # asked, and refused: the right was never given, or was taken back
    UNKNOWN = "unknown"  # nobody said no, and nobody can say yes now


@dataclass(frozen=True, slots=True)
class Grant:
    """One scope of one thing. `through_group`: it was given to a group, so it stays when what was given to the person
    directly is taken back."""

    kind: Kind
    resource_id: UUID
    scope: Scope
    through_group: bool = False


class Grants(Protocol):
    """What one person was given, directly or through groups. It asks no other system: it can be used in a transaction.
    Owning things and roles are not part of it."""

    @property
    def read_at(self) -> datetime | None:
        """When the authority was asked, in UTC. None: read within the transaction, or never."""

    @property
    def answers(self) -> bool:
        """False when nobody can say more than this now: a scope that is missing here is unknown, not refused."""

    def of(self, session: Session, kind: Kind) -> Mapping[UUID, frozenset[Scope]]:
        """Resource id → scopes, of one kind."""

    def ids(self, kind: Kind, scope: Scope) -> Any:
        """The resources of this kind with this scope (`VIEW`: with any), in a form that `column.in_` takes."""


@dataclass(frozen=True, slots=True)
class Told:
    """What an authority told of one person: a value that needs no database."""

    grants: Collection[Grant] = ()
    read_at: datetime | None = None
    answers: bool = True

    def of(self, session: Session, kind: Kind) -> Mapping[UUID, frozenset[Scope]]:
        """As `Grants.of`. The session is not used."""
        return scopes_by_resource(self.grants, kind)

    def ids(self, kind: Kind, scope: Scope) -> list[UUID]:
        """As `Grants.ids`."""
        found = scopes_by_resource(self.grants, kind)
        return [id for id, scopes in found.items() if scope is Scope.VIEW or scope in scopes]


UNKNOWN = Told(answers=False)
"""Nothing is known of this person: they have what they own."""


def scopes_by_resource(grants: Collection[Grant], kind: Kind) -> dict[UUID, frozenset[Scope]]:
    """Resource id → all scopes that were given of it, of one kind."""
    found: dict[UUID, frozenset[Scope]] = {}
    for grant in grants:
        if grant.kind is kind:
            found[grant.resource_id] = found.get(grant.resource_id, frozenset()) | {grant.scope}
    return found
