"""Answers of a bot that are lists: its open trades."""

from typing import Any

from core.errors import Unavailable
from core.freqtrade.api.trade_lists import Trades, one_by_one
from core.freqtrade.api.trade_shapes import OpenTradeAnswer

MOST_OPEN_TRADES = 2_000


def _listed(found: Any, path: str, most: int) -> list[Any]:
    if not isinstance(found, list):
        raise Unavailable(f"The bot's answer to {path} cannot be read: it is not a list.")
    if len(found) > most:
        raise Unavailable(f"The bot's answer to {path} is not believed: it lists more than {most:,}.")
    return found


def open_trades(found: Any) -> Trades[OpenTradeAnswer]:
    """Read the answer of `/status`. Trades that cannot be understood come as incomplete."""
    return one_by_one(OpenTradeAnswer, _listed(found, "/status", MOST_OPEN_TRADES), is_open=True)
