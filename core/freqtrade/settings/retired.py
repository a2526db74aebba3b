"""Settings that Freqtrade removed or renamed: what it does with each, and what to use instead. Pure.

Source: `deprecated_settings.py` and `validate_migrated_strategy_settings` of Freqtrade 2026.9, in the order of a start
for trading.
"""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from core.freqtrade.settings.document import Document, Path


class Fate(StrEnum):
    """What Freqtrade does with an old name at its start."""

    REFUSED = "refused"
    RENAMED = "renamed"
    """Freqtrade renames it and logs a line with DEPRECATED."""
    RENAMED_ON_SPOT = "renamed on spot"
    """It renames it on spot markets and refuses it on others."""


@dataclass(frozen=True, slots=True)
class Rename:
    """An old setting and its new place."""

    old: Path
    new: Path
    fate: Fate


@dataclass(frozen=True, slots=True)
class Retired:
    """An old setting in a document. `rename`: None when nothing takes its place."""

    path: Path
    sentence: str
    is_refused: bool
    rename: Rename | None


def _renames(section: Path, names: dict[str, str], fate: Fate, to: Path | None = None) -> list[Rename]:
    target = section if to is None else to
    return [Rename((*section, old), (*target, new), fate) for old, new in names.items()]


_SIGNALS = {
    "use_sell_signal": "use_exit_signal",
    "sell_profit_only": "exit_profit_only",
    "sell_profit_offset": "exit_profit_offset",
    "ignore_roi_if_buy_signal": "ignore_roi_if_entry_signal",
}
"""Freqtrade would rename these at the top level too, but refuses an old name beside its new one, and by then it has
filled in the new one from the strategy."""
_IN_EXPERIMENTAL = {old: new for old, new in _SIGNALS.items() if old != "sell_profit_offset"}
_SIDES = {"buy": "entry", "sell": "exit"}
_ORDERS = _SIDES | {
    "emergencysell": "emergency_exit",
    "forcesell": "force_exit",
    "forcebuy": "force_entry",
    "emergencyexit": "emergency_exit",
    "forceexit": "force_exit",
    "forceentry": "force_entry",
}
_MESSAGES = {f"{old}{kind}": f"{new}{kind}" for old, new in _SIDES.items() for kind in ("", "_fill", "_cancel")}
_WEBHOOKS = {
    f"webhook{old}{kind}": f"webhook{new}{kind}" for old, new in _SIDES.items() for kind in ("", "cancel", "fill")
}
_EXPIRED = {"ignore_buying_expired_candle_after": "ignore_buying_expired_candle_after"}
_PRICING = {"bid_strategy": "entry_pricing", "ask_strategy": "exit_pricing"}
LAST_BALANCE = {"ask_last_balance": "price_last_balance", "bid_last_balance": "price_last_balance"}
"""Names in the old sections of prices."""

RENAMES = (
    *_renames(("ask_strategy",), _EXPIRED, Fate.RENAMED, ()),
    *_renames((), {"forcebuy_enable": "force_entry_enable"}, Fate.RENAMED),
    *_renames(("telegram", "notification_settings"), _MESSAGES, Fate.RENAMED),
    *_renames(("webhook",), _WEBHOOKS, Fate.RENAMED),
    *_renames(("experimental",), _IN_EXPERIMENTAL, Fate.REFUSED, ()),
    *_renames(("ask_strategy",), _SIGNALS, Fate.REFUSED, ()),
    *_renames((), {"ticker_interval": "timeframe"}, Fate.REFUSED),
    *_renames((), _SIGNALS, Fate.REFUSED),
    *_renames(("order_time_in_force",), _SIDES, Fate.RENAMED_ON_SPOT),
    *_renames(("order_types",), _ORDERS, Fate.RENAMED_ON_SPOT),
    *_renames(("unfilledtimeout",), _SIDES, Fate.RENAMED_ON_SPOT),
    *_renames((), _PRICING, Fate.RENAMED_ON_SPOT),
)
PROTECTIONS = (
    "Freqtrade does not start with protections in its settings. Set them in the strategy’s code, as its property "
    "“protections”."
)
EDGE = "Edge was removed from Freqtrade with version 2025.6. Remove this section."


def retired(document: Document) -> list[Retired]:
    """Return the old settings in the document, with what Freqtrade does about each."""
    found = [one for rename in RENAMES if (one := _judged(document, rename))]
    if "protections" in document:
        found.append(Retired(("protections",), PROTECTIONS, True, None))
    edge = document.get("edge")
    if isinstance(edge, dict):
        found.append(Retired(("edge",), EDGE, bool(edge.get("enabled")), None))
    return found


def renamed(document: Document, found: list[Retired]) -> Document:
    """Return a copy in which these settings have their new names. Where both are there, the section of prices that is
    renamed replaces the new one, as in Freqtrade; any other old setting is dropped."""
    changed = deepcopy(document)
    for one in found:
        if one.rename:
            _move(changed, one.rename)
    return changed


def section(document: Document, path: Path) -> Document:
    """Return the object at this path; an empty one when there is none."""
    value: Any = document
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}


def _judged(document: Document, rename: Rename) -> Retired | None:
    around, old = section(document, rename.old[:-1]), rename.old[-1]
    if old not in around or (old in _PRICING and not _has_prices(around[old])):
        return None
    refusal = next(_refusals(document, rename), None)
    sentence = refusal or f"This is now called “{'.'.join(rename.new)}”."
    return Retired(rename.old, sentence, refusal is not None, rename)


def _has_prices(value: Any) -> bool:
    """Return whether something is left of an old section of prices when its one renamed key has been moved out."""
    return bool(value.keys() - _EXPIRED.keys() if isinstance(value, dict) else value)


def _refusals(document: Document, rename: Rename) -> Iterator[str]:
    new = ".".join(rename.new)
    is_pricing = rename.old[-1] in _PRICING
    if rename.fate is Fate.REFUSED:
        yield f"Freqtrade does not start with this old name. Use “{new}” instead."
    if rename.fate is Fate.RENAMED_ON_SPOT and document.get("trading_mode", "spot") != "spot":
        yield f"Freqtrade takes this old name on spot markets only. Use “{new}” instead."
    if is_pricing and not _PRICING.keys() <= document.keys():
        yield f"Freqtrade fails when only one of ask_strategy and bid_strategy is there. Use “{new}” instead."
    if not is_pricing and rename.new[-1] in section(document, rename.new[:-1]):
        yield f"Freqtrade does not start with both this and “{new}”. Remove this one."


def _move(document: Document, rename: Rename) -> None:
    around = section(document, rename.old[:-1])
    value = around.pop(rename.old[-1])
    if rename.old[-1] in _PRICING and isinstance(value, dict):
        document[rename.new[0]] = {LAST_BALANCE.get(key, key): inner for key, inner in value.items()}
    else:
        _at(document, rename.new[:-1]).setdefault(rename.new[-1], value)


def _at(document: Document, path: Path) -> Document:
    for key in path:
        document = document.setdefault(key, {})
    return document
