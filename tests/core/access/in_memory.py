"""An authority beside the database, as Keycloak is one: it has its own grants, answers before the transaction, and may
fall silent."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import event
from sqlmodel import Session

from core.access.actors import Resource
from core.access.authority import Grantee, Holding, Request
from core.access.given_rights import UNKNOWN, Grant, Told
from core.access.scopes import Kind, Scope
from core.db import utcnow

Thing = tuple[Kind, UUID]


@dataclass
class InMemoryAuthority:
    """What is given holds from the commit on. `silent`: nobody answers, and nothing is known any more; `looks_on`: of
    what was known before, looking still counts. `asked`: whom it was asked about before a transaction."""

    silent: bool = False
    looks_on: bool = False
    groups: dict[UUID, set[UUID]] = field(default_factory=dict)
    asked: list[UUID] = field(default_factory=list)
    named: dict[Thing, str] = field(default_factory=dict)
    owners: dict[Thing, UUID | None] = field(default_factory=dict)
    _held: dict[Thing, dict[Grantee, frozenset[Scope]]] = field(default_factory=dict)
    _requests: dict[tuple[Thing, UUID], Request] = field(default_factory=dict)

    async def resolve(self, person_id: UUID) -> Told:
        self.asked.append(person_id)
        if self.silent and not self.looks_on:
            return UNKNOWN
        return self._told(person_id)

    def without_asking(self, person_id: UUID) -> Told:
        return UNKNOWN

    async def look_up(self, people: Collection[UUID]) -> None:
        self.asked.extend(people)

    def absent(self, session: Session, people: Collection[UUID]) -> Mapping[UUID, Told]:
        return {id: UNKNOWN if self.silent else self._told(id) for id in people}

    async def holders(self, resource: Resource) -> Sequence[Holding]:
        return [Holding(grantee, scopes) for grantee, scopes in self._held.get(_thing(resource), {}).items()]

    def give(self, session: Session, resource: Resource, holding: Holding, by: UUID) -> None:
        _after_commit(session, partial(self._give, _thing(resource), holding))

    def ask(self, session: Session, request: Request) -> None:
        _after_commit(session, partial(self._ask, request))

    async def requests(self, resource: Resource) -> Sequence[Request]:
        return [one for (thing, _), one in self._requests.items() if thing == _thing(resource)]

    def settle(self, session: Session, resource: Resource, person_id: UUID) -> None:
        _after_commit(session, partial(self._requests.pop, (_thing(resource), person_id), None))

    def created(self, session: Session, resource: Resource, name: str) -> None:
        _after_commit(session, partial(self._keep, resource, name))

    renamed = handed_over = created

    def deleted(self, session: Session, resource: Resource) -> None:
        _after_commit(session, partial(self._forget, _thing(resource)))

    def _told(self, person_id: UUID) -> Told:
        found = [
            Grant(*thing, scope, through_group=grantee.is_group)
            for thing, held in self._held.items()
            for grantee, scopes in held.items()
            if person_id == grantee.id or person_id in self.groups.get(grantee.id, ())
            for scope in scopes
        ]
        if self.silent:
            found = [Grant(one.kind, one.resource_id, Scope.VIEW) for one in found]
        return Told(tuple(found), utcnow(), answers=not self.silent)

    def _give(self, thing: Thing, holding: Holding) -> None:
        held = self._held.setdefault(thing, {})
        held.pop(holding.grantee, None)
        if holding.scopes:
            held[holding.grantee] = holding.scopes

    def _ask(self, request: Request) -> None:
        key = (_thing(request.resource), request.person_id)
        self._requests.pop(key, None)
        if request.scopes:
            self._requests[key] = request

    def _keep(self, resource: Resource, name: str) -> None:
        self.named[_thing(resource)], self.owners[_thing(resource)] = name, resource.owner_id

    def _forget(self, thing: Thing) -> None:
        for kept in (self.named, self.owners, self._held):
            kept.pop(thing, None)
        self._requests = {key: one for key, one in self._requests.items() if key[0] != thing}


def _thing(resource: Resource) -> Thing:
    return resource.kind, resource.id


def _after_commit(session: Session, work: Any) -> None:
    """Never, if the transaction is rolled back: a session has one transaction."""
    event.listen(session, "after_commit", lambda _: work(), once=True)
