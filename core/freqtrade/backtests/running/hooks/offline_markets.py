"""Markets from a file instead of the exchange. A part of `hooked_backtest`."""

import json
from pathlib import Path
from typing import Any

from core.freqtrade.backtests.running.hooks.fact_pipe import FactPipe


class OfflineMarkets:
    """`file`: markets as a store keeps them. Without one the exchange is asked, and its answer is written into
    `asked`."""

    def __init__(self, facts: FactPipe, file: Path | None, asked: Path) -> None:
        self._facts, self._file, self._asked = facts, file, asked

    def patch(self, module: Any) -> None:
        """`freqtrade.exchange.exchange`."""
        if self._file is None:
            self._keep(module.Exchange)
        else:
            self._read(module.Exchange, self._file)

    def _read(self, exchange: Any, file: Path) -> None:
        if not hasattr(exchange, "_api_reload_markets"):
            raise AttributeError("Exchange._api_reload_markets")

        async def load(self: Any, reload: bool = False) -> None:
            kept = json.loads(file.read_bytes())  # noqa: ASYNC240  # nothing else runs in this loop
            self._api_async.set_markets(list(kept["markets"].values()), kept["currencies"])

        exchange._api_reload_markets = load

    def _keep(self, exchange: Any) -> None:
        self._facts.note("The markets are not kept with these candles: the exchange was asked for them.")
        ask, asked = exchange._api_reload_markets, self._asked

        async def load(self: Any, reload: bool = False) -> None:
            await ask(self, reload)
            api = self._api_async
            asked.write_text(json.dumps({"markets": api.markets, "currencies": api.currencies}, default=str))

        exchange._api_reload_markets = load
