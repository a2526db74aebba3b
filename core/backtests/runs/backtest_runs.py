"""Runs the workload of a backtest until it has said its last word. One that is ended from outside, by a kill or a
restart of its machine, is begun once more."""

import asyncio
import math
from datetime import datetime
from functools import partial

from core import db
from core.backtests.models import workload_name
from core.backtests.runs import run_notes, run_outcome
from core.backtests.runs.live_runs import LiveRun
from core.backtests.runs.preparing import backtest_records, backtest_spec, run_ground
from core.backtests.runs.preparing.run_recipe import RunRecipe
from core.backtests.runs.run_deadline import DEADLINE, SILENT_SECONDS
from core.db import utcnow
from core.errors import Refused
from core.runners.port import Observation, Progress, Runner, State
from core.runners.workload_follower import follow, hear_all, patiently, seen

MOST_STARTS = 2
_OF_SETTING_UP, _OF_RUN = 0.02, 0.95
"""The share of the whole that is done when its workload starts and when that has ended; the rest brings it back."""


async def run(runner: Runner, recipe: RunRecipe, live: LiveRun, progress: Progress) -> Observation | None:
    """Return how the workload ended; None when it is gone. One that runs already is followed, not started; one that was
    made and never started, because of a kill, is started. Errors: those of the ground and of `Runner.apply`; `Refused`
    when it was ended from outside again and again, and at the deadline."""
    name, starts = workload_name(recipe.backtest_id), recipe.starts
    until = recipe.began_at and recipe.began_at + DEADLINE
    found = await patiently(lambda: seen(runner, name), SILENT_SECONDS)
    while True:
        if found is None or found.state is State.STARTING:
            _require_another(starts)
            found = await _start(runner, recipe, progress)
        starts = await _note(recipe, found)
        until = until or utcnow() + DEADLINE
        ended = found if found.state is State.EXITED else await _follow(runner, recipe, live, progress, until)
        await _hear_all(runner, name, live)
        if live.ended or (ended and ended.oom_killed) or starts >= MOST_STARTS:
            return ended
        found = None


async def _follow(
    runner: Runner, recipe: RunRecipe, live: LiveRun, progress: Progress, until: datetime
) -> Observation | None:
    """Follow it to its end. Errors: `Refused` when it has not ended by `until`."""
    last_word = asyncio.Event()

    def hear(line: str) -> None:
        live.hear(line)
        if live.ended:
            last_word.set()
        progress(_OF_SETTING_UP + live.share * (_OF_RUN - _OF_SETTING_UP), live.phase)

    name = workload_name(recipe.backtest_id)
    try:
        async with asyncio.timeout((until - utcnow()).total_seconds()) as deadline:
            return await follow(runner, name, hear, math.inf, last_word)
    except TimeoutError:
        if not deadline.expired():
            raise
        raise run_outcome.late(DEADLINE) from None


async def _hear_all(runner: Runner, name: str, live: LiveRun) -> None:
    """Read the whole log again, which may have more than was heard while it was followed."""

    async def hear() -> None:
        live.clear()
        await hear_all(runner, name, live.hear)

    await patiently(hear, SILENT_SECONDS)


def _require_another(starts: int) -> None:
    if starts >= MOST_STARTS:
        raise Refused(
            f"It was ended from outside {MOST_STARTS} times, and nothing is left of it.",
            hint="Look at the runner: something there ends what runs. Then run it again.",
        )


async def _start(runner: Runner, recipe: RunRecipe, progress: Progress) -> Observation:
    ground = await run_ground.prepare(runner, recipe, progress)
    limits = await run_ground.free_memory(runner, recipe, progress)
    record = backtest_records.begun(recipe, ground, limits)
    await db.current().run(partial(run_notes.begin, backtest_id=recipe.backtest_id, record=record))
    progress(0.01, "Setting its candles aside")
    await run_ground.take_snapshot(runner, recipe, ground.version)
    layout = await runner.layout(workload_name(recipe.backtest_id))
    wanted = backtest_spec.workload(recipe, ground.version, ground.packages, limits, layout)
    progress(_OF_SETTING_UP, "Starting Freqtrade")
    return await runner.apply(wanted)


async def _note(recipe: RunRecipe, found: Observation) -> int:
    note = partial(run_notes.note_workload, backtest_id=recipe.backtest_id, workload_id=found.workload_id)
    return await db.current().run(note)
