"""What Freqtrade's process tells through its pipe, which the strategy can write into as well. A part of the program
(`backtest_program`)."""

import json
import math
import time
from typing import Any

from core.freqtrade.backtests.running.told_lines import ToldLines

_MOST_FACT, _MOST_PAIRS = 8_192, 5_000
_FIELDS: dict[str, dict[str, tuple[type, ...]]] = {
    "phase": {"words": (str,), "share": (float, int)},
    "candles": {
        "pair": (str,), "timeframe": (str,), "candle_type": (str,), "rows": (int,),
        "first": (int, type(None)), "last": (int, type(None)), "sha256": (str,),
    },
    "callback": {"callback": (str,), "error": (str,), "file": (str,), "line": (int,), "count": (int,)},
    "asked": {"what": (str,), "count": (int,)},
    "left_out": {"pair": (str,), "reason": (str,)},
    "noted": {"words": (str,)},
    "error": {"words": (str,), "file": (str,), "line": (int,)},
}  # fmt: skip
"""What may be told: kind → field → types."""


class HeardFacts:
    """Passes facts on. `error`: the last reason for an end, its file and line. `moved_at`: when the run has come
    further, in seconds of the monotonic clock. `pairs`: those whose candles were read."""

    def __init__(self, lines: ToldLines) -> None:
        self._lines = lines
        self._rest = b""
        self._drops = False
        self._phase: tuple[str, float] = ("", 0.0)
        self.error: tuple[str, str, int] = ("", "", 0)
        self.moved_at = time.monotonic()
        self.pairs: set[str] = set()

    def hear(self, piece: bytes) -> None:
        """Take in what came through the pipe."""
        *lines, rest = (self._rest + piece).split(b"\n")
        for line in lines:
            if not self._drops:
                self._take(line)
            self._drops = False
        self._rest = rest
        if len(rest) > _MOST_FACT:
            self._rest, self._drops = b"", True

    def _take(self, line: bytes) -> None:
        fact = _read(line)
        if fact is None:
            return
        kind, values = fact
        if kind == "error":
            self.error = (values["words"][:1_000], values["file"][:200], min(max(values["line"], 0), 10**6))
            return
        self._notice(kind, values)
        self._lines.tell(kind, **values)

    def _notice(self, kind: str, values: dict[str, Any]) -> None:
        phase = (values["words"], values["share"]) if kind == "phase" else self._phase
        if phase != self._phase or kind == "candles":
            self._phase, self.moved_at = phase, time.monotonic()
        if kind == "candles" and len(self.pairs) < _MOST_PAIRS:
            self.pairs.add(values["pair"])


def _read(line: bytes) -> tuple[str, dict[str, Any]] | None:
    try:
        told = json.loads(line[:_MOST_FACT])
    except (ValueError, RecursionError):
        return None
    if not isinstance(told, dict) or not isinstance(kind := told.pop("kind", None), str):
        return None
    fields = _FIELDS.get(kind, {})
    if not fields or told.keys() != fields.keys():
        return None
    fits = all(type(told[name]) in types for name, types in fields.items())
    return (kind, told) if fits and math.isfinite(told.get("share", 0)) else None
