"""The shapes of the messages of a socket. A message of another shape is dropped."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final
from urllib.parse import parse_qs

_ID = re.compile(r"[0-9A-Za-z_-]{1,64}")
_NUMBER = re.compile(r"[0-9]{1,12}")
_MOST_ARGUMENTS = 8
LEVELS: Final = frozenset({"debug", "info", "warning", "error"})

Check = Callable[[Any], bool]


def is_id(value: object) -> bool:
    """Return whether the value is an id as NiceGUI makes them."""
    return isinstance(value, str) and _ID.fullmatch(value) is not None


def is_whole(value: object) -> bool:
    """Return whether the value is a whole number that counts something; true and false are none."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**53


def _is_id_or_nothing(value: object) -> bool:
    return value is None or is_id(value)


def _is_arguments(value: object) -> bool:
    return isinstance(value, list) and len(value) <= _MOST_ARGUMENTS and all(isinstance(it, str | None) for it in value)


SHAPES: Final[Mapping[str, Mapping[str, Check]]] = {
    "handshake": {
        "client_id": is_id,
        "document_id": is_id,
        "tab_id": is_id,
        "old_tab_id": _is_id_or_nothing,
        "next_message_id": is_whole,
    },
    "event": {"client_id": is_id, "id": is_whole, "listener_id": is_id, "args": _is_arguments},
    "javascript_response": {"client_id": is_id, "request_id": is_id},
    "ack": {"client_id": is_id, "next_message_id": is_whole},
    "log": {
        "client_id": is_id,
        "level": lambda value: isinstance(value, str) and value in LEVELS,
        "message": lambda value: isinstance(value, str),
    },
}


def has_shape(name: str, message: object) -> bool:
    """Return whether the message has the shape of this name."""
    if not isinstance(message, dict):
        return False
    given: dict[str, Any] = {"old_tab_id": None, "args": [], **message}
    return all(field in given and check(given[field]) for field, check in SHAPES[name].items())


def is_greeting(query: str) -> bool:
    """Return whether the address of a socket opens a page in one step. Without that a socket says nothing yet."""
    try:
        given = parse_qs(query, max_num_fields=20)
    except ValueError:
        return False
    if given.get("implicit_handshake") != ["true"]:
        return True
    needed = ("client_id", "tab_id", "document_id")
    is_complete = all(is_id(given.get(name, [""])[0]) for name in needed)
    return is_complete and all(_NUMBER.fullmatch(told) for told in given.get("next_message_id", ()))
