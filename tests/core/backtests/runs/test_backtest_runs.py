"""The workload of a run on a runner in memory: one that a kill left half started, and a runner that falls silent."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NoReturn
from uuid import UUID

import pytest
from sqlmodel import Session

from core import jobs
from core.backtests.models import Backtest, BacktestStatus, workload_name
from core.backtests.runs import backtest_job, backtest_runs, brought_back
from core.backtests.runs.live_runs import LiveRun
from core.backtests.runs.preparing.run_recipe import RunRecipe, read
from core.errors import FlotillaError, Unavailable
from core.freqtrade.backtests.backtest_facts import Ended
from core.freqtrade.backtests.running.run_folder import RESULT_ZIP, RESULTS
from core.market_data import used_version
from core.runners import open_runner, workload_follower
from core.runners.port import NO_NEEDS, Needs, Observation, State, Workload
from core.runners.registry import Registry
from tests import rows
from tests.core.access.house import House
from tests.core.backtests.runs.conftest import asked, job_of, row_of
from tests.core.runners.fake import FakeRunner

SNAPSHOT = b'{"files": 1, "markets": true}'


@pytest.fixture(autouse=True)
def version() -> None:
    used_version.install(rows.VERSION)


def recipe_of(house: House, backtest_id: UUID) -> RunRecipe:
    with Session(house.database.engine) as session:
        return read(session, session.get_one(Backtest, backtest_id), "a test")


async def test_what_a_kill_left_half_started_is_started(house: House, runner: FakeRunner) -> None:
    """Flotilla was killed between the creation of a container and its start. Freqtrade is missing here, so that the run
    ends at once."""
    recipe = recipe_of(house, made := asked(house))
    runner.reply = lambda _, __: SNAPSHOT
    await runner.apply(Workload(name=workload_name(made), version=rows.VERSION, command=()))
    held = runner.held[workload_name(made)]
    held.seen = replace(held.seen, state=State.STARTING)
    async with asyncio.timeout(60):
        ended = await backtest_runs.run(runner, recipe, live := LiveRun(), lambda _, __: None)
    assert ended is not None and ended.state is State.EXITED
    assert live.ended is not None and row_of(house, made).starts == 1
    assert [one.name for one in runner.applied] == [workload_name(made)] * 2


class Off(FakeRunner):
    """Its machine is off for twelve minutes, each time that something else is asked of it."""

    def __init__(self, pass_time: Callable[[], None]) -> None:
        super().__init__()
        self.reply = lambda _, __: SNAPSHOT
        self.silent: set[str] = set()
        self._pass_time = pass_time

    def _fall_silent(self, asked: str) -> None:
        if asked not in self.silent:
            self.silent.add(asked)
            self._pass_time()
            self._refuse()

    def _refuse(self) -> NoReturn:
        raise Unavailable("Its machine is silent.")

    async def observe(self) -> Sequence[Observation]:
        self._fall_silent("observe")
        return await super().observe()

    async def free_memory_bytes(self) -> int | None:
        self._fall_silent("free_memory_bytes")
        return await super().free_memory_bytes()

    async def ask(self, version: str, code: str, needs: Needs = NO_NEEDS) -> bytes:
        self._fall_silent("ask")
        return await super().ask(version, code, needs)

    async def kept_log(self, name: str) -> AsyncGenerator[Sequence[str], None]:
        self._fall_silent("kept_log")
        async for lines in super().kept_log(name):
            yield lines

    async def fetch(self, name: str, path: str, max_bytes: int) -> AsyncGenerator[bytes, None]:
        self._fall_silent("fetch")
        async for piece in super().fetch(name, path, max_bytes):
            yield piece


@pytest.fixture
async def off(house: House, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Off]:
    """Time passes only where it is asked."""
    loop, passed = asyncio.get_running_loop(), [0.0]
    now = loop.time
    monkeypatch.setattr(loop, "time", lambda: now() + passed[0])
    monkeypatch.setattr(workload_follower, "_LOOKS_EVERY_SECONDS", 0.0)
    runner = Off(lambda: passed.append(passed.pop() + 720.0))
    open_runner.install(Registry({"LOCAL": lambda _, __: runner}))
    yield runner
    open_runner.install(None)


@pytest.mark.parametrize("is_resumed", [False, True])
async def test_a_run_waits_for_a_silent_runner(house: House, off: Off, *, is_resumed: bool) -> None:
    made = asked(house)
    with pytest.raises(FlotillaError) as failed:  # Freqtrade is missing there
        await backtest_job.carry_out(jobs.Running(job_of(house, made), is_resumed=is_resumed))
    assert off.silent == {"observe", "free_memory_bytes", "ask", "kept_log"}
    assert "silent" not in str(failed.value) and len(off.applied) == 1
    assert row_of(house, made).status is BacktestStatus.FAILED


async def test_a_result_is_brought_back_from_a_runner_that_was_silent(off: Off, tmp_path: Path) -> None:
    made = UUID(int=1)
    brought_back.keep_in(tmp_path)
    off.write(workload_name(made), f"{RESULTS}/{RESULT_ZIP}", b"a result")
    async with brought_back.brought_back(off, made, Ended(0, "ended", 1.0, 1, True, files=(RESULT_ZIP,))) as brought:
        assert brought.zip.read_bytes() == b"a result"
    assert off.silent == {"fetch"}
