"""What a loaded strategy says of its needs. A part of the program (`needs_program`): it runs with the interpreter of a
Freqtrade version.
"""

from typing import Any

from core.freqtrade.backtests.needs.loading_for_backtest import BacktestLoading
from core.freqtrade.verdicts.given_values import Given, Told

MOST_PAIRS = 3_000
"""Informative pairs that are told."""


class Needs(BacktestLoading):
    """Asks a strategy what a backtest of it needs."""

    def strategy(self, config: Told) -> Told:
        """Return what it needs, and the values that it gives. Errors: as `loaded`."""
        settings = frozenset(config)
        strategy = self.loaded(config)
        informative = dict.fromkeys(map(_told, strategy.gather_informative_pairs()))
        return {
            "timeframe": str(config["timeframe"]),
            "startup_candles": int(strategy.startup_candle_count),
            "informative": list(informative)[:MOST_PAIRS],
            "informative_count": len(informative),
            "has_protections": self._has_protections(config, strategy),
            "can_short": bool(strategy.can_short),
            "values": Given(strategy, settings).values(),
        }

    def _has_protections(self, config: Told, strategy: Any) -> bool:
        """A strategy may calculate them from what it has only in a run; Freqtrade refuses those that are wrong."""
        self._check_protections(config, strategy)
        try:
            return bool(strategy.protections)
        except Exception:
            return False


def _told(pair: Any) -> tuple[str, str, str]:
    return (str(pair[0])[:64], str(pair[1])[:8], str(pair[2])[:20])
