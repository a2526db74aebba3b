"""What a form says about pairs: in the fields of a bot, and in the settings of a bot or an exchange as JSON. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from core.freqtrade.settings import pairs
from core.freqtrade.settings.pairs import Refusal

_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Market:
    """What the settings of a bot are held against. `exchange_config`: its layer of the configuration; `listed`: its
    pairs, empty where nobody knows them. `kept`: the settings as they are stored: a bot that runs with what would be
    refused today may go on, and be saved."""

    exchange_name: str = ""
    exchange_config: Mapping[str, Any] = field(default_factory=dict)
    listed: tuple[str, ...] = ()
    kept: Mapping[str, Any] = field(default_factory=dict)


ANY_MARKET = Market()


def trading_mode(document: Mapping[str, Any], market: Market = ANY_MARKET) -> str:
    """Return the trading mode that these settings lead to."""
    return str(document.get("trading_mode") or market.exchange_config.get("trading_mode") or "spot")


def problems(document: Mapping[str, Any], market: Market = ANY_MARKET) -> dict[str, str]:
    """Field of a bot's form → sentence."""
    found = {
        "pairs": whitelist_problem(document, market),
        "stake_currency": _stake_problem(document, market),
        "config": blacklist_problem(document, market),
    }
    return {name: sentence for name, sentence in found.items() if sentence}


def whitelist_problem(document: Mapping[str, Any], market: Market = ANY_MARKET) -> str:
    """Return what is wrong with the whitelist, as a sentence; empty when nothing is."""
    new = _new(document, market, "pair_whitelist")
    refused = pairs.refusals(new, trading_mode(document, market))
    return _told(refused) or _unlisted_problem(new, market)


def blacklist_problem(document: Mapping[str, Any], market: Market = ANY_MARKET) -> str:
    """Return what is wrong with the blacklist, as a sentence; empty when nothing is."""
    refused = pairs.refusals(_new(document, market, "pair_blacklist"), trading_mode(document, market), blacklist=True)
    return f"exchange.pair_blacklist: {_told(refused)}" if refused else ""


def mended(document: Mapping[str, Any], market: Market = ANY_MARKET) -> tuple[list[str], list[str]]:
    """All pairs of the whitelist as they were probably meant, and which of them are new."""
    mode = trading_mode(document, market)
    instead = {one.entry: one.instead for one in _refused(document, market, mode) if one.instead}
    entries = [str(entry) for entry in pairs.section(document, "pair_whitelist")]
    made = list(dict.fromkeys(instead.get(entry, entry) for entry in entries))
    return made, list(dict.fromkeys(instead.values()))


def of_exchange(document: Mapping[str, Any], listed: tuple[str, ...], name: str, kept: Mapping[str, Any]) -> str:
    """A sentence on the settings of an exchange; empty when all is well."""
    market = Market(name, {}, listed, kept)
    wrong = whitelist_problem(document, market)
    return f"exchange.pair_whitelist: {wrong}" if wrong else blacklist_problem(document, market)


def _refused(document: Mapping[str, Any], market: Market, mode: str) -> list[Refusal]:
    return pairs.refusals(_new(document, market, "pair_whitelist"), mode)


def _new(document: Mapping[str, Any], market: Market, name: str) -> Sequence[Any]:
    """All entries, unless they are those that are stored and the bot trades in the same mode: then only further
    ones."""
    is_same = trading_mode(document, market) == trading_mode(market.kept, market)
    known = {entry for entry in pairs.section(market.kept, name) if isinstance(entry, str)} if is_same else set()
    return [entry for entry in pairs.section(document, name) if not (isinstance(entry, str) and entry in known)]


def _told(refused: Sequence[Refusal]) -> str:
    if not refused:
        return ""
    others = len(refused) - 1
    more = f" {others} more {'is' if others == 1 else 'are'} wrong." if others else ""
    return refused[0].sentence + more


def _unlisted_problem(entries: Sequence[Any], market: Market) -> str:
    missing = pairs.unlisted((entry for entry in entries if isinstance(entry, str)), market.listed)
    if not missing or not market.listed:
        return ""
    more = f" and {len(missing) - _MOST_NAMED} more" if len(missing) > _MOST_NAMED else ""
    return f"{market.exchange_name} has no {', '.join(missing[:_MOST_NAMED])}{more}."


def _stake_problem(document: Mapping[str, Any], market: Market) -> str:
    """What Freqtrade only logs: it leaves out what is not quoted in the stake currency."""
    currency = document.get("stake_currency") or market.exchange_config.get("stake_currency")
    entries = _traded(document, market)
    if not isinstance(currency, str) or not entries or not pairs.is_static({**market.exchange_config, **document}):
        return ""
    if market.kept and (currency, entries) == (market.kept.get("stake_currency"), _traded(market.kept, market)):
        return ""
    quoted = pairs.quotes(entries)
    return "" if quoted is None or currency in quoted else f"None of the pairs is quoted in {currency}."


def _traded(document: Mapping[str, Any], market: Market) -> list[str]:
    """Of the strongest layer that names pairs; the practice market's own where none does."""
    given = pairs.section(document, "pair_whitelist") or pairs.section(market.exchange_config, "pair_whitelist")
    return [str(entry) for entry in given or market.listed]
