"""Slows down guessing: after some attempts each further one has to wait, twice as long every time.

Counted in memory: a restart forgives. An attempt counts before it is known to be wrong, or a thousand could be made at
once. A right password during the wait is refused too, or guessing could go on beside it.
"""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass

from core.errors import Throttled

_FORGET_SECONDS = 60 * 60.0
_MOST_KEYS = 10_000


@dataclass(slots=True)
class _Record:
    attempts: int
    until: float
    last: float


class Throttle:
    def __init__(self, free_attempts: int, longest_seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._free_attempts = free_attempts
        self._longest_seconds = longest_seconds
        self._clock = clock
        self._records: dict[str, _Record] = {}

    def check(self, key: str) -> None:
        """Errors: `Throttled` while this key has to wait."""
        record = self._records.get(key)
        wait = record.until - self._clock() if record else 0.0
        if wait > 0:
            raise Throttled(f"Too many attempts. Wait {_words(wait)} and try again.", wait)

    def count(self, key: str) -> None:
        """One more attempt, taken for wrong until `forgive` or `take_back`."""
        now = self._clock()
        self._forget_old(now)
        record = self._records.setdefault(key, _Record(0, now, now))
        is_old = now - record.last > _FORGET_SECONDS
        record.attempts, record.last = 1 if is_old else record.attempts + 1, now
        beyond = record.attempts - self._free_attempts
        if beyond >= 0:
            record.until = now + min(2.0 ** min(beyond + 1, 30), self._longest_seconds)

    def forgive(self, key: str) -> None:
        """All attempts of this key."""
        self._records.pop(key, None)

    def take_back(self, key: str) -> None:
        """The last attempt was right; those before it still count."""
        if record := self._records.get(key):
            record.attempts, record.until = max(record.attempts - 1, 0), self._clock()

    def _forget_old(self, now: float) -> None:
        if len(self._records) < _MOST_KEYS:
            return
        old = [key for key, record in self._records.items() if now - record.last > _FORGET_SECONDS]
        for key in old or sorted(self._records, key=self._how_bad)[: _MOST_KEYS // 10]:
            del self._records[key]

    def _how_bad(self, key: str) -> tuple[int, float]:
        """A flood of new names must not free those who have to wait."""
        return self._records[key].attempts, self._records[key].last


def _words(seconds: float) -> str:
    whole = math.ceil(seconds)
    if whole >= 90:
        return f"{math.ceil(seconds / 60)} minutes"
    return "1 second" if whole == 1 else f"{whole} seconds"
