"""The credentials of an exchange: sealed in its row, opened for a workload, and known by the names of their fields."""

from collections.abc import Mapping
from uuid import UUID

from sqlmodel import Session, col, select

from core import crypto
from core.db import utcnow
from core.errors import Invalid, Refused
from core.exchanges.exchange_types import types
from core.exchanges.models import Exchange

_MOST_CHARACTERS = 8192
"""Of one credential: private keys in PEM stay well below."""
_names: dict[UUID, tuple[str, tuple[str, ...]]] = {}
"""Exchange → the sealed value, and the names of the fields in it. No secret is in it."""


def opened(row: Exchange) -> dict[str, str]:
    """In clear, for the secret file of a workload. Never for a page. Errors: `Refused` when they do not open."""
    return {key: str(value) for key, value in crypto.vault().open(row.credentials, row.sealed_at).items()}


def names(row: Exchange) -> tuple[str, ...]:
    """The fields that hold something. Nothing is opened, but for a value that is met for the first time since Flotilla
    was started, and was not stored by it: as one that was moved there by whoever can write the database."""
    known = _names.get(row.id)
    if known is None or known[0] != row.credentials:
        known = _names[row.id] = (row.credentials, tuple(_openable(row)))
    return known[1]


def learn_names(session: Session) -> None:
    """Once, at the start of Flotilla: from then on no list opens anything."""
    for row in session.exec(select(Exchange).where(col(Exchange.archived_at).is_(None))):
        names(row)


def forget_names() -> None:
    """As a Flotilla that has just been started."""
    _names.clear()


def filled(given: Mapping[str, str]) -> dict[str, str]:
    """Those with something in them, without spaces around it."""
    return {key: value.strip() for key, value in given.items() if value and value.strip()}


def keep(row: Exchange, given: Mapping[str, str]) -> None:
    """Those given, in place of those stored; empty ones stay as they are. Errors: `Invalid` at what this exchange does
    not know, or at nonsense."""
    new = filled(given)
    if not new:
        return
    _check(row, new)
    document = _openable(row) | new
    row.credentials = crypto.vault().seal(document, row.sealed_at)
    row.credentials_changed_at = utcnow()
    _names[row.id] = (row.credentials, tuple(document))


def forget(row: Exchange) -> None:
    """Without deleting the exchange."""
    if row.credentials:
        row.credentials, row.credentials_changed_at = "", utcnow()


def _check(row: Exchange, new: Mapping[str, str]) -> None:
    wanted = {field.value for field in types()[row.exchange_type].credentials}
    if unknown := set(new) - wanted:
        raise Invalid("This exchange has no such credential.", fields=dict.fromkeys(unknown, "Not used here."))
    if too_long := {key: "Too long." for key, value in new.items() if len(value) > _MOST_CHARACTERS}:
        raise Invalid("A credential is too long.", fields=too_long)


def _openable(row: Exchange) -> dict[str, str]:
    """Nothing, where it does not open: it counts as not set, can be set anew, and hides no other exchange."""
    try:
        return opened(row)
    except Refused:
        return {}
