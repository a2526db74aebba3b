"""Loads a strategy as `freqtrade backtesting` does, up to the point where it asks for markets and candles. A part of
the programs that ask a strategy about a backtest: it runs with the interpreter of a Freqtrade version.

Source: `start_backtesting` and `Backtesting.__init__` of 2026.9.
"""

from importlib import import_module
from pathlib import Path
from typing import Any

from core.freqtrade.verdicts.given_values import Told
from core.freqtrade.verdicts.in_freqtrade import Freqtrade

CONFIG = "config.json"
NO_TIMEFRAME = "Timeframe needs to be set in either configuration or as cli argument"


class ListedPairs:
    """Stands for the pair lists of a run: its pairs, in their order."""

    def __init__(self, pairs: list[str]) -> None:
        self.whitelist = pairs


class BacktestLoading(Freqtrade):
    """Loads settings and strategy of a backtest."""

    def __init__(self) -> None:
        super().__init__()
        self._setup = import_module("freqtrade.commands.optimize_commands").setup_optimize_configuration
        self._mode = import_module("freqtrade.enums").RunMode.BACKTEST
        self._provider = import_module("freqtrade.data.dataprovider").DataProvider

    def configuration(self, folder: Path, class_name: str) -> Told:
        """Load the settings as `backtesting` does. Errors: Freqtrade's."""
        user_data = Path.cwd() / "user_data"
        user_data.mkdir()
        given = ["backtesting", "--config", str(folder / CONFIG), "--userdir", str(user_data), "--cache", "none"]
        given += ["--strategy", class_name, "--strategy-path", str(folder / "strategy")]
        config: Told = self._setup(self._arguments(given).get_parsed_arg(), self._mode)
        return config

    def loaded(self, config: Told) -> Any:
        """Load the strategy and begin it, as a backtest does. Errors: Freqtrade's, and whatever its code raises."""
        strategy = self._resolvers.StrategyResolver.load_strategy(config)
        self._configuration.validate_config_consistency(config)
        if "timeframe" not in config:
            raise self._errors.OperationalException(NO_TIMEFRAME)
        strategy.dp = self._provider_of(config)
        strategy.ft_bot_start()
        return strategy

    def _provider_of(self, config: Told) -> Any:
        """Return a provider of candles that knows the pairs of the run, and of their markets the coins."""
        provider = self._provider(config, None)
        provider.add_pairlisthandler(ListedPairs(list(config["exchange"]["pair_whitelist"])))
        provider.market = market_of
        return provider


def market_of(pair: str) -> dict[str, Any]:
    """Return what the name of a pair tells of its market."""
    base, _, rest = pair.partition("/")
    quote, _, settle = rest.partition(":")
    return {"symbol": pair, "base": base, "quote": quote, "settle": settle or None, "active": True}
