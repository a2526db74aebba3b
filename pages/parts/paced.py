"""Events come in bursts; a page redraws at the pace of an eye."""

import asyncio
from collections.abc import Awaitable, Callable

from pages.parts.lifetime import Lifetime


class Paced:
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

    async def _run(self) -> None:
        try:
            while self._asked:
                self._asked = False
                await self._work()
                await asyncio.sleep(self._pause_seconds)
        finally:
            self._busy = False
