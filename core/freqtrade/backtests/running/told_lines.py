"""What the program writes: facts, and the log of Freqtrade up to a bound. A part of the program
(`backtest_program`)."""

import json
import os
from contextlib import suppress
from typing import Any

MOST_LOG_BYTES = 5 * 2**20
_SHARED = "others"
_MOST_FACT_BYTES = {"phase": 2**20, "callback": 4 * 2**20, _SHARED: 4 * 2**20}
"""By kind: a strategy that raises all the time leaves room for what else is told."""
_MOST_LOG_LINE = 8 * 1024
"""Runners keep no longer lines, or cut them into several."""
_LEAST_LINE = 50
"""Bytes that a line counts as: each is work for whoever reads them, also an empty one."""
_FACT = b"FLOTILLA "
_PLAIN = frozenset((*range(0x20, 0x7F), 0x09))
"""Characters that a runner never removes from a line: it removes colours and control characters."""
_CUT = b"(The log was cut here after 5 MB: the run goes on, and what it says is not kept.)\n"
_LEAST_STEP = 0.002


class ToldLines:
    """Writes whole lines to a descriptor. No line of the strategy is ever a fact."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._rest = b""
        self._log_bytes = 0
        self._fact_bytes = dict.fromkeys(_MOST_FACT_BYTES, 0)
        self._share, self._words = -1.0, ""
        self.is_cut = False

    def log(self, piece: bytes) -> None:
        """Take in what Freqtrade wrote. After the bound it is read and dropped."""
        if self.is_cut:
            return
        whole, _, self._rest = (self._rest + piece).rpartition(b"\n")
        if whole:
            self._pass_on(whole + b"\n")
        elif len(self._rest) > _MOST_LOG_LINE:
            self.end_log()

    def end_log(self) -> None:
        """Write a last line that has no end."""
        rest, self._rest = self._rest, b""
        if rest and not self.is_cut:
            self._pass_on(rest + b"\n")

    def tell(self, kind: str, **values: Any) -> None:
        """Tell a fact, up to the bound of its kind; the last one always. Shares are told when they have moved."""
        if kind == "phase" and not self._moves(values):
            return
        line = f"FLOTILLA {_json({'kind': kind, **values})}\n".encode()
        which = kind if kind in _MOST_FACT_BYTES else _SHARED
        self._fact_bytes[which] += len(line)
        if self._fact_bytes[which] <= _MOST_FACT_BYTES[which] or kind == "ended":
            self._write(line)

    def _moves(self, values: dict[str, Any]) -> bool:
        words, share = values["words"], values["share"]
        if words == self._words and share < self._share + _LEAST_STEP:
            return False
        self._words, self._share = words, share
        return True

    def _pass_on(self, lines: bytes) -> None:
        lines = _as_log(lines)
        room = MOST_LOG_BYTES - self._log_bytes
        size = max(len(lines), lines.count(b"\n") * _LEAST_LINE)
        if size > room:
            self._cut(lines[:room].rpartition(b"\n")[0] + b"\n")
            return
        self._log_bytes += size
        self._write(lines)

    def _cut(self, last: bytes) -> None:
        self.is_cut = True
        self._write(last + _CUT)
        self.tell("noted", words="The log was cut after 5 MB.")

    def _write(self, data: bytes) -> None:
        with suppress(OSError):  # nobody listens: the run goes on
            while data:
                data = data[os.write(self._descriptor, data) :]


def _as_log(lines: bytes) -> bytes:
    """Return the lines so that none is a fact, also when their reader has cleaned them."""
    lines = lines.replace(b"FLOTILLA {", b"FLOTILLA: {")
    return b"".join(_as_words(one[at : at + _MOST_LOG_LINE]) for one in _shown(lines) for at in _starts(one))


def _shown(lines: bytes) -> list[bytes]:
    """Of a line that was redrawn, such as a progress bar, the last version."""
    return [line.rstrip(b"\r").rpartition(b"\r")[2] for line in lines.removesuffix(b"\n").split(b"\n")]


def _starts(line: bytes) -> range:
    return range(0, len(line) or 1, _MOST_LOG_LINE)


def _as_words(line: bytes) -> bytes:
    """What begins with plain characters begins with them for every reader; else it might begin like a fact."""
    head = line[: len(_FACT)]
    if head == _FACT:
        return b"FLOTILLA: " + line[len(_FACT) :] + b"\n"
    return (line if _PLAIN.issuperset(head) else b"| " + line) + b"\n"


def _json(values: dict[str, Any]) -> str:
    """Halves of characters, which no reader takes, become question marks."""
    return json.dumps({name: _whole(value) if isinstance(value, str) else value for name, value in values.items()})


def _whole(text: str) -> str:
    return text.encode(errors="replace").decode()
