"""Markets from a file instead of the exchange. A part of `hooked_backtest`."""

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from core.freqtrade.backtests.running.hooks.fact_pipe import FactPipe

_NO_BOUND = 1e15
_NO_TIERS = (
    "The leverage tiers of this exchange are not kept with its candles. The highest leverage of each market is used: "
    "liquidation prices and large positions are estimates."
)


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

    def patch_tiers(self, module: Any) -> None:
        """`freqtrade.exchange.exchange`: most exchanges are asked for the leverage of each futures market."""
        ask = module.Exchange.load_leverage_tiers

        def load(exchange: Any) -> Any:
            with suppress(Exception):
                if found := ask(exchange):
                    return found
            estimated = _estimated_tiers(exchange)
            if estimated:
                self._facts.note(_NO_TIERS)
            return estimated

        module.Exchange.load_leverage_tiers = load

    def _read(self, exchange: Any, file: Path) -> None:
        if not hasattr(exchange, "_api_reload_markets"):
            raise AttributeError("Exchange._api_reload_markets")

        async def load(self: Any, reload: bool = False) -> None:
            kept = json.loads(file.read_bytes())  # noqa: ASYNC240  # nothing else runs in this loop
            _set_markets(self._api_async, kept)

        exchange._api_reload_markets = load

    def _keep(self, exchange: Any) -> None:
        self._facts.note("The markets are not kept with these candles: the exchange was asked for them.")
        ask, asked = exchange._api_reload_markets, self._asked

        async def load(self: Any, reload: bool = False) -> None:
            await ask(self, reload)
            api = self._api_async
            asked.write_text(json.dumps({"markets": api.markets, "currencies": api.currencies}, default=str))

        exchange._api_reload_markets = load


def _set_markets(api: Any, kept: dict[str, Any]) -> None:
    """As ccxt does after it has asked, and has filled what the exchange needs beside its markets."""
    for name in api.options.get("marketHelperProps") or ():
        api.options.setdefault(name, {})
    api.set_markets(list(kept["markets"].values()), kept["currencies"])


def _estimated_tiers(exchange: Any) -> dict[str, list[dict[str, Any]]]:
    """One tier a market. Exchanges ask for about half of the first margin to keep a position."""
    tiers: dict[str, list[dict[str, Any]]] = {}
    if exchange.trading_mode != "futures":
        return tiers
    for pair, market in exchange.markets.items():
        if exchange.market_is_future(market):
            most = float((market.get("limits", {}).get("leverage") or {}).get("max") or 1.0)
            bounds = {"minNotional": 0.0, "maxNotional": _NO_BOUND}
            tiers[pair] = [{**bounds, "maintenanceMarginRate": 0.5 / most, "maxLeverage": most, "info": {}}]
    return tiers
