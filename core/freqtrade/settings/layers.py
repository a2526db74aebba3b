"""A bot's configuration: four layers, merged exactly as Freqtrade merges `--config a --config b`, and where each key
is from.

Source: `deep_merge_dicts` and `load_from_files` of Freqtrade 2026.9. Later layers win, objects are merged key by key,
lists and everything else are replaced.
"""

import json
import math
import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from core.errors import Invalid

Document = dict[str, Any]
"""A JSON object."""
Path = tuple[str, ...]
"""Keys from the outside in; objects only, a list is a leaf."""

MOST_CHARACTERS = 1_000_000
MOST_DEPTH = 20
"""Objects and lists within each other. Freqtrade's own go to seven."""
MOST_VALUES = 20_000
LONGEST_KEY = 200
MOST_DIGITS = 18
"""Of a whole number: more is no amount, no time and no id."""
TOO_DEEP = f"This is nested too deeply to be a configuration: more than {MOST_DEPTH} objects and lists in each other."
NOT_STORABLE = re.compile(r"[\x00\ud800-\udfff]")


class Layer(StrEnum):
    """Weakest first: the order of the `--config` arguments."""

    EXCHANGE = "exchange"
    STRATEGY = "strategy"
    BOT = "bot"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Origin:
    layer: Layer
    """Whose value counts."""
    overrides: tuple[Layer, ...] = ()
    """Layers that said something else there, weakest first."""


@dataclass(slots=True)
class Effective:
    """What Freqtrade will see. `origins` has every leaf of `value` and nothing else; an empty object is a leaf."""

    value: Document = field(default_factory=dict)
    origins: dict[Path, Origin] = field(default_factory=dict)


def merge(layers: Mapping[Layer, Document]) -> Effective:
    """The layers are left as they are; which of them are there, and in which order they are given, does not matter.

    Errors: `Invalid` where a layer puts an object in the place of a plain value, which Freqtrade cannot merge.
    """
    effective = Effective()
    for layer in Layer:
        if layer in layers:
            _merge_into(effective.value, layers[layer], layer, (), effective.origins)
    return effective


def _merge_into(node: Document, document: Document, layer: Layer, path: Path, origins: dict[Path, Origin]) -> None:
    for key, value in document.items():
        here = (*path, key)
        if isinstance(value, dict):
            _merge_object(node, key, value, layer, here, origins)
        else:
            origins[here] = Origin(layer, _forget(node, key, here, origins))
            node[key] = deepcopy(value)


def _merge_object(
    node: Document, key: str, value: Document, layer: Layer, here: Path, origins: dict[Path, Origin]
) -> None:
    if key not in node:
        node[key] = {}
        origins[here] = Origin(layer)
    if not value:
        return  # Freqtrade merges nothing then, whatever is there
    if not isinstance(node[key], dict):
        name = ".".join(here)
        raise Invalid(
            f"Layer “{layer}” has an object at {name}, where layer “{origins[here].layer}” has a plain value.",
            fields={name: "Freqtrade cannot merge an object into a plain value: remove one of the two."},
        )
    origins.pop(here, None)  # an empty object was a leaf until now
    _merge_into(node[key], value, layer, here, origins)


def _forget(node: Document, key: str, here: Path, origins: dict[Path, Origin]) -> tuple[Layer, ...]:
    """Remove the origins of what `node` has under `key` so far; the layers it came from, weakest first."""
    if key not in node:
        return ()
    removed = [origins.pop(path) for path, _ in leaves({key: node[key]}, here[:-1])]
    layers = {layer for origin in removed for layer in (origin.layer, *origin.overrides)}
    return tuple(layer for layer in Layer if layer in layers)


def leaves(document: Document, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Everything that is not an object with keys, in the order of the document."""
    for key, value in document.items():
        if isinstance(value, dict) and value:
            yield from leaves(value, (*path, key))
        else:
            yield (*path, key), value


# -- text → document ----------------------------------------------------------------------------------------------


def parse(text: str) -> Document:
    """One JSON object. Plain JSON: no comments, no trailing commas, no key twice, no NaN. Takes time in proportion to
    the text: some 50 ms for the longest.

    Errors: `Invalid` with line and column, or with what is too much.
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


def require_bounded(document: Document) -> None:
    """Errors: `Invalid` for what is nested too deeply, has too many values or a key that is too long, or holds what
    cannot be stored."""
    for count, _ in enumerate(_checked(document, 1)):
        if count > MOST_VALUES:
            raise Invalid(f"This has more values than a configuration may have ({MOST_VALUES:,}).")


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
    """Reading a number takes a time that grows with the square of its digits."""
    if len(digits.lstrip("-")) > MOST_DIGITS:
        raise Invalid(f"A whole number in it has more than {MOST_DIGITS} digits: {digits[:20]}….")
    return int(digits)


def _fraction(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise Invalid(f"A number in it is larger than any: {digits[:20]}.")
    return number


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
    yield value


def _check_key(key: str) -> None:
    if len(key) > LONGEST_KEY:
        raise Invalid(f"A key in it has more than {LONGEST_KEY} characters: “{key[:40]}…”.")
    _check_text(key)


def _check_text(value: Any) -> None:
    """Databases take no NUL and no half of a surrogate pair."""
    if isinstance(value, str) and NOT_STORABLE.search(value):
        raise Invalid("A text in it has a character that cannot be stored (NUL or half of a surrogate pair).")
