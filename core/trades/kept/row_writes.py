"""Writes rows by their key, in chunks that both databases accept."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from sqlalchemy import Table, insert
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, SQLModel


def upsert(
    session: Session,
    entity: type[SQLModel],
    unique: Sequence[str],
    rows: Sequence[dict[str, Any]],
    *,
    keep: Collection[str] = (),
) -> None:
    """Run `insert … on conflict do update` for rows that all have the same columns. `keep`: columns of an existing row
    that stay. Without a column to update, an existing row stays as it is."""
    table: Table = entity.__table__  # type: ignore[attr-defined]
    statement: Any = _insert(session)(table)
    changing = [name for name in rows[0] if name not in unique and name not in keep]
    statement = (
        statement.on_conflict_do_update(
            index_elements=list(unique), set_={name: statement.excluded[name] for name in changing}
        )
        if changing
        else statement.on_conflict_do_nothing(index_elements=list(unique))
    )
    session.execute(statement, list(rows))


def insert_missing(
    session: Session, entity: type[SQLModel], unique: Sequence[str], rows: Sequence[dict[str, Any]]
) -> None:
    """Insert the rows whose key does not exist yet; an existing row stays as it is."""
    upsert(session, entity, unique, rows, keep=rows[0].keys())


def _insert(session: Session) -> Any:
    dialect = session.get_bind().dialect.name
    return {"sqlite": sqlite.insert, "postgresql": postgresql.insert}.get(dialect, insert)


def chunks(values: Sequence[Any], size: int = 500) -> Iterator[Sequence[Any]]:
    """Split the values: databases accept only a limited number of parameters in one statement."""
    return (values[start : start + size] for start in range(0, len(values), size))
