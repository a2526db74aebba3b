"""What Freqtrade says of settings, in our words: with the key that is wrong and what to write instead. Pure.

Source: `configuration/` and `resolvers/strategy_resolver.py` of Freqtrade 2026.9. What is not listed here is told in
Freqtrade's own words.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated

from pydantic import BaseModel, Field

from core.freqtrade.logs import python_errors
from core.freqtrade.logs.causes import Mends, one_line, sentence
from core.freqtrade.logs.refused_settings_words import of_loading
from core.freqtrade.logs.run_entries import RunEntry
from core.freqtrade.settings.mask import mask_text

STRATEGY = "strategy"
"""The path of remarks about the strategy itself."""


@dataclass(frozen=True, slots=True)
class Remark:
    """`path`: dotted; empty for the settings as a whole."""

    path: str
    sentence: str


class SchemaError(BaseModel):
    """An error of the JSON schema. `rule`: the word of the schema, such as `required`."""

    path: str
    rule: str
    words: str


class FreqtradeError(BaseModel):
    """An error that ends Freqtrade. `is_freqtrades`: raised by Freqtrade, not by the strategy. `line`: of the
    strategy."""

    type: str
    words: str
    is_freqtrades: bool
    line: int | None = None
    schema_: Annotated[list[SchemaError], Field(max_length=50, alias="schema")] = []


ENDS = Remark(STRATEGY, "The strategy ends Freqtrade while it is loaded.")

_KNOWN: tuple[tuple[str, str, str], ...] = (
    (
        "Setting 'protections' in the configuration",
        "protections",
        "Freqtrade no longer reads protections from settings. Remove the key, and return the list from the property "
        "“protections” of the strategy.",
    ),
    ("'ticker_interval' detected", "ticker_interval", "This is now called “timeframe”. Rename the key."),
    (
        "StaticPairList requires pair_whitelist",
        "exchange.pair_whitelist",
        "StaticPairList needs at least one pair here.",
    ),
    (
        "`max_open_trades` and `stake_amount` cannot both be unlimited",
        "stake_amount",
        "The stake and max_open_trades cannot both be unlimited: set one of them.",
    ),
    (
        "Market entry orders require",
        "entry_pricing.price_side",
        "Market entry orders need “other” here.",
    ),
    ("Market exit orders require", "exit_pricing.price_side", "Market exit orders need “other” here."),
    ("stoploss needs to be different from 0", "stoploss", "Must differ from 0. Write -0.99 for next to none."),
    (
        "trailing_only_offset_is_reached needs",
        "trailing_only_offset_is_reached",
        "Needs a trailing_stop_positive of more than 0.",
    ),
    (
        "trailing_stop_positive_offset needs to be greater",
        "trailing_stop_positive_offset",
        "Must be greater than trailing_stop_positive.",
    ),
    ("trailing_stop_positive needs to be different", "trailing_stop_positive", "Must differ from 0."),
    (
        "migrate your pricing settings",
        "ask_strategy",
        "Old names: rename bid_strategy to entry_pricing and ask_strategy to exit_pricing.",
    ),
    (
        "Using 'ask_strategy' and 'bid_strategy' is deprecated",
        "ask_strategy",
        "Old names: rename bid_strategy to entry_pricing and ask_strategy to exit_pricing.",
    ),
    (
        "KeyError: 'bid_strategy'",
        "ask_strategy",
        "Old name, with which Freqtrade fails: rename it to exit_pricing.",
    ),
    (
        "KeyError: 'ask_strategy'",
        "bid_strategy",
        "Old name, with which Freqtrade fails: rename it to entry_pricing.",
    ),
    ("order_types", "order_types", "Old names: write entry and exit instead of buy and sell."),
    ("time_in_force", "order_time_in_force", "Old names: write entry and exit instead of buy and sell."),
    ("unfilledtimeout", "unfilledtimeout", "Old names: write entry and exit instead of buy and sell."),
    ("Edge is no longer supported", "edge", "Edge was removed from Freqtrade with 2025.6. Remove this section."),
    ("Orderflow is a required", "orderflow", "Needed when exchange.use_public_trades is on."),
    ("Demo trading cannot be used", "exchange.demo_trading", "The exchange's demo account needs the live mode."),
    ("is not known to the ccxt library", "exchange.name", "Freqtrade does not know this exchange."),
    ("is not a valid TradingMode", "trading_mode", "Must be one of: spot, margin, futures."),
    ("is not a valid MarginMode", "margin_mode", "Must be one of: isolated, cross, or empty."),
    (
        "Short strategies cannot run in spot markets",
        "trading_mode",
        "The strategy can go short, which spot markets do not allow. Set futures here, or can_short = False in the "
        "strategy.",
    ),
    ("UnicodeDecodeError: 'utf-8'", STRATEGY, "Freqtrade reads strategies as UTF-8 only. Save the file as UTF-8."),
    (
        "Invalid parameter file provided",
        STRATEGY,
        "Its tuned parameters belong to another strategy class.",
    ),
    ("Order-types mapping is incomplete", "order_types", "Needs entry, exit, stoploss and stoploss_on_exchange."),
    ("Order-time-in-force mapping is incomplete", "order_time_in_force", "Needs entry and exit."),
    (
        "Timeframe needs to be set in either",
        "timeframe",
        'Neither the settings nor the strategy set it. Write timeframe = "5m" into the strategy, or choose one here.',
    ),
    (
        "object has no attribute 'timeframe'",
        "timeframe",
        'The strategy must set it itself, because it has informative candles. Write timeframe = "5m" into it.',
    ),
    (
        "is smaller than stake_amount",
        "stake_amount",
        "The stake is larger than the wallet. Lower it, or give the run a larger wallet.",
    ),
)
"""Words of Freqtrade, the key, our sentence. The first that fits is taken."""
_REQUIRED = {
    "timeframe": 'Neither the settings nor the strategy set it. Write timeframe = "5m" into the strategy, where '
    "ticker_interval is its old name, or set it here.",
    "max_open_trades": "Neither the settings nor the strategy set it. Set it here.",
    "stoploss": "Neither the settings nor the strategy set it. Set it here, for example to -0.1.",
}
_PLAIN = ("", "ConfigurationError", "OperationalException", "ImportError", "DependencyException")
"""Errors that Freqtrade means for people."""
_OF_STRATEGY = ("populate_", "migrate your implementation", "Strategy Interface v1", "implement `adjust_order_price`")


def errors_of(error: FreqtradeError, heard: Sequence[str]) -> tuple[Remark, ...]:
    """Return what is wrong, at least one remark. `heard`: the warnings before it."""
    if error.type == "SystemExit":
        return (ENDS,)
    if error.schema_:
        return tuple(dict.fromkeys(_of_schema(one) for one in error.schema_))
    if error.words.startswith("Impossible to load Strategy") and "does not exist" in error.words:
        before = [RunEntry(None, "", "WARNING", words) for words in heard]
        return (Remark(STRATEGY, of_loading(error.words, before).sentence),)
    return (_of_words(error.words, error.type),)


def warnings_of(heard: Sequence[str]) -> tuple[Remark, ...]:
    """Return a remark for each complaint that does not stop Freqtrade."""
    return tuple(dict.fromkeys(_warnings(heard)))


def _warnings(heard: Sequence[str]) -> Iterator[Remark]:
    for words in heard:
        if words.startswith("DEPRECATED: "):
            yield _of_words(words.removeprefix("DEPRECATED: "), "")
        elif words.startswith("Invalid parameter file"):
            yield Remark(STRATEGY, "Freqtrade cannot read its tuned parameters, and ignores them.")
        elif words.startswith('Parameter "'):
            yield Remark(STRATEGY, _own(words))


def _of_schema(error: SchemaError) -> Remark:
    if error.rule == "required":
        key = error.words.partition("' is a required property")[0].strip("'")
        path = ".".join(part for part in (error.path, key) if part)
        return Remark(one_line(path, 200), _REQUIRED.get(path, "Freqtrade cannot trade without it."))
    return Remark(one_line(error.path, 200), _own(error.words))


def _of_words(words: str, type: str) -> Remark:
    whole = f"{type}: {words}"
    for part, path, told in _KNOWN:
        if part in whole:
            return Remark(path, told)
    if renamed := _renamed(words):
        return renamed
    if type in _PLAIN:
        return Remark(STRATEGY if any(part in words for part in _OF_STRATEGY) else "", _own(words))
    cause = python_errors.of_traceback(["Traceback ", one_line(whole)])
    return Remark(STRATEGY if cause and cause.mends is Mends.STRATEGY else "", cause.sentence if cause else _own(whole))


def _renamed(words: str) -> Remark | None:
    """`The `a.b` setting is deprecated … use the `c` setting`; `Setting `a.b` has been moved to `c. Please …`;
    `Conflicting settings `new` and `old` …`."""
    quoted = words.split("`")
    if len(quoted) < 4:
        return None
    first, second = one_line(quoted[1], 120), one_line(quoted[3].partition(". ")[0], 120)
    if words.startswith("Conflicting settings "):
        return Remark(second, f"Old name of “{first}”, which is set too. Remove this key.")
    if "is deprecated" in words or "has been moved to" in words:
        return Remark(first, f"This is now called “{second}”. Rename the key.")
    return None


def _own(words: str) -> str:
    return sentence(mask_text(words))
