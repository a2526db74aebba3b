"""A name is taken once per owner among what is not archived: the index that holds it, and the sentence said before."""

from typing import Any, Protocol
from uuid import UUID

from sqlalchemy import Index, text
from sqlmodel import Session, select

from core.errors import Invalid


class Named(Protocol):
    name: str
    owner_id: UUID


def unique_living_name(table: str, *extra: str) -> Index:
    """`extra`: further SQL conditions on the row."""
    condition = text(" AND ".join(("archived_at IS NULL", *extra)))
    name = f"uq_{table}_living_name"
    return Index(name, "owner_id", "name", unique=True, sqlite_where=condition, postgresql_where=condition)


def refuse_taken_name(session: Session, thing: Named, what: str, itself: str = "id") -> None:
    """`what`: as in "a bot". `itself`: the column in which rows of one thing agree. Errors: `Invalid` at `name`."""
    row: Any = type(thing)
    same = select(row.id).where(
        row.owner_id == thing.owner_id,
        row.name == thing.name,
        row.archived_at.is_(None),
        getattr(row, itself) != getattr(thing, itself),
    )
    with session.no_autoflush:  # or the index would speak first
        if session.exec(same).first():
            raise Invalid("The name is taken.", fields={"name": f"You have {what} of this name already."})
