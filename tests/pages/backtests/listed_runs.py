"""Backtests of what the house has."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from core.backtests.models import Backtest, BacktestStatus
from core.db import utcnow
from core.jobs import Job, JobState
from tests import held_backtests
from tests.pages.site import Site


def run(site: Site, minutes_ago: int = 10, **values: Any) -> Backtest:
    """Keep a finished run of the house."""
    house = site.house
    at = utcnow() - timedelta(minutes=minutes_ago)
    its = {"status": BacktestStatus.COMPLETED, "created_at": at, "completed_at": at}
    told = {"trades": 214, "profit_ratio": 0.0321, "drawdown": 0.1, "win_rate": 0.5}
    things = {"exchange_id": house.exchange_id, "runner_id": house.runner_id}
    owner_id = values.pop("owner_id", house.owner.person_id)
    made = held_backtests.waiting(owner_id, house.strategy_id, **things | its | told | values)
    house.add(made)
    return made


def alive(site: Site, status: BacktestStatus = BacktestStatus.RUNNING, **told: Any) -> tuple[Backtest, Job]:
    """Keep a run that is under way, and its job."""
    state = JobState.RUNNING if status is BacktestStatus.RUNNING else JobState.WAITING
    id_ = uuid4()
    its: dict[str, Any] = {"kind": "backtest", "subject_key": str(id_), "title": "", "state": state}
    job = Job(**its | told)
    site.house.add(job)
    empty = dict.fromkeys(("completed_at", "trades", "profit_ratio", "drawdown", "win_rate"))
    return run(site, 100, id=id_, status=status, job_id=job.id, **empty), job
