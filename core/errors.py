"""Every error a person may meet. `str(error)` is a sentence he can act on.

Adapters translate what other systems throw into these, jobs log them and go on, pages show them. Nobody else catches.
"""

from collections.abc import Mapping, Sequence


class FlotillaError(Exception):
    """`hint`: what to do about it, one sentence. `detail`: what the other side said, word for word, secrets removed."""

    def __init__(self, message: str, *, hint: str = "", detail: str = "") -> None:
        super().__init__(message)
        self.hint = hint
        self.detail = detail


class NotFound(FlotillaError):
    """Unknown or forbidden: a stranger cannot tell which."""


class SignedOut(FlotillaError):
    """Nobody is signed in, or the session has ended."""


class Refused(FlotillaError):
    """Allowed to this person, but not in this state. `reasons`: what stands in the way, one line each."""

    def __init__(self, message: str, *, reasons: Sequence[str] = (), hint: str = "", detail: str = "") -> None:
        super().__init__(message, hint=hint, detail=detail)
        self.reasons = tuple(reasons)


class Invalid(FlotillaError):
    """What was filled in cannot be used. `fields`: field name → sentence to show at that field."""

    def __init__(self, message: str, *, fields: Mapping[str, str] | None = None, detail: str = "") -> None:
        super().__init__(message, detail=detail)
        self.fields = dict(fields or {})


class Throttled(FlotillaError):
    """Too many attempts. `retry_after_seconds` until the next one counts."""

    def __init__(self, message: str, retry_after_seconds: float) -> None:
        super().__init__(message)
        self.retry_after_seconds = retry_after_seconds


class Unavailable(FlotillaError):
    """Another system (a bot, a runner, the database, the package index) did not answer or not in time."""


class Unauthorised(Unavailable):
    """Another system answered, and refused our credentials."""
