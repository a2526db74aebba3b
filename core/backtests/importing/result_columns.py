"""The columns of a backtest that lists sort and show, from its key figures.

A figure that Freqtrade has no value for is None, not the number that it writes in its place: `profit_factor` without a
loss (0), ratios that it cannot compute (−100), and Sharpe, Sortino and Calmar of less than 30 days. `summary` has all
of them as Freqtrade wrote them.
"""

from collections.abc import Mapping
from typing import Any

from core.backtests.importing.result_facts import ResultFacts
from core.backtests.models import Backtest
from core.backtests.pair_words import first_of

FEWEST_DAYS = 30
"""Below this, a ratio of a year tells nothing."""
_NO_RATIO = -100


def fill(row: Backtest, summary: Mapping[str, Any], facts: ResultFacts) -> None:
    """Set the columns of the row."""
    row.real_start, row.real_end = facts.real_start, facts.real_end
    row.timeframe = facts.timeframe
    row.pair_count, row.first_pairs = len(facts.pairs), first_of(facts.pairs)
    row.stake_currency = facts.stake_currency
    row.trades = facts.trades
    row.profit_ratio, row.profit_abs = _number(summary, "profit_total"), _number(summary, "profit_total_abs")
    row.drawdown = _worse_drawdown(summary)
    row.win_rate = _win_rate(summary)
    row.profit_factor = _number(summary, "profit_factor") if _number(summary, "losses") else None
    row.sharpe, row.sortino, row.calmar = (_ratio(summary, name) for name in ("sharpe", "sortino", "calmar"))


def _worse_drawdown(summary: Mapping[str, Any]) -> float | None:
    both = (_number(summary, name) for name in ("max_drawdown_account", "wallet_stats.max_drawdown_account"))
    return max((one for one in both if one is not None), default=None)


def _win_rate(summary: Mapping[str, Any]) -> float | None:
    """Before 2023.10 there is none."""
    total = _number(summary, "total_trades")
    if not total:
        return None
    told = _number(summary, "winrate")
    return (_number(summary, "wins") or 0) / total if told is None else told


def _ratio(summary: Mapping[str, Any], name: str) -> float | None:
    found = _number(summary, name)
    is_short = (_number(summary, "backtest_days") or 0) < FEWEST_DAYS
    return None if found == _NO_RATIO or is_short or not summary.get("total_trades") else found


def _number(found: Mapping[str, Any], name: str) -> float | None:
    value = found.get(name)
    return None if isinstance(value, bool) or not isinstance(value, int | float) else value
