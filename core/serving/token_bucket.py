"""Token buckets: a burst at once, then so many a second."""

import asyncio
import time
from collections.abc import Callable, Hashable


class TokenBucket:
    """`at_once`: size of a full bucket. `a_second`: tokens that come back. `clock`: seconds that never go back."""

    def __init__(self, at_once: float, a_second: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._at_once, self._a_second, self._clock = at_once, a_second, clock
        self._room, self._at = at_once, clock()

    @property
    def is_full(self) -> bool:
        """Whether a new bucket would be the same."""
        return self._room_at(self._clock()) >= self._at_once

    async def take(self, worth: float = 1.0) -> None:
        """Take `worth` tokens; wait until they are there."""
        now = self._clock()
        self._room, self._at = self._room_at(now) - worth, now
        if self._room < 0:
            await asyncio.sleep(-self._room / self._a_second)

    def take_some(self, wanted: int) -> int:
        """Take up to `wanted` tokens without waiting; return how many."""
        now = self._clock()
        room = self._room_at(now)
        allowed = min(wanted, int(room))
        self._room, self._at = room - allowed, now
        return allowed

    def _room_at(self, now: float) -> float:
        return min(self._room + (now - self._at) * self._a_second, self._at_once)


class TokenBuckets:
    """One bucket for each of many callers. Full ones are forgotten: a new one is the same."""

    def __init__(self, at_once: float, a_second: float) -> None:
        self._given = at_once, a_second
        self._buckets: dict[Hashable, TokenBucket] = {}

    def of(self, who: Hashable) -> TokenBucket:
        """Return the bucket of this caller."""
        if who not in self._buckets:
            self._buckets = {one: bucket for one, bucket in self._buckets.items() if not bucket.is_full}
        return self._buckets.setdefault(who, TokenBucket(*self._given))
