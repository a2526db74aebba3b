"""A limit for log records that others can cause any number of times."""

import time
from collections.abc import Callable


class LogThrottle:
    """At most `most` records in `seconds`: `if (held_back := throttle.turn()) is not None: log.warning("… (%d more)",
    held_back)`"""

    def __init__(self, most: int, seconds: float = 60.0, clock: Callable[[], float] = time.monotonic) -> None:
        self._most, self._seconds, self._clock = most, seconds, clock
        self._since, self._told, self._held_back = clock(), 0, 0

    def turn(self) -> int | None:
        """Return how many records were held back since the last one that was written; None when this one is held back
        too."""
        now = self._clock()
        if now - self._since >= self._seconds:
            self._since, self._told = now, 0
        if self._told >= self._most:
            self._held_back += 1
            return None
        self._told += 1
        held_back, self._held_back = self._held_back, 0
        return held_back
