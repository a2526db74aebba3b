"""The authority decides what people were given: the grants of this database, or another system that manages access.

Roles, ownership and login sessions are always Flotilla's own and are read within the transaction, by
`core.access.policy`. An authority that asks another system does so before a transaction begins, never while one is
open: there is one writer, and everybody would wait with it. `db.before_transactions` hands its answer in with the
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
    """Who is given something: a person, or a group (`person_group`)."""

    id: UUID
    is_group: bool = False


@dataclass(frozen=True, slots=True)
class Holding:
    """What one person or group was given of one thing. Never empty."""

    grantee: Grantee
    scopes: frozenset[Scope]


@dataclass(frozen=True, slots=True)
class Request:
    """Somebody asks for these scopes of a thing. There is at most one of each person for each thing."""

    resource: Resource
    person_id: UUID
    scopes: frozenset[Scope]


class Authority(Protocol):
    """What decides about access. Every method with a `session` is called within a transaction: it asks no other system,
    and what it notes is rolled back with that transaction. An authority that keeps grants elsewhere notes there what is
    to be sent, and sends it after the commit."""

    # -- what people were given ---------------------------------------------------------------------------------------

    async def resolve(self, person_id: UUID) -> Grants:
        """What this person was given. Called before each of their transactions, so a recent answer is used again. Never
        raises: when nobody answers, the result says so (`Grants.answers`)."""

    def without_asking(self, person_id: UUID) -> Grants:
        """The same as far as it is known here, for an actor whom nobody resolved before the transaction."""

    async def look_up(self, people: Collection[UUID]) -> None:
        """Ask what these people were given unless that is known well enough, for `absent`. Never raises."""

    def absent(self, session: Session, people: Collection[UUID]) -> Mapping[UUID, Told]:
        """What each of these people was given, as last known: they are not here, and something starts in their name.
        The number of queries does not grow with the people."""

    # -- sharing ------------------------------------------------------------------------------------------------------

    async def holders(self, resource: Resource) -> Sequence[Holding]:
        """Whom a thing was given to, people and groups, in no order. Errors: `Unavailable`."""

    def give(self, session: Session, resource: Resource, holding: Holding, by: UUID) -> None:
        """Give exactly these scopes instead of those of before; none takes all back. Holds at once."""

    def ask(self, session: Session, request: Request) -> None:
        """Keep a request, in place of an earlier one of this person for this thing."""

    async def requests(self, resource: Resource) -> Sequence[Request]:
        """What is asked for and not answered, in no order. Errors: `Unavailable`."""

    def settle(self, session: Session, resource: Resource, person_id: UUID) -> None:
        """A request was answered, one way or the other: forget it. Twice does no harm."""

    # -- things -------------------------------------------------------------------------------------------------------

    def created(self, session: Session, resource: Resource, name: str) -> None:
        """A thing was added."""

    def renamed(self, session: Session, resource: Resource, name: str) -> None:
        """A thing was edited; its name may be the one of before."""

    def handed_over(self, session: Session, resource: Resource, name: str) -> None:
        """A thing has another owner now: `resource.owner_id`."""

    def deleted(self, session: Session, resource: Resource) -> None:
        """A thing is gone, with everything that was given of it. What is only archived can still be looked at and is
        not deleted."""


_current: Authority | None = None


def install(authority: Authority | None) -> None:
    """Use this authority from now on. The composition root does it once, before anybody is served."""
    global _current
    _current = authority


def current() -> Authority:
    """The authority in use. Errors: `Unavailable` when none is installed."""
    if _current is None:
        raise Unavailable("Nobody decides about access: no authority is installed.")
    return _current


async def _resolved(actor: Actor) -> Actor:
    """The actor with what they were given."""
    return replace(actor, grants=await current().resolve(actor.person_id))


db.before_transactions(Actor, _resolved)
