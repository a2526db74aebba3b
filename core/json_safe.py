"""JSON and text that every database stores and returns unchanged.

PostgreSQL refuses a whole row for one NUL, and its JSON knows no NaN, no half of a surrogate pair, and no difference
between 1e16 and 10000000000000000.
"""

import json
import math
import re
from typing import Any, Final

MOST_MONEY: Final = 9e10
"""What a column of money holds, a BIGINT of 1e-8, in units of a currency."""

_SUSPECT = re.compile(r"\\u(0000|d[89a-f])|\d[eE]\+|-0\.0")
_EXACT_TO = 1e16
"""From here on Python writes a float with an exponent, and PostgreSQL gives it back as a whole number."""


def text(value: str) -> str:
    """Return the text without NUL characters and lone surrogates."""
    return value.replace("\x00", "").encode("utf-8", "replace").decode()


def plain(value: Any) -> Any:
    """Return the JSON value as the database will return it: NaN and infinity become None."""
    match value:
        case dict():
            return {text(str(name)): plain(part) for name, part in value.items()}
        case list() | tuple():
            return [plain(part) for part in value]
        case str():
            return text(value)
        case float():
            return _number(value)
    return value


def written(value: Any) -> str:
    """Serialise a value as JSON. Harmless values, which nearly all are, are serialised once."""
    try:
        found = json.dumps(value, allow_nan=False)
    except ValueError:
        return json.dumps(plain(value))
    return json.dumps(plain(value)) if _SUSPECT.search(found) else found


def _number(value: float) -> float | int | None:
    if not math.isfinite(value):
        return None
    return int(value) if abs(value) >= _EXACT_TO else value + 0.0  # -0.0 + 0.0 is 0.0
