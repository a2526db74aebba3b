"""Redraws at most as often as an eye can follow. Events come in bursts, and a fleet of hundreds changes all the time,
so each pause is also longer than the redraw before it took."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager

from pages.parts.lifetime import Lifetime

RESTS_TIMES = 2.0
"""How much longer than the work the pause after it is at least: one open page never keeps a processor busy."""


class Throttled:
    """Call `ask()` as often as you like: `work` runs at once, then at most once per pause, never twice at a time. After
    the last `ask` it always runs once more."""

    def __init__(self, life: Lifetime, work: Callable[[], Awaitable[object]], pause_seconds: float = 0.6) -> None:
        self._life, self._work, self._pause_seconds = life, work, pause_seconds
        self._asked = self._busy = False

    def ask(self, _: object = None) -> None:
        """Ask for a run. It takes an event, so it can be a listener itself."""
        self._asked = True
        if not self._busy:
            self._busy = True
            self._life.task(self._run())

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold runs back while a page draws itself for the first time; it listens before it reads. What is asked for
        meanwhile runs afterwards, if the block succeeds."""
        self._busy = True
        yield
        self._busy = False
        if self._asked:
            self.ask()

    async def _run(self) -> None:
        try:
            while self._asked:
                self._asked = False
                began = time.monotonic()
                await self._work()
                await asyncio.sleep(max(self._pause_seconds, RESTS_TIMES * (time.monotonic() - began)))
        finally:
            self._busy = False
