"""Differences as they are shown: bounded in number and length, without secrets."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from core.configurations.differences import SECRETS, Difference
from core.freqtrade.settings.document import Document
from core.freqtrade.settings.mask import mask

MOST = 200
LONGEST_TEXT = 300
"""Characters of a text within a value."""
MOST_ITEMS = 40
"""Entries of a list or an object within a value."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The first differences, and how many more there are."""

    lines: tuple[Difference, ...]
    more: int = 0


def bounded(found: Iterator[Difference]) -> Shown:
    """Return the first differences with their values cut."""
    lines = tuple(replace(one, before=_cut(one.before), after=_cut(one.after)) for one in islice(found, MOST))
    return Shown(lines, sum(1 for _ in found))


def masked(document: Mapping[str, Any]) -> Document:
    """Return the document without anything that looks like a secret. The times of its secrets stay."""
    plain = mask({key: value for key, value in document.items() if key != SECRETS})
    return {**plain, SECRETS: document.get(SECRETS) or {}}


def _cut(value: Any) -> Any:
    if isinstance(value, str) and len(value) > LONGEST_TEXT:
        return f"{value[:LONGEST_TEXT]} … ({len(value) - LONGEST_TEXT:,} more characters)"
    if isinstance(value, list) and len(value) > MOST_ITEMS:
        return [*map(_cut, value[:MOST_ITEMS]), f"… {len(value) - MOST_ITEMS:,} more"]
    if isinstance(value, list):
        return [_cut(one) for one in value]
    if isinstance(value, dict):
        return {key: _cut(inner) for key, inner in islice(value.items(), MOST_ITEMS)}
    return value
