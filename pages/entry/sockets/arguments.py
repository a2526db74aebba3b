"""The arguments of an event: what a browser tells of an element. NiceGUI takes whatever comes for its value, reads it
with the trust it has in its own scripts, and logs a traceback where that fails."""

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import orjson
from nicegui import ui
from nicegui.element import Element
from nicegui.elements.choice_element import ChoiceElement
from nicegui.elements.mixins.value_element import ValueElement

from pages.entry.sockets.editor_changes import is_change_of

MOST_CHARACTERS = 65_536
MOST_OF_A_LINE = 10_000
MOST_DEEP = 16
_LONGEST_PATH = 2_000
Json = Any


def read(element: Element, kind: str, words: Sequence[str | None]) -> list[Json] | None:
    """`kind`: of the event, as `on` was given it in camel case. `words`: JSON. None: not from a page of ours."""
    is_change = isinstance(element, ui.codemirror) and kind == "update:value"
    if not is_change and sum(len(word or "") for word in words) > MOST_CHARACTERS:
        return None
    try:
        found = [None if word is None else orjson.loads(word) for word in words]
    except orjson.JSONDecodeError:
        return None
    return found if _is_shallow(found) and _fits(element, kind, found) else None


def written(value: Json) -> str:
    """For NiceGUI, which reads it again."""
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
        return _fits_table(element, kind, given)
    if isinstance(element, ValueElement) and kind in ("update:modelValue", "update:value"):
        return len(given) == 1 and _fits_value(element, given[0])
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


# ---- values ---------------------------------------------------------------------------------------------------------


def _fits_value(element: ValueElement[Any], value: Json) -> bool:
    match element:
        case ui.codemirror():
            return is_change_of(element.value or "", value)
        case ui.number():
            return _is_number(value)
        case ChoiceElement():
            return value is None or _is_choice(element, value)
    if isinstance(element, ui.input | ui.textarea | ui.tabs):
        return value is None or (isinstance(value, str) and len(value) <= _most_of(element))
    if isinstance(element, ui.switch | ui.checkbox):
        return value is None or isinstance(value, bool)
    return _is_plain(value)


def _most_of(element: Element) -> int:
    """A line holds a credential at most; a larger text, such as a certificate, has a field of several lines."""
    return MOST_CHARACTERS if isinstance(element, ui.textarea) else MOST_OF_A_LINE


def _is_plain(value: Json) -> bool:
    return value is None or isinstance(value, bool | int | float | str)


def _is_number(value: Json) -> bool:
    """As a field of a browser tells it: a number, or what was typed of one."""
    if value is None or value == "":
        return True
    if isinstance(value, bool) or not isinstance(value, int | float | str) or len(str(value)) > 40:
        return False
    try:
        return math.isfinite(float(value))
    except ValueError:
        return False


def _is_choice(element: ChoiceElement, value: Json) -> bool:
    """Told by its index; text only where it may be typed, and several nowhere."""
    if not isinstance(element, ui.select):
        return _is_index(value, len(element._values))
    if isinstance(value, Mapping) and not element.multiple:
        return _is_index(value.get("value"), len(element._values))
    return isinstance(value, str) and "use-input" in element.props


def _is_index(value: Json, count: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < count


# ---- tables ---------------------------------------------------------------------------------------------------------


def _fits_table(table: ui.table, kind: str, given: list[Json]) -> bool:
    match kind, given:
        case "selection", [{"added": bool(), "keys": list(keys), "rows": list(rows)}]:
            return _is_selection(table, keys, rows)
        case "act", [str(), str(key)]:
            return any(row[table.row_key] == key for row in table.rows)
        case ("request", [{"pagination": dict(wanted)}]) | ("update:pagination", [dict(wanted)]):
            return _is_plain_object(wanted)
        case "update:fullscreen", [bool()]:
            return True
    return kind not in ("selection", "act", "request", "update:pagination", "update:fullscreen")


def _is_plain_object(wanted: Mapping[str, Json]) -> bool:
    return len(wanted) <= MOST_DEEP and all(map(_is_plain, wanted.values()))


def _is_selection(table: ui.table, keys: list[Json], rows: list[Json]) -> bool:
    """Of its rows: what a browser says of them is replaced by what they are."""
    own = {row[table.row_key]: row for row in table.rows}
    if not all(isinstance(key, str) and key in own for key in keys):
        return False
    rows[:] = [own[key] for key in dict.fromkeys(keys)]
    return True
