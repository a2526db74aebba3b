"""Differences between two documents, leaf by leaf, and the merge of two changes of one document. Pure."""

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from core.freqtrade.settings.document import Document, Path, leaves

SECRETS: Final = "secrets"
"""Section of a stored document: name of a secret → when it was last replaced, None when that is not known."""
_ABSENT: Final = object()


class Change(StrEnum):
    """What happened to a key."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Difference:
    """One key with another value. `before` is None when it was added, `after` when it was removed."""

    keys: Path
    before: Any
    after: Any
    change: Change

    @property
    def path(self) -> str:
        """The dotted path. Secrets and further settings are named without their section."""
        inner = self.keys[1:] if self.keys[0] in (SECRETS, "config") and len(self.keys) > 1 else self.keys
        return ".".join(inner)

    @property
    def is_secret(self) -> bool:
        """Whether a secret was set, replaced or removed. `before` and `after` are then times, never values."""
        return self.keys[0] == SECRETS


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Difference]:
    """Yield what differs, leaf by leaf, in the order of the documents, to be shown. A secret that is set or removed is
    told once, at its key in the settings if it has one."""
    told = set()
    for one in changes(_without_secrets(before), _without_secrets(after)):
        for leaf in _leaves_of(one):
            told.add(leaf.path)
            yield leaf
    for one in changes({SECRETS: before.get(SECRETS) or {}}, {SECRETS: after.get(SECRETS) or {}}):
        if one.path not in told:
            yield one


def changes(before: Mapping[str, Any], after: Mapping[str, Any], path: Path = ()) -> Iterator[Difference]:
    """Yield what makes `after` of `before`, to be merged: an object that is added or removed is one change. Lists are
    compared as a whole, because Freqtrade replaces them when it merges."""
    for key in dict.fromkeys((*before, *after)):
        here, was, now = (*path, key), before.get(key, _ABSENT), after.get(key, _ABSENT)
        if isinstance(was, dict) and isinstance(now, dict):
            yield from changes(was, now, here)
        elif was is _ABSENT:
            yield Difference(here, None, now, Change.ADDED)
        elif now is _ABSENT:
            yield Difference(here, was, None, Change.REMOVED)
        elif not _is_same(was, now):
            yield Difference(here, was, now, Change.CHANGED)


def conflict(theirs: list[Difference], mine: list[Difference]) -> bool:
    """Return whether two changes of one document touch the same key, or one a part of what the other replaces. The same
    change on both sides is no conflict."""
    here, there = {one.keys: one for one in mine}, {one.keys: one for one in theirs}
    own = {keys for keys, one in here.items() if one != there.get(keys)}
    others = {keys for keys, one in there.items() if one != here.get(keys)}
    return any(_touches(keys, others) for keys in own) or any(_touches(keys, own) for keys in others)


def applied(made_by: Iterable[Difference], document: Mapping[str, Any]) -> Document:
    """Return a copy of the document with these changes."""
    made: Document = deepcopy(dict(document))
    for one in made_by:
        node = made
        for key in one.keys[:-1]:
            inner = node.get(key)
            node[key] = node = inner if isinstance(inner, dict) else {}
        if one.change is Change.REMOVED:
            node.pop(one.keys[-1], None)
        else:
            node[one.keys[-1]] = deepcopy(one.after)
    return made


def _touches(keys: Path, others: set[Path]) -> bool:
    return any(keys[:length] in others for length in range(1, len(keys) + 1))


def _without_secrets(document: Mapping[str, Any]) -> Document:
    return {key: value for key, value in document.items() if key != SECRETS}


def _leaves_of(one: Difference) -> Iterator[Difference]:
    """Yield a difference for each leaf of an object that was added or removed."""
    value = one.after if one.change is Change.ADDED else one.before
    if one.change is Change.CHANGED or not isinstance(value, dict):
        yield one
        return
    for keys, inner in leaves({one.keys[-1]: value}, one.keys[:-1]):
        before, after = (None, inner) if one.change is Change.ADDED else (inner, None)
        yield Difference(keys, before, after, one.change)


def _is_same(one: Any, other: Any) -> bool:
    """Return whether JSON writes both alike: True is not 1."""
    return isinstance(one, bool) is isinstance(other, bool) and bool(one == other)
