"""When a bot is looked at."""

import asyncio
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds."""

    with_open_trades: float = 5.0
    idle: float = 15.0
    debounce: float = 0.15
    """From an event to the look it causes: events come in bunches. It doubles with each look that is followed by a
    further event at once, or a bot that never stops to tell of events would be looked at without a pause."""
    debounce_most: float = 2.0
    second_look: float = 0.8
    """After an event once more: Freqtrade may tell of a fill before it has stored it."""
    starting: float = 0.15
    """Between looks at a bot that has not answered yet, for it counts as running from its first answer on; later a
    twentieth of the time it has taken so far, which is how late we are at worst."""
    silent_first: float = 1.0
    silent_most: float = 30.0
    patience: float = 30.0
    """How long a bot that just started may stay silent without it being told as an error."""
    listen_again: float = 5.0
    listen_again_most: float = 60.0
    slow_checks: float = 600.0
    """Between looks for what no other sign tells of: `Book`."""
    analysis: float = 60.0
    """At least, between looks at what it analyses: `Analysis`."""


class Rhythm:
    """Between two looks at one bot."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._wake = asyncio.Event()
        self._looks_due = 0
        self._wakes_in_a_row = 0

    def wake(self) -> None:
        """Look at once, and once more a little later."""
        self._looks_due = 1
        self._wake.set()

    @property
    def is_second_look_due(self) -> bool:
        """Something happened there, and was looked at once so far."""
        return self._looks_due > 0

    async def pause(self, delay: float) -> None:
        """Until the next look is due, or something happened there. `delay`: seconds, when nothing did."""
        try:
            async with asyncio.timeout(delay):
                await self._wake.wait()
        except TimeoutError:
            self._looks_due = max(0, self._looks_due - 1)
            self._wakes_in_a_row = 0
            return
        await asyncio.sleep(min(self._pace.debounce_most, self._pace.debounce * 2 ** min(self._wakes_in_a_row, 10)))
        self._wakes_in_a_row += 1
        self._wake.clear()
