"""When a bot is polled."""

import asyncio
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pace:
    """Intervals, in seconds."""

    with_open_trades: float = 5.0
    idle: float = 15.0
    debounce: float = 0.15
    """From an event to the poll that it causes, because events come in bursts. The delay doubles with each poll that is
    directly followed by a further event; otherwise a bot with endless events would be polled without a pause."""
    debounce_most: float = 2.0
    second_look: float = 0.8
    """From the poll after an event to a second one, because Freqtrade may report a fill before it has stored it."""
    starting: float = 0.15
    """Between polls of a bot that has not answered yet: it counts as running from its first answer on. Later it is a
    twentieth of the time so far, which bounds the delay."""
    silent_first: float = 1.0
    silent_most: float = 30.0
    patience: float = 30.0
    """How long a bot that just started may be silent before that is reported as an error."""
    listen_again: float = 5.0
    listen_again_most: float = 60.0
    slow_checks: float = 600.0
    """Between checks for changes that no other sign shows: see `Book`."""
    analysis: float = 60.0
    """Minimum between checks of what the bot analyses: see `Analysis`."""


class Rhythm:
    """The pause between two polls of one bot."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._wake = asyncio.Event()
        self._looks_due = 0
        self._wakes_in_a_row = 0

    def wake(self) -> None:
        """Poll at once, and once more a little later."""
        self._looks_due = 1
        self._wake.set()

    @property
    def is_second_look_due(self) -> bool:
        """Whether an event has been followed by only one poll so far."""
        return self._looks_due > 0

    async def pause(self, delay: float) -> None:
        """Wait until the next poll is due or `wake` is called. `delay`: seconds until the poll without an event."""
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
