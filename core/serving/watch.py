"""A watch over the event loop: code that holds it for longer than a second keeps everybody waiting, and is logged."""

import asyncio
import logging
import threading
import time
from collections import deque
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from core.serving.log_throttle import LogThrottle
from core.serving.stalls import Stall, stack_of

log = logging.getLogger(__name__)
BEAT_SECONDS: Final = 0.25
KEPT: Final = 20


class Watch:
    """Call `start()` on the loop to be watched, `stop()` from anywhere. Its thread ends with the process too."""

    def __init__(self, after_seconds: float = 1.0) -> None:
        self._after = after_seconds
        self._stalls: deque[Stall] = deque(maxlen=KEPT)
        self._throttle = LogThrottle(6)
        self._stopped = threading.Event()
        self._beat = 0.0

    @property
    def stalls(self) -> list[Stall]:
        """The last stalls, newest first."""
        return sorted(self._stalls, key=lambda stall: stall.at, reverse=True)

    def start(self) -> None:
        """Watch the running loop. Call it once."""
        self._stopped.clear()
        self._loop, self._thread_id = asyncio.get_running_loop(), threading.get_ident()
        self._keep_beating()
        threading.Thread(target=self._look, name="watch", daemon=True).start()

    def stop(self) -> None:
        """Stop watching. May be called twice."""
        self._stopped.set()

    # ---- on the loop -------------------------------------------------------------------------------------------------

    def _keep_beating(self) -> None:
        self._beat = time.monotonic()
        if not self._stopped.is_set():
            self._loop.call_later(BEAT_SECONDS, self._keep_beating)

    # ---- in the thread -----------------------------------------------------------------------------------------------

    def _look(self) -> None:
        while not self._stopped.wait(BEAT_SECONDS):
            beat = self._beat
            if time.monotonic() - beat > self._after:
                self._follow(beat)

    def _follow(self, beat: float) -> None:
        """One stall, from its first second to its end."""
        stall = Stall(datetime.now(UTC), time.monotonic() - beat, stack_of(self._thread_id))
        self._stalls.append(stall)
        told = self._throttle.turn()
        if told is not None:
            log.warning("The event loop stands still, %s %s", _told_of(stall), " > ".join(map(str, stall.stack)))
        while self._beat == beat and not self._stopped.wait(BEAT_SECONDS):
            pass
        stall = self._stalls[-1] = replace(stall, seconds=time.monotonic() - beat, is_over=True)
        if told is not None:
            log.warning("The event loop goes on after %.1f s. (%d more were not told)", stall.seconds, told)


def _told_of(stall: Stall) -> str:
    return "held by:" if stall.is_ours else "and waits: the machine is busy or was suspended."


_current = Watch()


def current() -> Watch:
    """Return the watch of this process."""
    return _current
