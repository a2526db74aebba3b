"""Rewrites sealed values: at the start those of an older Flotilla, which are bound to no row; all of them when the key
is rotated.

That binding is finished is noted twice. In the database, so that it holds for whoever uses that database. And as a file
in the data folder: somebody who can write the database could remove the note there, insert an old value that they
copied before, and let the next start bind it to a row of their own.
"""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Engine, Table, update
from sqlmodel import Session, col, select

from core.encryption.crypto import BOUND, Place, Vault
from core.entities import SEALED
from core.errors import Refused
from core.installation import HouseFact

log = logging.getLogger(__name__)
_FACT = "sealed_values_are_bound"
_ROWS_AT_ONCE = 100
"""Rows of one transaction: others write in between, and a kill loses no more than that."""
_SAMPLES = 3

Change = Callable[[str, Place], str]
"""A sealed value and its place → what is stored there instead."""


def samples(engine: Engine) -> list[tuple[str, Place]]:
    """Return some sealed values of each column, to check whether a key belongs to this database. A single one might be
    damaged."""
    with Session(engine) as session:
        return [
            (sealed, _place(entity, row_id, name))
            for entity, name in SEALED
            for row_id, sealed in session.exec(_filled(entity, name).limit(_SAMPLES))
        ]


def bind(engine: Engine, vault: Vault, data_dir: Path) -> int:
    """Bind every sealed value to its row, once, and return how many were rewritten. Restartable: killed in the middle,
    it continues at the next start. Errors: `Refused` when unbound values appear after it was finished."""
    marker = data_dir / "sealed-values-are-bound"
    if not _is_noted(engine):
        if marker.exists():
            _refuse_unbound(engine, marker)
        count = rewrite(engine, _binding(vault), unbound=True)
        _note(engine)
    else:
        count = 0
    if not marker.exists():
        marker.touch(mode=0o600)
    return count


def _binding(vault: Vault) -> Change:
    def bound(sealed: str, place: Place) -> str:
        """What no key opens is left as it is: it is lost already, and must not keep Flotilla from starting."""
        try:
            return vault.seal(vault.open_unbound(sealed), place)
        except Refused:
            log.error("%s cannot be opened with the keys of this installation; set it anew.", place)
            return sealed

    return bound


def rewrite(engine: Engine, change: Change, *, unbound: bool = False) -> int:
    """Rewrite every sealed value, or only those bound to no row, in transactions of 100 rows; return how many."""
    return sum(_rewrite(engine, entity, column, change, unbound) for entity, column in SEALED)


def _rewrite(engine: Engine, entity: Any, column: str, change: Change, unbound: bool) -> int:
    count, last = 0, None
    while True:
        with Session(engine) as session:
            rows = session.exec(_page(entity, column, last, unbound)).all()
            for row_id, sealed in rows:
                _store(session, entity, column, row_id, sealed, change(sealed, _place(entity, row_id, column)))
            session.commit()
        if not rows:
            return count
        count, last = count + len(rows), rows[-1][0]


def _store(session: Session, entity: Any, column: str, row_id: UUID, before: str, after: str) -> None:
    """Nobody edited the row: `updated_at` stays. What somebody stored meanwhile stays too."""
    table: Table = entity.__table__
    same = (table.c.id == row_id, table.c[column] == before)
    session.execute(update(table).where(*same).values({column: after, "updated_at": table.c.updated_at}))


def _page(entity: Any, column: str, after: UUID | None, unbound: bool) -> Any:
    query = _filled(entity, column).order_by(entity.id).limit(_ROWS_AT_ONCE)
    if after is not None:
        query = query.where(entity.id > after)
    return query.where(col(getattr(entity, column)).not_like(f"{BOUND}%")) if unbound else query


def _filled(entity: Any, column: str) -> Any:
    sealed = getattr(entity, column)
    return select(entity.id, sealed).where(col(sealed) != "")


def _place(entity: Any, row_id: UUID, column: str) -> Place:
    return Place(str(entity.__tablename__), row_id, column)


def _is_noted(engine: Engine) -> bool:
    with Session(engine) as session:
        return session.get(HouseFact, _FACT) is not None


def _note(engine: Engine) -> None:
    with Session(engine) as session:
        session.merge(HouseFact(name=_FACT, value="yes"))
        session.commit()
    if engine.dialect.name == "sqlite":
        _write_through(engine)


def _write_through(engine: Engine) -> None:
    """A power cut takes back what only the log of SQLite holds (`synchronous=NORMAL`), and not the file beside it."""
    with engine.connect() as connection:
        own: Any = connection.connection.driver_connection
        own.execute("PRAGMA wal_checkpoint(FULL)")


def _refuse_unbound(engine: Engine, marker: Path) -> None:
    with Session(engine) as session:
        found = any(session.exec(_page(entity, name, None, True)).first() for entity, name in SEALED)
    if found:
        raise Refused(
            "The database holds secrets as an older Flotilla kept them, although all were rewritten before.",
            hint=f"If you restored an older backup of the database, delete the file {marker.resolve()} and start "
            "again: they are rewritten once more. Otherwise somebody has changed the database.",
        )
