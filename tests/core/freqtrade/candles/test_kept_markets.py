"""What the markets beside the candles say, whoever wrote them."""

import json
from typing import Any

import pytest

from core.freqtrade.candles import store_program
from core.freqtrade.candles.store_answers import KeptMarket, parse_markets
from tests.core.freqtrade.candles.candle_store import CandleStore

pytestmark = pytest.mark.freqtrade


def told(store: CandleStore, content: Any, mode: str = "spot") -> Any:
    text = content if isinstance(content, str) else json.dumps(content)
    (store.folder / "markets-spot.json").write_text(text)
    return parse_markets(store.run(store_program.markets(mode, ["BTC/USDT", "ETH/USDT", "GONE/USDT"])))


def test_markets_are_told_pair_by_pair(store: CandleStore) -> None:
    markets = {"BTC/USDT": {"active": True, "taker": 0.001, "info": {}}, "ETH/USDT": {"active": False, "taker": "1"}}
    found = told(store, {"markets": markets | {"XRP/USDT": {"active": True}}})
    assert found == {"BTC/USDT": KeptMarket(True, 0.001), "ETH/USDT": KeptMarket(False, None)}
    assert told(store, {"markets": markets}, "futures") is None


def test_what_is_no_market_is_none(store: CandleStore) -> None:
    assert told(store, {"markets": {"BTC/USDT": [], "ETH/USDT": {"taker": 10**400}}}) == {
        "ETH/USDT": KeptMarket(True, None)
    }
    assert told(store, {"markets": []}) is None
    assert told(store, "[" * 100_000) is None
    assert told(store, {"markets": {}}, "../spot") is None
