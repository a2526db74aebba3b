"""The actor of a request, and the resources that they act on."""

from dataclasses import dataclass, field
from uuid import UUID

from core.access.given_rights import Grants
from core.access.scopes import Kind, Role
from core.audit import Doer


@dataclass(frozen=True, slots=True)
class Actor:
    """The person who makes a request. `session_id` is None for background work and for the command line.

    `grants`: what others gave them. They are read before each transaction and set only within it.
    """

    person_id: UUID
    name: str
    role: Role
    session_id: UUID | None = None
    grants: Grants | None = field(default=None, compare=False, repr=False)

    @property
    def doer(self) -> Doer:
        """Return the actor as the audit trail names them."""
        return Doer(self.name, self.person_id)


@dataclass(frozen=True, slots=True)
class Resource:
    """A thing that can be owned and shared. The `id` of a strategy is the id of its family."""

    kind: Kind
    id: UUID
    owner_id: UUID | None


HOUSE = Resource(Kind.HOUSE, UUID(int=0), None)
"""The installation itself."""
