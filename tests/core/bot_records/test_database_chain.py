"""Which part of the wallet Freqtrade counts as its starting balance."""

from typing import Any

import pytest

from core.bot_records.database_chain import tradable_ratio


@pytest.mark.parametrize(
    ("settings", "ratio"),
    [
        ({}, 0.99),
        ({"tradable_balance_ratio": 0.5}, 0.5),
        ({"tradable_balance_ratio": 1}, 1.0),
        ({"available_capital": 300}, 1.0),
        ({"available_capital": 300, "tradable_balance_ratio": 0.5}, 1.0),
        ({"available_capital": None}, 0.99),
        ({"tradable_balance_ratio": "half"}, 0.99),
        ({"tradable_balance_ratio": True}, 0.99),
        ({"tradable_balance_ratio": 0}, 0.99),
        ({"tradable_balance_ratio": float("nan")}, 0.99),
    ],
)
def test_tradable_ratio(settings: dict[str, Any], ratio: float) -> None:
    assert tradable_ratio(settings) == ratio
