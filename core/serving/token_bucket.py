"""How often something may happen: as often as it likes for a while, then so many times a second."""

import asyncio
import time
from collections.abc import Callable, Hashable


class TokenBucket:
    """`at_once`: how many are let through without waiting after a rest. `clock`: seconds that never go back."""

    def __init__(self, at_once: float, a_second: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._at_once, self._a_second, self._clock = at_once, a_second, clock
        self._room, self._at = at_once, clock()

    @property
    def is_full(self) -> bool:
        return self._room_at(self._clock()) >= self._at_once

    async def take(self, worth: float = 1.0) -> None:
        """Returns when it is the turn of one that counts as so many."""
        now = self._clock()
        self._room, self._at = self._room_at(now) - worth, now
        if self._room < 0:
            await asyncio.sleep(-self._room / self._a_second)

    def take_some(self, wanted: int) -> int:
        """How many of them may go now, without waiting."""
        now = self._clock()
        room = self._room_at(now)
        allowed = min(wanted, int(room))
        self._room, self._at = room - allowed, now
        return allowed

    def _room_at(self, now: float) -> float:
        return min(self._room + (now - self._at) * self._a_second, self._at_once)


class TokenBuckets:
    """One for each of many. Those that are rested are forgotten: a new one is the same."""

    def __init__(self, at_once: float, a_second: float) -> None:
        self._given = at_once, a_second
        self._buckets: dict[Hashable, TokenBucket] = {}

    def of(self, who: Hashable) -> TokenBucket:
        if who not in self._buckets:
            self._buckets = {one: bucket for one, bucket in self._buckets.items() if not bucket.is_full}
        return self._buckets.setdefault(who, TokenBucket(*self._given))
