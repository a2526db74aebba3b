"""A change of a text as a browser tells it: in UTF-16 units, as JavaScript counts."""

from core.errors import Invalid

WHOLE = -1
"""As `end`: all of the text that was there is replaced."""


class TooLong(Invalid):
    """The changed text would have more bytes than it may have."""


def changed(text: str, start: int, end: int, inserted: bytes, most_bytes: int) -> str:
    """Return the text with `inserted` (UTF-8) in place of what stands from `start` to `end`.

    Takes time in proportion to the text: call it in a thread. Errors: `TooLong`; `Invalid` for a place that the text
    does not have, and for bytes that are no text.
    """
    try:
        new = inserted.decode()
    except UnicodeDecodeError as error:
        raise Invalid("This is no text.") from error
    made = new if end == WHOLE else _spliced(text, start, end, new)
    if len(made) > most_bytes or (not made.isascii() and len(made.encode("utf-8", "replace")) > most_bytes):
        raise TooLong(f"This is longer than {most_bytes:,} bytes.")
    return made


def _spliced(text: str, start: int, end: int, new: str) -> str:
    units = text if text.isascii() else text.encode("utf-16-le", "surrogatepass")
    width = 1 if isinstance(units, str) else 2
    if not 0 <= width * start <= width * end <= len(units):
        raise Invalid("The text has no such place.")
    if isinstance(units, str):
        return units[:start] + new + units[end:]
    between = new.encode("utf-16-le", "surrogatepass")
    return (units[: 2 * start] + between + units[2 * end :]).decode("utf-16-le", "replace")
