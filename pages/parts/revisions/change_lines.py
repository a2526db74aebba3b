"""Differences of two revisions as a table and as lines of text."""

import json
import re
from typing import Any

from core.configurations.differences import Change, Difference
from core.revisions.shown import Shown
from pages.parts.text import digits, figures
from pages.parts.text.markup import span, text

LONGEST_VALUE = 300
"""Characters shown of a value. A list of a thousand pairs is longer, and nobody reads it here."""
_COLUMNS = re.compile(r"(?<![\w.])(?:(exchange|owner|runner|strategy)_id|(memory)_bytes)\b")


def in_words(changed: str) -> str:
    """Return the keys that a revision changed, each named as in the table of its differences."""
    return _COLUMNS.sub(lambda found: found[1] or found[2], changed)


def table_html(changes: Shown, nothing: str = "Nothing differs.") -> str:
    """Return a table: key, before, after. `nothing`: said when there is no difference."""
    if not changes.lines:
        return f'<p class="muted small changes-none">{text(nothing)}</p>'
    head = "<thead><tr><th>Key</th><th>Before</th><th>After</th></tr></thead>"
    more = f'<tr><td colspan="3" class="muted">… and {changes.more:,} more</td></tr>' if changes.more else ""
    body = "".join(map(_row, changes.lines))
    return f'<table class="plain changes">{head}<tbody>{body}{more}</tbody></table>'


def sentences(changes: Shown, most: int) -> list[str]:
    """Return lines such as `stake_amount: 100 → 5`: the first ones, and how many more there are."""
    lines = [sentence(one) for one in changes.lines[:most]]
    more = len(changes.lines) - len(lines) + changes.more
    return [*lines, f"and {figures.plural(more, 'more key')}"] if more else lines


def sentence(one: Difference) -> str:
    """Return one line: the key, and what it was and is."""
    before, after = _sides(one)
    if one.is_secret:
        return f"{one.path}: {after}"
    return f"{one.path}: {before or 'not set'} → {after or 'not set'}"


def _row(one: Difference) -> str:
    before, after = _sides(one)
    was, now = (text(side) if side else span("not set", "muted") for side in (before, after))
    sides = "".join(f'<td class="mono wrap-any">{side}</td>' for side in (was, now))
    return f'<tr><td class="mono wrap-any">{text(one.path)}</td>{sides}</tr>'


def _sides(one: Difference) -> tuple[str, str]:
    """Return the two values in words; empty where the key is missing."""
    if one.is_secret:
        return _secret_sides(one.change)
    before = "" if one.change is Change.ADDED else _written(one.before)
    after = "" if one.change is Change.REMOVED else _written(one.after)
    return before, after


def _secret_sides(change: Change) -> tuple[str, str]:
    match change:
        case Change.ADDED:
            return "", "set"
        case Change.REMOVED:
            return "***", "deleted"
    return "***", "replaced"


def _written(value: Any) -> str:
    words = value if isinstance(value, str) and value else digits.plain_json(json.dumps(value, ensure_ascii=False))
    return words if len(words) <= LONGEST_VALUE else f"{words[:LONGEST_VALUE]} …"
