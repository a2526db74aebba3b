"""What stands in the address of a page."""

from uuid import UUID

from core.errors import NotFound


def id_of(words: str) -> UUID:
    """Errors: `NotFound` for what is no id at all."""
    try:
        return UUID(words)
    except ValueError as error:
        raise NotFound("This page does not exist.") from error
