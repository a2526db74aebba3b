"""Old settings, and what the real Freqtrade does with each: only what ends it is an error."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from core.configurations.findings import Severity, check
from core.freqtrade.settings.document import Document
from core.freqtrade.settings.retired import Retired, renamed, retired
from core.freqtrade.settings.schema import parse_schema
from tests import machine

SCHEMA = parse_schema((machine.ROOT / "tests" / "data" / "schema-2026.9.json").read_bytes())
GOOD: Document = {
    "exchange": {"name": "binance", "pair_whitelist": ["BTC/USDT"]},
    "pairlists": [{"method": "StaticPairList"}],
    "stake_currency": "USDT",
    "stake_amount": 50,
    "max_open_trades": 3,
    "dry_run": True,
    "entry_pricing": {"price_side": "same"},
    "exit_pricing": {"price_side": "same"},
    "timeframe": "5m",
    "stoploss": -0.1,
    "minimal_roi": {"0": 0.1},
}
FUTURES = {"trading_mode": "futures", "margin_mode": "isolated"}
PRICES = {"ask_strategy": {"price_side": "ask"}, "bid_strategy": {"ask_last_balance": 0.0}}
STOPLOSS = {"stoploss": "market", "stoploss_on_exchange": False}
ORDERS = {"order_types": {"buy": "limit", "sell": "limit", **STOPLOSS}}
SIGNALS = ("use_sell_signal", "sell_profit_only", "ignore_roi_if_buy_signal")


def telegram(**settings: str) -> Document:
    return {"telegram": {"enabled": True, "token": "1:a", "chat_id": "4", "notification_settings": settings}}


def webhook(**messages: dict[str, str]) -> Document:
    return {"webhook": {"enabled": True, "url": "http://127.0.0.1/", **messages}}


ERRORS: list[Document] = [
    {"ticker_interval": "5m"},
    {"protections": []},
    {"edge": {"enabled": True}},
    {"ask_strategy": {"price_side": "ask"}},
    {"bid_strategy": {"price_side": "bid"}},
    PRICES | FUTURES,
    *({"ask_strategy": {name: True}, "bid_strategy": {"price_side": "bid"}} for name in SIGNALS),
    {"ask_strategy": {"sell_profit_offset": 0.1}, "bid_strategy": {"price_side": "bid"}},
    *({"experimental": {name: True}} for name in SIGNALS),
    *({name: True} for name in SIGNALS),
    {"sell_profit_offset": 0.1},
    {"use_sell_signal": True, **FUTURES},
    {"forcebuy_enable": True, "force_entry_enable": True},
    {"order_time_in_force": {"buy": "GTC", "sell": "GTC"}, **FUTURES},
    {"order_time_in_force": {"buy": "GTC"}},
    ORDERS | FUTURES,
    {"order_types": {"buy": "limit", "entry": "limit", "exit": "limit", **STOPLOSS}},
    {"unfilledtimeout": {"buy": 10, "sell": 10}, **FUTURES},
    telegram(buy="on", entry="on"),
    webhook(webhookbuy={"a": "b"}, webhookentry={"a": "b"}),
    {"exit_pricing": {"price_side": "same", "use_order_book": True, "order_book_min": 1, "order_book_max": 2}},
    PRICES | {"ask_strategy": {"use_order_book": True, "order_book_min": 1, "order_book_max": 9}},
    {"freqai": {"enabled": True, "feature_parameters": {"include_timeframes": ["1m"]}}},
    {"freqai": {"enabled": True, "feature_parameters": {"include_timeframes": ["5m"]}}, "analyze_per_epoch": True},
]  # fmt: skip
WARNINGS: list[Document] = [
    PRICES,
    {"ask_strategy": {"ignore_buying_expired_candle_after": 5}},
    {"forcebuy_enable": True},
    {"order_time_in_force": {"buy": "GTC", "sell": "GTC"}},
    ORDERS,
    {"order_types": {"entry": "limit", "exit": "limit", "emergencysell": "market", "forcesell": "market", **STOPLOSS}},
    {"unfilledtimeout": {"buy": 10, "sell": 10}},
    telegram(buy="on", sell="off", sell_fill="on"),
    webhook(webhookbuy={"a": "b"}, webhooksellfill={"a": "b"}),
    {"edge": {"enabled": False}},
    {"buy_params": {"rsi": 1}},
]
FINE: list[Document] = [
    {},
    {"experimental": {"block_bad_exchanges": True}},
    {"exchange": {"name": "binance", "key": "a", "secret": "b", "pair_whitelist": ["BTC/USDT"], "demo_trading": False}},
    {"verbosity": 1},
]


def severities(parts: Document) -> set[Severity]:
    return {one.severity for one in check(GOOD | parts, SCHEMA)}


@pytest.mark.parametrize("parts", ERRORS, ids=str)
def test_what_freqtrade_refuses_is_an_error(parts: Document) -> None:
    assert Severity.ERROR in severities(parts)


@pytest.mark.parametrize("parts", WARNINGS, ids=str)
def test_what_freqtrade_renames_or_passes_over_is_a_warning(parts: Document) -> None:
    assert severities(parts) == {Severity.WARNING}


@pytest.mark.parametrize("parts", FINE, ids=str)
def test_what_freqtrade_reads_is_fine(parts: Document) -> None:
    assert severities(parts) == set()


SCRIPT = """
import json, sys
from pathlib import Path
from freqtrade.configuration import Configuration, validate_config_consistency
from freqtrade.enums import RunMode
from freqtrade.resolvers import StrategyResolver

here = Path(sys.argv[1])

def refuses(number, document):
    path = here / f"{number}.json"
    path.write_text(json.dumps(document))
    arguments = {"config": [str(path)], "command": "trade", "strategy": "Plain", "strategy_path": str(here)}
    try:
        config = Configuration(arguments | {"user_data_dir": str(here)}, RunMode.DRY_RUN).get_config()
        StrategyResolver.load_strategy(config)
        validate_config_consistency(config)
    except Exception:
        return True
    return False

print(json.dumps([refuses(*one) for one in enumerate(json.load(sys.stdin))]))
"""
STRATEGY = """
from freqtrade.strategy import IStrategy

class Plain(IStrategy):
    timeframe, stoploss, minimal_roi = "5m", -0.1, {"0": 0.1}
    def populate_indicators(self, dataframe, metadata): return dataframe
    def populate_entry_trend(self, dataframe, metadata): return dataframe
    def populate_exit_trend(self, dataframe, metadata): return dataframe
"""


@pytest.mark.freqtrade
def test_real_freqtrade_judges_the_same(freqtrade_python: Path, tmp_path: Path) -> None:
    (tmp_path / "plain.py").write_text(STRATEGY)
    documents = [GOOD | parts for parts in (*ERRORS, *WARNINGS, *FINE)]
    command = [freqtrade_python, "-c", SCRIPT, tmp_path]
    run = subprocess.run(command, input=json.dumps(documents), check=True, capture_output=True, text=True)
    judged = json.loads(run.stdout.splitlines()[-1])
    assert judged == [True] * len(ERRORS) + [False] * len(WARNINGS + FINE)


@pytest.mark.parametrize(
    ("document", "path", "words"),
    [
        ({"protections": []}, "protections", "strategy’s code"),
        ({"ticker_interval": "5m"}, "ticker_interval", "Use “timeframe” instead."),
        ({"ask_strategy": {"use_sell_signal": 1}}, "ask_strategy.use_sell_signal", "Use “use_exit_signal” instead."),
        ({"forcebuy_enable": 1}, "forcebuy_enable", "now called “force_entry_enable”"),
        ({"bid_strategy": {"a": 1}}, "bid_strategy", "only one of ask_strategy and bid_strategy"),
        (PRICES | FUTURES, "bid_strategy", "on spot markets only"),
        ({"buy_params": {}}, "buy_params", "strategy’s parameters"),
    ],
)
def test_each_is_told_with_what_to_do_instead(document: Document, path: str, words: str) -> None:
    found = {one.path: one.sentence for one in check(GOOD | document, SCHEMA)}
    assert words in found[path]


def test_the_new_names_are_checked_as_freqtrade_would_after_renaming() -> None:
    document = GOOD | {"unfilledtimeout": {"buy": "soon", "sell": 10}}
    (error,) = [one for one in check(document, SCHEMA) if one.severity is Severity.ERROR]
    assert error.path == "unfilledtimeout.entry"


def test_renaming_changes_a_copy_and_keeps_what_is_new_already() -> None:
    document: dict[str, Any] = {"forcebuy_enable": True, "force_entry_enable": False, **PRICES}
    before = json.dumps(document)
    found: list[Retired] = retired(document)
    assert renamed(document, found) == {
        "force_entry_enable": False,
        "entry_pricing": {"price_last_balance": 0.0},
        "exit_pricing": {"price_side": "ask"},
    }
    assert json.dumps(document) == before
