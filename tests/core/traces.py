"""What stays behind of what was used once: it keeps an exchange, a runner or a strategy from being deleted for good."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from core.backtests.models import Backtest, BacktestStatus
from core.db import utcnow
from tests import rows
from tests.core.trades.house import House


def change(house: House, model: Any, id: UUID, **values: Any) -> None:
    rows.change(house.database, model, id, **values)


def backtest(house: House, **ids: UUID) -> Backtest:
    """One that has ended, of what the house has, but for `ids`."""
    now = utcnow()
    given = {"exchange_id": house.exchange_id, "strategy_id": house.strategy_id, "runner_id": house.runner_id} | ids
    times = {"start_date": now - timedelta(days=2), "end_date": now, "completed_at": now}
    return Backtest(**given, **times, owner_id=house.owner.person_id, status=BacktestStatus.COMPLETED)
