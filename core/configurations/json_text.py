"""Parse the text of a configuration, wherever a person types or uploads it."""

import json
import math
from typing import Any

from core.configurations import json_comments, json_lines
from core.configurations.bounds import MOST_DIGITS, TOO_DEEP, require_bounded
from core.errors import Invalid
from core.freqtrade.settings.document import Document

MOST_CHARACTERS = 1_000_000


def parse(text: str) -> Document:
    """Parse one JSON object as Freqtrade does, with comments and trailing commas; a byte order mark at its beginning is
    skipped. Repeated keys and NaN are refused. The time is proportional to the length: about half a second for the
    longest text.

    Errors: `Invalid` with the line, or with the bound that is exceeded. Its sentence contains no value of the text.
    """
    if len(text) > MOST_CHARACTERS:
        raise Invalid(f"This is longer than a configuration may be ({MOST_CHARACTERS:,} characters).")
    try:
        document = _parsed(without_mark(text))
    except json.JSONDecodeError as error:
        raise Invalid(f"Not valid JSON at line {error.lineno}, column {error.colno}: {error.msg}.") from error
    except RecursionError as error:
        raise Invalid(TOO_DEEP) from error
    if not isinstance(document, dict):
        raise Invalid("A configuration is a JSON object: it starts with { and ends with }.")
    require_bounded(document)
    return document


def without_mark(text: str) -> str:
    """Return the text with a space in place of a byte order mark, which editors of Windows write."""
    return f" {text[1:]}" if text.startswith(json_comments.BYTE_ORDER_MARK) else text


class _WrongNumber(Exception):
    def __init__(self, word: str, sentence: str) -> None:
        super().__init__(sentence)
        self.word, self.sentence = word, sentence


class _Repeated(Exception):
    """A key stands twice in the same object."""


def _parsed(text: str) -> Any:
    try:
        return _loaded(text)
    except json.JSONDecodeError:
        pass  # plain JSON is the usual case, and read ten times faster
    return _loaded(json_comments.plain(text))


def _loaded(text: str) -> Any:
    try:
        return json.loads(
            text, object_pairs_hook=_object, parse_constant=_no_constant, parse_int=_whole, parse_float=_fraction
        )
    except _WrongNumber as wrong:
        raise Invalid(f"Line {json_lines.line_of_word(text, wrong.word)}: {wrong.sentence}") from None
    except _Repeated:
        raise Invalid(_repeated(text)) from None


def _object(pairs: list[tuple[str, Any]]) -> Document:
    document = dict(pairs)
    if len(document) < len(pairs):
        raise _Repeated
    return document


def _repeated(text: str) -> str:
    seen = set()
    for path, line in json_lines.located(text):
        if path in seen:
            return f"Line {line}: “{path[-1][:80]}” is there twice in the same object. Remove one of them."
        seen.add(path)
    return TOO_DEEP


def _no_constant(name: str) -> None:
    raise _WrongNumber(name, f"{name} is not a number that JSON knows.")


def _whole(digits: str) -> int:
    """Parse a whole number. Its digits are limited, because the time grows with the square of their number."""
    if len(digits.lstrip("-")) > MOST_DIGITS:
        raise _WrongNumber(digits, f"this whole number has more than {MOST_DIGITS} digits.")
    return int(digits)


def _fraction(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise _WrongNumber(digits, "this number is larger than any that can be stored.")
    return number
