"""Entries of a log that look like errors and on which no trade depends. Pure."""

from core.freqtrade.logs.entries import Entry

_QUIET_LOGGERS = (
    "freqtrade.rpc.fiat_convert",
    "freqtrade.util.coin_gecko",
    "freqtrade.rpc.api_server",  # what a question to the bot came to is told to whoever asked
    "freqtrade.rpc.telegram",
    "freqtrade.exchange.exchange_ws",  # candles are asked for one by one instead
    "telegram",
    "httpx",
    "httpcore",
    "urllib3",
    "uvicorn",
    "asyncio",
    "apscheduler",
)
_QUIET_WORDS = ("coingecko", "fiat cryptocurrency map")
_REFUSED_BY_TELEGRAM = ("invalidtoken", "unauthorized", "forbidden", "conflict:", "rejected by the server")


def is_noise(entry: Entry) -> bool:
    """Return whether no trade depends on this entry."""
    words = f"{entry.message} {entry.exception}".lower()
    if any(word in words for word in _QUIET_WORDS):
        return True
    if not any(entry.logger == name or entry.logger.startswith(f"{name}.") for name in _QUIET_LOGGERS):
        return False
    is_telegram = "telegram" in entry.logger
    return not (is_telegram and any(word in words for word in _REFUSED_BY_TELEGRAM))
