"""The names of people, for rows that hold their ids."""

from collections.abc import Collection, Mapping
from uuid import UUID

from sqlmodel import Session, col, select

from core.access.models import Person


def names_of(session: Session, people: Collection[UUID]) -> Mapping[UUID, str]:
    """Return id → name, in one query. People who do not exist are left out."""
    return dict(session.exec(select(Person.id, Person.name).where(col(Person.id).in_(people))).all())
