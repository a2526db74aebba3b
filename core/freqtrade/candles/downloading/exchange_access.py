"""The exchange as Freqtrade has it, for public data. A part of the program (`download_program.text`)."""

import asyncio
import json
from contextlib import suppress
from importlib import import_module
from inspect import signature
from pathlib import Path
from typing import Any

from core.freqtrade.candles.downloading.candle_frames import Frame
from core.freqtrade.candles.downloading.exchange_watch import Watch
from core.freqtrade.candles.downloading.ranges import Stretch, step_ms

_CCXT = ("ccxt_config", "ccxt_sync_config", "ccxt_async_config")
FUNDING_MS = 8 * 3_600_000
"""Usual time between two funding rates, to estimate them."""


class Source:
    """An exchange, watched. `now_ms`: its own time, or the machine's where it offers none."""

    def __init__(self, exchange: Any, watch: Watch) -> None:
        self.exchange, self.watch = exchange, watch
        self.name: str = exchange.name
        self.now_ms = 0
        self._candle_type = import_module("freqtrade.enums").CandleType
        self._to_frame = import_module("freqtrade.data.converter").ohlcv_to_dataframe
        self._has_kinds = "candle_type" in signature(self._to_frame).parameters  # older versions know one layout
        self._no_answer = import_module("ccxt").NetworkError
        exchange._ohlcv_partial_candle = False  # running candles are told by their own end, not by their place

    def connect(self) -> None:
        """Load the markets and read the clock. Errors: Freqtrade's."""
        self.exchange.get_markets()
        self.now_ms = self.clock() - int(getattr(self.exchange, "_ohlcv_late_candle_grace_ms", 0))

    def clock(self) -> int:
        """Return the time of the exchange."""
        api = self.exchange._api_async
        if api.has.get("fetchTime"):
            with suppress(Exception):
                return int(self.run(api.fetch_time()))
        return int(api.milliseconds())

    def run(self, waits: Any) -> Any:
        """Run a coroutine of ccxt. Errors: `Ban`, `asyncio.CancelledError` after a signal, those of ccxt."""
        return self.exchange.loop.run_until_complete(waits)

    def is_traded(self, pair: str) -> bool:
        """Return whether the pair is still traded there."""
        is_active = import_module("freqtrade.exchange").market_is_active
        return bool(is_active(self.exchange.markets.get(pair, {})))

    def kind(self, name: str) -> Any:
        """Return a candle type of Freqtrade."""
        return self._candle_type.from_string(name)

    def page_ms(self, timeframe: str, candle_type: str, since: int) -> int:
        """Return the time that one page reaches."""
        limit = self.exchange.ohlcv_candle_limit(timeframe, self.kind(candle_type), since)
        return step_ms(timeframe) * max(1, int(limit))

    @property
    def tells_listings(self) -> bool:
        """Whether a page from the year 1970 begins with the first candle of a pair (Binance)."""
        return hasattr(self.exchange, "get_historic_ohlcv_fast")

    async def listed(self, pair: str, timeframe: str, candle_type: str) -> int | None:
        """Return when the first candle of a pair opens; None when it has none."""
        ask = self.exchange._async_get_candle_history
        rows = (await ask(pair, timeframe, self.kind(candle_type), 0))[3]
        return int(rows[0][0]) if rows and rows[0] else None

    def fetch(self, pair: str, timeframe: str, candle_type: str, piece: Stretch) -> Frame:
        """Fetch candles as Freqtrade does: it retries, and takes Binance's archives. Pages reach beyond the piece."""
        return self.exchange.get_historic_ohlcv(
            pair=pair, timeframe=timeframe, since_ms=piece.start, until_ms=piece.end, candle_type=self.kind(candle_type)
        )

    async def fetch_page(self, pair: str, timeframe: str, candle_type: str, piece: Stretch) -> Frame:
        """The same for a piece of one page, so that many can be fetched at a time."""
        kind = self.kind(candle_type)
        rows = (await self.exchange._async_get_candle_history(pair, timeframe, kind, piece.start))[3]
        kinds = {"candle_type": kind} if self._has_kinds else {}
        return self._to_frame(rows, timeframe, pair, fill_missing=False, drop_incomplete=False, **kinds)

    def is_no_answer(self, error: BaseException) -> bool:
        """Whether Freqtrade gave up as the exchange did not answer, rather than refused."""
        return isinstance(error.__cause__, self._no_answer)

    def end_of(self, work: Any, fallback: Any = None) -> Any:
        """Run a coroutine; return `fallback` when it was ended by a ban or a signal, which the watch knows."""
        try:
            return self.run(work)
        except asyncio.CancelledError:
            return fallback


def load(config_file: Path, store: Path, is_practice: bool, watch: Watch) -> Source:
    """Return the exchange of the configuration. Errors: Freqtrade's."""
    config = _config(json.loads(config_file.read_bytes()), store, is_practice)
    resolver = import_module("freqtrade.resolvers").ExchangeResolver
    exchange = resolver.load_exchange(config, validate=False)
    watch.over(exchange)
    return Source(exchange, watch)


def _config(given: dict[str, Any], store: Path, is_practice: bool) -> dict[str, Any]:
    """Return what Freqtrade needs to know. The rate limit is on, apart from the practice market; an exchange at an
    address of its own has no archives at Binance."""
    exchange = given["exchange"]
    ccxt = [exchange.get(name) or {} for name in _CCXT]
    if not is_practice:
        for name in _CCXT:
            exchange[name] = {**(exchange.get(name) or {}), "enableRateLimit": True}
    if any("urls" in one or "hostname" in one or one.get("sandbox") for one in ccxt):
        exchange["only_from_ccxt"] = True
    run_mode = import_module("freqtrade.enums").RunMode.UTIL_EXCHANGE
    return {**given, "dry_run": True, "runmode": run_mode, "datadir": store, "stake_currency": ""}
