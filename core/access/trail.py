"""The last events: what of the audit trail a person may see."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import or_
from sqlmodel import Session, col, select

from core.access.models import AccessGrant
from core.access.policy import Actor, current
from core.access.scopes import Role
from core.audit import AuditEvent
from core.db import transaction


@dataclass(frozen=True, slots=True)
class EventView:
    """`text`: a sentence without its actor; `level`: info, warn or error."""

    seq: int
    at: datetime
    actor_name: str
    text: str
    level: str
    subject_kind: str
    subject_id: UUID | None


@transaction
def last_events(session: Session, actor: Actor, most: int = 20) -> list[EventView]:
    """Newest first. An administrator sees all; others what they did themselves, what happened to what they own or were
    given."""
    me = current(session, actor)
    query = select(AuditEvent).order_by(col(AuditEvent.seq).desc()).limit(most)
    if me.role is not Role.ADMINISTRATOR:
        given = select(AccessGrant.resource_id).where(AccessGrant.grantee_id == me.person_id)
        own = select(AuditEvent.subject_id).where(AuditEvent.actor_id == me.person_id, AuditEvent.verb == "added")
        seen = col(AuditEvent.subject_id)
        query = query.where(or_(col(AuditEvent.actor_id) == me.person_id, seen.in_(given), seen.in_(own)))
    return [
        EventView(e.seq or 0, e.at, e.actor_name, e.text, e.level, e.subject_kind, e.subject_id)
        for e in session.exec(query)
    ]
