"""Pairs on a blacklist, without running a stranger's pattern."""

import pytest

from core.backtests.asking.blacklisted import held
from tests.core.growth import grows_too_fast

PAIRS = ["BTC/USDT", "BNB/USDT", "USDC/USDT", "BTCUP/USDT", "ETH/USDT:USDT"]


@pytest.mark.parametrize(
    "entries, expected",
    [
        (["BNB/.*"], ["BNB/USDT"]),
        (["bnb/usdt"], ["BNB/USDT"]),
        (["(BNB|USDC)/.*"], ["BNB/USDT", "USDC/USDT"]),
        ([".*UP/.*"], ["BTCUP/USDT"]),
        ([".*/USDT"], ["BTC/USDT", "BNB/USDT", "USDC/USDT", "BTCUP/USDT"]),
        ([".*USDT"], PAIRS),
        (["^BNB/.*$"], ["BNB/USDT"]),
        ([".*"], PAIRS),
        (["BT.*C/USDT"], ["BTC/USDT"]),
        (["BTC"], []),
        (["(a+)+b", "BNB/(USDT", "[A-Z]+/USDT", None, 3, "", {"a": 1}], []),
        ([], []),
    ],
    ids=str,
)
def test_what_is_held(entries: list[object], expected: list[str]) -> None:
    assert held(PAIRS, entries) == expected


def test_a_long_entry_takes_no_long_time() -> None:
    assert not (why := grows_too_fast(lambda size: lambda: held(["A" * 100], [".*A" * size]))), why
    assert not (why := grows_too_fast(lambda size: lambda: held(["A" * 100], [f"({'A|' * size})"]))), why
