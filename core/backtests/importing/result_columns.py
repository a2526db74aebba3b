"""The columns of a backtest that lists sort and show, from its strategy block.

A figure that has no value is None, not the number that Freqtrade writes in its place: see `figures.sentinels`.
`summary` has all of them as Freqtrade wrote them.
"""

from core.backtests.figures import sentinels
from core.backtests.figures.block_values import Block, count, number
from core.backtests.importing.result_facts import ResultFacts
from core.backtests.models import Backtest
from core.backtests.pair_words import first_of


def fill(row: Backtest, block: Block, facts: ResultFacts) -> None:
    """Set the columns of the row."""
    row.real_start, row.real_end = facts.real_start, facts.real_end
    row.timeframe = facts.timeframe
    row.pair_count, row.first_pairs = len(facts.pairs), first_of(facts.pairs)
    row.stake_currency = facts.stake_currency
    row.trades = facts.trades
    row.profit_ratio, row.profit_abs = number(block, "profit_total"), number(block, "profit_total_abs")
    row.drawdown = _worse_drawdown(block)
    row.win_rate = _win_rate(block)
    row.profit_factor = sentinels.known_profit_factor(block)
    for name in ("sharpe", "sortino", "calmar"):
        setattr(row, name, sentinels.known_over_time(block, name))


def _worse_drawdown(block: Block) -> float | None:
    both = (number(block, name) for name in ("max_drawdown_account", "wallet_stats.max_drawdown_account"))
    return max((one for one in both if one is not None), default=None)


def _win_rate(block: Block) -> float | None:
    """Before 2023.10 there is none."""
    total, told = count(block, "total_trades"), number(block, "winrate")
    if not total:
        return None
    return count(block, "wins") / total if told is None else told
