"""What Freqtrade 2026.9 says, word for word, and what people are told."""

import pytest

from core.freqtrade.verdicts.verdict_words import STRATEGY, FreqtradeError, SchemaError, errors_of, warnings_of


def said(words: str, type: str = "ConfigurationError", *schema: SchemaError, heard: tuple[str, ...] = ()) -> str:
    error = FreqtradeError(type=type, words=words, is_freqtrades=True, schema=list(schema))
    return " | ".join(f"{one.path}: {one.sentence}" for one in errors_of(error, heard))


@pytest.mark.parametrize(
    ("words", "type", "told"),
    [
        (
            "DEPRECATED: Setting 'protections' in the configuration is deprecated.",
            "ConfigurationError",
            "protections: Freqtrade no longer reads protections from settings.",
        ),
        (
            "DEPRECATED: 'ticker_interval' detected. Please use 'timeframe' instead of 'ticker_interval.",
            "ConfigurationError",
            "ticker_interval: This is now called “timeframe”.",
        ),
        ("StaticPairList requires pair_whitelist to be set.", "ConfigurationError", "exchange.pair_whitelist: "),
        (
            "Setting `experimental.use_sell_signal` has been moved to `use_exit_signal. Please delete it from your "
            "configuration and use the `use_exit_signal` setting instead.",
            "ConfigurationError",
            "experimental.use_sell_signal: This is now called “use_exit_signal”. Rename the key.",
        ),
        (
            "Conflicting settings `use_exit_signal` and `use_sell_signal` (DEPRECATED) detected in the configuration "
            "file.",
            "OperationalException",
            "use_sell_signal: Old name of “use_exit_signal”, which is set too. Remove this key.",
        ),
        ("'bid_strategy'", "KeyError", "ask_strategy: Old name, with which Freqtrade fails"),
        ("could not convert", "ValueError", ": Freqtrade failed: ValueError: could not convert."),
        (
            "Can't instantiate abstract class A without an implementation for abstract method 'populate_indicators'",
            "TypeError",
            "strategy: The strategy lacks populate_indicators.",
        ),
        ("Something new in 2027.", "OperationalException", ": Something new in 2027."),
        ("0", "SystemExit", "strategy: The strategy ends Freqtrade while it is loaded."),
    ],
)
def test_the_key_and_what_to_write_instead(words: str, type: str, told: str) -> None:
    assert said(words, type).startswith(told)


def test_each_error_of_the_schema_is_told_with_its_key() -> None:
    missing = SchemaError(path="", rule="required", words="'timeframe' is a required property")
    inner = SchemaError(path="telegram", rule="required", words="'chat_id' is a required property")
    wrong = SchemaError(path="internals.process_throttle_secs", rule="type", words="'5' is not of type 'integer'")
    told = said("'timeframe' is a required property", "ConfigurationError", missing, inner, wrong).split(" | ")
    assert told[0].startswith("timeframe: Neither the settings nor the strategy set it.")
    assert told[1] == "telegram.chat_id: Freqtrade cannot trade without it."
    assert told[2] == "internals.process_throttle_secs: '5' is not of type 'integer'."


def test_a_strategy_that_cannot_be_loaded_tells_why() -> None:
    heard = ("Could not import /secrets/strategy/strategy.py due to 'No module named 'ta''",)
    words = "Impossible to load Strategy 'A'. This class does not exist or contains Python code errors."
    told = said(words, "OperationalException", heard=heard)
    assert (
        told == f"{STRATEGY}: The strategy imports ta, which is not installed. Add it to the packages of the strategy."
    )


def test_what_is_deprecated_is_a_warning_told_once() -> None:
    old = "DEPRECATED: The `forcebuy_enable` setting is deprecated and will be removed in the next versions of "
    old += "Freqtrade. Please use the `force_entry_enable` setting in your configuration instead."
    (one,) = warnings_of([old, old, "Could not import x"])
    assert (one.path, one.sentence) == ("forcebuy_enable", "This is now called “force_entry_enable”. Rename the key.")
