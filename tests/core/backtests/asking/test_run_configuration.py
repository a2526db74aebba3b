"""The configuration of a run: its layers, its pairs in order, and nothing secret."""

import json
from typing import Any

import pytest
from sqlmodel import Session

from core.backtests.asking import run_configuration
from core.backtests.models import BacktestDraft
from core.errors import Invalid
from core.exchanges.models import Exchange
from core.strategies.models import Strategy
from tests.core.access.house import House
from tests.core.backtests.asking.conftest import draft


def made(house: House, asked: BacktestDraft) -> dict[str, Any]:
    with Session(house.database.engine) as session:
        return run_configuration.effective(session, asked)


def test_pairs_keep_their_order(house: House) -> None:
    pairs = ["SOL/USDT", "BTC/USDT", "ETH/USDT"]
    found = made(house, draft(house, pairs=pairs, config={"exchange": {"pair_whitelist": ["ADA/USDT"]}}))
    assert found["exchange"]["pair_whitelist"] == pairs
    assert found["pairlists"] == [{"method": "StaticPairList"}]


def test_later_layers_win(house: House) -> None:
    house.change(Exchange, house.exchange_id, config={"unfilledtimeout": {"entry": 1, "exit": 1}, "amend": 1})
    house.change(Strategy, house.strategy_id, config={"unfilledtimeout": {"entry": 2}, "stoploss": -0.1})
    found = made(house, draft(house, config={"stoploss": -0.2}))
    assert (found["unfilledtimeout"], found["stoploss"], found["amend"]) == ({"entry": 2, "exit": 1}, -0.2, 1)


def test_what_the_draft_leaves_open_stays_open(house: House) -> None:
    """A value in the configuration wins against the strategy's own."""
    found = made(house, draft(house, stake_amount=None))
    assert not {"stake_amount", "max_open_trades", "timeframe", "fee"} & found.keys()
    settings = {"stake_amount": 50, "max_open_trades": 2, "timeframe": "1h", "fee": 0.002}
    found = made(house, draft(house, stake_amount=None, config=settings))
    assert {key: found[key] for key in settings} == settings
    given = draft(house, config=settings, stake_amount="unlimited", max_open_trades=-1, timeframe="5m", fee=0.0)
    found = made(house, given)
    assert [found[key] for key in settings] == ["unlimited", -1, "5m", 0.0]


def test_a_wallet_is_one_number(house: House) -> None:
    found = made(house, draft(house, wallet=500, config={"dry_run_wallet": {"USDT": 1000, "BTC": 0.1}}))
    assert found["dry_run_wallet"] == 500


@pytest.mark.parametrize("mode, margin", [("spot", ""), ("futures", "isolated")])
def test_markets(house: House, mode: str, margin: str) -> None:
    found = made(house, draft(house, trading_mode=mode, config={"trading_mode": "margin", "margin_mode": "cross"}))
    assert (found["trading_mode"], found["margin_mode"]) == (mode, margin)
    for side in ("entry_pricing", "exit_pricing"):
        assert found[side] == {"price_side": "other", "use_order_book": True, "order_book_top": 1}


def test_what_a_run_does_not_need_is_left_out(house: House) -> None:
    pricing = {"order_book_min": 1, "order_book_max": 5, "check_depth_of_market": {"enabled": True}}
    settings = {
        "api_server": {"enabled": True, "password": "pw"}, "telegram": {"token": "1:t", "chat_id": "7"},
        "webhook": {"url": "https://hook/secret"}, "db_url": "sqlite:////etc/x", "user_data_dir": "/root",
        "exit_pricing": pricing, "timerange": "20200101-", "enable_protections": True, "strategy": "Other",
        "add_config_files": ["/etc/passwd"], "strategy_path": "/root", "export": "none",
    }  # fmt: skip
    found = made(house, draft(house, config=settings))
    assert not (settings.keys() - {"exit_pricing"}) & found.keys()
    assert "order_book_min" not in found["exit_pricing"]


def test_nothing_secret_reaches_a_run(house: House) -> None:
    house.change(Exchange, house.exchange_id, exchange_type="binance")
    ccxt = {"apiKey": "S3CRET", "aiohttp_proxy": "http://me:S3CRET@proxy:1", "list": [{"token": "S3CRET"}]}
    exchange = {"key": "S3CRET", "walletAddress": "S3CRET", "ccxt_config": ccxt, "pair_blacklist": ["BNB/.*"]}
    found = made(house, draft(house, config={"exchange": exchange, "coingecko": {"api_key": "S3CRET"}}))
    assert "S3CRET" not in json.dumps(found)
    assert found["exchange"]["ccxt_config"] == {"list": [{}]}
    assert found["exchange"]["pair_blacklist"] == ["BNB/.*"]


def test_the_practice_market_is_reached_nowhere(house: House) -> None:
    found = made(house, draft(house))["exchange"]
    assert (found["name"], found["enable_ws"], found["only_from_ccxt"]) == ("binance", False, True)
    assert found["ccxt_config"]["urls"]["api"]["public"].startswith("http://market")


def test_layers_that_cannot_be_merged_are_refused(house: House) -> None:
    house.change(Strategy, house.strategy_id, config={"stoploss": -0.1})
    with pytest.raises(Invalid, match="stoploss"):
        made(house, draft(house, config={"stoploss": {"a": 1}}))


def test_settings_of_the_draft_are_not_changed(house: House) -> None:
    config = {"exchange": {"pair_whitelist": ["ADA/USDT"], "secret": "x"}}
    asked = draft(house, config=config)
    before = asked.model_dump_json()
    made(house, asked)
    assert asked.model_dump_json() == before
