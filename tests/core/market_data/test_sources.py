"""Keys name the stores of runners: they stay as they are for ever."""

from typing import Any

import pytest

from core.market_data.sources import key_of_store, of_key, source_of
from tests import rows

OWN = {"urls": {"api": "http://127.0.0.1:9"}}


def key(exchange_type: str = "binance", edition: int = 2, **ccxt: Any) -> str:
    config = {"exchange": {"ccxt_config": ccxt}} if ccxt else {}
    return source_of(rows.exchange(exchange_type=exchange_type, market_edition=edition, config=config)).key


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        (key(), "binance"),
        (key(enableRateLimit=True), "binance"),
        (key(sandbox=True), "binance-sandbox"),
        (key("practice", 1), "practice"),
        (key("practice", 2), "practice-2"),
        (key(**OWN), "binance-own-be78b9d1"),
        (key(**OWN, sandbox=True), "binance-own-be78b9d1"),
    ],
    ids=["plain", "harmless settings", "sandbox", "first edition", "second edition", "own address", "own sandbox"],
)
def test_accounts_share_a_source_unless_they_lead_to_another_server(found: str, wanted: str) -> None:
    assert found == wanted


def test_another_address_is_another_source() -> None:
    assert key(**OWN) != key(urls={"api": "http://127.0.0.1:8"}) != key(hostname="127.0.0.1")


@pytest.mark.parametrize("name", ["binance", "binanceus", "binance-own-1f2e3d4c", "practice-2", "gone"])
def test_a_key_is_found_again_by_the_name_of_its_store(name: str) -> None:
    source = of_key(name)
    assert (source.key, key_of_store(source.store)) == (name, name)
    assert source.exchange_type == name.partition("-")[0]


def test_a_store_of_something_else_has_no_source() -> None:
    assert key_of_store("packages-3f") == ""
