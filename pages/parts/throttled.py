"""Events come in bursts. A page redraws at most as often as an eye can follow, and pauses for longer than the redrawing
took: a fleet of hundreds changes all the time."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager

from pages.parts.lifetime import Lifetime

RESTS_TIMES = 2.0
"""How much longer than the work the pause after it is at least: one open page never keeps a processor busy."""


class Throttled:
    """`ask()` as often as you like: `work` runs at once, then at most once per pause, never twice at a time. What was
    asked last is always done."""

    def __init__(self, life: Lifetime, work: Callable[[], Awaitable[object]], pause_seconds: float = 0.6) -> None:
        self._life, self._work, self._pause_seconds = life, work, pause_seconds
        self._asked = self._busy = False

    def ask(self, _: object = None) -> None:
        """Takes an event too, so that it can be a listener itself."""
        self._asked = True
        if not self._busy:
            self._busy = True
            self._life.task(self._run())

    @contextmanager
    def held(self) -> Iterator[None]:
        """For the first look of a page, which listens before it looks: what is asked meanwhile is done afterwards, if
        that look went well."""
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
