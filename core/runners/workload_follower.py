"""Follows a workload by its log until it ends; for work that ends by itself."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import aclosing, suppress
from typing import TypeVar

from core.errors import FlotillaError, Unavailable
from core.runners.port import Observation, Runner, State

T = TypeVar("T")
Hear = Callable[[str], None]
"""Called with each line of a log."""
_LOOKS_EVERY_SECONDS, _LOOKS_AT_THE_END = 1.0, 0.1
_MOST_BUSY_SECONDS = 0.01
SILENT_SECONDS = 600.0
"""How long a runner may not answer before work there is given up."""
_MOST_QUICK_LOOKS = 50
"""After the last word, which work may say long before its end."""
_TAIL = 200_000
"""Lines that are read again after a restart of Flotilla: what work tells in hours."""


async def follow(
    runner: Runner,
    name: str,
    hear: Hear,
    silent_seconds: float = SILENT_SECONDS,
    about_to_end: asyncio.Event | None = None,
) -> Observation | None:
    """Return how the workload has ended; None when it is gone. May be cancelled; the workload goes on. `about_to_end`:
    set by `hear` at the last word, so that the end is seen at once. Errors: `Unavailable` when the runner stays silent
    for longer than `silent_seconds`."""
    listening = asyncio.create_task(_listen(runner, name, hear), name=f"listen to {name}")
    try:
        return await _until_over(runner, name, silent_seconds, about_to_end or asyncio.Event())
    finally:
        listening.cancel()
        await asyncio.wait([listening])


async def hear_all(runner: Runner, name: str, hear: Hear) -> None:
    """Hear the whole log, which may have more than was heard while it was followed."""
    async with aclosing(runner.kept_log(name)) as blocks:
        breaks = _Breaks()
        async for lines in blocks:
            for line in lines:
                hear(line)
                await breaks.take()


async def until_it_answers(runner: Runner, silent_seconds: float = SILENT_SECONDS) -> None:
    """Return when the runner answers; after a restart of Flotilla its machine may be starting as well. Errors:
    `Unavailable` when it stays silent for too long."""
    await patiently(runner.observe, silent_seconds)


async def seen(runner: Runner, name: str) -> Observation | None:
    """Return the workload as it is now; None when it is not there."""
    return next((one for one in await runner.observe() if one.name == name), None)


async def patiently(ask: Callable[[], Awaitable[T]], silent_seconds: float = SILENT_SECONDS) -> T:
    """Ask again while the runner is silent. Errors: `Unavailable` when it has been for too long."""
    loop = asyncio.get_running_loop()
    begun = loop.time()
    while True:
        try:
            return await ask()
        except Unavailable:
            if loop.time() - begun > silent_seconds:
                raise
        await asyncio.sleep(_LOOKS_EVERY_SECONDS)


async def _listen(runner: Runner, name: str, hear: Hear) -> None:
    """Listen until cancelled. A log that breaks off is followed again."""
    breaks = _Breaks()
    while True:
        try:
            async for line in runner.logs(name, tail=_TAIL, follow=True):
                hear(line.text)
                await breaks.take()
        except FlotillaError:
            pass  # the runner may be silent for a while: `_until_over` decides
        await asyncio.sleep(_LOOKS_EVERY_SECONDS)


class _Breaks:
    """Lets others have their turn among lines that come at once: there may be a million of them."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._since = self._loop.time()

    async def take(self) -> None:
        if self._loop.time() - self._since > _MOST_BUSY_SECONDS:
            await asyncio.sleep(0)
            self._since = self._loop.time()


async def _until_over(
    runner: Runner, name: str, silent_seconds: float, about_to_end: asyncio.Event
) -> Observation | None:
    quick = _MOST_QUICK_LOOKS
    while True:
        found = await patiently(lambda: seen(runner, name), silent_seconds)
        if found is None or found.state is State.EXITED:
            return found
        if not about_to_end.is_set():
            with suppress(TimeoutError):
                await asyncio.wait_for(about_to_end.wait(), _LOOKS_EVERY_SECONDS)
        elif quick:
            quick -= 1
            await asyncio.sleep(_LOOKS_AT_THE_END)
        else:
            await asyncio.sleep(_LOOKS_EVERY_SECONDS)
