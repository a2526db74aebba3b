"""Whether a value that a browser sends is one that this element can have."""

import math
from collections.abc import Mapping
from typing import Any

from nicegui import ui
from nicegui.element import Element
from nicegui.elements.choice_element import ChoiceElement
from nicegui.elements.mixins.value_element import ValueElement

from pages.entry.sockets.editor_changes import is_change_of

MOST_CHARACTERS = 65_536
MOST_OF_A_LINE = 10_000
Json = Any


# ---- values ---------------------------------------------------------------------------------------------------------


def fits_value(element: ValueElement[Any], value: Json) -> bool:
    """Return whether this element can have this value."""
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
    return is_plain(value)


def _most_of(element: Element) -> int:
    """A line holds a credential at most; a larger text, such as a certificate, has a field of several lines."""
    return MOST_CHARACTERS if isinstance(element, ui.textarea) else MOST_OF_A_LINE


def is_plain(value: Json) -> bool:
    """Return whether the value is null, a flag, a number or a text."""
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
