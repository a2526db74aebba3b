"""What a strategy class says of itself, with all it inherits, as JSON."""

from collections.abc import Mapping
from itertools import islice
from typing import Any

from core.freqtrade.sources.syntax import old_names
from core.freqtrade.sources.syntax.expressions import MOST_NUMBER, is_number, is_scalar
from core.freqtrade.sources.syntax.heritage import Heritage
from core.freqtrade.sources.syntax.meanings_of_names import REMADE, Names, Parameter, SourceClass

Facts = dict[str, Any]
MOST_ROI_STEPS = 50
MOST_PARAMETERS = 300
MOST_FAULTS = 10
MOST_NAME = 120
CALCULABLE = ("timeframe", "stoploss", "minimal_roi", "max_open_trades")
SPACES = ("buy", "sell", "enter", "exit", "protection")
"""A parameter whose name begins so needs no `space`."""
SETTINGS = (
    *("trailing_stop", "trailing_stop_positive", "trailing_stop_positive_offset", "trailing_only_offset_is_reached"),
    *("use_custom_stoploss", "process_only_new_candles", "order_types", "order_time_in_force", "unfilledtimeout"),
    *("stake_currency", "stake_amount", "use_exit_signal", "exit_profit_only", "exit_profit_offset"),
    *("ignore_roi_if_entry_signal", "disable_dataframe_checks", "ignore_buying_expired_candle_after"),
    *("position_adjustment_enable", "max_entry_position_adjustment"),
)
"""Further attributes that Freqtrade takes from a strategy."""
OTHERS = ("can_short", "startup_candle_count", "INTERFACE_VERSION", REMADE)
WANTED = frozenset({*CALCULABLE, *SETTINGS, *old_names.NAMES, *OTHERS})


def facts(one: SourceClass, known: Heritage, own: Mapping[SourceClass, Names]) -> Facts:
    """Return the facts of a class. `own`: of each class the names of interest that it has itself."""
    names: Names = {}
    for parent in known.lineage(one):
        names |= own[parent]
    parameters = [(name, found) for name, found in names.items() if _is_tunable(name, found)]
    tunable = filter(None, (_tunable(name, found, names) for name, found in parameters))
    faults = filter(None, (_fault(name, found) for name, found in parameters))
    beyond = plain_text(known.beyond.get(one, ""))
    said = _said(names)
    return {
        "class_name": one.name,
        **said,
        "calculated": [name for name in CALCULABLE if said[name] is None and not is_scalar(names.get(name))],
        "settings": {name: names[name] for name in SETTINGS if name in names and _is_plain(names[name], or_none=False)},
        "tunable": [*islice(tunable, MOST_PARAMETERS)],
        "missing_parent": beyond,
        "is_certain": one in known.strategies,
        "faults": [*old_names.faults(names, is_whole=not beyond and REMADE not in names), *islice(faults, MOST_FAULTS)],
        "advice": [*_about_parent(beyond), *old_names.advice(names)],
    }


def names_of_interest(known: Heritage) -> dict[SourceClass, Names]:
    """Return of each class the names that are looked at here. A name that is a hyperopt parameter in one class counts
    in all, because a class may put a number in the place of an inherited one."""
    tunable = {name for one in known.parents for name, found in one.names.items() if _is_tunable(name, found)}
    wanted = WANTED | tunable
    return {
        one: {name: found for name, found in one.names.items() if name in wanted or name.endswith("_params")}
        for one in known.parents
    }


def plain_text(text: object) -> str:
    """Return a text that every database takes and every page shows, shortened; "" for others."""
    return text[:MOST_NAME] if isinstance(text, str) and text.isprintable() else ""


# -- details ----------------------------------------------------------------------------------------------------------


def _said(names: Names) -> Facts:
    return {
        "timeframe": _timeframe(names.get("timeframe")),
        "can_short": names["can_short"] if isinstance(names.get("can_short"), bool) else None,
        "stoploss": _number(names.get("stoploss")),
        "minimal_roi": _roi(names.get("minimal_roi")),
        "startup_candle_count": _whole(names.get("startup_candle_count")),
        "max_open_trades": _number(names.get("max_open_trades")),
        "interface_version": _whole(names.get("INTERFACE_VERSION")),
    }


def _about_parent(beyond: str) -> list[str]:
    if not beyond:
        return []
    return [f"Its parent {beyond} is not in these files: what it takes from there is not known here."]


def _is_tunable(name: str, found: object) -> bool:
    return isinstance(found, Parameter) and not name.startswith("__")


def _tunable(name: str, found: Any, names: Names) -> Facts | None:
    space = _space(name, found)
    if not space or not plain_text(name) or len(name) > MOST_NAME:
        return None
    default = found.default if _is_plain(found.default) else None
    table = names.get(f"{space}_params")
    given = table if isinstance(table, dict) and found.is_loaded else {}
    value = given.get(name, default)
    return {
        **{"name": name, "kind": found.kind, "space": space, "default": default},
        "value": value if _is_plain(value) else None,
        "is_loaded": found.is_loaded,
    }


def _space(name: str, found: Parameter) -> str:
    """As `detect_all_parameters` of Freqtrade; "" when it cannot tell, or would have to run what says it."""
    if found.space:
        space = plain_text(found.space)
        return space if space.isidentifier() and space not in ("all", "default") else ""
    return next((space for space in SPACES if name.startswith(f"{space}_")), "")


def _fault(name: str, found: Any) -> str:
    if _space(name, found) or not (found.space is None or isinstance(found.space, str)):
        return ""
    said = plain_text(name)
    if not found.space:
        return f'{said} needs a space, such as space="buy", or a name that begins with buy_: Freqtrade does not start.'
    return f"{said}: Freqtrade takes no space “{plain_text(found.space)}”. Name another, such as buy."


def _is_plain(value: object, or_none: bool = True) -> bool:
    """A scalar that may be stored and shown, or a table of such."""
    if isinstance(value, dict):
        return all(plain_text(key) and _is_plain(of) for key, of in value.items())
    if isinstance(value, str):
        return value == plain_text(value)
    return is_scalar(value) and (or_none or value is not None)


def _timeframe(value: Any) -> str | None:
    """`5m`, as Freqtrade writes them."""
    fits = isinstance(value, str) and 0 < len(value) <= 8 and value.isascii() and value.isalnum()
    return value if fits else None


def _number(value: Any) -> int | float | None:
    """Neither infinite nor NaN."""
    return value if is_number(value) and abs(value) < MOST_NUMBER else None


def _whole(value: Any) -> int | None:
    number = _number(value)
    return number if isinstance(number, int) else None


def _roi(value: Any) -> dict[str, int | float] | None:
    """Minutes → ratio; Freqtrade takes the minutes as text or number. None when a part of it is not known."""
    if not isinstance(value, dict) or len(value) > MOST_ROI_STEPS:
        return None
    found = {str(key): _number(ratio) for key, ratio in value.items()}
    return found if found and all(map(_are_minutes, value)) and None not in found.values() else None  # type: ignore[return-value]


def _are_minutes(key: Any) -> bool:
    if isinstance(key, str):
        return len(key) <= 9 and key.isascii() and key.isdecimal()
    return _whole(key) is not None and 0 <= key < 10**9
