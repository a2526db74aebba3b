"""Merge the four layers of a configuration exactly as Freqtrade merges `--config a --config b`, and record the layer of
each key. Pure.

Source: `deep_merge_dicts` and `load_from_files` of Freqtrade 2026.9. Later layers win. Objects are merged key by key;
lists and all other values are replaced.
"""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from enum import StrEnum

from core.errors import Invalid
from core.freqtrade.settings.document import Document, Path, leaves


class Layer(StrEnum):
    """The layers, weakest first, which is the order of the `--config` arguments."""

    EXCHANGE = "exchange"
    STRATEGY = "strategy"
    BOT = "bot"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Origin:
    """The layer from which a leaf of an effective configuration comes."""

    layer: Layer
    """The layer whose value is used."""
    overrides: tuple[Layer, ...] = ()
    """Layers with another value for this leaf, weakest first."""


@dataclass(slots=True)
class Effective:
    """The merged configuration as Freqtrade sees it. `origins` has every leaf of `value` and nothing else; an empty
    object is a leaf."""

    value: Document = field(default_factory=dict)
    origins: dict[Path, Origin] = field(default_factory=dict)


def merge(layers: Mapping[Layer, Document]) -> Effective:
    """Merge the layers. Any subset may be given, in any order; the documents are not changed.

    Errors: `Invalid` where a layer replaces a plain value by an object, which Freqtrade cannot merge.
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
        return  # Freqtrade then merges nothing, whatever is below
    if not isinstance(node[key], dict):
        name = ".".join(here)
        raise Invalid(
            f"Layer “{layer}” has an object at {name}, where layer “{origins[here].layer}” has a plain value.",
            fields={name: "Freqtrade cannot merge an object into a plain value: remove one of the two."},
        )
    origins.pop(here, None)  # the empty object was a leaf until now
    _merge_into(node[key], value, layer, here, origins)


def _forget(node: Document, key: str, here: Path, origins: dict[Path, Origin]) -> tuple[Layer, ...]:
    """Remove the origins below `node[key]` and return the layers they came from, weakest first."""
    if key not in node:
        return ()
    removed = [origins.pop(path) for path, _ in leaves({key: node[key]}, here[:-1])]
    layers = {layer for origin in removed for layer in (origin.layer, *origin.overrides)}
    return tuple(layer for layer in Layer if layer in layers)
