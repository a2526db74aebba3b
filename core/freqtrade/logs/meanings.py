"""What a line of Freqtrade's log means. Pure.

Its level says little: every ValueError of a strategy is a WARNING, after which the bot goes on without deciding
anything; a failed look-up of fiat prices is an ERROR. The words are those of Freqtrade 2026.9 (`strategy/interface.py`,
`strategy/strategy_wrapper.py`, `freqtradebot.py`, `worker.py`, `exchange/common.py`), most of them years old.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from core.freqtrade.logs.entries import CALM, Entry

LONGEST_NAME = 100


class Kind(StrEnum):
    """What is wrong, the worst first, and the cause before what follows from it: told in this order."""

    ANALYSIS = "analysis"  # the strategy cannot analyse a pair: it decides nothing there
    BAN = "ban"  # the exchange answers 418 or 429
    UNREACHABLE = "unreachable"  # the exchange gives no answer, or none that is of use, after several tries
    CALLBACK = "callback"  # one of the strategy's callbacks raised
    ORDER = "order"  # an order could not be placed
    FUNDS = "funds"  # there is not enough to place it
    NO_CANDLES = "no candles"
    OUTDATED = "outdated"  # the newest candle is too old to trade on
    SILENT = "silent"  # no candle is analysed, and the log does not say why
    OTHER = "other"  # any other ERROR or CRITICAL


@dataclass(frozen=True, slots=True)
class Meaning:
    """`text`: what was raised or answered. `subject`: the callback, or what else tells two of a kind apart. `pair`: the
    pair concerned, empty where it is none or all."""

    kind: Kind
    text: str
    subject: str = ""
    pair: str = ""


def meaning(entry: Entry) -> Meaning | None:
    """None for what is no trouble, and for noise: trouble of what no trade depends on."""
    if entry.level in CALM or _is_noise(entry):
        return None
    if entry.logger.startswith("freqtrade"):
        for read in _READERS:
            if found := read(entry):
                return found
    return _other(entry) if entry.level in ("ERROR", "CRITICAL") else None


def begins_run(entry: Entry) -> bool:
    """What stands above it is of an earlier run."""
    return entry.logger == "freqtrade.worker" and entry.message.startswith("Starting worker")


def pairs_told(entry: Entry) -> int | None:
    """How many pairs the bot trades, where an entry tells it."""
    found = _WHITELIST.match(entry.message) if entry.logger.startswith("freqtrade.plugins") else None
    return int(found[1]) if found else None


# -- noise -------------------------------------------------------------------------------------------------------------

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


def _is_noise(entry: Entry) -> bool:
    words = f"{entry.message} {entry.exception}".lower()
    if any(word in words for word in _QUIET_WORDS):
        return True
    if not any(entry.logger == name or entry.logger.startswith(f"{name}.") for name in _QUIET_LOGGERS):
        return False
    is_telegram = "telegram" in entry.logger
    return not (is_telegram and any(word in words for word in _REFUSED_BY_TELEGRAM))


# -- the strategy ------------------------------------------------------------------------------------------------------

_WHITELIST = re.compile(r"Whitelist with ([0-9]{1,6}) pairs")
_NOT_ANALYSED = re.compile(
    r"Unable to (?:analyze|get latest) candle \(OHLCV\) data for pair (\S{1,100}?)(?::| -)(?: |$)"
)
_EMPTY_RESULT = "Empty dataframe for pair "
_RAISED = "Strategy caused the following exception: "
_UNEXPECTED = "Unexpected error "
_EXCEPTION = re.compile(r"([A-Za-z_][\w.]{0,100})\((.*)\)", re.DOTALL)
_METHOD = re.compile(r"(?:<(?:bound method|function) )?([A-Za-z_][\w.]{0,200})")
_ANALYSES = "analyze_ticker"


def _analysis(entry: Entry) -> Meaning | None:
    if found := _NOT_ANALYSED.match(entry.message):
        return Meaning(Kind.ANALYSIS, entry.message[found.end() :].strip(), pair=found[1])
    if entry.message.startswith(_EMPTY_RESULT):
        pair = entry.message.removeprefix(_EMPTY_RESULT)[:LONGEST_NAME]
        return Meaning(Kind.ANALYSIS, "It returned an empty dataframe.", pair=pair)
    return None


def _raised(entry: Entry) -> Meaning | None:
    """Of the analysis: without a pair, which the next entry tells."""
    _, mark, rest = entry.message.partition(_RAISED)
    if not mark:
        _, mark, rest = entry.message.partition(_UNEXPECTED)
    said, calling, method = rest.rpartition(" calling ")
    if not mark or not calling:
        return None
    exception, _, _ = said.rpartition(" in ") if mark == _RAISED else (said, "", "")
    name = _callback(method)
    kind = Kind.ANALYSIS if name == _ANALYSES else Kind.CALLBACK
    return Meaning(kind, exception_words(exception), subject="" if kind is Kind.ANALYSIS else name)


def _callback(method: str) -> str:
    """`confirm_trade_entry`, also from `<bound method Mine.confirm_trade_entry of …>`."""
    found = _METHOD.match(method)
    return found[1].rpartition(".")[2][:LONGEST_NAME] if found else "callback"


def exception_words(told: str) -> str:
    """`ValueError('No rows')` → `ValueError: No rows`."""
    found = _EXCEPTION.fullmatch(told.strip())
    if not found:
        return told.strip()
    said = found[2].strip().rstrip(",")
    is_quoted = len(said) > 1 and said[0] == said[-1] and said[0] in "'\"" and not found[1].endswith("KeyError")
    said = said[1:-1].replace("\\'", "'").replace("\\n", " ") if is_quoted else said
    return f"{found[1]}: {said}" if said else found[1]


# -- the exchange ------------------------------------------------------------------------------------------------------

_SEARCHED = 1_000
"""Characters of a message, from its beginning, for patterns that are tried at each place."""
_BAN = re.compile(
    r"\b(?:418|429) (?:too many|i'm a teapot|client error|error|unknown|\{)|"
    r"\b(?:http|status|code|error)[ /=:_a-z\"']{0,12}(?:418|429)\b|"
    r"too many (?:requests|visits)|request weight used|ip (?:auto-)?banned|DDoSProtection|RateLimitExceeded|"
    r"\brate limit",
    re.IGNORECASE,
)
_BANNING = (
    "freqtrade.exchange",
    "freqtrade.worker",
    "freqtrade.freqtradebot",
    "freqtrade.plugins",
    "freqtrade.wallets",
)
_NO_FUNDS = re.compile(
    r"Insufficient funds to create|Not enough \S{1,30} in wallet|Not enough amount to exit|"
    r"but the Wallet shows a total|is lower than stake amount|insufficient balance|insufficient funds",
    re.IGNORECASE,
)
_NO_ORDER = re.compile(
    r"Unable to (?:create trade for|exit trade|adjust position of trade for|emergency exit trade|replace order for|"
    r"handle stoploss on exchange for|place (?:a )?(?:stoploss )?order)|Could not (?:create|replace|cancel) |"
    r"Could not place "
)
_PAIR = re.compile(r"\b([A-Za-z0-9$._-]{1,30}/[A-Za-z0-9]{1,20}(?::[A-Za-z0-9]{1,20})?)")
_OUTDATED = re.compile(r"Outdated history for pair (\S{1,100})\. Last tick is ([0-9]{1,9}) minutes old")
_NO_CANDLES = "Empty candle (OHLCV) data for pair "
_NO_NETWORK = re.compile(r"NetworkError|RequestTimeout|ExchangeNotAvailable|OnMaintenance")
_TURN_GIVEN_UP = re.compile(r"Error: (.*), retrying in [0-9]{1,6} seconds", re.DOTALL)


def _ban(entry: Entry) -> Meaning | None:
    """Also where it stands below a line of another kind: what was refused for it is not refused for itself."""
    if not entry.logger.startswith(_BANNING):
        return None
    said = f"{entry.message[:_SEARCHED]} {entry.exception[:_SEARCHED]}".strip()
    return Meaning(Kind.BAN, _answer(entry.message)) if _BAN.search(said) else None


def _funds(entry: Entry) -> Meaning | None:
    if not _NO_FUNDS.search(entry.message[:_SEARCHED]):
        return None
    return Meaning(Kind.FUNDS, _reason(entry.message), pair=_pair_in(entry.message))


def _order(entry: Entry) -> Meaning | None:
    if not entry.logger.startswith("freqtrade.freqtradebot") or not _NO_ORDER.match(entry.message):
        return None
    said = _reason(entry.message)
    if entry.exception and said == entry.message:
        said = f"{said} {entry.exception}"
    kind = Kind.UNREACHABLE if _NO_NETWORK.search(said) else Kind.ORDER
    return Meaning(kind, said, pair=_pair_in(entry.message))


def _outdated(entry: Entry) -> Meaning | None:
    found = _OUTDATED.match(entry.message)
    return Meaning(Kind.OUTDATED, found[2], pair=found[1]) if found else None


def _empty(entry: Entry) -> Meaning | None:
    if not entry.message.startswith(_NO_CANDLES):
        return None
    return Meaning(Kind.NO_CANDLES, "", pair=entry.message.removeprefix(_NO_CANDLES).split(" ")[0][:LONGEST_NAME])


def _unreachable(entry: Entry) -> Meaning | None:
    """One question that was given up, a whole turn of the loop, or the markets."""
    if found := _TURN_GIVEN_UP.match(entry.message):
        return Meaning(Kind.UNREACHABLE, _answer(found[1]))
    is_given_up = 'returned exception: "' in entry.message and entry.message.endswith("Giving up.")
    is_market = entry.message.startswith("Could not load markets.")
    if not entry.logger.startswith("freqtrade.exchange") or not (is_given_up or is_market):
        return None
    return Meaning(Kind.UNREACHABLE, _answer(entry.message) if is_given_up else f"{entry.message} {entry.exception}")


def _reason(message: str) -> str:
    """Without what Freqtrade says before it, where there is something behind."""
    _, colon, said = message.partition(": ")
    return said.strip() if colon and message.startswith("Unable") and said.strip() else message


def _answer(message: str) -> str:
    """What the exchange said, out of `fetch_ticker() returned exception: "…". Retrying still for 3 times.`"""
    _, mark, said = message.partition('returned exception: "')
    return said.rpartition('". ')[0] or said if mark else message


def _pair_in(message: str) -> str:
    found = _PAIR.search(message)
    return found[1] if found else ""


# -- the rest ----------------------------------------------------------------------------------------------------------

_DIGITS = re.compile(r"[0-9]+")


def _other(entry: Entry) -> Meaning:
    said = f"{entry.message} {entry.exception}".strip()
    return Meaning(Kind.OTHER, said, subject=_DIGITS.sub("#", said)[:LONGEST_NAME])


_READERS: tuple[Callable[[Entry], Meaning | None], ...] = (
    _analysis, _raised, _outdated, _empty, _ban, _funds, _order, _unreachable,
)  # fmt: skip
