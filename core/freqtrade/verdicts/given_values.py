"""The values that a loaded strategy gives, and where each comes from. A part of the program (`verdict.program`), which
runs with the interpreter of a Freqtrade version.
"""

import math
from collections.abc import Mapping
from typing import Any

MOST_WORDS, MOST_ITEMS, MOST_DEPTH = 1_000, 200, 6
"""Characters of a text, items of a list or object, and levels that are told of a value."""
ATTRIBUTES = (
    "minimal_roi", "timeframe", "stoploss", "trailing_stop", "trailing_stop_positive", "trailing_stop_positive_offset",
    "trailing_only_offset_is_reached", "use_custom_stoploss", "process_only_new_candles", "order_types",
    "order_time_in_force", "stake_currency", "stake_amount", "startup_candle_count", "unfilledtimeout",
    "use_exit_signal", "exit_profit_only", "ignore_roi_if_entry_signal", "exit_profit_offset",
    "disable_dataframe_checks", "ignore_buying_expired_candle_after", "position_adjustment_enable",
    "max_entry_position_adjustment", "max_open_trades",
)  # fmt: skip
"""What Freqtrade takes from a strategy where the settings have none: `StrategyResolver.load_strategy` of 2026.9."""
TRAILING = {name for name in ATTRIBUTES if name.startswith("trailing")}

Told = dict[str, Any]


class Given:
    """The values that a loaded strategy gives, and where each comes from."""

    def __init__(self, strategy: Any, settings: frozenset[str]) -> None:
        self._strategy, self._settings = strategy, settings
        self._tuned: Mapping[str, Any] = getattr(strategy, "_ft_params_from_file", None) or {}

    def values(self) -> list[Told]:
        """Return path, value and sources, the one that is used first; without values that nothing sets."""
        found = [self._attribute(name) for name in (*ATTRIBUTES, "can_short", "protections")]
        return [one for one in found + self._parameters() if one["sources"] and one["value"] is not None][:MOST_ITEMS]

    def _attribute(self, name: str) -> Told:
        kind = type(self._strategy)
        is_property = isinstance(getattr(kind, name, None), property)
        sources = ["settings"] if name in self._settings and name in ATTRIBUTES and not is_property else []
        sources += ["parameters"] if self._is_tuned(name) else []
        homes = (one for one in kind.__mro__ if name in vars(one))
        home = next(homes, object).__module__.partition(".")[0]
        sources += ["code"] if home not in ("freqtrade", "builtins") else []
        return {"path": name, "value": self._value(name), "sources": sources}

    def _value(self, name: str) -> Any:
        """A property may raise what it likes."""
        try:
            return _plain(getattr(self._strategy, name, None))
        except Exception:
            return None

    def _is_tuned(self, name: str) -> bool:
        if name in TRAILING:
            return name in (self._tuned.get("trailing") or {})
        where = "roi" if name == "minimal_roi" else name
        return where in ("roi", "stoploss", "max_open_trades") and where in self._tuned

    def _parameters(self) -> list[Told]:
        spaces: Mapping[str, Mapping[str, Any]] = getattr(self._strategy, "_ft_hyper_params", None) or {}
        return [self._parameter(space, name, one) for space, all_ in spaces.items() for name, one in all_.items()]

    def _parameter(self, space: str, name: str, one: Any) -> Told:
        is_tuned = name in (self._tuned.get(space) or {}) and one.load
        sources = (["parameters"] if is_tuned else []) + ["code"]
        return {"path": f"{space}_params.{name}"[:200], "value": _plain(one.value), "sources": sources}


def _plain(value: Any, depth: int = 0) -> Any:
    """Return the value as JSON of bounded size has it; infinity as Freqtrade writes it, -1."""
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, int | float):
        return _number(value)
    if isinstance(value, Mapping) and depth < MOST_DEPTH:
        return {str(key)[:200]: _plain(one, depth + 1) for key, one in list(value.items())[:MOST_ITEMS]}
    if isinstance(value, list | tuple) and depth < MOST_DEPTH:
        return [_plain(one, depth + 1) for one in value[:MOST_ITEMS]]
    return str(value)[:MOST_WORDS]


def _number(value: float) -> float | None:
    if isinstance(value, float) and not math.isfinite(value):
        return -1 if value > 0 else None
    return value if abs(value) < 2**53 else None
