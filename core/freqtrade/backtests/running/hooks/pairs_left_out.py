"""Pairs that were asked for and that Freqtrade leaves out, often without a line. A part of `hooked_backtest`."""

from functools import wraps
from typing import Any

from core.freqtrade.backtests.running.hooks.fact_pipe import FactPipe

_MOST = 1_000


class PairsLeftOut:
    """Tells them with the reason."""

    def __init__(self, facts: FactPipe) -> None:
        self._facts = facts

    def patch(self, module: Any) -> None:
        """`freqtrade.optimize.backtesting`: its pairs are known once it is set up."""
        begin = module.Backtesting.__init__

        @wraps(begin)
        def begun(backtesting: Any, *args: Any, **kwargs: Any) -> None:
            begin(backtesting, *args, **kwargs)
            try:
                self._tell(backtesting)
            except Exception as error:
                self._facts.note(f"Pairs that were left out are not told ({type(error).__name__}: {error}).")

        module.Backtesting.__init__ = begun

    def _tell(self, backtesting: Any) -> None:
        used = set(backtesting.pairlists.whitelist)
        asked = backtesting.config["exchange"]["pair_whitelist"]
        for pair in [pair for pair in asked if pair not in used][:_MOST]:
            self._facts.say("left_out", pair=str(pair), reason=_reason(backtesting, pair))


def _reason(backtesting: Any, pair: str) -> str:
    market = backtesting.exchange.markets.get(pair)
    if market is None:
        return "the exchange does not know it"
    if pair in backtesting.pairlists.expanded_blacklist:
        return "it is on the blacklist"
    if market.get("active") is False:
        return "it is not traded any more"
    if market.get("quote") != backtesting.config.get("stake_currency"):
        return f"it is not traded in {backtesting.config.get('stake_currency')}"
    return "the pair list took it out"
