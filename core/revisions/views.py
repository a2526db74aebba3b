"""What pages see of revisions. No secrets."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from core.revisions.shown import Shown


@dataclass(frozen=True, slots=True)
class RevisionLine:
    """A revision in a list. `author`: empty when it is not known. `changed`: the keys that differ from the revision
    before. `is_whole`: it holds everything; otherwise the settings alone."""

    number: int
    author: str
    author_id: UUID | None
    saved_at: datetime
    changed: str
    restored_from: int | None
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Since:
    """What others saved since a form was opened. `newest`: the newest revision that changed its fields."""

    newest: RevisionLine
    changes: Shown


@dataclass(frozen=True, slots=True)
class Restoring:
    """What restoring a revision would do. `newest`: the newest revision now. `stays`: sentences about parts that stay
    as they are."""

    number: int
    newest: int
    changes: Shown
    stays: tuple[str, ...]
    goes_live: bool
