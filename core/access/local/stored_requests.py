"""Requests for access as rows of this database: one row for each scope that somebody asks for."""

from collections import defaultdict
from typing import Any
from uuid import UUID

from sqlalchemy import delete
from sqlmodel import Session, col, select

from core.access.actors import Resource
from core.access.authority import Request
from core.access.models import AccessRequest
from core.access.scopes import Scope


def keep(session: Session, request: Request) -> None:
    """Store a request. It replaces an earlier one of this person for this thing."""
    forget(session, request.resource, col(AccessRequest.person_id) == request.person_id)
    for scope in sorted(request.scopes):
        kind, id = request.resource.kind, request.resource.id
        session.add(AccessRequest(kind=kind, resource_id=id, person_id=request.person_id, scope=scope))


def of_thing(session: Session, resource: Resource) -> list[Request]:
    """Return all requests for a thing, oldest first. One query."""
    rows = select(AccessRequest.person_id, AccessRequest.scope).where(*_of(resource))
    found: dict[UUID, frozenset[Scope]] = defaultdict(frozenset)
    for person_id, scope in session.exec(rows.order_by(col(AccessRequest.created_at))):
        found[person_id] |= {Scope(scope)}
    return [Request(resource, person_id, scopes) for person_id, scopes in found.items()]


def forget(session: Session, resource: Resource, *conditions: Any) -> None:
    """Delete the requests for a thing that meet the conditions."""
    session.execute(delete(AccessRequest).where(*_of(resource), *conditions))


def _of(resource: Resource) -> Any:
    return col(AccessRequest.kind) == resource.kind, col(AccessRequest.resource_id) == resource.id
