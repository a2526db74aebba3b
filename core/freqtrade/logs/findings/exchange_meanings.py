"""What entries of a log say about the exchange: bans, outages, orders, funds and candles. Pure."""

import re

from core.freqtrade.logs.entries import Entry
from core.freqtrade.logs.findings.error_kinds import LONGEST_NAME, Kind, Meaning

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


def ban(entry: Entry) -> Meaning | None:
    """Read an entry about a ban or a rate limit, also where it stands below an entry of another kind: what was refused
    because of the ban has no cause of its own."""
    if not entry.logger.startswith(_BANNING):
        return None
    said = f"{entry.message[:_SEARCHED]} {entry.exception[:_SEARCHED]}".strip()
    return Meaning(Kind.BAN, _answer(entry.message)) if _BAN.search(said) else None


def funds(entry: Entry) -> Meaning | None:
    """Read an entry about missing funds."""
    if not _NO_FUNDS.search(entry.message[:_SEARCHED]):
        return None
    return Meaning(Kind.FUNDS, _reason(entry.message), pair=_pair_in(entry.message))


def order(entry: Entry) -> Meaning | None:
    """Read an entry about an order that failed."""
    if not entry.logger.startswith("freqtrade.freqtradebot") or not _NO_ORDER.match(entry.message):
        return None
    said = _reason(entry.message)
    if entry.exception and said == entry.message:
        said = f"{said} {entry.exception}"
    kind = Kind.UNREACHABLE if _NO_NETWORK.search(said) else Kind.ORDER
    return Meaning(kind, said, pair=_pair_in(entry.message))


def outdated(entry: Entry) -> Meaning | None:
    """Read an entry about a pair with outdated candles."""
    found = _OUTDATED.match(entry.message)
    return Meaning(Kind.OUTDATED, found[2], pair=found[1]) if found else None


def empty(entry: Entry) -> Meaning | None:
    """Read an entry about a pair without candles."""
    if not entry.message.startswith(_NO_CANDLES):
        return None
    return Meaning(Kind.NO_CANDLES, "", pair=entry.message.removeprefix(_NO_CANDLES).split(" ")[0][:LONGEST_NAME])


def unreachable(entry: Entry) -> Meaning | None:
    """Read an entry about an exchange that did not answer: one question given up, a whole turn of the loop, or the
    markets."""
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
