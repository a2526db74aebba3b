"""Rotating the key that encrypts secrets: a new one in front, everything sealed again, the old ones forgotten.

Killed in the middle, the file still holds the old keys, so everything opens; doing it again finishes it.
"""

from typing import Any

from sqlmodel import Session, select

from core import crypto, db
from core.boot import alone
from core.config import Settings
from core.entities import SEALED
from core.outages import in_words


def rotate(settings: Settings) -> int:
    """How many secrets were sealed again. Errors: `Refused` while Flotilla runs: it would go on sealing with a key that
    is about to be forgotten."""
    with alone(settings), in_words():
        vault = crypto.rotate(settings.key_file)
        with Session(db.current().engine) as session:
            count = sum(_reseal(session, vault, entity, column) for entity, column in SEALED)
            session.commit()
        crypto.forget_old_keys(settings.key_file)
        crypto.install(vault)
        return count


def _reseal(session: Session, vault: crypto.Vault, entity: Any, column: str) -> int:
    rows = [row for row in session.exec(select(entity)) if getattr(row, column)]
    for row in rows:
        setattr(row, column, vault.reseal(getattr(row, column)))
        session.add(row)
    return len(rows)
