"""The authority of an installation without an external one: grants and requests are rows of its own database."""

from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from sqlmodel import Session, col

from core import db
from core.access.actors import Resource
from core.access.authority import Holding, Request
from core.access.given_rights import Told
from core.access.local import stored_grants, stored_requests
from core.access.local.stored_grants import StoredGrants
from core.access.models import AccessRequest


class LocalAuthority:
    """Implements `core.access.authority.Authority`. It always answers, within the transaction that asks, so a right
    that is taken back ends at once."""

    async def resolve(self, person_id: UUID) -> StoredGrants:
        """Return grants that are read within the transaction. Reads nothing itself."""
        return StoredGrants(person_id)

    def without_asking(self, person_id: UUID) -> StoredGrants:
        """Return the same as `resolve`."""
        return StoredGrants(person_id)

    async def look_up(self, people: Collection[UUID]) -> None:
        """Do nothing: `absent` reads the rows."""

    def absent(self, session: Session, people: Collection[UUID]) -> Mapping[UUID, Told]:
        """Read the grants of these people with one query."""
        found = stored_grants.of_people(session, people)
        return {id: Told(tuple(found.get(id, ()))) for id in people}

    async def holders(self, resource: Resource) -> Sequence[Holding]:
        """Read the grants with one query, in a transaction of its own."""
        return await db.current().run(lambda session: stored_grants.holders(session, resource), reads_only=True)

    def give(self, session: Session, resource: Resource, holding: Holding, by: UUID) -> None:
        """Replace the rows of this grantee."""
        stored_grants.replace(session, resource, holding, by)

    def ask(self, session: Session, request: Request) -> None:
        """Replace the rows of this person's request."""
        stored_requests.keep(session, request)

    async def requests(self, resource: Resource) -> Sequence[Request]:
        """Read the requests with one query, in a transaction of its own; oldest first."""
        return await db.current().run(lambda session: stored_requests.of_thing(session, resource), reads_only=True)

    def settle(self, session: Session, resource: Resource, person_id: UUID) -> None:
        """Delete the rows of this person's request."""
        stored_requests.forget(session, resource, col(AccessRequest.person_id) == person_id)

    def created(self, session: Session, resource: Resource, name: str) -> None:
        """Do nothing: a new thing has no grants."""

    def renamed(self, session: Session, resource: Resource, name: str) -> None:
        """Do nothing: names are not stored here."""

    def handed_over(self, session: Session, resource: Resource, name: str) -> None:
        """Do nothing: the owner is read from the thing's own row, and grants stay."""

    def deleted(self, session: Session, resource: Resource) -> None:
        """Delete the grants on the thing and the requests for it."""
        stored_grants.forget(session, resource)
        stored_requests.forget(session, resource)
