"""A configuration file of Freqtrade as a JSON object, and the way to a value in it."""

from collections.abc import Iterator
from typing import Any

Document = dict[str, Any]
"""A JSON object."""
Path = tuple[str, ...]
"""Keys from the outside in; objects only, a list is a leaf."""


def leaves(document: Document, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Everything that is not an object with keys, in the order of the document."""
    for key, value in document.items():
        if isinstance(value, dict) and value:
            yield from leaves(value, (*path, key))
        else:
            yield (*path, key), value
