"""Pairs, and patterns of pairs: of what Freqtrade would find on no exchange it is told what was probably meant. Pure.

Source: `expand_pairlist` and `_whitelist_for_active_markets` of Freqtrade 2026.9: each entry is a regular expression,
held against `BASE/QUOTE` on spot markets and `BASE/QUOTE:SETTLE` on futures, whatever the case of its letters; a pair
that is not there, or is not quoted in the stake currency, is left out with a warning.
"""

import re
import warnings
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

FUTURES = "futures"
LONGEST = 100
"""Characters of a pair or pattern: Freqtrade keeps no longer ones in its trade database."""
_QUOTES = (
    "FDUSD", "USDT", "USDC", "USDE", "TUSD", "BUSD", "USD1", "EURC", "USD", "EUR", "GBP", "CHF", "TRY", "BRL", "JPY",
    "KRW", "AUD", "CAD", "DAI", "BTC", "XBT", "ETH", "BNB",
)  # fmt: skip
"""Where a pair is written without a mark between its two coins, the end of it tells, the longest first."""
_PATTERN = re.compile(r"[*+?()\[\]{}|^$\\]")
_PLAIN = re.compile(r"[^\W_](?:[^\W_]|-)*/(?P<quote>[^\W_a-z]+)(?P<settle>:[^\W_a-z]+(?:-\d{6})?)?")
_PARTS = re.compile(r"[^\W_]+")
_NO_COIN = ("SWAP", "PERP", "PERPETUAL", "SPOT", "P")
"""What exchanges and charts write behind a pair."""
_LITERAL_END = re.compile(r"/(?P<quote>[A-Z0-9]+)(?P<settle>:[A-Z0-9]+)?$")


@dataclass(frozen=True, slots=True)
class Refusal:
    """`sentence` for a person; `instead`: what was probably meant, empty when nobody can know."""

    entry: str
    sentence: str
    instead: str = ""


def refusals(entries: Iterable[Any], trading_mode: str = "spot", *, blacklist: bool = False) -> list[Refusal]:
    """Of those that Freqtrade would find on no exchange. `blacklist`: there a pattern need not name a settlement."""
    told = (refusal(entry, trading_mode, blacklist=blacklist) for entry in entries)
    return [one for one in told if one]


def refusal(entry: Any, trading_mode: str = "spot", *, blacklist: bool = False) -> Refusal | None:
    """Of one entry; None when it could be found. As `refusals`."""
    if not isinstance(entry, str) or not entry.strip():
        return Refusal(str(entry)[:LONGEST], "Each pair is a text like BTC/USDT.")
    if len(entry) > LONGEST:
        return Refusal(entry[:40], f"“{entry[:40]}…” is too long: a pair has at most {LONGEST} characters.")
    is_futures = trading_mode == FUTURES
    if is_pattern(entry):
        return _of_pattern(entry, is_futures and not blacklist)
    return _of_pair(entry, is_futures)


def _of_pair(entry: str, is_futures: bool) -> Refusal | None:
    plain = _PLAIN.fullmatch(entry)
    if plain is None:
        return _told(entry, f"“{entry}” is not a pair.", _probably(entry, is_futures))
    if is_futures and not plain["settle"]:
        return _told(entry, "A pair of a futures market names its settlement currency.", f"{entry}:{plain['quote']}")
    if not is_futures and plain["settle"]:
        return _told(entry, f"“{entry}” is a futures pair, not one of a spot market.", entry.partition(":")[0])
    return None


def is_pattern(entry: str) -> bool:
    """Not the name of one pair."""
    return bool(_PATTERN.search(entry)) or ("." in entry and "/" in entry)


def _told(entry: str, begin: str, instead: str) -> Refusal:
    return Refusal(entry, f"{begin} {_meant(instead)}" if instead else f"{begin} Write it like BTC/USDT.", instead)


def _meant(instead: str) -> str:
    return f"Did you mean {instead}?"


def _of_pattern(entry: str, needs_settlement: bool) -> Refusal | None:
    if not _compiles(entry):
        instead = f".{entry}" if entry.startswith("*/") and _compiles(f".{entry}") else ""
        further = _of_pattern(instead, needs_settlement) if instead else None
        instead = further.instead if further else instead
        said = f"“{entry}” is not a regular expression"
        return Refusal(entry, f"{said}. {_meant(instead)}" if instead else f"{said} that Freqtrade can read.", instead)
    end = _LITERAL_END.search(entry)
    if needs_settlement and end and not end["settle"]:
        instead = f"{entry}:{end['quote']}"
        return Refusal(entry, f"“{entry}” matches no futures market. {_meant(instead)}", instead)
    return None


def _compiles(pattern: str) -> bool:
    try:
        with warnings.catch_warnings(action="ignore"):
            re.compile(pattern, re.IGNORECASE)
    except (re.error, OverflowError, RecursionError):
        return False
    return True


def _probably(entry: str, is_futures: bool) -> str:
    """`BTC/USDT` for `btc-usdt`, `BTCUSDT`, `BINANCE:BTCUSDT`, `BTC-USDT-SWAP`; empty when it is not clear."""
    words = [word for word in _PARTS.findall(entry.upper()) if word not in _NO_COIN]
    if len(words) == 2 and entry.count(":") == 1 and "/" not in entry:
        words = words[1:] if _split(words[1]) else words  # the exchange stands before the colon
    pair = _split(words[0]) if len(words) == 1 else tuple(words[:2]) if len(words) in (2, 3) else None
    if not pair:
        return ""
    spot = "/".join(pair)
    made = f"{spot}:{words[2] if len(words) == 3 else pair[1]}" if is_futures else spot
    return made if _PLAIN.fullmatch(made) else ""


def _split(word: str) -> tuple[str, str] | None:
    quote = next((one for one in _QUOTES if word.endswith(one) and len(word) > len(one)), None)
    return (word.removesuffix(quote), quote) if quote else None


# -- against what is known --------------------------------------------------------------------------------------------


def quotes(entries: Iterable[str]) -> set[str] | None:
    """The currencies these pairs are quoted in; None when a pattern leaves that open."""
    found = [_LITERAL_END.search(entry.upper()) for entry in entries]
    return None if any(one is None for one in found) else {one["quote"] for one in found if one}


def unlisted(entries: Iterable[str], listed: Collection[str]) -> list[str]:
    """Those that this exchange does not have. Of patterns nothing is said: to try out a stranger's takes too long."""
    return [entry for entry in entries if not is_pattern(entry) and entry.upper() not in listed]


def section(document: Mapping[str, Any], name: str) -> list[Any]:
    """`pair_whitelist` or `pair_blacklist` of the section `exchange`; empty where it is no list."""
    exchange = document.get("exchange")
    pairs = exchange.get(name) if isinstance(exchange, Mapping) else None
    return pairs if isinstance(pairs, list) else []


def is_static(document: Mapping[str, Any]) -> bool:
    """The whitelist decides; other pair lists choose the pairs by themselves."""
    lists = document.get("pairlists") or [{"method": "StaticPairList"}]
    first = lists[0] if isinstance(lists, list) else None
    return isinstance(first, Mapping) and first.get("method") == "StaticPairList"
