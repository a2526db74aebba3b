"""The house of the access tests, where Olga asks for backtests on her runner."""

from datetime import date
from typing import Any

import pytest

from core.backtests.models import BacktestDraft
from core.db import Database
from tests.core.access.house import House, build


@pytest.fixture
def house(database: Database) -> House:
    return build(database)


def draft(house: House, **values: Any) -> BacktestDraft:
    """Two days of two pairs."""
    its: dict[str, Any] = {
        "strategy_id": house.strategy_id,
        "runner_id": house.runner_id,
        "exchange_id": house.exchange_id,
    }
    its |= {"pairs": ["ETH/USDT", "BTC/USDT"], "start": date(2026, 10, 2), "end": date(2026, 10, 3)}
    return BacktestDraft.model_validate({**its, "stake_amount": 100, **values})
