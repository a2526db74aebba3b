"""Each layer is checked in one way before it is stored."""

from collections.abc import Callable
from typing import Any

import pytest

from core.configurations import checks
from core.errors import Invalid
from core.freqtrade.settings.document import Document

LAYERS: dict[str, Callable[[Document], None]] = {
    "exchange": lambda config: checks.require_exchange_layer(config, frozenset()),
    "strategy": checks.require_strategy_layer,
    "bot": lambda config: checks.require_bot_layer(config, frozenset(), exchange_type="binance"),
}
deep: Any = 1
for _ in range(25):
    deep = [deep]


@pytest.mark.parametrize("layer", LAYERS)
@pytest.mark.parametrize(
    ("config", "words"),
    [
        ({"stoploss": float("nan")}, "nan is not a number"),
        ({"minimal_roi": {"0": float("-inf")}}, "-inf is not a number"),
        ({"a": 10**18}, "18 digits"),
        ({"a": "\x00"}, "NUL"),
        ({"a": deep}, "nested too deeply"),
        ({"db_url": "x"}, "trade database"),
        ({"stake_amount": 1e12}, "More than Flotilla can sum"),
    ],
)
def test_no_layer_takes_what_cannot_be_stored_or_is_refused(layer: str, config: Document, words: str) -> None:
    with pytest.raises(Invalid) as caught:
        LAYERS[layer](config)
    assert words in caught.value.fields["config"]


@pytest.mark.parametrize("layer", LAYERS)
def test_what_people_write(layer: str) -> None:
    LAYERS[layer]({"stake_currency": "USDT", "stoploss": -0.1, "minimal_roi": {"0": 0.02}, "a": 10**18 - 1, "b": True})


def test_secrets_belong_into_a_bot_alone() -> None:
    secret: Document = {"telegram": {"token": "12:ab"}}
    LAYERS["bot"](secret)
    for layer in ("exchange", "strategy"):
        with pytest.raises(Invalid):
            LAYERS[layer](secret)


@pytest.mark.parametrize(
    ("layer", "config", "sentence"),
    [
        ("exchange", {"exchange": {"key": "k"}}, "exchange.key: enter credentials in their own fields"),
        ("exchange", {"telegram": {"token": "t"}}, "telegram.token: enter credentials in their own fields"),
        ("strategy", {"exchange": {"apiKey": "k"}}, "exchange.apiKey: credentials belong to an exchange"),
        ("strategy", {"telegram": {"token": "t"}}, "telegram.token: settings of a strategy are not encrypted"),
        ("bot", {"exchange": {"secret": "***"}}, "exchange.secret: credentials belong to the exchange"),
        ("bot", {"exchange": {"walletAddress": "w"}}, "exchange.walletAddress: credentials belong to the exchange"),
        ("bot", {"logfile": "x"}, "logfile: It would write a file anywhere; the log is kept by Flotilla. Remove it."),
    ],
)
def test_a_refusal_names_its_key_and_what_to_do(layer: str, config: Document, sentence: str) -> None:
    with pytest.raises(Invalid) as caught:
        LAYERS[layer](config)
    assert sentence in caught.value.fields["config"]


def test_empty_credentials_are_no_credentials() -> None:
    checks.require_bot_layer({"exchange": {"key": "", "secret": ""}}, (), exchange_type="kraken")


def test_another_exchange_in_the_settings_of_a_bot_is_refused() -> None:
    checks.require_bot_layer({"exchange": {"name": "Kraken"}}, (), exchange_type="kraken")
    for exchange_type, title in (("okx", "OKX"), ("practice", "the practice market")):
        with pytest.raises(Invalid) as caught:
            checks.require_bot_layer({"exchange": {"name": "kraken"}}, (), exchange_type=exchange_type)
        assert caught.value.fields["config"].startswith(f"exchange.name: this bot trades on {title}. Remove it")


def test_amounts_are_held_against_the_currency_of_the_uppermost_layer_that_names_one() -> None:
    wallet: Document = {"dry_run_wallet": {"PEPE": 1e13, "USDT": 5}}
    checks.require_bot_layer(wallet, (), {"stake_currency": "PEPE"}, {"stake_currency": "USDT"}, exchange_type="kraken")
    with pytest.raises(Invalid):
        layers: tuple[Document, ...] = ({"stake_currency": "USDT"}, {"stake_currency": "PEPE"})
        checks.require_bot_layer(wallet, (), *layers, exchange_type="kraken")
