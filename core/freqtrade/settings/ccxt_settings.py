"""What may stand in the sections of a configuration that Freqtrade hands to ccxt.

ccxt sets every key it is given as an attribute of its exchange object: addresses, proxies, certificates, headers, the
log, whole methods. So there is no list of what is dangerous, only one of what is known to be harmless. A path is the
keys from the section inwards: `("options", "recvWindow")`.

Source: `Exchange.__init__` and the options read by the exchanges of ccxt 4.5.90; Freqtrade 2026.9.
"""

from collections.abc import Collection, Iterator
from typing import Any

from core.freqtrade.settings.document import Document, Path

SECTIONS = ("ccxt_config", "ccxt_sync_config", "ccxt_async_config")
_SETTINGS = ("enableRateLimit", "rateLimit", "rateLimiterAlgorithm", "rollingWindowSize", "timeout")
_OPTIONS = (
    "adjustForTimeDifference",
    "brokenPairs",
    "createMarketBuyOrderRequiresPrice",
    "createMarketSellOrderRequiresPrice",
    "defaultMarginMode",
    "defaultSettle",
    "defaultSubType",
    "defaultTimeInForce",
    "defaultType",
    "enableUnifiedAccount",
    "enableUnifiedMargin",
    "fetchCurrencies",
    "fetchMarkets",
    "fetchOHLCVLimit",
    "hf",
    "maxRetriesOnFailure",
    "maxRetriesOnFailureDelay",
    "OHLCVLimit",
    "ordersLimit",
    "portfolioMargin",
    "recvWindow",
    "tradesLimit",
    "unifiedAccount",
    "uta",
    "warnOnFetchOpenOrdersWithoutSymbol",
    "watchOrderBookLimit",
)
HARMLESS: frozenset[Path] = frozenset(
    {
        *((name,) for name in _SETTINGS),
        *(("options", name) for name in _OPTIONS),
        ("options", "fetchMarkets", "types"),
    }
)
"""Pace, waiting times, kinds of markets, checks. A value is a text, a number, a yes or no, or a list of these."""

_CREDENTIALS = frozenset(
    {
        "apikey",
        "secret",
        "password",
        "uid",
        "privatekey",
        "walletaddress",
        "accountid",
        "token",
        "login",
        "twofa",
    }
)
KEYS_THERE = "Freqtrade prints this section in its log: keys belong into the credentials of the exchange."
_OPENS = (
    (("proxy", "proxies", "connector"), "It would send the traffic of the keys through another computer."),
    (("trustenv",), "It would take proxies and certificates from the environment of the machine."),
    (("url", "hostname", "sandbox", "testnet", "region"), "It would send the bot, and its keys, to another address."),
    (("verify", "cafile", "ssl", "certificate"), "It would let another computer read the traffic of the keys."),
    (("verbose", "logger"), "It would write requests, with the API key in them, to the log."),
    (("headers", "session", "cookie", "agent"), "It would change what is sent along with the keys."),
)
_UNKNOWN = "It is not on the list of what is harmless: ccxt lets a key replace any part of the connection."


def refused(document: Document, allowed: Collection[str] = ()) -> Iterator[tuple[Path, str]]:
    """Paths from the root of the document, each with a sentence. `allowed`: dotted paths that an administrator let
    pass, with all that is below them; credentials never."""
    exchange = document.get("exchange")
    if not isinstance(exchange, dict):
        return
    let_pass = frozenset(tuple(name.split(".")) for name in allowed)
    for section in SECTIONS:
        for path, sentence in _refused(exchange.get(section), let_pass):
            yield ("exchange", section, *path), sentence


def what_it_opens(name: str) -> str:
    """One sentence about a dotted path."""
    plain = name.replace("_", "").lower()
    return next((sentence for words, sentence in _OPENS if any(word in plain for word in words)), _UNKNOWN)


def is_credential(key: str) -> bool:
    """Whether a key of this name holds a secret of an exchange, however it is written (`apiKey`, `api_key`)."""
    return key.replace("_", "").lower() in _CREDENTIALS


def _refused(section: Any, let_pass: frozenset[Path]) -> Iterator[tuple[Path, str]]:
    """Without recursion: a person chooses how deep it goes."""
    if not isinstance(section, dict):
        if section is not None:
            yield (), _UNKNOWN
        return
    inner = {path[:length] for path in HARMLESS | let_pass for length in range(1, len(path))}
    left: list[tuple[Path, Any]] = [((key,), value) for key, value in section.items()]
    while left:
        path, value = left.pop()
        if is_credential(path[-1]):
            yield path, KEYS_THERE
        elif path in let_pass:
            yield from ((found, KEYS_THERE) for found in _credentials(path, value))
        elif path in HARMLESS and _is_plain(value):
            continue
        elif path in inner and isinstance(value, dict):
            left += (((*path, key), below) for key, below in value.items())
        else:
            yield path, what_it_opens(".".join(path))


def _credentials(path: Path, value: Any) -> Iterator[Path]:
    """At any depth. Each with the outermost keys only: the way to it may be as long as the document."""
    left = [value]
    while left:
        here = left.pop()
        if isinstance(here, list):
            left += here
        elif isinstance(here, dict):
            yield from ((*path, key) for key in here if is_credential(key))
            left += (below for key, below in here.items() if not is_credential(key))


def _is_plain(value: Any) -> bool:
    values = value if isinstance(value, list) else [value]
    return not any(isinstance(one, dict | list) for one in values)
