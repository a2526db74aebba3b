"""What one trade cost, and in which coin."""

import pytest

from core.trades.fees import Fee
from pages.bots.one.trades.dialog import fee_words


@pytest.mark.parametrize(
    ("fee", "words"),
    [
        (Fee(None, "USDT"), "n/a"),
        (Fee(0.051000000000000004, "USDT"), "0.051 USDT"),
        (Fee(49_504.95, "PEPE"), "49,504.95 PEPE"),
        (Fee(49_504.95, "PEPE", worth=0.5), "49,504.95 PEPE (counted as 0.5 USDT)"),
        (Fee(0.12, "USDT", paid_in="BNB"), "0.12 USDT (paid in BNB)"),
        (Fee(0.0, "BNB"), "0 BNB"),
    ],
)
def test_a_fee_in_words(fee: Fee, words: str) -> None:
    assert fee_words(fee, "USDT") == words
