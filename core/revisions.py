"""Every saved configuration of a thing, append-only. `config` of the thing itself is a copy of the newest."""

import hashlib
import json
from typing import Any
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, Session, col, select

from core.db import Entity, JsonColumn


class ConfigRevision(Entity, table=True):
    """One saved configuration. `number` counts from 1 per subject. `sha256` is of the content with sorted keys."""

    __tablename__ = "config_revision"
    __table_args__ = (UniqueConstraint("subject_kind", "subject_id", "number"),)

    subject_kind: str = Field(max_length=32)
    subject_id: UUID = Field(index=True)
    number: int
    content: dict[str, Any] = Field(default_factory=dict, sa_type=JsonColumn)
    sha256: str = Field(max_length=64)
    author_id: UUID | None = Field(default=None, foreign_key="person.id", ondelete="RESTRICT")


def save(session: Session, kind: str, subject_id: UUID, content: dict[str, Any], author_id: UUID | None) -> int:
    """Append a revision, unless the newest one has the same content; return the number of the revision with this
    content."""
    last = latest(session, kind, subject_id)
    sha256 = hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
    if last is not None and last.sha256 == sha256:
        return last.number
    number = last.number + 1 if last else 1
    session.add(
        ConfigRevision(
            subject_kind=kind,
            subject_id=subject_id,
            number=number,
            content=content,
            sha256=sha256,
            author_id=author_id,
        )
    )
    session.flush()
    return number


def latest(session: Session, kind: str, subject_id: UUID) -> ConfigRevision | None:
    """Return the newest revision of a subject, if there is one."""
    query = select(ConfigRevision).where(ConfigRevision.subject_kind == kind, ConfigRevision.subject_id == subject_id)
    return session.exec(query.order_by(col(ConfigRevision.number).desc()).limit(1)).first()
