"""Checks the arguments of an event that a browser sends for an element. NiceGUI takes any value, reads it with the
trust it has in its own scripts, and logs a traceback where that fails."""

from collections.abc import Callable, Sequence

import orjson
from nicegui import ui
from nicegui.element import Element
from nicegui.elements.mixins.value_element import ValueElement

from pages.entry.sockets.table_checks import MOST_DEEP, fits_table
from pages.entry.sockets.value_checks import MOST_CHARACTERS, Json, fits_value

_LONGEST_PATH = 2_000


def read(element: Element, kind: str, words: Sequence[str | None]) -> list[Json] | None:
    """Return the checked arguments; None when our own pages would not send them. `kind`: of the event, in camel case as
    `on` was given it. `words`: JSON."""
    is_change = isinstance(element, ui.codemirror) and kind == "update:value"
    if not is_change and sum(len(word or "") for word in words) > MOST_CHARACTERS:
        return None
    try:
        found = [None if word is None else orjson.loads(word) for word in words]
    except orjson.JSONDecodeError:
        return None
    return found if _is_shallow(found) and _fits(element, kind, found) else None


def written(value: Json) -> str:
    """Return the value as JSON, for NiceGUI, which parses it again."""
    return orjson.dumps(value).decode()


def _is_shallow(value: Json) -> bool:
    level = [value]
    for _ in range(MOST_DEEP):
        level = [inner for outer in level for inner in _within(outer)]
        if not level:
            return True
    return False


def _within(value: Json) -> list[Json]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []


def _fits(element: Element, kind: str, given: list[Json]) -> bool:
    if isinstance(element, ui.table):
        return fits_table(element, kind, given)
    if isinstance(element, ValueElement) and kind in ("update:modelValue", "update:value"):
        return len(given) == 1 and fits_value(element, given[0])
    own = _OWN.get(kind)
    return own is None or own(given)


# ---- events of no value ---------------------------------------------------------------------------------------------


def _is_path(given: list[Json]) -> bool:
    """Of this site, as the router of the pages splits it."""
    match given:
        case [str(path)]:
            return path.startswith("/") and not path.startswith("//") and len(path) <= _LONGEST_PATH
    return False


def _is_row(given: list[Json]) -> bool:
    """Of a grid: an object with the id of what it shows, or of none."""
    match given:
        case [{"data": {"id": str()}} | {"data": None}]:
            return True
    return False


_OWN: dict[str, Callable[[list[Json]], bool]] = {
    "sub_pages_open": _is_path,
    "sub_pages_navigate": _is_path,
    "rowClicked": _is_row,
}
