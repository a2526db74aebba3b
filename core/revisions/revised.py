"""What a room tells of a thing whose states are kept, and the registry of these things."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlmodel import Session

from core.access.policy import Actor
from core.access.scopes import Kind, Scope
from core.errors import NotFound, Refused
from core.freqtrade.settings.document import Document
from core.revisions.models import Basis


def _nothing(row: Any) -> tuple[str, ...]:
    return ()


def _no_text(row: Any) -> str:
    return ""


def _as_it_is(session: Session, document: Document) -> Document:
    return document


def _no_secrets(row: Any, sealed: str) -> Mapping[str, Any]:
    return {}


@dataclass(frozen=True, slots=True)
class Revised:
    """A kind of thing. `id_of`: the subject of its revisions. `document`: everything that a person may fill in, as
    JSON, without secrets. `secret_names`: of those that are stored, without opening them. `sealed`: the encrypted
    text; `opened`: name → value of such a text, `Refused` when it cannot be decrypted. `words`: a document with names
    in place of ids, to be shown."""

    kind: Kind
    id_of: Callable[[Any], UUID]
    document: Callable[[Any], Document]
    secret_names: Callable[[Any], Iterable[str]] = _nothing
    sealed: Callable[[Any], str] = _no_text
    opened: Callable[[Any, str], Mapping[str, Any]] = _no_secrets
    words: Callable[[Session, Document], Document] = _as_it_is

    def values_in(self, row: Any, sealed: str) -> Mapping[str, Any]:
        """Return name → value of the secrets in this text; nothing when it cannot be opened any more."""
        try:
            return self.opened(row, sealed) if sealed else {}
        except Refused:
            return {}


@dataclass(frozen=True, slots=True)
class Goal:
    """What restoring a revision would make of a thing. `stays`: a sentence for each part that stays as it is, or is
    left out. `goes_live`: it would trade with real money from its next start on."""

    document: Document
    stays: tuple[str, ...] = ()
    goes_live: bool = False


@dataclass(frozen=True, slots=True)
class Restorable:
    """How a room fetches and restores its things. `fetch` checks the right. `goal(session, actor, row, document of the
    revision)`. `restore(actor, id, basis)` saves that goal like a form does."""

    revised: Revised
    fetch: Callable[[Session, Actor, Scope, UUID], Any]
    goal: Callable[[Session, Actor, Any, Document], Goal]
    restore: Callable[[Actor, UUID, Basis], Awaitable[None]]


_registered: dict[Kind, Restorable] = {}


def register(*things: Restorable) -> None:
    """Add these to the registry. Safe to call again."""
    _registered.update({one.revised.kind: one for one in things})


def of(kind: Kind) -> Restorable:
    """Return what is registered for this kind. Errors: `NotFound`."""
    if kind not in _registered:
        raise NotFound("There are no revisions of this.")
    return _registered[kind]
