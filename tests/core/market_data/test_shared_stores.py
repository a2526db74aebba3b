"""Which candles share a store."""

from typing import Any

import pytest

from core.market_data.sources import PREFIX, key_of_store, source_of
from tests import rows

SAME: dict[str, dict[str, Any]] = {
    "nothing": {},
    "pace": {"enableRateLimit": True, "rateLimit": 200, "options": {"defaultType": "swap"}},
    "a proxy": {"httpsProxy": "http://proxy:3128"},
    "no sandbox": {"sandbox": False, "urls": {}},
}
ELSEWHERE: dict[str, dict[str, Any]] = {
    "addresses": {"urls": {"api": "http://10.0.0.1"}},
    "host": {"hostname": "example.org"},
    "before each address": {"proxyUrl": "https://example.org/?"},
    "the same in short": {"proxy": "https://example.org/?"},
    "any certificate": {"verify": False},
    "own certificates": {"cafile": "/tmp/ca.pem"},
    "other names": {"commonCurrencies": {"BTC": "X"}},
}


def key(settings: dict[str, Any]) -> str:
    return source_of(rows.exchange(exchange_type="binance", config={"exchange": {"ccxt_config": settings}})).key


@pytest.mark.parametrize("name", SAME)
def test_accounts_of_one_server_share_candles(name: str) -> None:
    assert key(SAME[name]) == "binance"


@pytest.mark.parametrize("name", ELSEWHERE)
def test_what_may_lead_to_another_server_has_a_store_of_its_own(name: str) -> None:
    found = source_of(rows.exchange(exchange_type="binance", config={"exchange": {"ccxt_config": ELSEWHERE[name]}}))
    assert found.key.startswith("binance-own-") and found.is_elsewhere and found.title == "Binance (own address)"


@pytest.mark.parametrize("key", ["", "-x", "x" * 81, "ä", "../x", "a b", "a.b"])
def test_what_lies_beside_the_stores_is_none(key: str) -> None:
    assert key_of_store(PREFIX + key) == "" and key_of_store("packages-binance") == ""
    assert key_of_store(f"{PREFIX}binance-own-1f2e3d4c") == "binance-own-1f2e3d4c"
