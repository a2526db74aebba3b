"""Bounds of what is stored as a configuration: size, depth, characters and numbers. Pure."""

import math
import re
from collections.abc import Iterator
from typing import Any

from core.errors import Invalid
from core.freqtrade.settings.document import Document

MOST_DEPTH = 20
"""Nested objects and lists. Freqtrade's own configurations go to seven."""
MOST_VALUES = 20_000
LONGEST_KEY = 200
MOST_DIGITS = 18
"""Digits of a whole number. A longer one is no amount, no time and no id."""
TOO_DEEP = f"This is nested too deeply to be a configuration: more than {MOST_DEPTH} objects and lists in each other."
NOT_STORABLE = re.compile(r"[\x00\ud800-\udfff]")


def require_bounded(document: Document) -> None:
    """Raise for a document that is nested too deeply, has too many values or too long a key, or holds a value that
    cannot be stored, such as NaN. Errors: `Invalid`."""
    for count, _ in enumerate(_checked(document, 1)):
        if count > MOST_VALUES:
            raise Invalid(f"This has more values than a configuration may have ({MOST_VALUES:,}).")


def _checked(value: Any, depth: int) -> Iterator[Any]:
    """Yield every value in the document. Errors: `Invalid` for one that is nested too deeply or cannot be stored."""
    if depth > MOST_DEPTH:
        raise Invalid(TOO_DEEP)
    if isinstance(value, dict):
        for key, inner in value.items():
            _check_key(key)
            yield from _checked(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _checked(inner, depth + 1)
    else:
        _check_text(value)
        _check_number(value)
    yield value


def _check_key(key: str) -> None:
    if len(key) > LONGEST_KEY:
        raise Invalid(f"A key in it has more than {LONGEST_KEY} characters: “{key[:40]}…”.")
    _check_text(key)


def _check_text(value: Any) -> None:
    """Raise for text that databases cannot store: NUL, or half of a surrogate pair."""
    if isinstance(value, str) and NOT_STORABLE.search(value):
        raise Invalid("A text in it has a character that cannot be stored (NUL or half of a surrogate pair).")


def _check_number(value: Any) -> None:
    """Raise for NaN and infinity, which neither databases nor Freqtrade's own JSON accept."""
    if isinstance(value, float) and not math.isfinite(value):
        raise Invalid(f"{value} is not a number that JSON knows.")
    if isinstance(value, int) and abs(value) >= 10**MOST_DIGITS:
        raise Invalid(f"A whole number in it has more than {MOST_DIGITS} digits.")
