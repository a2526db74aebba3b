"""Split a layer into two parts: one stored in clear, and one with the secrets, to be encrypted. Pure: nothing is
encrypted here.

A person writes `{"telegram": {"token": "12:ab"}}`. The plain part becomes `{"telegram": {"token": "***"}}`; the token
goes into the secret part. Saving `***` again keeps the stored secret; leaving the key out deletes it.
"""

import json
from collections import defaultdict, deque
from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

from core.errors import Invalid
from core.freqtrade.settings.document import Path, leaves
from core.freqtrade.settings.mask import is_secret_name, secret_paths

KEPT = "***"


def split(
    document: Mapping[str, Any], kept: Mapping[str, Any], path: Path = ()
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the (plain, secret) parts of the document. `kept` is the stored secret part.

    A list with a secret in it is secret as a whole, because Freqtrade replaces lists when it merges. The plain part
    then holds the list with marks. Errors: `Invalid` at a `***` for which no secret is stored.
    """
    plain: dict[str, Any] = {}
    secret: dict[str, Any] = {}
    for key, value in document.items():
        here, before = (*path, key), kept.get(key)
        if not _hides(value, here):
            plain[key] = value
        elif isinstance(value, Mapping) and not is_secret_name(key):
            plain[key], secret[key] = split(value, before if isinstance(before, Mapping) else {}, here)
        elif isinstance(value, list) and not is_secret_name(key):
            secret[key] = _filled_in(value, before if isinstance(before, list) else [], here)
            plain[key] = _marked(secret[key], here)
        else:
            plain[key], secret[key] = KEPT, _kept(before, here) if value == KEPT else value
    return plain, secret


def split_unsaved(document: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the (plain, secret) parts of a document that is not saved yet. Marks in it stay marks in both."""
    return split(document, document)


def with_held(document: Mapping[str, Any], held: Mapping[str, Any]) -> dict[str, Any]:
    """Return the document with secrets in place of the marks that stand for them. `held`: a secret part that is not
    stored yet; any other mark stays as it is."""
    return {key: _with_held(value, held.get(key), (key,)) for key, value in document.items()}


def _with_held(value: Any, before: Any, path: Path) -> Any:
    if before is None or not _has_mark(value):
        return value
    if isinstance(value, Mapping) and isinstance(before, Mapping):
        return {key: _with_held(inner, before.get(key), (*path, key)) for key, inner in value.items()}
    if isinstance(value, list) and isinstance(before, list):
        try:
            return _filled_in(value, before, path)
        except Invalid:
            return value
    return before if value == KEPT else value


def without_marks(document: Mapping[str, Any]) -> dict[str, Any]:
    """Return the plain part as Freqtrade gets it, without the marks: the secret file has the values. Marks inside lists
    stay, because the secret file replaces the whole list."""
    cleaned: dict[str, Any] = {}
    for key, value in document.items():
        if isinstance(value, Mapping):
            cleaned[key] = without_marks(value)
        elif value != KEPT:
            cleaned[key] = value
    return cleaned


def _hides(value: Any, path: Path) -> bool:
    """Return whether the value is a secret or a mark, or contains one."""
    if isinstance(value, Mapping) and not is_secret_name(path[-1]):
        return any(_hides(inner, (*path, key)) for key, inner in value.items())
    if isinstance(value, list) and not is_secret_name(path[-1]):
        return any(_hides(inner, path) for inner in value)
    around = {path[-1]: value} if len(path) == 1 else {path[-2]: {path[-1]: value}}
    return bool(value == KEPT or secret_paths(around))


def _kept(before: Any, path: Path) -> Any:
    if before is None:
        where = ".".join(path)
        raise Invalid("A secret is missing.", fields={"config": f"{where}: there is no stored value to keep."})
    return before


def _marked(value: Any, path: Path) -> Any:
    """Return the value with marks in place of its secrets."""
    if not _hides(value, path):
        return value
    if isinstance(value, Mapping) and not is_secret_name(path[-1]):
        return {key: _marked(inner, (*path, key)) for key, inner in value.items()}
    if isinstance(value, list) and not is_secret_name(path[-1]):
        return [_marked(inner, path) for inner in value]
    return KEPT


def _filled_in(items: list[Any], before: list[Any], path: Path) -> list[Any]:
    """Replace each item with marks by the stored item that looks the same. Going by position instead would send a
    secret to another item's address when the list is reordered. Each stored item is used once."""
    waiting: defaultdict[str, deque[int]] = defaultdict(deque)
    for number, one in enumerate(before):
        for look in {_look(_marked(one, path)), _look(one)}:
            waiting[look].append(number)
    taken: set[int] = set()
    filled = []
    for item in items:
        found = _next(waiting[_look(item)], taken)
        known = (None if found is None else before[found]) if _has_mark(item) else item
        filled.append(_kept(known, path))
        taken |= set() if found is None else {found}
    return filled


def _look(value: Any) -> str:
    return json.dumps(value, sort_keys=True)


def _next(waiting: deque[int], taken: set[int]) -> int | None:
    while waiting:
        if (number := waiting.popleft()) not in taken:
            return number
    return None


def _has_mark(value: Any) -> bool:
    if isinstance(value, Mapping):
        return any(_has_mark(inner) for inner in value.values())
    if isinstance(value, list):
        return any(_has_mark(inner) for inner in value)
    return bool(value == KEPT)


def marked(document: Mapping[str, Any]) -> dict[str, Any]:
    """Return the document with marks in place of all its secrets, as `split` stores it in clear."""
    return {key: _marked(value, (key,)) for key, value in document.items()}


def marked_paths(plain: Mapping[str, Any], path: Path = ()) -> Iterator[Path]:
    """Yield the path of each leaf of a plain part that is a mark, or a list with one."""
    return (found for found, value in leaves(dict(plain), path) if _has_mark(value))


def typed_paths(document: Mapping[str, Any]) -> Iterator[Path]:
    """Yield the path of each leaf with a secret that a person wrote, and not only its mark."""
    shown = dict(leaves(marked(document)))
    return (path for path, value in leaves(dict(document)) if shown.get(path) != value)


def restorable(plain: Mapping[str, Any], kept: Mapping[str, Any]) -> tuple[dict[str, Any], list[Path]]:
    """Return (the plain part without the marks for which no secret is stored now, their paths). `kept`: the stored
    secret part."""
    made: dict[str, Any] = deepcopy(dict(plain))
    lost = [path for path in marked_paths(plain) if not _is_kept(plain, kept, path)]
    for path in lost:
        node = made
        for key in path[:-1]:
            node = node[key]
        del node[path[-1]]
    return made, lost


def _is_kept(plain: Mapping[str, Any], kept: Mapping[str, Any], path: Path) -> bool:
    alone: Any = plain
    for key in path:
        alone = alone[key]
    for key in reversed(path):
        alone = {key: alone}
    try:
        split(alone, kept)
    except Invalid:
        return False
    return True
