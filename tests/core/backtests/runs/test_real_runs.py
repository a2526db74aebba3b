"""Backtests with real Freqtrade on a runner of this machine: a queue, an exact repeat, and every way of being ended."""

import asyncio
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest

from core import db, events, jobs
from core.access.scopes import Role
from core.backtests import service
from core.backtests.models import BacktestStatus, workload_name
from core.backtests.runs import backtest_job, brought_back, live_runs, run_ground
from core.exchanges.models import PRACTICE, Exchange
from core.jobs import JobState
from core.market_data import used_version
from core.market_data.sources import source_of
from core.runners import job_slots, open_runner
from core.runners.local.local_runner import LocalRunner
from core.runners.local.venvs import Venvs
from core.runners.port import State
from core.runners.registry import Registry
from tests import rows
from tests.core.backtests.runs.real_place import BROKEN, PAIRS, PATIENT, STEADY, Place, fill
from tests.core.runners.conftest import clear

pytestmark = [
    pytest.mark.freqtrade,
    pytest.mark.timeout(600),
    pytest.mark.parametrize("database_url", ["sqlite"], indirect=True),
]
SLOTS = 2


@pytest.fixture
async def place(database: db.Database, freqtrade_dir: Path, tmp_path: Path) -> AsyncIterator[Place]:
    runner = LocalRunner(tmp_path / "runner", Venvs(freqtrade_dir))
    open_runner.install(Registry({"LOCAL": lambda _, __: runner}))
    jobs.limit_runners(job_slots.of_all)
    jobs.register(backtest_job.KIND, backtest_job.carry_out, takes_runner_slot=True)
    used_version.install(rows.VERSION)
    brought_back.keep_in(tmp_path / "results")
    ada = rows.person("ada", Role.ADMINISTRATOR)
    there = rows.runner(job_slots=SLOTS, owner_id=ada.id)
    exchange: Exchange = rows.exchange(name="Practice", exchange_type=PRACTICE, owner_id=ada.id)
    rows.keep(database, ada, there, exchange)
    store = tmp_path / "runner" / ".stores" / source_of(exchange).store
    fill(store)
    yield Place(database, rows.actor(ada), runner, store, exchange.id, there.id)
    await jobs.close()
    await clear(runner)
    open_runner.install(None)


async def test_a_run_is_brought_back_with_its_record(place: Place) -> None:
    made = await place.begin(STEADY, pairs=list(PAIRS[:3]))
    row = await place.ended(made)
    assert row.status is BacktestStatus.COMPLETED, (row.error_message, await service.log(place.owner, made))
    assert (row.problems, row.starts, row.is_on_runner) == ([], 1, False)
    assert row.trades == len(place.trades(made)) > 0
    assert row.run_seconds and row.peak_bytes and row.peak_bytes > 50 * 2**20
    record = await service.record(place.owner, made)
    assert (record.freqtrade_version, record.pairs, record.class_name) == (rows.VERSION, PAIRS[:3], "Steady")
    assert {one["pair"] for one in record.candles} == set(PAIRS[:3])
    assert record.command.startswith("freqtrade backtesting") and "-p ETH/USDT BTC/USDT SOL/USDT" in record.command
    assert record.fee == 0.001 and record.fee_from == "of ETH/USDT, the first pair"
    assert "Loading data for" in await service.log(place.owner, made)
    assert await place.workload(made) is None and place.snapshots() == []
