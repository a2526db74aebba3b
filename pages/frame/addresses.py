"""Parts of the address of a page, checked."""

from uuid import UUID

from core.errors import NotFound


def id_of(words: str) -> UUID:
    """Return the id. Errors: `NotFound` for what is none."""
    try:
        return UUID(words)
    except ValueError as error:
        raise NotFound("This page does not exist.") from error
