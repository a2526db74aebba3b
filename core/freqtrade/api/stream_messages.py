"""The messages of a bot's event stream, as far as Flotilla listens to them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import orjson


class Kind(StrEnum):
    """The kinds of messages that Flotilla subscribes to. `analyzed_df` is left out on purpose: one large message per
    pair and candle."""

    ENTRY = "entry"
    ENTRY_FILL = "entry_fill"
    ENTRY_CANCEL = "entry_cancel"
    EXIT = "exit"
    EXIT_FILL = "exit_fill"
    EXIT_CANCEL = "exit_cancel"
    STATUS = "status"
    STARTUP = "startup"
    WARNING = "warning"
    EXCEPTION = "exception"
    PROTECTION_TRIGGER = "protection_trigger"
    PROTECTION_TRIGGER_GLOBAL = "protection_trigger_global"


@dataclass(frozen=True, slots=True)
class Trigger:
    """One message: something happened to this bot, or to this trade of it."""

    kind: Kind
    pair: str = ""
    trade_id: int | None = None
    closes_trade: bool = False
    """An exit that ends its trade, not a partial one."""
    text: str = ""
    """Of status, startup, warning and exception messages: Freqtrade's own words."""


def parse(message: str | bytes) -> Trigger | None:
    """Read a message. None for kinds that Flotilla does not use, and for what is no message."""
    try:
        content = orjson.loads(message)
        kind = Kind(content["type"])
    except (orjson.JSONDecodeError, ValueError, KeyError, TypeError):
        return None
    return Trigger(
        kind=kind,
        pair=_text(content.get("pair")),
        trade_id=content.get("trade_id") if isinstance(content.get("trade_id"), int) else None,
        closes_trade=kind is Kind.EXIT_FILL and content.get("is_final_exit") is not False,
        text=_text(content.get("status") or content.get("data")),
    )


def _text(value: Any) -> str:
    return value.replace("\x00", "")[:500] if isinstance(value, str) else ""
