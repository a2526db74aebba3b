"""Our statistics under the names of `/profit`, to check that Flotilla and Freqtrade count alike."""

from datetime import timedelta
from typing import Any

from core.performance.bot_figures import Figures
from core.performance.ratios import percent_of

UNCHANGED = (
    "profit_closed_coin",
    "profit_closed_ratio_sum",
    "profit_all_coin",
    "profit_all_ratio_sum",
    "trade_count",
    "closed_trade_count",
    "winning_trades",
    "losing_trades",
    "profit_factor",
    "max_drawdown_abs",
    "current_drawdown_abs",
    "current_drawdown_high",
    "best_pair",
    "trading_volume",
)
ZERO_FOR_NONE = (
    "profit_closed_ratio",
    "profit_closed_ratio_mean",
    "winrate",
    "expectancy",
    "max_drawdown",
    "current_drawdown",
    "best_pair_profit_abs",
    "best_pair_profit_ratio",
    "best_rate",
    "first_trade_timestamp",
    "latest_trade_timestamp",
    "cagr",
)
YEARLY = ("sharpe", "sortino", "calmar")


def profit_answer(figures: Figures) -> dict[str, Any]:
    """Return every number of `/profit` but fiat, under its name there, with Freqtrade's sentinels and rounding; dates
    only as timestamps."""
    numbers = {
        **{name: getattr(figures, name) for name in UNCHANGED},
        **{name: getattr(figures, name) or 0 for name in ZERO_FOR_NONE},
        **_with_open_trades(figures),
    }
    return {**numbers, **_percents(numbers), **_sentinels(figures), **_times(figures)}


def _with_open_trades(figures: Figures) -> dict[str, float | None]:
    """Null while an open pair has no price, otherwise 0 for what cannot be told."""
    unpriced = figures.profit_all_coin is None
    names = ("profit_all_ratio", "profit_all_ratio_mean")
    return {name: None if unpriced else getattr(figures, name) or 0 for name in names}


def _percents(numbers: dict[str, Any]) -> dict[str, float | None]:
    profits = {name: value for name, value in numbers.items() if name.startswith(("profit_closed_r", "profit_all_r"))}
    return {name.replace("ratio", "percent"): percent_of(value) for name, value in profits.items()}


def _sentinels(figures: Figures) -> dict[str, float]:
    """-100: there are trades, and still it cannot be told. 0: there is nothing to tell it from."""
    spans_time = figures.first_trade_timestamp != figures.latest_trade_timestamp

    def told(value: float | None, possible: bool) -> float:
        return value if value is not None else (-100.0 if possible and figures.closed_trade_count else 0.0)

    return {
        "expectancy_ratio": 100.0 if figures.expectancy_ratio is None else figures.expectancy_ratio,
        "sqn": told(figures.sqn, True),
        **{name: told(getattr(figures, name), spans_time) for name in YEARLY},
    }


def _times(figures: Figures) -> dict[str, Any]:
    duration = timedelta(seconds=figures.avg_duration_seconds or 0)
    return {
        "avg_duration": str(duration).split(".")[0],
        "max_drawdown_start_timestamp": figures.max_drawdown_start_ts_ms or 0,
        "max_drawdown_end_timestamp": figures.max_drawdown_end_ts_ms or 0,
        "current_drawdown_start_timestamp": figures.current_drawdown_start_ts_ms or 0,
    }
