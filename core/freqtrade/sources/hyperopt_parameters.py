"""Parameters that hyperopt found: the `<Strategy>.json` that it leaves beside a strategy.

Source of the rules: `strategy/hyper.py` and `resolvers/strategy_resolver.py` of Freqtrade 2026.9, tried there. Values
of the file win over `buy_params` and the like of the class, these over the defaults of its parameters; the settings
win over `roi`, `stoploss`, `trailing` and `max_open_trades` of the file.
"""

import json
from typing import Any, Final

from core import json_safe
from core.errors import Invalid

MOST_BYTES = 2**20
MOST_NAMES = 2_000
UNREADABLE = "These parameters cannot be read: they are nested too deeply, or no numbers."
Content = dict[str, Any]
TRAILING: Final = {
    "trailing_stop": False,
    "trailing_stop_positive": None,
    "trailing_stop_positive_offset": 0.0,
    "trailing_only_offset_is_reached": False,
}
"""The names of this space, with what Freqtrade takes where the class has none."""


def read_parameters(text: str, class_name: str) -> Content:
    """Return the whole content of an export that was uploaded or pasted. Errors: as of `checked`."""
    return checked(_parsed(text), class_name)


def checked(content: object, class_name: str) -> Content:
    """Return the whole content of an export, as it may be stored and written again.

    Errors: `Invalid` at `parameters` when Freqtrade would ignore it, or not start with it.
    """
    if not isinstance(content, dict):
        raise _refused("These are no parameters: paste the whole file that hyperopt leaves.")
    _require_storable(content)
    _require_name(content.get("strategy_name"), class_name)
    params = content.get("params")
    if not isinstance(params, dict):
        raise _refused('There is no "params" in these parameters: paste the whole file that hyperopt leaves.')
    for space, values in params.items():
        _require_space(space, values)
    if sum(map(len, params.values())) > MOST_NAMES:
        raise _refused(f"There are more than {MOST_NAMES:,} parameters.")
    return content


def is_export(content: object) -> bool:
    """Return whether this JSON looks like what hyperopt leaves, of whichever class."""
    if not isinstance(content, dict) or not isinstance(content.get("strategy_name"), str):
        return False
    return isinstance(content.get("params"), dict)


def written(parameters: Content) -> bytes:
    """Return the file that Freqtrade reads, the same for the same content. ASCII, because Freqtrade reads it in the
    encoding of its machine."""
    return json.dumps(parameters, indent=2, sort_keys=True, allow_nan=False).encode("ascii")


# -- details ----------------------------------------------------------------------------------------------------------


def _refused(sentence: str) -> Invalid:
    return Invalid(sentence, fields={"parameters": sentence})


def _parsed(text: str) -> object:
    if len(text) > MOST_BYTES:
        raise _refused(f"These parameters are longer than {MOST_BYTES // 2**20} MB.")
    try:
        return json.loads(text.removeprefix("\ufeff"), parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise _refused(
            f"Line {error.lineno} is no JSON. Freqtrade takes neither comments nor trailing commas here."
        ) from error
    except (ValueError, RecursionError) as error:
        raise _refused(UNREADABLE) from error


def _require_storable(content: Content) -> None:
    try:
        size = len(json.dumps(content))
        is_storable = json_safe.plain(content) == content
    except (ValueError, TypeError, RecursionError) as error:
        raise _refused(UNREADABLE) from error
    if size > 2 * MOST_BYTES:
        raise _refused(f"These parameters are longer than {MOST_BYTES // 2**20} MB.")
    if not is_storable:
        raise _refused("These parameters hold a number that is not finite, or what is no text.")


def _no_number(name: str) -> None:
    raise ValueError(name)


def _require_name(found: object, class_name: str) -> None:
    if found == class_name:
        return
    if not isinstance(found, str) or not found.isidentifier():
        raise _refused(
            "These parameters do not say of which class they are: Freqtrade would not start. "
            f'Add "strategy_name": "{class_name}".'
        )
    raise _refused(
        f"These parameters are of {found[:120]}, this version's class is {class_name}: Freqtrade would not start."
    )


def _require_space(space: str, values: object) -> None:
    named = space[:60]
    if not isinstance(values, dict):
        raise _refused(f'"{named}" must be an object of names and values: Freqtrade would not start.')
    if space == "roi" and not all(_are_minutes(key) and _is_number(values[key]) for key in values):
        raise _refused('"roi" must have minutes and ratios, such as {"0": 0.05, "30": 0.02}.')
    if space in ("stoploss", "max_open_trades") and not _is_number(values.get(space, 0)):
        raise _refused(f'"{space}" must have a number, such as {{"{space}": {_EXAMPLES[space]}}}.')
    if space == "trailing" and not all(_is_number(values[name]) or values[name] in _SWITCHES for name in values):
        raise _refused('"trailing" must have numbers, true, false or null.')


_EXAMPLES = {"stoploss": -0.1, "max_open_trades": 3}
_SWITCHES = (True, False, None)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _are_minutes(key: str) -> bool:
    return len(key) <= 9 and key.isascii() and key.isdecimal()
