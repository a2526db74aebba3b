"""Follows the workload of a download by its log until it ends."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import aclosing
from typing import TypeVar

from core.errors import FlotillaError, Unavailable
from core.freqtrade.candles.download_facts import parse
from core.market_data.downloads.live_downloads import LiveDownload
from core.runners.port import Observation, Progress, Runner, State

T = TypeVar("T")
_LOOKS_EVERY_SECONDS = 1.0
_SILENT_SECONDS = 600.0
"""How long the runner may not answer before the download is given up."""
_TAIL = 200_000
"""Lines that are read again after a restart of Flotilla: what a download tells in hours."""


async def follow(runner: Runner, name: str, live: LiveDownload, progress: Progress) -> Observation | None:
    """Return how the workload has ended; None when it is gone. May be cancelled; the workload goes on. Errors:
    `Unavailable` when the runner stays silent."""
    listening = asyncio.create_task(_listen(runner, name, live, progress), name=f"listen to {name}")
    try:
        return await _until_over(runner, name)
    finally:
        listening.cancel()
        await asyncio.wait([listening])


async def hear_all(runner: Runner, name: str, live: LiveDownload) -> None:
    """Take in the whole log anew, which may have more than was heard while it was followed."""
    live.clear()
    async with aclosing(runner.kept_log(name)) as blocks:
        async for lines in blocks:
            for line in lines:
                _hear(line, live)


async def until_it_answers(runner: Runner) -> None:
    """Return when the runner answers; after a restart of Flotilla its machine may be starting as well. Errors:
    `Unavailable` when it stays silent."""
    await _patiently(runner.observe)


async def _listen(runner: Runner, name: str, live: LiveDownload, progress: Progress) -> None:
    """Listen until cancelled. A log that breaks off is followed again."""
    while True:
        try:
            async for line in runner.logs(name, tail=_TAIL, follow=True):
                _hear(line.text, live)
                progress(live.share, live.step)
        except FlotillaError:
            pass  # the runner may be silent for a while: `_until_over` decides
        await asyncio.sleep(_LOOKS_EVERY_SECONDS)


def _hear(line: str, live: LiveDownload) -> None:
    fact = parse(line)
    if fact:
        live.hear(fact)
    else:
        live.say(line)


async def _until_over(runner: Runner, name: str) -> Observation | None:
    while True:
        held = await _patiently(runner.observe)
        seen = next((one for one in held if one.name == name), None)
        if seen is None or seen.state is State.EXITED:
            return seen
        await asyncio.sleep(_LOOKS_EVERY_SECONDS)


async def _patiently(ask: Callable[[], Awaitable[T]]) -> T:
    """Ask again while the runner is silent. Errors: `Unavailable` when it has been for too long."""
    loop = asyncio.get_running_loop()
    begun = loop.time()
    while True:
        try:
            return await ask()
        except Unavailable:
            if loop.time() - begun > _SILENT_SECONDS:
                raise
        await asyncio.sleep(_LOOKS_EVERY_SECONDS)
