"""Calls to the exchange, which has no answer for the past. A part of `hooked_backtest`."""

import logging
import sys
from collections import Counter
from importlib import import_module
from types import FrameType
from typing import Any, NoReturn

from core.freqtrade.backtests.running.hooks.fact_pipe import FactPipe, Paced, has_grown

RETRIES = "freqtrade.exchange.common"
_ALLOWED = {"_api_reload_markets", "load_leverage_tiers", "fetch_trading_fees"}
"""What Freqtrade itself asks before the first candle, where it is not kept with the candles."""
_SHOWN_OF_EACH, _MOST_NAMES, _MOST_FRAMES = 3, 50, 400


class ExchangeCalls:
    """Answers every call at once as an exchange that cannot be reached, and counts it."""

    def __init__(self, facts: FactPipe) -> None:
        self._facts, self._pace = facts, Paced()
        self._counts: Counter[str] = Counter()
        self._told: dict[str, int] = {}

    def patch_retries(self, module: Any) -> None:
        """`freqtrade.exchange.common`: the same question again brings no other answer."""
        module.retrier.__kwdefaults__["retries"] = 0
        module.API_RETRY_COUNT = 0

    def patch_ccxt(self, module: Any) -> None:
        """`ccxt.base.exchange`: what every request goes through."""
        fetch = module.Exchange.fetch

        def fetched(api: Any, *args: Any, **kwargs: Any) -> Any:
            self._refuse_later()
            return fetch(api, *args, **kwargs)

        module.Exchange.fetch = fetched

    def patch_async_ccxt(self, module: Any) -> None:
        """`ccxt.async_support.base.exchange`."""
        fetch = module.Exchange.fetch

        async def fetched(api: Any, *args: Any, **kwargs: Any) -> Any:
            self._refuse_later()
            return await fetch(api, *args, **kwargs)

        module.Exchange.fetch = fetched

    def tell_all(self) -> None:
        """Tell the counts that have changed."""
        for what, count in self._counts.items():
            if self._told.get(what) != count:
                self._tell(what)

    def _tell_grown(self) -> None:
        for what, count in self._counts.items():
            if has_grown(count, self._told.get(what, 0)):
                self._tell(what)

    def _tell(self, what: str) -> None:
        self._told[what] = self._counts[what]
        self._facts.say("asked", what=what, count=self._counts[what])

    def _refuse_later(self) -> None:
        names = _asking(sys._getframe(2))
        if not _ALLOWED.intersection(names):
            self._refuse(names[-1] if names else "an exchange")

    def _refuse(self, what: str) -> NoReturn:
        if what not in self._counts and len(self._counts) >= _MOST_NAMES:
            what = "other calls"
        self._counts[what] += 1
        if self._counts[what] == 1 or self._pace.is_due():
            self._tell_grown()
        raise import_module("ccxt.base.errors").ExchangeNotAvailable(
            "A backtest cannot ask an exchange for its present."
        )


def _asking(frame: FrameType | None) -> list[str]:
    """Functions of Freqtrade's exchange under way, else those of ccxt; innermost first."""
    found: dict[str, list[str]] = {"freqtrade.exchange": [], "ccxt": []}
    for _ in range(_MOST_FRAMES):
        if frame is None:
            break
        module = str(frame.f_globals.get("__name__", ""))
        for package, names in found.items():
            if module.startswith(package) and module != RETRIES:
                names.append(frame.f_code.co_name)
        frame = frame.f_back
    return found["freqtrade.exchange"] or found["ccxt"]


class FewOfEach(logging.Filter):
    """Shows the first entries of each function that gave up."""

    def __init__(self) -> None:
        super().__init__()
        self._counts: Counter[str] = Counter()

    def filter(self, record: logging.LogRecord) -> bool:
        """Return whether the entry is shown."""
        name = record.getMessage()[:200].partition("(")[0]
        if len(self._counts) < _MOST_NAMES or name in self._counts:
            self._counts[name] += 1
        return self._counts[name] <= _SHOWN_OF_EACH
