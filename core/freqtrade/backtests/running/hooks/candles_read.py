"""Fingerprints of the candles that Freqtrade reads. A part of `hooked_backtest`."""

import hashlib
from collections import Counter
from typing import Any

from core.freqtrade.backtests.running.hooks.fact_pipe import FactPipe
from core.freqtrade.backtests.running.hooks.run_progress import RunProgress

_MOST_LOADS, _MOST_OF_ONE = 20_000, 20
"""Loads that are looked at: in all, and of one pair, timeframe and type. A strategy can read them again and again."""


class CandlesTold:
    """Tells what was read: trimmed to the range and its start-up, before missing candles are filled in."""

    def __init__(self, facts: FactPipe, progress: RunProgress) -> None:
        self._facts, self._progress = facts, progress
        self._told: set[tuple[str, ...]] = set()
        self._counts: Counter[tuple[str, ...]] = Counter()
        self._raw: Any = None

    def patch(self, module: Any) -> None:
        """`freqtrade.data.history.datahandlers.idatahandler`."""
        handler, load, clean = module.IDataHandler, module.IDataHandler.ohlcv_load, module.clean_ohlcv_dataframe

        def noticed(frame: Any, *args: Any, **kwargs: Any) -> Any:
            self._raw = self._fingerprint(frame)
            return clean(frame, *args, **kwargs)

        def told(store: Any, pair: str, timeframe: str, candle_type: Any, **values: Any) -> Any:
            self._raw = None
            found = load(store, pair, timeframe, candle_type, **values)
            self._tell((str(pair), str(timeframe), str(candle_type)), found)
            return found

        module.clean_ohlcv_dataframe, handler.ohlcv_load = noticed, told

    def _tell(self, name: tuple[str, ...], found: Any) -> None:
        self._progress.count_load()
        self._counts[name] += 1
        if self._counts[name] > _MOST_OF_ONE or self._counts.total() > _MOST_LOADS:
            return
        rows, first, last, digest = self._raw or self._fingerprint(found)
        if (*name, digest) not in self._told:
            self._told.add((*name, digest))
            pair, timeframe, candle_type = name
            self._facts.say(
                "candles", pair=pair, timeframe=timeframe, candle_type=candle_type,
                rows=rows, first=first, last=last, sha256=digest,
            )  # fmt: skip

    def _fingerprint(self, frame: Any) -> tuple[int, int | None, int | None, str]:
        """Rows, first and last in milliseconds, SHA-256 of dates and values. It depends neither on the version of
        pandas nor on how its file is packed."""
        digest = hashlib.sha256()
        dates = frame["date"].to_numpy(dtype="datetime64[ms]").astype("int64")
        digest.update(dates.astype("<i8").tobytes())
        for name in sorted(str(column) for column in frame.columns if column != "date"):
            digest.update(name.encode() + frame[name].to_numpy(dtype="<f8").tobytes())
        rows = len(dates)
        return rows, int(dates[0]) if rows else None, int(dates[-1]) if rows else None, digest.hexdigest()
