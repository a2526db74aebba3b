"""What may be stored as a configuration at all: how large, how deep, of which characters and numbers. Pure."""

import math
import re
from collections.abc import Iterator
from typing import Any

from core.errors import Invalid
from core.freqtrade.settings.document import Document

MOST_DEPTH = 20
"""Objects and lists within each other. Freqtrade's own go to seven."""
MOST_VALUES = 20_000
LONGEST_KEY = 200
MOST_DIGITS = 18
"""Of a whole number: more is no amount, no time and no id."""
TOO_DEEP = f"This is nested too deeply to be a configuration: more than {MOST_DEPTH} objects and lists in each other."
NOT_STORABLE = re.compile(r"[\x00\ud800-\udfff]")


def require_bounded(document: Document) -> None:
    """Errors: `Invalid` for what is nested too deeply, has too many values or a key that is too long, or holds what
    cannot be stored, as NaN."""
    for count, _ in enumerate(_checked(document, 1)):
        if count > MOST_VALUES:
            raise Invalid(f"This has more values than a configuration may have ({MOST_VALUES:,}).")


def _checked(value: Any, depth: int) -> Iterator[Any]:
    """Every value in it. Errors: `Invalid` for what is nested too deeply or cannot be stored."""
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
    """Databases take no NUL and no half of a surrogate pair."""
    if isinstance(value, str) and NOT_STORABLE.search(value):
        raise Invalid("A text in it has a character that cannot be stored (NUL or half of a surrogate pair).")


def _check_number(value: Any) -> None:
    """Databases and Freqtrade's own JSON know no NaN and no infinity."""
    if isinstance(value, float) and not math.isfinite(value):
        raise Invalid(f"{value} is not a number that JSON knows.")
    if isinstance(value, int) and abs(value) >= 10**MOST_DIGITS:
        raise Invalid(f"A whole number in it has more than {MOST_DIGITS} digits.")
