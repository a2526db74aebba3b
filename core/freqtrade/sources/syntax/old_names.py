"""What Freqtrade 2026.9 refuses of older interfaces, what it still takes, and what has to be written instead.
Source: `validate_strategy` and `_strategy_sanity_validations` of its `strategy_resolver.py`."""

from core.freqtrade.sources.syntax.meanings_of_names import Method, Names

NEEDED = (
    ("populate_indicators",),
    ("populate_entry_trend", "populate_buy_trend"),
    ("populate_exit_trend", "populate_sell_trend"),
)
"""Each by one of its names, the present one first."""
OLD_NAMES = {
    "populate_buy_trend": "populate_entry_trend",
    "populate_sell_trend": "populate_exit_trend",
    "check_buy_timeout": "check_entry_timeout",
    "check_sell_timeout": "check_exit_timeout",
    "custom_sell": "custom_exit",
    "sell_profit_only": "exit_profit_only",
    "sell_profit_offset": "exit_profit_offset",
    "use_sell_signal": "use_exit_signal",
    "ignore_roi_if_buy_signal": "ignore_roi_if_entry_signal",
}
UNUSED_BESIDE_NEW = frozenset({"populate_buy_trend", "populate_sell_trend"})
"""Refused nowhere when the new name is there too."""
WITH_METADATA = ("populate_indicators", "populate_buy_trend", "populate_sell_trend")
ADJUSTING = ("adjust_entry_price", "adjust_exit_price")
TABLES = {
    "order_types": ("entry", "exit", "stoploss", "stoploss_on_exchange"),
    "order_time_in_force": ("entry", "exit"),
    "unfilledtimeout": (),
}
"""Attribute → the keys it must have."""
OLD_KEYS = {"buy": "entry", "sell": "exit"}
NAMES = frozenset(
    {*OLD_NAMES, *OLD_NAMES.values(), *WITH_METADATA, *ADJUSTING, *TABLES, "adjust_order_price", "ticker_interval"}
)
"""All that is looked at here."""


def faults(names: Names, is_whole: bool) -> list[str]:
    """Return why Freqtrade does not start with a class of these names. `is_whole`: all its parents are known."""
    missing = [one[0] for one in NEEDED if is_whole and not any(name in names for name in one)]
    found = [f"Freqtrade does not start without {_listed(missing)}: write {_it(missing)}."] if missing else []
    old = [name for name in WITH_METADATA if names.get(name) == Method(2)]
    if old:
        found.append(
            f"{', '.join(old)}: Freqtrade no longer loads strategies of interface version 1. "
            f"Write “def {OLD_NAMES.get(old[0], old[0])}(self, dataframe, metadata)”."
        )
    if "adjust_order_price" in names and any(name in names for name in ADJUSTING):
        found.append(
            "Freqtrade takes adjust_order_price alone, or adjust_entry_price and adjust_exit_price. Remove one of both."
        )
    return found + [_lacks(name, table) for name in TABLES if (table := names.get(name)) and _lacking(name, table)]


def advice(names: Names) -> list[str]:
    """Return what still works, or works on spot markets alone, and what to write instead."""
    found = []
    if "ticker_interval" in names:
        found.append("ticker_interval is the old name of timeframe. Freqtrade no longer reads it: write timeframe.")
    for old, new in OLD_NAMES.items():
        if old in names and not (old in UNUSED_BESIDE_NEW and new in names):
            found.append(_renamed(old, new))
    for name in TABLES:
        table = names.get(name)
        keys = [key for key in OLD_KEYS if isinstance(table, dict) and key in table]
        found += [_renamed(f"{name}: {key}", OLD_KEYS[key]) for key in keys]
    return found


# -- details ----------------------------------------------------------------------------------------------------------


def _listed(names: list[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


def _it(names: list[str]) -> str:
    return "it" if len(names) == 1 else "them"


def _renamed(old: str, new: str) -> str:
    return f"{old} is the old name of {new}. It still works on spot markets; Freqtrade refuses it on futures markets."


def _lacking(name: str, table: object) -> list[str]:
    if not isinstance(table, dict):
        return []
    keys = {OLD_KEYS.get(key, key) for key in table}
    return [key for key in TABLES[name] if key not in keys]


def _lacks(name: str, table: object) -> str:
    return f"{name} lacks {', '.join(_lacking(name, table))}: Freqtrade does not start without it."
