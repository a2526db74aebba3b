"""The market at a frozen moment."""

import pytest

from core.practice.market.market import Market

NOW_MS = 1_790_000_012_345
"""2026-09-21 13:33:32.345 UTC: inside a candle of every size."""
SEED = 7


@pytest.fixture(scope="session")
def market() -> Market:
    return Market(SEED)
