"""The credentials of an exchange: encrypted in its row, decrypted for a workload; pages see only the names of their
fields."""

from collections.abc import Mapping
from uuid import UUID

from sqlmodel import Session, col, select

from core.db import utcnow
from core.encryption import crypto
from core.errors import Invalid, Refused
from core.exchanges.exchange_types import types
from core.exchanges.models import Exchange

_MOST_CHARACTERS = 8192
"""Length of one credential. Private keys in PEM form are far shorter."""
_names: dict[UUID, tuple[str, tuple[str, ...]]] = {}
"""Exchange → (encrypted value, names of the fields in it). Holds no secret."""


def opened(row: Exchange) -> dict[str, str]:
    """Return the decrypted credentials for the secret file of a workload. Never for a page. Errors: `Refused` when they
    cannot be decrypted."""
    return {key: str(value) for key, value in crypto.vault().open(row.credentials, row.sealed_at).items()}


def names(row: Exchange) -> tuple[str, ...]:
    """Return the names of the fields that have a value. Decrypts only a value that this process has not seen before,
    such as one that somebody wrote directly into the database."""
    known = _names.get(row.id)
    if known is None or known[0] != row.credentials:
        known = _names[row.id] = (row.credentials, tuple(_openable(row)))
    return known[1]


def learn_names(session: Session) -> None:
    """Cache the field names of all exchanges. Called once at start; lists then decrypt nothing."""
    for row in session.exec(select(Exchange).where(col(Exchange.archived_at).is_(None))):
        names(row)


def forget_names() -> None:
    """Clear the cache of field names, for tests that stand for a restart."""
    _names.clear()


def filled(given: Mapping[str, str]) -> dict[str, str]:
    """Return the fields that have a value, without surrounding spaces."""
    return {key: value.strip() for key, value in given.items() if value and value.strip()}


def keep(row: Exchange, given: Mapping[str, str]) -> None:
    """Store these credentials; empty ones leave the stored value as it is. Errors: `Invalid` for a field that this
    exchange does not have, and for a value that cannot be a credential."""
    new = filled(given)
    if not new:
        return
    _check(row, new)
    document = _openable(row) | new
    row.credentials = crypto.vault().seal(document, row.sealed_at)
    row.credentials_changed_at = utcnow()
    _names[row.id] = (row.credentials, tuple(document))


def forget(row: Exchange) -> None:
    """Delete the stored credentials and keep the exchange."""
    if row.credentials:
        row.credentials, row.credentials_changed_at = "", utcnow()


def _check(row: Exchange, new: Mapping[str, str]) -> None:
    wanted = {field.value for field in types()[row.exchange_type].credentials}
    if unknown := set(new) - wanted:
        raise Invalid("This exchange has no such credential.", fields=dict.fromkeys(unknown, "Not used here."))
    if too_long := {key: "Too long." for key, value in new.items() if len(value) > _MOST_CHARACTERS}:
        raise Invalid("A credential is too long.", fields=too_long)


def _openable(row: Exchange) -> dict[str, str]:
    """Return the decrypted credentials, or none when they cannot be decrypted: they count as not set, can be set again,
    and lists of exchanges still work."""
    try:
        return opened(row)
    except Refused:
        return {}
