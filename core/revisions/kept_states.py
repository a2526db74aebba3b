"""Append and read revisions. `changing` wraps every change of what people filled in."""

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice, pairwise
from typing import Any
from uuid import UUID

from sqlalchemy import delete
from sqlmodel import Session, col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from core import json_safe
from core.access.scopes import Kind
from core.configurations.differences import SECRETS, changes, differences
from core.db import utcnow
from core.errors import NotFound
from core.freqtrade.settings.document import Document
from core.revisions.models import MOST_SUMMARY, ConfigRevision, Holds
from core.revisions.revised import Revised

_MOST_NAMED, _MOST_ASKED = 3, 5
_CHANGING = "things that are being changed"


@contextmanager
def changing(
    session: Session, revised: Revised, row: Any, author_id: UUID | None, restores: int | None = None
) -> Iterator[None]:
    """Append a revision of what the block leaves, unless nothing changed. A thing without a revision that holds
    everything gets one of its state before, with no author. Within another `changing` of the same thing it does
    nothing: one act makes one revision."""
    subject, under_way = (revised.kind, revised.id_of(row)), session.info.setdefault(_CHANGING, set())
    if subject in under_way:
        yield
        return
    _keep_before(session, revised, row)
    sealed = revised.sealed(row)
    under_way.add(subject)
    try:
        yield
    finally:
        under_way.discard(subject)
    save(session, revised, row, author_id, sealed_before=sealed, restores=restores)


def save(
    session: Session,
    revised: Revised,
    row: Any,
    author_id: UUID | None,
    *,
    sealed_before: str = "",
    restores: int | None = None,
) -> int:
    """Append a revision of the row, unless the newest one says the same; return the number of the newest."""
    session.flush()
    last = latest(session, revised.kind, revised.id_of(row))
    replaced = _replaced(revised, row, sealed_before)
    content = content_of(revised, row, last, replaced)
    return _append(session, revised.kind, revised.id_of(row), content, last, author_id, restores)


def latest(session: Session, kind: str, subject_id: UUID) -> ConfigRevision | None:
    """Return the newest revision of a subject, if there is one."""
    return session.exec(_of(kind, subject_id).order_by(col(ConfigRevision.number).desc()).limit(1)).first()


def at(session: Session, kind: str, subject_id: UUID, number: int) -> ConfigRevision:
    """Return this revision. Errors: `NotFound`."""
    found = find(session, kind, subject_id, number)
    if found is None:
        raise NotFound(f"There is no revision r{number} of this.")
    return found


def find(session: Session, kind: str, subject_id: UUID, number: int) -> ConfigRevision | None:
    """Return this revision, if there is one."""
    return session.exec(_of(kind, subject_id).where(ConfigRevision.number == number)).first()


def state_at(session: Session, kind: str, subject_id: UUID, number: int) -> ConfigRevision | None:
    """Return the first revision from this number on that holds everything. When the revision of this number holds the
    settings alone, that is the state which was kept before the next change."""
    whole = (ConfigRevision.number >= number, ConfigRevision.holds == Holds.WHOLE)
    return session.exec(_of(kind, subject_id).where(*whole).order_by(col(ConfigRevision.number)).limit(1)).first()


def last_change(session: Session, kind: str, subject_id: UUID, since: int, fields: Collection[str]) -> ConfigRevision:
    """Return the newest revision after `since` that changed one of these fields; the newest of all when none of the
    last `_MOST_ASKED` did. There is a revision after `since`."""
    query = _of(kind, subject_id).where(ConfigRevision.number >= since).order_by(col(ConfigRevision.number).desc())
    found = session.exec(query.limit(_MOST_ASKED + 1)).all()
    for after, before in pairwise(found):
        if any(one.keys[0] in fields for one in changes(before.document, after.document)):
            return after
    return found[0]


def newest_number(session: Session, kind: str, subject_id: UUID) -> int:
    """Return the number of the newest revision, 0 when there is none."""
    return numbers(session, kind, subject_id).get(subject_id, 0)


def numbers(session: Session, kind: str, *subject_ids: UUID) -> Mapping[UUID, int]:
    """Return subject → number of its newest revision; of all subjects of the kind when none is named."""
    query = select(ConfigRevision.subject_id, func.max(ConfigRevision.number)).where(
        ConfigRevision.subject_kind == kind
    )
    query = query.where(col(ConfigRevision.subject_id).in_(subject_ids)) if subject_ids else query
    return dict(session.exec(query.group_by(col(ConfigRevision.subject_id))).all())


def content_of(
    revised: Revised, row: Any, last: ConfigRevision | None, replaced: Collection[str] = frozenset()
) -> Document:
    """Return what a revision of the row holds. `last`: the newest revision, which knows when its secrets were replaced.
    `replaced`: names of those that have just been."""
    known = last.document.get(SECRETS) if last else None
    times = known if isinstance(known, Mapping) else {}
    now = utcnow().isoformat()
    secrets = {name: now if name in replaced else times.get(name) for name in sorted(revised.secret_names(row))}
    content: Document = json_safe.plain({**revised.document(row), SECRETS: secrets})
    return content


def forget(session: Session, revised: Revised, row: Any) -> None:
    """Delete all revisions of a thing that is deleted and not archived."""
    its = delete(ConfigRevision).where(
        col(ConfigRevision.subject_kind) == revised.kind, col(ConfigRevision.subject_id) == revised.id_of(row)
    )
    session.execute(its)


def _of(kind: str, subject_id: UUID) -> SelectOfScalar[ConfigRevision]:
    return select(ConfigRevision).where(ConfigRevision.subject_kind == kind, ConfigRevision.subject_id == subject_id)


def _keep_before(session: Session, revised: Revised, row: Any) -> None:
    subject_id = revised.id_of(row)
    last = latest(session, revised.kind, subject_id)
    if last is None or last.holds is not Holds.WHOLE or _is_other(revised, row, last):
        _append(session, revised.kind, subject_id, content_of(revised, row, last), last, None, None)


def _is_other(revised: Revised, row: Any, last: ConfigRevision) -> bool:
    """Return whether the row was changed without a revision, as an older Flotilla does that was started again."""
    return _hash(content_of(revised, row, last)) != last.sha256


def _replaced(revised: Revised, row: Any, sealed_before: str) -> set[str]:
    """Return the names of the secrets that were set or replaced. Opens only what was sealed again."""
    sealed = revised.sealed(row)
    if sealed == sealed_before:
        return set()
    before, after = revised.values_in(row, sealed_before), revised.values_in(row, sealed)
    return {name for name, value in after.items() if before.get(name) != value}


def _append(
    session: Session,
    kind: Kind,
    subject_id: UUID,
    content: Document,
    last: ConfigRevision | None,
    author_id: UUID | None,
    restores: int | None,
) -> int:
    sha256 = _hash(content)
    if last is not None and last.holds is Holds.WHOLE and last.sha256 == sha256:
        return last.number
    number = last.number + 1 if last else 1
    session.add(
        ConfigRevision(
            subject_kind=kind,
            subject_id=subject_id,
            number=number,
            content=content,
            sha256=sha256,
            author_id=author_id,
            restored_from=restores,
            changed=_summary(last, content),
        )
    )
    session.flush()
    return number


def _hash(content: Document) -> str:
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def _summary(last: ConfigRevision | None, content: Document) -> str:
    """Return the first keys that differ from the revision before, and how many more do."""
    if last is None or last.holds is not Holds.WHOLE:
        return ""
    found = differences(last.content, content)
    named = [one.path for one in islice(found, _MOST_NAMED)]
    more = sum(1 for _ in found)
    return (", ".join(named))[:MOST_SUMMARY] + (f" and {more} more" if more else "")
