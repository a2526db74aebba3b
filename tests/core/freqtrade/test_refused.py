import pytest

from core.freqtrade.config import Document
from core.freqtrade.refused import OWNED, REDIRECTS, refused_keys


@pytest.mark.parametrize("key", sorted(OWNED | REDIRECTS))
def test_named_keys(key: str) -> None:
    for value in (None, False, {}, [], "x"):
        assert list(refused_keys({key: value, "stake_amount": 5})) == [key]


@pytest.mark.parametrize(
    ("document", "path"),
    [
        ({"exchange": {"ccxt_config": {"urls": {"api": {"public": "http://x"}}}}}, "exchange.ccxt_config.urls"),
        ({"exchange": {"ccxt_async_config": {"httpsProxy": "http://x"}}}, "exchange.ccxt_async_config.httpsProxy"),
        ({"exchange": {"ccxt_sync_config": {"https_proxy": "x"}}}, "exchange.ccxt_sync_config.https_proxy"),
        ({"exchange": {"ccxt_config": {"options": {"hostname": "x"}}}}, "exchange.ccxt_config.options.hostname"),
        ({"exchange": {"ccxt_config": {"options": [{"urls": 1}]}}}, "exchange.ccxt_config.options.0.urls"),
        ({"exchange": {"ccxt_config": {"apiKey": "x"}}}, "exchange.ccxt_config.apiKey"),
        ({"pairlists": [{}, {"pairlist_url": " FILE:///etc/passwd"}]}, "pairlists.1.pairlist_url"),
        ({"pairlists": [{"save_to_file": "x"}]}, "pairlists.0.save_to_file"),
    ],
)
def test_nested_keys(document: Document, path: str) -> None:
    assert list(refused_keys(document)) == [path]


def test_what_people_do_write() -> None:
    assert not refused_keys(
        {
            "exchange": {"name": "binance", "ccxt_config": {"rateLimit": 50, "options": {"adjust": True}}},
            "pairlists": [{"method": "RemotePairList", "pairlist_url": "https://example.org/pairs"}],
            "stake_amount": "unlimited",
            "telegram": {"enabled": True, "token": "x"},
        }
    )
    assert not refused_keys({"exchange": "binance", "pairlists": "none"})


def test_an_administrator_may_allow_redirects_but_nothing_that_flotilla_sets() -> None:
    document: Document = {
        "strategy_path": "/x",
        "db_url": "sqlite:///x",
        "exchange": {"ccxt_config": {"urls": {}, "secret": "x"}},
    }
    assert list(refused_keys(document, allow_redirects=True)) == ["db_url", "exchange.ccxt_config.secret"]
