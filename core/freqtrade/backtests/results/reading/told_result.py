"""What a result is told as: JSON objects, each by one call of `say`.

Of one strategy: `{"rows": […]}` many times, then `{"block", "summary", "closed", "config", "trades"}`. Of all
strategies: `{"strategy", "source", "parameters", "config"}` for each, then `{"end": true}`.
"""

import base64
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from core.freqtrade.backtests.results.reading import told_figures
from core.freqtrade.backtests.results.reading.archive_entries import Entries, opened
from core.freqtrade.backtests.results.reading.closed_curve import ClosedCurve
from core.freqtrade.backtests.results.reading.json_stream import JsonStream
from core.freqtrade.backtests.results.reading.kept_block import KeptBlock
from core.freqtrade.backtests.results.reading.plain_values import number, plain
from core.freqtrade.backtests.results.reading.result_walk import read_one, strategies
from core.freqtrade.backtests.results.reading.trade_rows import MOST_MS, Row, row_of
from core.freqtrade.backtests.results.reading.unusable import Unusable

Say = Callable[[dict[str, Any]], None]
_CONFIG = "config.json"
_ROWS, _ROWS_CHARACTERS = 1_000, 2**19
_MOST_SOURCE, _MOST_PARAMETERS, _MOST_CONFIG = 2**23, 2**20, 2**21
_CLOSED_AT, _PROFIT, _ENTER_TAG, _EXIT_REASON = 3, 11, 18, 19  # of a row


def tell_strategies(path: Path, say: Say) -> None:
    """Say which strategies the result has. Errors: `Unusable`, also for a configuration that cannot be read: nobody
    could say whether secrets are in it."""
    with opened(path) as entries, entries.result() as file:
        stream = JsonStream(file)
        config = _whole_config(entries)
        for name in strategies(stream):
            stream.skip()
            source = entries.content(f"{name}.py", _MOST_SOURCE)
            say(
                {
                    "strategy": name,
                    "source": None if source is None else base64.b64encode(source).decode(),
                    "parameters": _json(entries.content(f"{name}.json", _MOST_PARAMETERS)),
                    "config": config,
                }
            )
    say({"end": True})


def tell_one(path: Path, name: str, say: Say) -> None:
    """Say the result of this strategy; an empty name: of the only one. Errors: `Unusable`."""
    with opened(path) as entries, entries.result() as file:
        rows = _Rows(say)
        block = KeptBlock(rows.take)
        read_one(JsonStream(file), name, block.read)
        rows.flush()
        values = block.values
        start = int(min(max(number(values.get("backtest_start_ts")) or 0, 0), MOST_MS))
        closed = rows.curve.points(start, number(values.get("starting_balance")) or 0.0)
        config = _json(entries.content(_CONFIG, _MOST_CONFIG))
        told = {"block": values, "summary": told_figures.of(values), "closed": closed}
    say(told | {"config": config, "trades": block.trades})


class _Rows:
    """Collects rows, and says them some hundreds at a time."""

    def __init__(self, say: Say) -> None:
        self.curve = ClosedCurve()
        self._say, self._count = say, 0
        self._waiting: list[Row] = []
        self._size = 0

    def take(self, trade: object) -> None:
        """Take the next trade of the result."""
        row = row_of(trade, self._count)
        self._count += 1
        self.curve.add(row[_CLOSED_AT], row[_PROFIT])
        self._waiting.append(row)
        self._size += len(row[_ENTER_TAG]) + len(row[_EXIT_REASON])
        if len(self._waiting) == _ROWS or self._size > _ROWS_CHARACTERS:
            self.flush()

    def flush(self) -> None:
        """Say what waits."""
        if self._waiting:
            self._say({"rows": self._waiting})
        self._waiting, self._size = [], 0


def _whole_config(entries: Entries) -> dict[str, Any]:
    found = _object(entries.content(_CONFIG, _MOST_CONFIG)) if entries.has(_CONFIG) else {}
    if found is None:
        raise Unusable(f"Its file {entries.stem[:80]}_{_CONFIG} is no configuration, or larger than 2 MB.")
    return found


def _json(content: bytes | None) -> dict[str, Any]:
    """Return an object that lies beside the result; an empty one where there is none that can be read."""
    return _object(content) or {}


def _object(content: bytes | None) -> dict[str, Any] | None:
    try:
        found = plain(json.loads(content or b""))
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None
