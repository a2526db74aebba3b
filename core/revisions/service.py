"""List, compare and restore the revisions of a bot, an exchange, a runner or a strategy family."""

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from core.access.models import Person
from core.access.policy import Actor
from core.access.scopes import Kind, Scope
from core.configurations.differences import differences
from core.db import read_only
from core.revisions import kept_states, revised
from core.revisions.models import Basis, ConfigRevision, Holds
from core.revisions.revised import Restorable
from core.revisions.shown import Shown, bounded, masked
from core.revisions.views import Restoring, RevisionLine, Since

MOST_LINES = 50


@read_only
def list_revisions(
    session: Session, actor: Actor, kind: Kind, id: UUID, before: int | None = None
) -> list[RevisionLine]:
    """Return up to `MOST_LINES` revisions, newest first. `before`: only those with a smaller number. Loads no
    content."""
    revised.of(kind).fetch(session, actor, Scope.VIEW, id)
    query = _lines(kind, id)
    query = query if before is None else query.where(ConfigRevision.number < before)
    return [_line(row) for row in session.exec(query.limit(MOST_LINES))]


@read_only
def since(session: Session, actor: Actor, kind: Kind, id: UUID, number: int, fields: Collection[str]) -> Since | None:
    """Return what was saved in these fields since revision `number`; None when nothing was."""
    thing = revised.of(kind)
    row = thing.fetch(session, actor, Scope.VIEW, id)
    if kept_states.newest_number(session, kind, id) <= number:
        return None
    state = kept_states.state_at(session, kind, id, number)
    before, after = (
        {key: value for key, value in one.items() if key in fields}
        for one in (state.document if state else {}, _today(session, thing, row))
    )
    changes = _differing(session, thing, before, after)
    last = kept_states.last_change(session, kind, id, number, fields)
    line = session.exec(_lines(kind, id).where(ConfigRevision.number == last.number)).one()
    return Since(_line(line), changes) if changes.lines else None


@read_only
def compare(session: Session, actor: Actor, kind: Kind, id: UUID, older: int, newer: int | None = None) -> Shown:
    """Return what differs from one revision to another, or to the state of today when `newer` is None. When one of them
    holds the settings alone, only these are compared. Errors: `NotFound`."""
    thing = revised.of(kind)
    row = thing.fetch(session, actor, Scope.VIEW, id)
    before = kept_states.at(session, kind, id, older).document
    after = _today(session, thing, row) if newer is None else kept_states.at(session, kind, id, newer).document
    return _differing(session, thing, before, after)


@read_only
def plan(session: Session, actor: Actor, kind: Kind, id: UUID, number: int) -> Restoring:
    """Return what restoring this revision would change now. Errors: `NotFound`."""
    thing = revised.of(kind)
    row = thing.fetch(session, actor, Scope.EDIT, id)
    goal = thing.goal(session, actor, row, kept_states.at(session, kind, id, number).document)
    changes = _differing(session, thing, thing.revised.document(row), goal.document)
    newest = kept_states.newest_number(session, kind, id)
    return Restoring(number, newest, changes, goal.stays, goal.goes_live)


async def restore(actor: Actor, kind: Kind, id: UUID, number: int, seen: int | None = None) -> None:
    """Save the revision again as the newest one, with the checks and rights of the form. Today's secrets stay. `seen`:
    the newest revision when the person decided. Errors: those of the form, `NotFound`, and `Conflict` when somebody has
    saved since."""
    await revised.of(kind).restore(actor, id, Basis(seen, restores=number))


def _today(session: Session, thing: Restorable, row: Any) -> dict[str, Any]:
    """Return the document of the row, with the known times of its secrets."""
    last = kept_states.latest(session, thing.revised.kind, thing.revised.id_of(row))
    return kept_states.content_of(thing.revised, row, last)


def _differing(session: Session, thing: Restorable, before: Mapping[str, Any], after: Mapping[str, Any]) -> Shown:
    both = before.keys() & after.keys()
    documents = ({key: value for key, value in one.items() if key in both} for one in (before, after))
    old, new = (thing.revised.words(session, masked(document)) for document in documents)
    return bounded(differences(old, new))


def _lines(kind: Kind, id: UUID) -> Any:
    columns = (
        ConfigRevision.number,
        Person.name.label("author"),  # type: ignore[attr-defined]
        ConfigRevision.author_id,
        ConfigRevision.created_at,
        ConfigRevision.changed,
        ConfigRevision.restored_from,
        ConfigRevision.holds,
    )
    query = select(*columns).outerjoin(Person, col(Person.id) == ConfigRevision.author_id)  # type: ignore[call-overload]
    its = (ConfigRevision.subject_kind == kind, ConfigRevision.subject_id == id)
    return query.where(*its).order_by(col(ConfigRevision.number).desc())


def _line(row: Any) -> RevisionLine:
    is_whole = row.holds is Holds.WHOLE
    return RevisionLine(
        row.number, row.author or "", row.author_id, row.created_at, row.changed, row.restored_from, is_whole
    )
