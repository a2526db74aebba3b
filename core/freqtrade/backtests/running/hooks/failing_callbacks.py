"""Callbacks that raise: counted, and kept from filling the log. A part of `hooked_backtest`."""

import logging
import re
import sys
from collections import Counter
from types import TracebackType
from typing import Any

from core.freqtrade.backtests.running.hooks.fact_pipe import FactPipe, Paced, has_grown
from core.freqtrade.backtests.running.hooks.strategy_frames import StrategyFrames, words_of

WRAPPER = "freqtrade.strategy.strategy_wrapper"
_SHOWN = 3
"""Log entries of each kind of failure; the further ones are counted alone."""
_MOST_KINDS, _MOST_GROWN = 200, 500
"""Kinds of failures, and how often a count is told before the end: a fact has 4 kB, and all of them 4 MB."""
_CALLED = re.compile(r"calling (?:<bound method )?([\w.]{1,200})")


class FailingCallbacks(logging.Filter):
    """Listens to Freqtrade's wrapper around callbacks, which logs what they raise and goes on."""

    def __init__(self, facts: FactPipe, frames: StrategyFrames) -> None:
        super().__init__()
        self._facts, self._frames = facts, frames
        self._counts: Counter[tuple[str, str, str, int]] = Counter()
        self._words: dict[tuple[str, str, str, int], str] = {}
        self._told: dict[tuple[str, str, str, int], int] = {}
        self._grown = 0
        self._pace = Paced()

    def filter(self, record: logging.LogRecord) -> bool:
        """Count a failure; return whether its entry is shown."""
        error = sys.exc_info()[1]
        kind = self._kind(record, error)
        if kind not in self._counts and len(self._counts) >= _MOST_KINDS:
            kind = ("other callbacks", "", "", 0)
        self._counts[kind] += 1
        if kind not in self._words:
            self._words[kind] = words_of(error) if error else record.getMessage()[:400]
        if self._counts[kind] == 1:
            self._tell(kind)
        elif self._pace.is_due():
            self._tell_grown()
        return self._shows(record, self._counts[kind])

    def tell_all(self) -> None:
        """Tell the counts that have changed."""
        for kind, count in self._counts.items():
            if self._told.get(kind) != count:
                self._tell(kind)

    def _tell_grown(self) -> None:
        for kind, count in self._counts.items():
            if self._grown < _MOST_GROWN and has_grown(count, self._told.get(kind, 0)):
                self._grown += 1
                self._tell(kind)

    def _tell(self, kind: tuple[str, str, str, int]) -> None:
        callback, _, file, line = kind
        self._told[kind] = self._counts[kind]
        error = self._words[kind]
        self._facts.say("callback", callback=callback, error=error, file=file, line=line, count=self._counts[kind])

    def _kind(self, record: logging.LogRecord, error: BaseException | None) -> tuple[str, str, str, int]:
        callback = _callback_of(error.__traceback__ if error else None)
        if not callback and (found := _CALLED.search(record.getMessage()[-1_000:])):
            callback = found[1].rpartition(".")[2]
        file, line = self._frames.place_of(error)
        return (callback or "a callback")[:100], type(error).__name__ if error else record.levelname, file, line

    def _shows(self, record: logging.LogRecord, count: int) -> bool:
        if count == _SHOWN:
            record.msg = f"{record.getMessage()}\n(Further entries of this kind are counted and not shown.)"
            record.args = ()
        return count <= _SHOWN


def _callback_of(trace: TracebackType | None) -> str:
    """The function that the wrapper was made of, whose name may differ from the one that raised."""
    while trace is not None:
        if trace.tb_frame.f_globals.get("__name__") == WRAPPER:
            function: Any = trace.tb_frame.f_locals.get("f")
            return str(getattr(function, "__name__", ""))
        trace = trace.tb_next
    return ""
