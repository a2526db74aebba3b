"""The errors a person may meet. `str(error)` is a sentence they can act on.

Adapters translate what other systems raise into these, jobs log them and go on, pages show them. Nobody else catches.
"""

import traceback
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID


class FlotillaError(Exception):
    """`hint`: what to do about it, one sentence. `detail`: what the other side said, word for word, without secrets."""

    def __init__(self, message: str, *, hint: str = "", detail: str = "") -> None:
        super().__init__(message)
        self.hint = hint
        self.detail = detail


class NotFound(FlotillaError):
    """The thing does not exist, or this person may not do this with it: the two look alike."""


class SignedOut(FlotillaError):
    """Nobody is signed in, or the session has ended."""


class Refused(FlotillaError):
    """This person may do it, but not in the present state. `reasons`: what stands in the way, one line each."""

    def __init__(self, message: str, *, reasons: Sequence[str] = (), hint: str = "", detail: str = "") -> None:
        super().__init__(message, hint=hint, detail=detail)
        self.reasons = tuple(reasons)


class Invalid(FlotillaError):
    """What was filled in cannot be used. `fields`: field name → sentence to show at that field."""

    def __init__(self, message: str, *, fields: Mapping[str, str] | None = None, detail: str = "") -> None:
        super().__init__(message, detail=detail)
        self.fields = dict(fields or {})


class Conflict(FlotillaError):
    """Somebody saved the thing since the form was opened: another person, or the same one elsewhere. `person_id`: who,
    None when nobody knows. `number`: their revision. `theirs`, `mine`: what they
    changed, and what this draft would change (`core.revisions.shown.Shown`). `may_merge`: no key is in both."""

    def __init__(
        self, who: str, person_id: UUID | None, at: datetime, number: int, *, theirs: Any, mine: Any, may_merge: bool
    ) -> None:
        super().__init__(f"{who} changed this meanwhile (r{number}).", hint="Choose what is kept. Nothing is lost.")
        self.who, self.person_id, self.at, self.number = who, person_id, at, number
        self.theirs, self.mine, self.may_merge = theirs, mine, may_merge


class Throttled(FlotillaError):
    """Too many attempts. The next one counts after `retry_after_seconds`."""

    def __init__(self, message: str, retry_after_seconds: float) -> None:
        super().__init__(message)
        self.retry_after_seconds = retry_after_seconds


class Unavailable(FlotillaError):
    """Another system (a bot, a runner, the database, the package index) did not answer, or not in time."""


class Unauthorised(Unavailable):
    """Another system answered, and refused our credentials."""


_ROOT = Path(__file__).parent.parent
_MOST_CHARACTERS = 200


def cause_of(error: BaseException) -> str:
    """Describe an unexpected error in one line: its class, its message and where it was raised. Of a database error
    only the database's own message is told, without the statement and its values. The message may contain a secret:
    mask it."""
    said = str(getattr(error, "orig", None) or error).strip().split("\n")[0][:_MOST_CHARACTERS]
    ours = [frame for frame in traceback.extract_tb(error.__traceback__) if _is_ours(frame.filename)]
    where = f" ({Path(ours[-1].filename).relative_to(_ROOT)}, line {ours[-1].lineno})" if ours else ""
    return f"{type(error).__name__}{f': {said}' if said else ''}{where}"


def _is_ours(file: str) -> bool:
    return any(Path(file).is_relative_to(_ROOT / room) for room in ("core", "pages"))
