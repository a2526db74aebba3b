"""Slows down guessing: after some failures each further attempt has to wait, twice as long every time.

Counted per user name and per address, in memory: a restart forgives. A right password during the wait is refused too,
or guessing could go on beside it.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass

from core.errors import Throttled

FREE_ATTEMPTS = 5
LONGEST_SECONDS = 15 * 60.0
_FORGET_SECONDS = 60 * 60.0
_MOST_KEYS = 10_000


@dataclass(slots=True)
class _Record:
    failures: int
    until: float
    last: float


class Throttle:
    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._records: dict[str, _Record] = {}

    def check(self, *keys: str) -> None:
        """Errors: `Throttled` with the longest wait of these keys."""
        now = self._clock()
        wait = max((record.until - now for key in keys if (record := self._records.get(key))), default=0.0)
        if wait > 0:
            raise Throttled(f"Too many attempts. Wait {_words(wait)} and try again.", wait)

    def failed(self, *keys: str) -> None:
        now = self._clock()
        self._forget(now)
        for key in keys:
            record = self._records.setdefault(key, _Record(0, now, now))
            record.failures, record.last = record.failures + 1, now
            if record.failures >= FREE_ATTEMPTS:
                record.until = now + min(2.0 ** (record.failures - FREE_ATTEMPTS + 1), LONGEST_SECONDS)

    def succeeded(self, *keys: str) -> None:
        for key in keys:
            self._records.pop(key, None)

    def _forget(self, now: float) -> None:
        if len(self._records) >= _MOST_KEYS:
            self._records = {key: kept for key, kept in self._records.items() if kept.until > now}
        stale = [key for key, record in self._records.items() if now - record.last > _FORGET_SECONDS]
        for key in stale:
            del self._records[key]


def _words(seconds: float) -> str:
    return f"{seconds:.0f} seconds" if seconds < 90 else f"{seconds / 60:.0f} minutes"
