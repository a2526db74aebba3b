"""Follows the workload of a download by its log until it ends."""

import asyncio
from contextlib import aclosing

from core.errors import FlotillaError, Unavailable
from core.freqtrade.candles.download_facts import parse
from core.market_data.live_downloads import LiveDownload
from core.runners.port import Observation, Progress, Runner, State

_LOOKS_EVERY_SECONDS = 1.0
_SILENT_SECONDS = 600.0
"""How long the runner may not answer before the download is given up."""
_TAIL = 200_000
"""Lines that are read again after a restart of Flotilla: what a download tells in hours."""
_OVER = (State.EXITED,)


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
    loop = asyncio.get_running_loop()
    heard = loop.time()
    while True:
        try:
            seen = next((one for one in await runner.observe() if one.name == name), None)
        except Unavailable:
            if loop.time() - heard > _SILENT_SECONDS:
                raise
        else:
            heard = loop.time()
            if seen is None or seen.state in _OVER:
                return seen
        await asyncio.sleep(_LOOKS_EVERY_SECONDS)
