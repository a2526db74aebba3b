"""The block of a strategy, without what is kept as rows, and with its lists cut."""

import json
from collections import deque
from collections.abc import Callable, Iterable
from typing import Any

from core.freqtrade.backtests.results.reading.json_stream import JsonStream
from core.freqtrade.backtests.results.reading.plain_values import MOST_LINES, number, plain
from core.freqtrade.backtests.results.reading.unusable import Unusable

Block = dict[str, Any]
LEFT_OUT = "left_out_lines"
"""In a block: name of a list → how many of its lines are not kept. Only where there are any."""
MOST_TRADES = 1_000_000
_MOST_LIST_BYTES = 2**20
_DAILY = "daily_profit"
_LEAVE = ("locks", "daily_profit_list")
"""The second is the empty `daily_profit` of results without trades."""


class KeptBlock:
    """What is kept of a block while it is walked through."""

    def __init__(self, take_trade: Callable[[object], None]) -> None:
        self._take_trade = take_trade
        self._left_out: dict[str, int] = {}
        self.values: Block = {}
        self.trades = 0

    def read(self, stream: JsonStream) -> None:
        """Take the block from the stream. Errors: `Unusable`."""
        if stream.following() != "{":
            raise Unusable("There is no backtest result in it: a strategy has no figures.")
        for name in stream.names():
            if name == "trades":
                self._read_trades(stream)
            elif name == _DAILY and stream.following() == "[":
                self.values[name] = self._newest(name, stream.lines())
            elif name in _LEAVE:
                stream.skip()
            elif stream.following() == "[":
                self.values[name] = self._lines(stream, name)
            else:
                self.values[name] = stream.value()
        self._finish()

    def _read_trades(self, stream: JsonStream) -> None:
        for trade in stream.lines():
            self.trades += 1
            if self.trades > MOST_TRADES:
                raise Unusable(f"It has more than {MOST_TRADES:,} trades.")
            self._take_trade(trade)

    def _newest(self, name: str, lines: Iterable[object]) -> list[Any]:
        """Return the last lines of a list that is in the order of time."""
        kept, count = deque[Any](maxlen=MOST_LINES), 0
        for line in lines:
            kept.append(line)
            count += 1
        if left_out := count - len(kept):
            self._left_out[name] = left_out
        return list(kept)

    def _lines(self, stream: JsonStream, name: str) -> list[Any]:
        """Return the first lines, and the last, which has the total."""
        kept: list[Any] = []
        size, count, last = 0, 0, None
        for line in stream.lines():
            count += 1
            last = plain(line)
            size += len(json.dumps(last))
            if len(kept) < MOST_LINES - 1 and size <= _MOST_LIST_BYTES:
                kept.append(last)
                last = None
        if last is not None:
            kept.append(last)
        if left_out := count - len(kept):
            self._left_out[name] = left_out
        return kept

    def _finish(self) -> None:
        self._require_whole()
        breakdown = self.values.get("periodic_breakdown")
        if isinstance(breakdown, dict):
            periods = {name: lines for name, lines in breakdown.items() if isinstance(lines, list)}
            self.values["periodic_breakdown"] = {
                name: self._newest(f"periodic_breakdown.{name}", lines) for name, lines in periods.items()
            }
            if periods.get("day"):
                self.values.pop(_DAILY, None)
        self.values = plain(self.values)
        for line in self.values.get("exit_reason_summary") or ():
            if isinstance(line, dict) and "exit_reason" in line:  # its name before 2024
                line.setdefault("key", line.pop("exit_reason"))
        if self._left_out:
            self.values[LEFT_OUT] = self._left_out

    def _require_whole(self) -> None:
        told = number(self.values.get("total_trades"))
        if told is None or not number(self.values.get("backtest_start_ts")):
            raise Unusable("There is no backtest result in it: total_trades or backtest_start_ts is missing.")
        if told != self.trades:
            raise Unusable(f"It is not whole: it tells of {told:,} trades and holds {self.trades:,}.")
