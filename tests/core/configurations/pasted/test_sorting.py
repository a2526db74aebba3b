"""Whole configurations as people have them, taken apart: nothing is lost without a word, and no secret goes astray."""

from typing import Any

import pytest

from core.configurations import checks
from core.configurations.json_text import parse
from core.configurations.pasted.parts import Fate, Sorted
from core.configurations.pasted.sorting import belongs_elsewhere, exchange_of, sort
from core.freqtrade.settings.document import Document
from tests import machine

CASES = machine.ROOT / "tests" / "data" / "pasted-configs"


def sorted_case(name: str) -> Sorted:
    return sort(parse((CASES / f"{name}.json").read_text()))


def notes(found: Sorted, fate: Fate) -> dict[str, str]:
    return {note.path: note.sentence for note in found.notes if note.fate is fate}


def test_a_whole_configuration() -> None:
    found = sorted_case("whole")
    assert (found.exchange.name, found.exchange.exchange_type) == ("kraken", "kraken")
    assert found.exchange.credentials == {"api_key": "made-up-key", "secret": "made-up-secret"}
    assert found.exchange.settings == {
        "exchange": {"pair_whitelist": ["BTC/USDT", "ETH/USDT"], "pair_blacklist": ["BNB/.*"]}
    }
    assert (found.bot_name, found.is_live, found.class_name) == ("mybot", False, "")
    assert found.secrets == ("telegram.token", "telegram.chat_id")
    assert found.settings["telegram"] == {"enabled": False, "token": "1234567:made-up", "chat_id": "42"}
    assert not {"exchange", "api_server", "bot_name", "initial_state", "dry_run", "$schema"} & found.settings.keys()
    assert notes(found, Fate.LEFT_OUT).keys() == {"$schema", "api_server", "initial_state"}
    assert notes(found, Fate.TO_MEND) == {}


def test_removed_protections_and_parameters_in_the_wrong_place() -> None:
    found = sorted_case("protections")
    left_out = notes(found, Fate.LEFT_OUT)
    assert "strategy’s code" in left_out["protections"]
    assert "strategy’s parameters" in left_out["buy_params"]
    assert "strategy’s parameters" in left_out["sell_params"]
    assert not {"protections", "buy_params", "sell_params"} & found.settings.keys()
    assert found.is_live is None


def test_comments_and_trailing_commas() -> None:
    found = sorted_case("with_comments")
    assert found.settings["pairlists"] == [{"method": "StaticPairList"}]
    assert (found.exchange.name, found.notes) == ("", ())


def test_a_configuration_of_2021() -> None:
    found = sorted_case("of_2021")
    settings = found.settings
    assert settings["timeframe"] == "5m"
    assert settings["unfilledtimeout"] == {"entry": 10, "exit": 30}
    assert settings["entry_pricing"] == {"price_last_balance": 0.0, "use_order_book": False, "order_book_top": 1}
    assert settings["exit_pricing"] == {"use_order_book": True, "order_book_top": 1}
    assert (settings["use_exit_signal"], settings["exit_profit_only"]) == (True, False)
    assert settings["ignore_buying_expired_candle_after"] == 300
    assert settings["force_entry_enable"] is True
    assert settings["order_time_in_force"] == {"entry": "gtc", "exit": "gtc"}
    assert settings["order_types"]["emergency_exit"] == "market"
    assert settings["telegram"]["notification_settings"] == {"entry": "silent", "exit": "on"}
    assert "webhookentry" in settings["webhook"]
    assert found.secrets == ("telegram.token", "telegram.chat_id", "webhook.url")
    gone = {"edge", "db_url", "strategy_path", "user_data_dir", "logfile", "verbosity", "ticker_interval"}
    assert not gone & settings.keys()
    assert gone - {"ticker_interval"} <= notes(found, Fate.LEFT_OUT).keys()
    assert (found.exchange.exchange_type, found.exchange.credentials) == ("htx", {})
    assert {"exchange.key", "exchange.secret"} <= notes(found, Fate.LEFT_OUT).keys(), "placeholders"
    assert "aiohttp_trust_env" not in found.exchange.settings["exchange"]["ccxt_async_config"]
    assert found.exchange.settings["exchange"]["ccxt_async_config"] == {"enableRateLimit": True, "rateLimit": 500}
    assert (found.class_name, found.is_live) == ("DefaultStrategy", True)


@pytest.mark.parametrize("name", ["whole", "protections", "with_comments", "of_2021"])
def test_what_comes_out_is_accepted_where_it_goes(name: str) -> None:
    found = sorted_case(name)
    checks.require_exchange_layer(found.exchange.settings, ())
    checks.require_bot_layer(found.settings, (), exchange_type=found.exchange.exchange_type)
    assert sort(found.settings).settings == found.settings, "sorting twice changes nothing"
    assert not belongs_elsewhere(found.settings)


@pytest.mark.parametrize(
    ("section", "credentials", "left_out"),
    [
        (
            {"name": "okx", "apiKey": "k", "secret": "s", "password": "p"},
            {"api_key": "k", "secret": "s", "password": "p"},
            (),
        ),
        (
            {"name": "Binance", "key": "k", "secret": "s", "uid": "7"},
            {"api_key": "k", "secret": "s"},
            ("exchange.uid",),
        ),
        (
            {"name": "hyperliquid", "walletAddress": "0xw", "privateKey": "0xp"},
            {"wallet_address": "0xw", "private_key": "0xp"},
            (),
        ),
        (
            {"name": "bybit", "ccxt_config": {"apiKey": "k", "secret": "s", "options": {"defaultType": "swap"}}},
            {"api_key": "k", "secret": "s"},
            (),
        ),
        (
            {"name": "kraken", "key": "k", "secret": "s", "ccxt_config": {"apiKey": "o", "httpsProxy": "http://u:p@h"}},
            {"api_key": "k", "secret": "s"},
            ("exchange.ccxt_config.httpsProxy",),
        ),
        ({"name": "kraken", "key": "REDACTED", "secret": "***"}, {}, ("exchange.key", "exchange.secret")),
        ({"name": "kraken", "demo_trading": True, "_comment": "x", "token": "t"}, {}, ("exchange.demo_trading",)),
        ({"name": "ftx", "key": "k", "secret": "s"}, {"api_key": "k", "secret": "s"}, ("exchange.name",)),
    ],
)  # fmt: skip
def test_credentials_and_settings_of_an_exchange(
    section: Document, credentials: dict[str, str], left_out: tuple[str, ...]
) -> None:
    for document in ({"exchange": section}, section):
        part, told = exchange_of(document)
        assert part.credentials == credentials
        assert set(left_out) <= {note.path for note in told if note.fate is Fate.LEFT_OUT}
        checks.require_exchange_layer(part.settings, ())


def test_an_exchange_that_nobody_trades_on_any_more_has_no_type() -> None:
    part, _ = exchange_of({"exchange": {"name": "ftx"}})
    assert (part.name, part.exchange_type) == ("ftx", "")


def test_futures_and_freqai_go_to_the_bot() -> None:
    futures: Document = {
        "trading_mode": "futures",
        "margin_mode": "isolated",
        "order_types": {"buy": "limit"},
        "freqai": {"enabled": True, "identifier": "one", "feature_parameters": {"include_timeframes": ["5m"]}},
        "exchange": {"name": "binance", "ccxt_config": {"options": {"defaultType": "swap"}}},
    }
    found = sort(futures)
    assert found.settings["freqai"] == futures["freqai"]
    assert (found.settings["trading_mode"], found.settings["margin_mode"]) == ("futures", "isolated")
    assert found.settings["order_types"] == {"entry": "limit"}
    assert found.exchange.settings["exchange"] == {"ccxt_config": {"options": {"defaultType": "swap"}}}


def test_what_a_person_has_to_change_stays_and_is_told() -> None:
    document: Document = {
        "freqai": {"identifier": "../x"},
        "pairlists": [{"method": "RemotePairList", "pairlist_url": "file:///etc/passwd"}],
        "exit_pricing": {"order_book_min": 1, "order_book_max": 5},
        "stake_amount": 1e15,
    }
    found = sort(document)
    told = notes(found, Fate.TO_MEND).keys()
    assert told == {"freqai.identifier", "pairlists.0.pairlist_url", "exit_pricing.order_book_max", "stake_amount"}
    assert found.settings == document


def test_old_sections_that_become_empty_are_gone() -> None:
    old = {"experimental": {"use_sell_signal": True}, "ask_strategy": {"ignore_buying_expired_candle_after": 5}}
    assert sort(old).settings == {"use_exit_signal": True, "ignore_buying_expired_candle_after": 5}


def test_secrets_that_stand_for_others_are_left_out() -> None:
    found = sort({"telegram": {"enabled": True, "token": "REDACTED", "chat_id": "***"}})
    assert found.settings == {"telegram": {"enabled": True}}
    assert notes(found, Fate.LEFT_OUT).keys() == {"telegram.token", "telegram.chat_id"}


def test_settings_of_the_exchange_go_to_the_bot_where_the_account_has_others() -> None:
    found = sort({"exchange": {"name": "kraken", "pair_whitelist": ["BTC/USDT"], "pair_blacklist": ["X/.*"]}, "a": 1})
    assert found.settings_on({"exchange": {"pair_whitelist": ["BTC/USDT"]}}) == {
        "a": 1,
        "exchange": {"pair_blacklist": ["X/.*"]},
    }
    assert found.settings_on(found.exchange.settings) == {"a": 1}


@pytest.mark.parametrize(
    ("document", "is_offered"),
    [
        ({"stake_currency": "USDT", "exchange": {"pair_whitelist": ["BTC/USDT"]}}, False),
        ({"exchange": {"name": "kraken"}}, True),
        ({"exchange": {"key": "k"}}, True),
        ({"dry_run": True}, True),
        ({"telegram": {"token": "t"}}, False),
    ],
)
def test_sorting_is_offered_where_something_belongs_elsewhere(document: Document, is_offered: bool) -> None:
    assert belongs_elsewhere(document) is is_offered


@pytest.mark.parametrize(
    "document",
    [
        {"exchange": None},
        {"exchange": ["binance"]},
        {"exchange": {"name": 5, "key": ["k"], "ccxt_config": "x"}},
        {"strategy": {"a": 1}, "bot_name": 3, "dry_run": "yes", "edge": True},
        {"ask_strategy": 5, "bid_strategy": [], "order_types": 1, "telegram": 2, "webhook": {"webhookbuy": 3}},
        {"exit_pricing": {"order_book_min": {}, "order_book_max": {}}},
    ],
)
def test_values_of_a_wrong_type_are_no_reason_to_fail(document: Any) -> None:
    assert isinstance(sort(document).settings, dict)


def test_no_secret_in_what_is_told_or_written_to_a_log() -> None:
    found = sorted_case("of_2021")
    whole = sorted_case("whole")
    for words in (repr(found), repr(whole), str(found.notes), str(whole.notes)):
        assert "of-nobody" not in words
        assert "made-up" not in words
