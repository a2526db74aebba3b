"""The audit trail: who did what. Rows are only ever added; each holds the hash of the row before, so a removed row
shows."""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Integer, Text
from sqlmodel import Field, Session, SQLModel, col, select

from core import json_safe
from core.db import JsonColumn, UtcDateTime, tell, utcnow
from core.events import Happened

_KEY: Any = BigInteger().with_variant(Integer(), "sqlite")  # SQLite counts up INTEGER keys only


class AuditEvent(SQLModel, table=True):
    """`actor_name` is the name they had then. `before` and `after` hold only what changed, with secrets masked."""

    __tablename__ = "audit_event"

    seq: int | None = Field(default=None, primary_key=True, sa_type=_KEY)
    at: datetime = Field(sa_type=UtcDateTime, index=True)
    actor_id: UUID | None = Field(default=None, foreign_key="person.id", ondelete="RESTRICT")
    actor_name: str = Field(max_length=120)
    verb: str = Field(max_length=40)
    subject_kind: str = Field(max_length=32)
    subject_id: UUID | None = Field(default=None, index=True)
    subject_name: str = Field(default="", max_length=200)
    text: str = Field(default="", sa_type=Text)
    level: str = Field(default="info", max_length=8)
    before: dict[str, Any] | None = Field(default=None, sa_type=JsonColumn)
    after: dict[str, Any] | None = Field(default=None, sa_type=JsonColumn)
    prev_hash: str = Field(default="", max_length=64)
    hash: str = Field(default="", max_length=64)


@dataclass(frozen=True, slots=True)
class Doer:
    """Who did it: a person, or Flotilla itself when `id` is None."""

    name: str
    id: UUID | None = None


FLOTILLA = Doer("Flotilla")


@dataclass(frozen=True, slots=True)
class Subject:
    """The thing that something was done to. `id` is None where there is no row of it."""

    kind: str
    id: UUID | None
    name: str


def record(
    session: Session,
    who: Doer,
    verb: str,
    subject: Subject,
    text: str = "",
    *,
    level: str = "info",
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
) -> None:
    """Add a row within this transaction. `text`: the sentence to show, without the actor; `level`: info, warn or
    error."""
    last = session.exec(select(AuditEvent.hash).order_by(col(AuditEvent.seq).desc()).limit(1)).first() or ""
    line = AuditEvent(
        at=utcnow(),
        actor_id=who.id,
        actor_name=who.name,
        verb=verb,
        subject_kind=subject.kind,
        subject_id=subject.id,
        subject_name=json_safe.text(subject.name),
        text=json_safe.text(text),
        level=level,
        before=json_safe.plain(before),  # the hash is of what will be read again
        after=json_safe.plain(after),
        prev_hash=last,
    )
    line.hash = digest(line)
    session.add(line)
    session.flush()
    tell(session, Happened(line.seq or 0))


def first_broken(session: Session) -> int | None:
    """Return the number of the first row that does not follow from the row before it, because something there was
    changed or removed; None when all do. Rows cut off at the end cannot be detected. Reads the whole trail, 500 rows at
    a time."""
    before = ""
    for line in session.exec(select(AuditEvent).order_by(col(AuditEvent.seq)).execution_options(yield_per=500)):
        if line.prev_hash != before or line.hash != digest(line):
            return line.seq
        before = line.hash
    return None


def digest(line: AuditEvent) -> str:
    """SHA-256 over the line and the hash of the one before it."""
    content = [
        line.prev_hash,
        line.at.isoformat(),
        str(line.actor_id),
        line.actor_name,
        line.verb,
        line.subject_kind,
        str(line.subject_id),
        line.subject_name,
        line.text,
        line.level,
        line.before,
        line.after,
    ]
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
