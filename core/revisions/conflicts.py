"""Two people change one thing: the second to save is told what the first changed."""

from collections.abc import Collection
from typing import Any, Final
from uuid import UUID

from sqlmodel import Session

from core.access.models import Person
from core.configurations.differences import SECRETS, applied, changes, conflict, differences
from core.configurations.secret_parts import marked
from core.errors import Conflict
from core.freqtrade.settings.document import Document
from core.revisions.kept_states import last_change, latest, state_at
from core.revisions.models import Basis
from core.revisions.revised import Revised
from core.revisions.shown import Shown, bounded, masked

NOBODY_KNOWN: Final = "Somebody"
_NOW: Final = "now"


def reconciled(
    session: Session, revised: Revised, row: Any, basis: Basis, mine: Document, typed: Collection[str] = ()
) -> Document:
    """Return the document to save: `mine`, or, when the basis says so, `mine` merged into what others saved meanwhile.
    `mine`: the fields of the draft, with secrets in clear; fields that it does not have are not compared. `typed`:
    names of secrets that it sets. Errors: `Conflict` when somebody has changed these fields since the form was
    opened."""
    last = latest(session, revised.kind, revised.id_of(row))
    if basis.number is None or last is None or last.number <= basis.number:
        return mine
    base, theirs, own = _since(session, revised, row, basis.number, mine, typed)
    changed, wanted = list(changes(base, theirs)), list(changes(base, own))
    if not changed or next(changes(theirs, own), None) is None:
        return mine
    if not conflict(changed, wanted) and (basis.merges or not wanted):
        return applied(changes(_plain(base), mine), _plain(theirs))
    theirs_is = last_change(session, revised.kind, revised.id_of(row), basis.number, theirs)
    raise Conflict(
        author_of(session, theirs_is.author_id),
        theirs_is.author_id,
        theirs_is.created_at,
        last.number,
        theirs=_shown(session, revised, base, theirs),
        mine=_shown(session, revised, base, own),
        may_merge=not conflict(changed, wanted),
    )


def _since(
    session: Session, revised: Revised, row: Any, number: int, mine: Document, typed: Collection[str]
) -> tuple[Document, Document, Document]:
    """Return (what the form was opened with, what is saved now, what the draft would save), fields of the draft only,
    with marks in place of secrets."""
    state = state_at(session, revised.kind, revised.id_of(row), number)
    last = latest(session, revised.kind, revised.id_of(row))
    held = {*mine, SECRETS} if typed else set(mine)
    base, known = (_only(held, one.document if one else {}) for one in (state, last))
    theirs = _only(held, {**revised.document(row), SECRETS: known.get(SECRETS) or {}})
    secrets = {**(base.get(SECRETS) or {}), **dict.fromkeys(typed, _NOW)}
    own = {**mine, **({"config": marked(mine["config"])} if "config" in mine else {})}
    return base, theirs, _only(held, {**own, SECRETS: secrets})


def _only(held: Collection[str], document: Document) -> Document:
    return {key: value for key, value in document.items() if key in held}


def _plain(document: Document) -> Document:
    return {key: value for key, value in document.items() if key != SECRETS}


def _shown(session: Session, revised: Revised, before: Document, after: Document) -> Shown:
    old, new = (revised.words(session, masked(document)) for document in (before, after))
    return bounded(differences(old, new))


def author_of(session: Session, person_id: UUID | None) -> str:
    """Return the name of the person; a word for somebody who is not known."""
    person = session.get(Person, person_id) if person_id else None
    return person.name if person else NOBODY_KNOWN
