"""What one trade cost, and in which coin."""

import pytest

from core.trades.fees import Fee
from pages.trade_dialog import coins, fee_words


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


@pytest.mark.parametrize(
    ("amount", "words"),
    [(0.00018, "0.00018"), (3e13, "30,000,000,000,000"), (1e-12, "0.000000000001"), (-0.1, "−0.1"), (100.0, "100")],
)
def test_amounts_of_coins_are_never_zero_for_what_is_not(amount: float, words: str) -> None:
    assert coins(amount) == words
