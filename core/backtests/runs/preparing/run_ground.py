"""What has to be there before a run starts: its Freqtrade version, its packages, free memory, and its snapshot."""

import asyncio
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session

from core import db, jobs
from core.backtests.runs.preparing import isolation
from core.backtests.runs.preparing.run_recipe import RunRecipe
from core.backtests.runs.run_deadline import SILENT_SECONDS
from core.errors import FlotillaError, Refused
from core.freqtrade import versions
from core.jobs import JobState
from core.market_data import used_version
from core.market_data.size_words import size_words
from core.market_data.stored import store_calls
from core.runners.models import RunnerRow
from core.runners.packages import package_installs, package_store
from core.runners.packages.package_installs import Wanted
from core.runners.packages.package_store import Installed
from core.runners.port import Limits, Progress, Runner
from core.runners.workload_follower import patiently

_ASKS_EVERY_SECONDS = 10.0
_WAITS_SECONDS = 3600.0
"""For memory. A strategy can lie about what it needed, and what waits takes a slot of its runner."""
_LOOKS_EVERY_SECONDS = 0.5


@dataclass(frozen=True, slots=True)
class Ground:
    """`version`: the Freqtrade version that runs; `build`: what exactly that is there."""

    version: str
    build: str
    packages: Installed


async def prepare(runner: Runner, recipe: RunRecipe, progress: Progress) -> Ground:
    """Make version and packages ready, which takes minutes where they are missing. Errors: `Refused`, `Unavailable`
    when they cannot be had."""
    version = await _version(runner, recipe, progress)
    packages = await _packages(runner, recipe, version, progress)
    build = await runner.build_of(version)
    return Ground(version, build.exact if build else "", packages)


async def free_memory(runner: Runner, recipe: RunRecipe, progress: Progress) -> Limits:
    """Wait until as much memory is free as this strategy last needed, an hour at most, and return the limits of the
    run. One that starts with less is ended before any bot."""
    loop = asyncio.get_running_loop()
    until = loop.time() + _WAITS_SECONDS
    while (free := await _free(runner)) is not None and free < recipe.needs_bytes:
        if loop.time() >= until:
            break
        there = f"{size_words(free)} are" if free else "none is"
        progress(0.0, f"Waiting for {size_words(recipe.needs_bytes)} of free memory on its runner: {there} free now")
        await asyncio.sleep(_ASKS_EVERY_SECONDS)
    return isolation.limits(free, recipe.slots, recipe.needs_bytes)


async def take_snapshot(runner: Runner, recipe: RunRecipe, version: str) -> None:
    """Make the run's own view of the candles and the markets, which no download and no deletion changes. Errors:
    `Refused` when the store has no markets: without a network Freqtrade cannot start."""
    store, name, mode = recipe.source.store, str(recipe.backtest_id), recipe.draft.trading_mode
    made = await patiently(
        lambda: store_calls.snapshot(runner, version, store, name, mode, recipe.wanted), SILENT_SECONDS
    )
    if not made.has_markets and not recipe.kept_markets:
        raise Refused(
            f"The markets of {recipe.source.title} are not kept on this runner.",
            hint="Download any candles of this exchange there: the markets come with them.",
        )


async def drop_snapshot(runner: Runner, store: str, backtest_id: UUID) -> None:
    """Drop the run's own view of the candles. Errors: those of `Runner.ask`."""
    if store in await runner.stores.names() and (version := await used_version.find(runner)):
        await store_calls.drop_snapshots(runner, version, store, [str(backtest_id)])


async def _free(runner: Runner) -> int | None:
    return await patiently(runner.free_memory_bytes, SILENT_SECONDS)


async def _version(runner: Runner, recipe: RunRecipe, progress: Progress) -> str:
    if not recipe.version:
        return await used_version.make_ready(runner, progress)
    build = recipe.repeated.build if recipe.repeated else ""
    version = versions.pinned(recipe.version, build)
    if not await runner.ready(version):
        words = f"Installing Freqtrade {versions.short(version)}"
        await runner.prepare(version, lambda _, step: progress(0.0, f"{words}: {step}"))
    return version


async def _packages(runner: Runner, recipe: RunRecipe, version: str, progress: Progress) -> Installed:
    """Return the packages of the strategy. Missing ones are installed by a job of their own, as for bots: two at once
    would get in each other's way."""
    requirements = tuple(recipe.extras.packages)
    if found := await package_store.find(runner, version, requirements):
        return found
    progress(0.0, f"Installing {package_installs.cut(requirements, 100)}")
    wanted = Wanted(recipe.runner_id, version, requirements)
    await _installed(await db.current().run(lambda session: _ask_for(session, wanted)))
    found = await package_store.find(runner, version, requirements)
    if found is None:
        raise Refused("The packages were installed, but their store has vanished. Run it again.")
    return found


def _ask_for(session: Session, wanted: Wanted) -> UUID:
    return package_installs.ask_for(session, session.get_one(RunnerRow, wanted.runner_id), wanted)


async def _installed(job_id: UUID) -> None:
    """Wait until the job has ended. Errors: its own."""
    while True:
        job = await db.current().run(lambda session: session.get(jobs.Job, job_id), reads_only=True)
        if job is None or job.state not in jobs.ALIVE:
            break
        await jobs.wait(job_id)
        await asyncio.sleep(_LOOKS_EVERY_SECONDS)
    if job is None or job.state is not JobState.DONE:
        error: FlotillaError = Refused((job and job.error) or "The packages were not installed.")
        error.detail = job.log if job else ""
        raise error
