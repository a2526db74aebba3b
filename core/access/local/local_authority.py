"""The authority of an installation without any other system: grants and requests are rows of its own database."""

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
    """Implements `core.access.authority.Authority`. It always answers, and within the transaction that asks: a right
    that is taken back counts at once, and nothing is asked beforehand."""

    async def resolve(self, person_id: UUID) -> StoredGrants:
        """Asks nothing: the rows are read in the transaction."""
        return StoredGrants(person_id)

    def without_asking(self, person_id: UUID) -> StoredGrants:
        """The same as `resolve`."""
        return StoredGrants(person_id)

    async def look_up(self, people: Collection[UUID]) -> None:
        """Nothing to do: `absent` reads the rows."""

    def absent(self, session: Session, people: Collection[UUID]) -> Mapping[UUID, Told]:
        """One query."""
        found = stored_grants.of_people(session, people)
        return {id: Told(tuple(found.get(id, ()))) for id in people}

    async def holders(self, resource: Resource) -> Sequence[Holding]:
        """One query in a transaction of its own."""
        return await db.current().run(lambda session: stored_grants.holders(session, resource), reads_only=True)

    def give(self, session: Session, resource: Resource, holding: Holding, by: UUID) -> None:
        """Replace the rows of this grantee."""
        stored_grants.replace(session, resource, holding, by)

    def ask(self, session: Session, request: Request) -> None:
        """Replace the rows of this person's request."""
        stored_requests.keep(session, request)

    async def requests(self, resource: Resource) -> Sequence[Request]:
        """Oldest first. One query in a transaction of its own."""
        return await db.current().run(lambda session: stored_requests.of_thing(session, resource), reads_only=True)

    def settle(self, session: Session, resource: Resource, person_id: UUID) -> None:
        """Delete the rows of this person's request."""
        stored_requests.forget(session, resource, col(AccessRequest.person_id) == person_id)

    def created(self, session: Session, resource: Resource, name: str) -> None:
        """Nothing to do: the thing's own row is all there is."""

    def renamed(self, session: Session, resource: Resource, name: str) -> None:
        """Nothing to do: names are not kept here."""

    def handed_over(self, session: Session, resource: Resource, name: str) -> None:
        """Nothing to do: the owner is read from the thing's own row, and what was given stays given."""

    def deleted(self, session: Session, resource: Resource) -> None:
        """Delete what was given of the thing and what was asked for it."""
        stored_grants.forget(session, resource)
        stored_requests.forget(session, resource)
