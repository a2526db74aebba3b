"""Parse the text of a configuration, wherever a person types or uploads it."""

import json
import math
from typing import Any

from core.configurations.bounds import MOST_DIGITS, TOO_DEEP, require_bounded
from core.errors import Invalid
from core.freqtrade.settings.document import Document

MOST_CHARACTERS = 1_000_000


def parse(text: str) -> Document:
    """Parse one JSON object. The text is plain JSON: comments, trailing commas, repeated keys and NaN are refused. The
    time is proportional to the length: about 50 ms for the longest text.

    Errors: `Invalid` with line and column, or with the bound that is exceeded.
    """
    if len(text) > MOST_CHARACTERS:
        raise Invalid(f"This is longer than a configuration may be ({MOST_CHARACTERS:,} characters).")
    try:
        document = json.loads(
            text, object_pairs_hook=_object, parse_constant=_no_constant, parse_int=_whole, parse_float=_fraction
        )
    except json.JSONDecodeError as error:
        raise Invalid(f"Not valid JSON at line {error.lineno}, column {error.colno}: {error.msg}.") from error
    except RecursionError as error:
        raise Invalid(TOO_DEEP) from error
    if not isinstance(document, dict):
        raise Invalid("A configuration is a JSON object: it starts with { and ends with }.")
    require_bounded(document)
    return document


def _object(pairs: list[tuple[str, Any]]) -> Document:
    document = dict(pairs)
    if len(document) < len(pairs):
        raise Invalid(f"“{_twice(pairs)[:80]}” is there twice in the same object: only one of them would count.")
    return document


def _twice(pairs: list[tuple[str, Any]]) -> str:
    seen: set[str] = set()
    for name, _ in pairs:
        if name in seen:
            return name
        seen.add(name)
    return ""


def _no_constant(name: str) -> None:
    raise Invalid(f"{name} is not a number that JSON knows.")


def _whole(digits: str) -> int:
    """Parse a whole number. Its digits are limited, because the time grows with the square of their number."""
    if len(digits.lstrip("-")) > MOST_DIGITS:
        raise Invalid(f"A whole number in it has more than {MOST_DIGITS} digits: {digits[:20]}….")
    return int(digits)


def _fraction(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise Invalid(f"A number in it is larger than any: {digits[:20]}.")
    return number
