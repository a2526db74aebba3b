"""Follows Freqtrade's process to its end. A part of the program (`backtest_program`)."""

import os
import selectors
import signal
import time
from collections.abc import Callable
from types import FrameType

from core.freqtrade.backtests.running.engine_process import EngineProcess, end_all_children
from core.freqtrade.backtests.running.heard_facts import HeardFacts
from core.freqtrade.backtests.running.last_place import LastPlace
from core.freqtrade.backtests.running.told_lines import ToldLines

_READ_BYTES = 1 << 16
_LOOKS_EVERY_SECONDS = 0.5
_SECONDS_FOR_LAST_WORDS, _SECONDS_TO_ANSWER = 2.0, 1.0
_TRAINING = b"freqtrade.freqai"
"""In each line of FreqAI's log: it trains many models while the indicators of one pair are calculated."""


class Supervision:
    """Reads all that the process says, so that it never waits, and ends it at a signal or when it stands still.
    `why`: as `backtest_facts.Ended`. `place`: where it was."""

    def __init__(self, engine: EngineProcess, lines: ToldLines, place: LastPlace, silent_seconds: float) -> None:
        self._engine, self._lines, self._silent_seconds = engine, lines, silent_seconds
        self.place = place
        self.facts = HeardFacts(lines)
        self.why = "ended"
        self._selector = selectors.DefaultSelector()
        self._open = 0
        self._listen(engine.log, self._hear_log)
        self._listen(engine.facts, self.facts.hear)

    def follow(self) -> int:
        """Return its exit code, once all that it said was heard."""
        while self._engine.code is None:
            self._read(_LOOKS_EVERY_SECONDS)
            if time.monotonic() - self.facts.moved_at > self._silent_seconds:
                self._end_silent()
        self._engine.kill()  # what it left in its group
        end_all_children()  # and elsewhere, with what they hold open
        until = time.monotonic() + _SECONDS_FOR_LAST_WORDS
        while self._open and time.monotonic() < until:
            self._read(0.1)
        self._lines.end_log()
        return self._engine.code

    def cancel(self, number: int, frame: FrameType | None) -> None:
        """A handler of signals."""
        self._end("cancelled")

    def _end_silent(self) -> None:
        """It says first where it is, if it still can."""
        self.why = "silent"  # the question may end it as well
        self._engine.ask_where_it_is()
        until = time.monotonic() + _SECONDS_TO_ANSWER
        while self._engine.code is None and time.monotonic() < until:
            self._read(0.1)
        self._engine.kill()

    def _end(self, why: str) -> None:
        if self.why == "ended" and self._engine.code is None:
            self.why = why
        self._engine.kill()

    def _hear_log(self, piece: bytes) -> None:
        if _TRAINING in piece:
            self.facts.moved_at = time.monotonic()
        self.place.hear(piece)
        self._lines.log(piece)

    def _listen(self, descriptor: int, hear: Callable[[bytes], None]) -> None:
        self._open += 1
        self._selector.register(descriptor, selectors.EVENT_READ, hear)

    def _read(self, seconds: float) -> None:
        if not self._open:
            time.sleep(min(seconds, 0.05))
        for key, _ in self._selector.select(seconds) if self._open else ():
            if piece := os.read(key.fd, _READ_BYTES):
                key.data(piece)
            else:
                self._selector.unregister(key.fileobj)
                self._open -= 1


def heed_signals(supervision: Supervision) -> None:
    """Cancel at the signals with which a runner ends a workload."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, supervision.cancel)
