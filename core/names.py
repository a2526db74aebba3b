"""Names are unique per owner among things that are not archived: the index for it, and the sentence when one is
taken."""

from typing import Any, Protocol
from uuid import UUID

from sqlalchemy import Index, text
from sqlmodel import Session, select

from core.errors import Invalid


class Named(Protocol):
    """A table with a name, an owner and an archive date."""

    name: str
    owner_id: UUID


def unique_living_name(table: str, *extra: str) -> Index:
    """Return the unique index. `extra`: further SQL conditions on the row."""
    condition = text(" AND ".join(("archived_at IS NULL", *extra)))
    name = f"uq_{table}_living_name"
    return Index(name, "owner_id", "name", unique=True, sqlite_where=condition, postgresql_where=condition)


def refuse_taken_name(session: Session, thing: Named, what: str, itself: str = "id") -> None:
    """Raise `Invalid` at `name` when another thing of the same owner has the name. `what`: as in "a bot". `itself`: the
    column in which rows of one thing agree."""
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
