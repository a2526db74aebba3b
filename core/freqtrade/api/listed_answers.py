"""Answers of a bot that are lists: open trades and records of its log."""

from typing import Any

from core.errors import Unavailable
from core.freqtrade.api.shapes import (
    LogRecord,
    shaped,
)
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


def log_records(found: Any, limit: int) -> tuple[LogRecord, ...]:
    """Read the answer of `/logs`; `limit`: how many were asked for. Errors: `Unavailable`."""
    lines = _listed(found.get("logs") if isinstance(found, dict) else None, "/logs", limit)
    return tuple(_log_record(line) for line in lines)


def _log_record(line: Any) -> LogRecord:
    """[date, ms, logger, level, message]"""
    if not isinstance(line, list) or len(line) < 5:
        raise Unavailable("The bot's answer to /logs cannot be read: a line has not five parts.")
    _, timestamp, logger, level, message = line[:5]
    record = {"timestamp_ms": timestamp, "logger": logger, "level": level, "message": message}
    return shaped(LogRecord, record, "/logs")
