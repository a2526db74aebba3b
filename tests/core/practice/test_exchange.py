from core.practice.exchange import exchange_block
from core.practice.market.listing import PAIRS


def test_every_address_in_the_block_is_the_market_itself() -> None:
    block = exchange_block("http://127.0.0.1:21077/")
    urls = block["ccxt_config"]["urls"]["api"]
    assert all(url.startswith("http://127.0.0.1:21077/") and "//api" not in url for url in urls.values())
    assert block["name"] == "binance"
    assert block["key"] == block["secret"] == ""


def test_the_pairs_are_all_or_those_chosen() -> None:
    assert exchange_block("http://x")["pair_whitelist"] == [pair.name for pair in PAIRS]
    assert exchange_block("http://x", ["BTC/USDT"])["pair_whitelist"] == ["BTC/USDT"]
