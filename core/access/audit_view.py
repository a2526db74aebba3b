"""The latest events of the audit trail that a person may see."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Table, and_, or_
from sqlalchemy import select as select_columns
from sqlmodel import Session, SQLModel, col, select

from core.access.policy import Actor, current, visible
from core.access.scopes import Kind, Role
from core.audit import AuditEvent
from core.db import read_only

MOST_EVENTS = 500
OF_OWNERS = ("shared", "unattended", "stopped guests")
"""Verbs that tell of other people: only the owner of the thing sees these events."""


@dataclass(frozen=True, slots=True)
class EventView:
    """One event. `text`: a sentence without its actor; `level`: info, warn or error; `verb`: as it was recorded."""

    seq: int
    at: datetime
    actor_name: str
    text: str
    level: str
    subject_kind: str
    subject_id: UUID | None
    verb: str = ""


@read_only
def last_events(session: Session, actor: Actor, most: int = 20, *, with_logins: bool = True) -> list[EventView]:
    """Return the latest events, newest first, 500 at most. Without `with_logins`, log-ins and log-outs are left out.

    An administrator sees all events. Others see what they did themselves, and what happened to them or to things they
    may see now. Only the owner of a thing sees to whom it was given.
    """
    me = current(session, actor)
    query = select(AuditEvent).order_by(col(AuditEvent.seq).desc()).limit(max(0, min(most, MOST_EVENTS)))
    if not with_logins:
        query = query.where(col(AuditEvent.verb).not_in(("logged in", "logged out")))
    if me.role is not Role.ADMINISTRATOR:
        query = query.where(_concerns(me))
    return [
        EventView(e.seq or 0, e.at, e.actor_name, e.text, e.level, e.subject_kind, e.subject_id, e.verb)
        for e in session.exec(query)
    ]


def _concerns(me: Actor) -> ColumnElement[bool]:
    subject, kind = col(AuditEvent.subject_id), col(AuditEvent.subject_kind)
    about_me = and_(kind == "person", subject == me.person_id)
    things = (and_(kind == str(one), _is_of_thing(me, one, table)) for one, table in _tables())
    tested = and_(kind == str(Kind.BACKTEST), _is_of_tested(me))
    return or_(col(AuditEvent.actor_id) == me.person_id, about_me, *things, tested)


def _is_of_thing(me: Actor, kind: Kind, table: Table) -> ColumnElement[bool]:
    subject, id_column, owner = col(AuditEvent.subject_id), table.c.get("family_id", table.c.id), table.c.owner_id
    seen = subject.in_(select_columns(id_column).where(visible(me, kind, id_column, owner)))
    own = subject.in_(select_columns(id_column).where(owner == me.person_id))
    return and_(seen, or_(col(AuditEvent.verb).not_in(OF_OWNERS), own))


def _is_of_tested(me: Actor) -> ColumnElement[bool]:
    """People who may view a strategy also see its backtests (`core.backtests.who_may`)."""
    test, version = (SQLModel.metadata.tables[name].c for name in ("backtest", "strategy"))
    seen = select_columns(version.id).where(visible(me, Kind.STRATEGY, version.family_id, version.owner_id))
    return col(AuditEvent.subject_id).in_(select_columns(test.id).where(test.strategy_id.in_(seen)))


def _tables() -> list[tuple[Kind, Table]]:
    """Return each kind with its table. The table has the name of the kind and is looked up by name, because the rooms
    that define these tables are above this one."""
    known = SQLModel.metadata.tables
    return [(kind, known[str(kind)]) for kind in Kind if "owner_id" in getattr(known.get(str(kind)), "c", ())]
