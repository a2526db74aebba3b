"""Facts that Freqtrade's process tells its supervisor, through a pipe of its own. A part of `hooked_backtest`."""

import json
import os
import threading
import time
from contextlib import suppress
from typing import Any

_MOST_BYTES = 4_000  # as much as a pipe takes in one piece
_SECONDS_BETWEEN = 0.5


class FactPipe:
    """Writes facts, a line each. Never raises: the run goes on when nobody hears it."""

    def __init__(self, descriptor: int) -> None:
        os.set_inheritable(descriptor, False)
        self._descriptor, self._process = descriptor, os.getpid()
        self._lock = threading.Lock()

    def say(self, kind: str, **values: Any) -> None:
        """Tell a fact. What is too long for a line is not told."""
        line = json.dumps({"kind": kind, **values}).encode() + b"\n"
        if len(line) <= _MOST_BYTES and os.getpid() == self._process:
            with suppress(OSError), self._lock:
                os.write(self._descriptor, line)

    def note(self, words: str) -> None:
        """Tell a sentence."""
        self.say("noted", words=words[:500])


def has_grown(count: int, told: int) -> bool:
    """Return whether a count is worth telling while it goes on: when it has doubled. One that is told at each change
    fills within hours what may be told in all."""
    return count >= 2 * told


class Paced:
    """Lets something through at most twice a second."""

    def __init__(self) -> None:
        self._last = 0.0

    def is_due(self) -> bool:
        """Whether half a second has passed since it was due before."""
        now = time.monotonic()
        if now - self._last < _SECONDS_BETWEEN:
            return False
        self._last = now
        return True
