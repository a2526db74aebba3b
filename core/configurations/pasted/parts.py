"""The parts of a pasted configuration. They may hold secrets, so none of those shows in a `repr`."""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from core.freqtrade.settings.document import Document


class Fate(StrEnum):
    """What became of a key."""

    TAKEN = "taken"
    """It went into a field of the form, or to the credentials."""
    RENAMED = "renamed"
    LEFT_OUT = "left out"
    TO_MEND = "to mend"
    """It stays in the settings, which are refused until a person changes it."""


@dataclass(frozen=True, slots=True)
class Note:
    """What became of one key, and why. The sentence contains no value that may be a secret."""

    path: str
    sentence: str
    fate: Fate


@dataclass(frozen=True, slots=True)
class ExchangePart:
    """The section `exchange`."""

    name: str = ""
    """As it was written."""
    exchange_type: str = ""
    """Empty when Freqtrade does not know the name."""
    credentials: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Named as in Freqtrade's section `exchange`; only those that this exchange uses."""
    settings: Document = field(default_factory=dict)
    """The layer "exchange": `{"exchange": {"pair_whitelist": …}}`; empty when there is nothing in it."""


@dataclass(frozen=True, slots=True)
class Sorted:
    """A configuration, taken apart."""

    exchange: ExchangePart
    settings: Document = field(repr=False)
    """The layer "bot", with its secrets in clear."""
    secrets: tuple[str, ...] = ()
    """Dotted paths in `settings` that are sealed when the bot is saved."""
    bot_name: str = ""
    is_live: bool | None = None
    """None: it does not say."""
    class_name: str = ""
    """Of its strategy."""
    notes: tuple[Note, ...] = ()

    def settings_on(self, exchange_layer: Mapping[str, Any]) -> Document:
        """Return the settings of a bot on an exchange with this layer: those of the section `exchange` go to the bot
        where the exchange has another value."""
        section = self.exchange.settings.get("exchange", {})
        there = exchange_layer.get("exchange")
        kept = there if isinstance(there, Mapping) else {}
        own = {key: value for key, value in section.items() if key not in kept or kept[key] != value}
        return deepcopy(self.settings | ({"exchange": own} if own else {}))
