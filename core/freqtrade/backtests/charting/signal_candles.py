"""Candles of a pair with what the strategy makes of them. A part of the program (`chart_program`): it runs with the
interpreter of a Freqtrade version.

Source: `Backtesting.load_bt_data`, `backtest_one_strategy` and `_get_ohlcv_as_lists` of 2026.9. The whole range of the
run is analysed, as the run did: an indicator depends on the candles before it.
"""

import math
import os
from importlib import import_module
from pathlib import Path
from typing import Any

from core.freqtrade.backtests.needs.loading_for_backtest import BacktestLoading
from core.freqtrade.verdicts.given_values import Told

STORE = "data"
WINDOW = ("begins", "ends")
MOST_CANDLES = 2_000
PRICES = ("open", "high", "low", "close", "volume")
SIGNALS = ("enter_long", "exit_long", "enter_short", "exit_short")
TAGS = {"enter_long": "enter_tag", "enter_short": "enter_tag", "exit_long": "exit_tag", "exit_short": "exit_tag"}
MOST_INDICATORS, MOST_NAME, MOST_PANELS = 12, 60, 4
MAIN = "main"
"""The panel of the prices."""


class SignalCandles(BacktestLoading):
    """`asked`: `pair`; in seconds `start` and `end` of the run, `begins` and `ends` of the window."""

    def __init__(self, asked: Told) -> None:
        super().__init__()
        self._asked = asked

    def configuration(self, folder: Path, class_name: str) -> Told:
        """Load the settings of the run, with the candles of the store and its range. Errors: Freqtrade's."""
        config = super().configuration(folder, class_name)
        config["datadir"] = Path(os.environ["FLOTILLA_STORES"]) / STORE
        config["timerange"] = f"{self._asked['start']}-{self._asked['end']}"
        return config

    def strategy(self, config: Told) -> Told:
        """Return the candles of the window. Errors: as `loaded`."""
        strategy = self.loaded(config)
        config["startup_candle_count"] = strategy.startup_candle_count
        pair = self._asked["pair"]
        table = self._table(config, strategy, pair)
        if table is None:
            return {"total": 0}
        table = strategy.ft_advise_signals(strategy.advise_all_indicators({pair: table})[pair], {"pair": pair})
        return self._window(table, strategy, config)

    def _table(self, config: Told, strategy: Any, pair: str) -> Any:
        history = import_module("freqtrade.data.history")
        found = history.load_data(
            datadir=config["datadir"],
            pairs=[pair],
            timeframe=config["timeframe"],
            timerange=self._range(config),
            startup_candles=strategy.startup_candle_count,
            data_format=config["dataformat_ohlcv"],
            candle_type=config["candle_type_def"],
        )
        return found.get(pair)

    def _range(self, config: Told) -> Any:
        return self._configuration.TimeRange.parse_timerange(config["timerange"])

    def _window(self, table: Any, strategy: Any, config: Told) -> Told:
        trimmed = import_module("freqtrade.data.converter").trim_dataframe(
            table, self._range(config), startup_candles=strategy.startup_candle_count
        )
        begins, ends = (import_module("pandas").Timestamp(self._asked[name], unit="s", tz="UTC") for name in WINDOW)
        shown = trimmed[(trimmed["date"] >= begins) & (trimmed["date"] < ends)].iloc[:MOST_CANDLES]
        plot = strategy.plot_config if isinstance(strategy.plot_config, dict) else {}
        return {
            "total": len(trimmed),
            "dates": [int(date.timestamp() * 1000) for date in shown["date"]],
            "prices": {name: _numbers(shown[name], 9) for name in PRICES},
            "indicators": _indicators(shown, plot),
            "signals": _signals(shown),
        }


def _numbers(column: Any, digits: int) -> list[float | None]:
    """Cut to what a chart can show; what is no number is a gap."""
    return [_number(value, digits) for value in column.tolist()]


def _number(value: Any, digits: int) -> float | None:
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return float(f"{number:.{digits}g}") if math.isfinite(number) else None


def _indicators(shown: Any, plot: dict[str, Any]) -> list[Told]:
    """Return the columns that the strategy wants to be plotted, then others that hold numbers."""
    wanted = [one for one in _plotted(plot) if one[0] in shown.columns]
    named = {name for name, _, _ in wanted}
    skipped = {"date", *PRICES, *SIGNALS, *TAGS.values(), *named}
    others = [(name, "", "") for name in map(str, shown.columns) if name not in skipped and not _is_merged(name)]
    numeric = [one for one in [*wanted, *others] if getattr(shown[one[0]].dtype, "kind", "") in "fiu"]
    return [
        {"name": name[:MOST_NAME], "panel": panel, "colour": colour, "values": _numbers(shown[name], 7)}
        for name, panel, colour in numeric[:MOST_INDICATORS]
    ]


def _is_merged(name: str) -> bool:
    """Return whether a column holds prices or dates of informative candles, such as `close_1h`."""
    return name.partition("_")[0] in ("date", *PRICES)


def _plotted(plot: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Return column, panel and colour of each column of a `plot_config`, each once."""
    panels: list[tuple[str, Any]] = [(MAIN, plot.get("main_plot"))]
    subplots = plot.get("subplots")
    panels += list(subplots.items())[:MOST_PANELS] if isinstance(subplots, dict) else []
    found: dict[str, tuple[str, str, str]] = {}
    for panel, columns in panels:
        for name, look in columns.items() if isinstance(columns, dict) else ():
            colour = look.get("color", "") if isinstance(look, dict) else ""
            found.setdefault(str(name), (str(name), str(panel)[:MOST_NAME], str(colour)[:30]))
    return list(found.values())


def _signals(shown: Any) -> list[tuple[int, str, str]]:
    """Return candle, kind and tag of each signal; a trade opens or closes one candle later."""
    found = []
    for kind in SIGNALS:
        if kind in shown.columns:
            tags = shown[TAGS[kind]].tolist() if TAGS[kind] in shown.columns else [None] * len(shown)
            found += [(at, kind, _tag(tags[at])) for at, one in enumerate(shown[kind].tolist()) if one == 1]
    return sorted(found)


def _tag(tag: Any) -> str:
    return tag[:MOST_NAME] if isinstance(tag, str) else ""
