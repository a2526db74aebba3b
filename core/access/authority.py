"""The authority decides what people were given: the grants of this database, or another system that manages access.

Roles, ownership and login sessions are always Flotilla's own and are read within the transaction, by
`core.access.policy`. An authority that asks another system does so before a transaction begins, never while one is
open: there is one writer, and every other request would wait for it. `db.before_transactions` adds the answer to the
actor.

Another authority is a package beside `local/` that implements `Authority`; `core.boot` installs it, and the tests of
access run under it once it is named in their `AUTHORITIES`.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol
from uuid import UUID

from sqlmodel import Session

from core import db
from core.access.actors import Actor, Resource
from core.access.given_rights import Grants, Told
from core.access.scopes import Scope
from core.errors import Unavailable


@dataclass(frozen=True, slots=True)
class Grantee:
    """The receiver of a grant: a person, or a group (`person_group`)."""

    id: UUID
    is_group: bool = False


@dataclass(frozen=True, slots=True)
class Holding:
    """What one person or group was given of one thing. Never empty."""

    grantee: Grantee
    scopes: frozenset[Scope]


@dataclass(frozen=True, slots=True)
class Request:
    """A person's request for these scopes on a thing. Each person has at most one request for each thing."""

    resource: Resource
    person_id: UUID
    scopes: frozenset[Scope]


class Authority(Protocol):
    """The source of decisions about access. Every method with a `session` is called within a transaction: it calls no
    other system, and what it writes is rolled back with that transaction. An authority that keeps grants elsewhere
    writes down what it has to send, and sends it after the commit."""

    # -- what people were given ---------------------------------------------------------------------------------------

    async def resolve(self, person_id: UUID) -> Grants:
        """Return the grants of this person. Called before each of their transactions, so an authority should cache.
        Never raises: when the authority cannot be reached, the result says so (`Grants.answers`)."""

    def without_asking(self, person_id: UUID) -> Grants:
        """Return the grants of this person as far as they are known here, for an actor who was not resolved before the
        transaction."""

    async def look_up(self, people: Collection[UUID]) -> None:
        """Fetch the grants of these people unless recent ones are known, so that `absent` can answer. Never raises."""

    def absent(self, session: Session, people: Collection[UUID]) -> Mapping[UUID, Told]:
        """Return the last known grants of each of these people, for work that starts in their name while they are away.
        The number of queries does not depend on the number of people."""

    # -- sharing ------------------------------------------------------------------------------------------------------

    async def holders(self, resource: Resource) -> Sequence[Holding]:
        """Return the people and groups to whom a thing was given, in no order. Errors: `Unavailable`."""

    def give(self, session: Session, resource: Resource, holding: Holding, by: UUID) -> None:
        """Replace the grantee's scopes on this thing by those of `holding`; an empty set takes all back. Takes effect
        at once."""

    def ask(self, session: Session, request: Request) -> None:
        """Store a request. It replaces an earlier one of this person for this thing."""

    async def requests(self, resource: Resource) -> Sequence[Request]:
        """Return the open requests for a thing, in no order. Errors: `Unavailable`."""

    def settle(self, session: Session, resource: Resource, person_id: UUID) -> None:
        """Delete a request after it was accepted or refused. Safe to call again."""

    # -- things -------------------------------------------------------------------------------------------------------

    def created(self, session: Session, resource: Resource, name: str) -> None:
        """Note that a thing was added."""

    def renamed(self, session: Session, resource: Resource, name: str) -> None:
        """Note that a thing was edited. Its name may be unchanged."""

    def handed_over(self, session: Session, resource: Resource, name: str) -> None:
        """Note that a thing has a new owner: `resource.owner_id`."""

    def deleted(self, session: Session, resource: Resource) -> None:
        """Note that a thing was deleted; all grants on it end. An archived thing can still be viewed and is not
        deleted."""


_current: Authority | None = None


def install(authority: Authority | None) -> None:
    """Use this authority from now on. The composition root calls this once, before the first request is served."""
    global _current
    _current = authority


def current() -> Authority:
    """Return the authority in use. Errors: `Unavailable` when none is installed."""
    if _current is None:
        raise Unavailable("Nobody decides about access: no authority is installed.")
    return _current


async def _resolved(actor: Actor) -> Actor:
    """Return the actor with their grants."""
    return replace(actor, grants=await current().resolve(actor.person_id))


db.before_transactions(Actor, _resolved)
