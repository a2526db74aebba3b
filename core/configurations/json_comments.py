"""Comments and trailing commas, which Freqtrade accepts in its JSON files. Pure.

Source: `CONFIG_PARSE_MODE` of Freqtrade 2026.9 (`PM_COMMENTS | PM_TRAILING_COMMAS` of rapidjson), tried with the real
one.
"""

import re
from collections.abc import Iterator

from core.errors import Invalid

TOKEN = re.compile(
    r"""
    "(?:[^"\\]|\\.)*+"?             # a text; without its end it goes to the end of everything
    | //[^\n]*+                     # a comment of one line; a lone carriage return does not end it
    | /\*(?:[^*]|\*(?!/))*+(?:\*/)? # a comment, also of several lines
    | [{}\[\]:,]
    | [^\s"/{}\[\]:,]++             # a number or a word
    | /
    """,
    re.DOTALL | re.VERBOSE,
)
"""The parts of a JSON text. It finds one at every place that is not white space, so it never goes back."""
BYTE_ORDER_MARK = "\ufeff"
_NO_VALUE_BEFORE = frozenset(("", "[", "{", ":", ","))


def plain(text: str) -> str:
    """Return the text with spaces in place of comments and trailing commas, so that lines and columns stay the same.
    Takes time in proportion to the text. Errors: `Invalid` for a comment without an end."""
    pieces, at = [], 0
    for start, end in sorted(_superfluous(text)):
        pieces += [text[at:start], "".join("\n" if one == "\n" else " " for one in text[start:end])]
        at = end
    return "".join([*pieces, text[at:]])


def has_comments(text: str) -> bool:
    """Return whether there is a comment in the text."""
    return "/" in text and any(is_comment(token[0]) for token in TOKEN.finditer(text))


def is_comment(token: str) -> bool:
    """Return whether this part of a text is a comment."""
    return token.startswith(("//", "/*"))


def _superfluous(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each comment and each trailing comma. A comma is trailing when a value stands before it and
    the end of an object or a list after it."""
    before, comma = "", -1
    for token in TOKEN.finditer(text):
        word = token[0]
        if is_comment(word):
            _require_end(text, token)
            yield token.span()
            continue
        if word in ("]", "}") and comma >= 0:
            yield comma, comma + 1
        comma = token.start() if word == "," and before not in _NO_VALUE_BEFORE else -1
        before = word


def _require_end(text: str, token: re.Match[str]) -> None:
    if token[0].startswith("/*") and not (len(token[0]) > 3 and token[0].endswith("*/")):
        line = text.count("\n", 0, token.start()) + 1
        raise Invalid(f"Line {line}: this comment has no end. Close it with */.")
