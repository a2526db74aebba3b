"""JSON of a stranger, made small and harmless: text without NUL and halves of characters, numbers that are finite."""

import math
from typing import Any

MOST_LINES = 2_000
"""Of a list or an object that is kept."""
MOST_TEXT = 4_000
"""Characters of a text."""
_MOST_NAME, _MOST_DEPTH, _MOST_DIGITS = 200, 20, 10**300


def text(value: object) -> str:
    """Return a tag or a name as text; of null nothing."""
    if value is None:
        return ""
    found = value if isinstance(value, str) else str(value) if isinstance(value, int | float) else ""
    return found[:MOST_TEXT].replace("\0", "").encode("utf-8", "replace").decode()


def number(value: object) -> float | None:
    """Return a finite number unchanged; None of anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return value if abs(value) < _MOST_DIGITS and math.isfinite(value) else None


def plain(value: object, depth: int = 0) -> Any:
    """Return the value as it can be kept. What is nested too deeply becomes None, what is too long is cut."""
    match value:
        case bool() | None:
            return value
        case int() | float():
            return number(value)
        case str():
            return text(value)
        case dict() if depth < _MOST_DEPTH:
            kept = list(value.items())[:MOST_LINES]
            return {text(name)[:_MOST_NAME]: plain(part, depth + 1) for name, part in kept}
        case list() if depth < _MOST_DEPTH:
            return [plain(part, depth + 1) for part in value[:MOST_LINES]]
    return None
