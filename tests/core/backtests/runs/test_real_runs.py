"""Backtests with real Freqtrade on a runner of this machine: a queue, an exact repeat, and every way of being ended."""

import asyncio
import subprocess
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from core import db, events, jobs
from core.access.scopes import Role
from core.backtests import service
from core.backtests.models import BacktestStatus, workload_name
from core.backtests.runs import backtest_job, brought_back, live_runs
from core.backtests.runs.preparing import run_ground
from core.exchanges.models import PRACTICE, Exchange
from core.jobs import JobState
from core.market_data import used_version
from core.market_data.sources import source_of
from core.runners import job_slots, open_runner
from core.runners.local.venvs import Venvs
from core.runners.port import State
from core.runners.registry import Registry
from tests import rows
from tests.core.backtests.runs.real_place import BROKEN, PAIRS, STEADY, Place, fill, patient
from tests.core.runners.conftest import clear
from tests.eager_runner import EagerRunner

pytestmark = [
    pytest.mark.freqtrade,
    pytest.mark.timeout(600),
    pytest.mark.parametrize("database_url", ["sqlite"], indirect=True),
]
SLOTS = 2


@pytest.fixture
async def place(database: db.Database, freqtrade_dir: Path, tmp_path: Path) -> AsyncIterator[Place]:
    runner = EagerRunner(tmp_path / "runner", Venvs(freqtrade_dir))
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
    python = Venvs(freqtrade_dir).python(rows.VERSION)
    yield Place(database, rows.actor(ada), runner, store, exchange.id, there.id, python)
    await jobs.close()
    await clear(runner)
    open_runner.install(None)


async def test_a_run_is_brought_back_with_its_record_and_again_it_is_the_same(place: Place) -> None:
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
    assert "freqtrade 2026.9" in await service.log(place.owner, made)
    assert await place.workload(made) is None and place.snapshots() == []
    await _the_same_again(place, made)


async def _the_same_again(place: Place, first: UUID) -> None:
    """Whatever the store got meanwhile."""
    await asyncio.to_thread(_refresh, place, "BTC_USDT-5m.feather")
    (place.store / "markets-spot.json").write_text("{}")
    again = await service.again(place.owner, first)
    one, two = place.row(first), await place.ended(again)
    assert two.status is BacktestStatus.COMPLETED, (two.error_message, await service.log(place.owner, again))
    assert (two.repeats, two.problems) == (first, [])
    assert place.trades(again) == place.trades(first) != []
    stamps = ("backtest_run_start_ts", "backtest_run_end_ts")
    plain = [{key: value for key, value in (row.result or {}).items() if key not in stamps} for row in (one, two)]
    assert plain[0] == plain[1]
    records = [await service.record(place.owner, id_) for id_ in (first, again)]
    assert len({(one.candles_sha256, one.markets_sha256, one.command, one.build) for one in records}) == 1


_LATER_CANDLES = """
import os, sys, pandas
before = pandas.read_feather(sys.argv[1])
later = before.assign(date=before["date"] + (before["date"].iloc[-1] - before["date"].iloc[0]) + pandas.Timedelta("5m"))
pandas.concat([before, later], ignore_index=True).to_feather(sys.argv[1] + ".part")
os.replace(sys.argv[1] + ".part", sys.argv[1])
"""


def _refresh(place: Place, name: str) -> None:
    """As a download does: a whole file with newer candles takes the place of the one before."""
    file = place.store / name
    before = file.read_bytes()
    subprocess.run([place.python, "-I", "-c", _LATER_CANDLES, file], check=True)
    assert file.read_bytes() != before


async def test_a_queue_of_ten_is_worked_off_two_at_a_time(place: Place) -> None:
    strategy = place.strategy(STEADY)
    days = [{"start": date(2026, 10, 2), "end": date(2026, 10, 2 + more)} for more in (0, 1)]
    pairs = [[*PAIRS[shift:], *PAIRS[:shift]][:2] for shift in range(4)]
    drafts = [place.draft(strategy, pairs=one, **when) for one in pairs for when in days] + [
        place.draft(strategy, pairs=[PAIRS[0]]),
        place.draft(strategy, pairs=[PAIRS[1]]),
    ]
    checked: list[int] = []
    made = await service.ask(place.owner, drafts, checked.append)
    assert checked == list(range(1, len(drafts) + 1))
    most = 0

    def all_ended() -> bool:
        nonlocal most
        states = [place.job(one).state for one in made]
        most = max(most, states.count(JobState.RUNNING))
        return not any(state in jobs.ALIVE for state in states)

    await place.until(all_ended)
    assert most == SLOTS
    found = [place.row(one) for one in made]
    assert {row.status for row in found} == {BacktestStatus.COMPLETED}, [row.error_message for row in found]
    assert len({row.batch for row in found}) == 1 and found[0].batch
    assert [row.first_pairs for row in found] == [", ".join(draft.pairs) for draft in drafts]
    assert all(row.trades for row in found) and place.snapshots() == []


async def test_it_survives_the_end_of_flotilla_and_of_its_workload(
    place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = tmp_path / "gate"
    monkeypatch.setattr(run_ground, "_ASKS_EVERY_SECONDS", 0.1)
    with monkeypatch.context() as little:
        little.setattr(place.runner, "free_memory_bytes", lambda: asyncio.sleep(0, 2**20))
        made = await place.begin(patient(gate))
        await place.until(lambda: place.job(made).step.startswith("Waiting for 512.0 MiB of free memory"))
        assert place.row(made).status is BacktestStatus.PENDING
        await place.restart()
    await place.runs(made)
    await place.restart()
    assert await place.workload(made) is State.RUNNING, "Flotilla ends, the run does not"
    await place.until(lambda: live_runs.of(made) is not None)
    await place.runner.kill(workload_name(made))
    await place.runs(made, starts=2)
    left: list[asyncio.Task[None]] = []

    def leave(event: events.Event) -> None:
        if isinstance(event, events.JobChanged) and place.job(made).progress >= 0.95 and not left:
            left.append(asyncio.ensure_future(place.restart()))

    stop = events.subscribe(leave, events.JobChanged)
    gate.touch()
    await place.until(lambda: bool(left) and left[0].done())
    stop()
    row = await place.ended(made)
    assert (row.status, row.starts) == (BacktestStatus.COMPLETED, 2), row.error_message
    assert row.trades == len(place.trades(made)) > 0
    assert await place.workload(made) is None and place.snapshots() == [] and not row.is_on_runner


async def test_cancelled_nothing_of_it_is_left(place: Place, tmp_path: Path) -> None:
    made = await place.begin(patient(tmp_path / "never"))
    await place.runs(made)
    assert place.snapshots() == [str(made)]
    counts = await asyncio.gather(*(service.cancel(place.owner, [made]) for _ in range(2)))
    assert sorted(counts) in ([0, 1], [1, 1])
    row = place.row(made)
    assert (row.status, row.is_on_runner, row.result) == (BacktestStatus.CANCELLED, False, None)
    assert place.job(made).state is JobState.CANCELLED
    assert await place.workload(made) is None and place.snapshots() == []


async def test_ended_from_outside_again_and_again_it_fails(place: Place, tmp_path: Path) -> None:
    made = await place.begin(patient(tmp_path / "never"))
    for starts in (1, 2):
        await place.runs(made, starts)
        await place.runner.kill(workload_name(made))
    row = await place.ended(made)
    assert row.status is BacktestStatus.FAILED
    assert "ended from outside" in (row.error_message or "")
    assert await place.workload(made) is None and place.snapshots() == []


async def test_a_failure_tells_the_true_reason_and_keeps_its_log(place: Place) -> None:
    made = await place.begin(BROKEN)
    row = await place.ended(made)
    line = next(number for number, text in enumerate(BROKEN.splitlines(), 1) if "sloow" in text)
    assert row.status is BacktestStatus.FAILED
    assert "sloow" in (row.error_message or "") and f"strategy.py, line {line}" in (row.error_message or "")
    assert "KeyError: 'sloow'" in await service.log(place.owner, made)
    assert place.job(made).state is JobState.FAILED and place.job(made).error
