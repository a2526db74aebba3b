"""Answers of the practice market are calculated one at a time; downloads of history do not delay live bots."""

import asyncio
from collections.abc import Callable

from core.practice.server.parameters import Question

MOST_AT_ONCE = 8
"""Requests that are worked on; the others wait in the order in which they came."""


class Turns:
    """An answer takes up to 0.1 s of the event loop. Between two of them everybody else has a turn."""

    def __init__(self) -> None:
        self._room = asyncio.Semaphore(MOST_AT_ONCE)
        self._turn = asyncio.Lock()
        self._past = asyncio.Lock()

    async def take(self, answer: Callable[[Question], bytes], question: Question) -> bytes:
        """Return `answer(question)` when it is its turn. Of questions about the past, which a download asks a hundred
        at once, only one at a time stands among the others."""
        if not question.asks_for_the_past():
            return await self._take(answer, question)
        async with self._past:
            return await self._take(answer, question)

    async def _take(self, answer: Callable[[Question], bytes], question: Question) -> bytes:
        async with self._room, self._turn:
            await asyncio.sleep(0)
            return answer(question)
