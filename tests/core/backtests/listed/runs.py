"""Backtests of what the house has."""

from datetime import timedelta
from typing import Any

from core.access.policy import Actor
from core.backtests.models import Backtest, BacktestStatus
from core.db import utcnow
from core.jobs import Job, JobState
from tests import held_backtests
from tests.core.access.house import House


def run(house: House, by: Actor, minutes_ago: int = 60, **values: Any) -> Backtest:
    """Keep a finished run without a result, asked for so long ago, and return it."""
    at = utcnow() - timedelta(minutes=minutes_ago)
    things: dict[str, Any] = {"exchange_id": house.exchange_id, "runner_id": house.runner_id}
    told: dict[str, Any] = {
        "status": BacktestStatus.COMPLETED,
        "created_at": at,
        "completed_at": at,
        "trades": 100,
        "result": {},
    }
    strategy_id = values.pop("strategy_id", house.strategy_id)
    made = held_backtests.waiting(by.person_id, strategy_id, **things | told | values)
    house.keep(made)
    return made


def alive(house: House, by: Actor, status: BacktestStatus, minutes_ago: int = 1, **told: Any) -> Backtest:
    """Keep a run that waits or runs, with its job. `told`: columns of the job."""
    state = JobState.RUNNING if status is BacktestStatus.RUNNING else JobState.WAITING
    its: dict[str, Any] = {
        "kind": "backtest",
        "subject_key": str(minutes_ago),
        "title": "",
        "runner_id": house.runner_id,
    }
    job = Job(**its | {"state": state} | told)
    house.keep(job)
    return run(house, by, minutes_ago, status=status, job_id=job.id, completed_at=None, trades=None)
