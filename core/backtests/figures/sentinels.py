"""Numbers that Freqtrade writes where there is nothing to tell: 0 and −100. What they mean is told from wins and
losses, never from the number alone: a Sharpe ratio may really be −100. No other place knows these numbers."""

from core.backtests.figures.block_values import Block, count, number
from core.backtests.figures.report_digits import NOT_KNOWN, plain, significant
from core.backtests.figures.views import Figure

FEW_TRADES, FEW_DAYS = 50, 30
"""Below them a ratio is of too few trades to tell; a ratio of a year tells nothing."""
_UNDEFINED = -100.0


def known_profit_factor(block: Block) -> float | None:
    """Return the profit factor; None where nothing was lost."""
    return number(block, "profit_factor") if count(block, "losses") else None


def known_over_time(block: Block, key: str) -> float | None:
    """Return a ratio of days; None where it has no value, or is of too few days."""
    value = number(block, key)
    return None if _undefined(block, key, value) or _too_short(block) else value


def profit_factor(block: Block, name: str = "Profit factor") -> Figure:
    """Return what was won for each unit that was lost. `block`: the strategy block, or a line of one of its tables."""
    wins, losses = count(block, "wins"), count(block, "losses")
    if not wins and not losses:
        return Figure(name, NOT_KNOWN, "No trade won or lost." if trades_of(block) else "No trades.")
    if not losses:
        return Figure(name, NOT_KNOWN, "Nothing was lost.")
    why = "" if wins else "Nothing was won."
    return Figure(name, plain(number(block, "profit_factor")), why, is_few(block))


def expectancy(block: Block) -> Figure:
    """Return the mean profit of a trade, and its ratio to the mean loss."""
    amount, ratio = plain(number(block, "expectancy")), number(block, "expectancy_ratio")
    name = "Expectancy (Ratio)"
    if not trades_of(block):
        return Figure(name, NOT_KNOWN, "No trades.")
    if not count(block, "losses"):
        return Figure(name, f"{amount} ({NOT_KNOWN})", "Nothing was lost, so it has no ratio.")
    return Figure(name, f"{amount} ({plain(ratio)})", "", is_few(block))


def over_time(block: Block, key: str, name: str, written: str | None = None) -> Figure:
    """Return a ratio that is projected to a year, or measured against days. `written`: how it is written; None: with
    two digits."""
    value = number(block, key)
    if reason := _undefined(block, key, value) or _too_short(block):
        return Figure(name, NOT_KNOWN, reason)
    return Figure(name, plain(value) if written is None else written, "", is_few(block))


def of_trades(block: Block, key: str, name: str) -> Figure:
    """Return a ratio of the trades alone: `sqn` or `p_value`."""
    value = number(block, key)
    if trades_of(block) < 2 or value is None:
        return Figure(name, NOT_KNOWN, _one_trade(block) or "The result does not have it.")
    if key == "sqn" and value == _UNDEFINED:
        return Figure(name, NOT_KNOWN, "All trades returned the same.")
    return Figure(name, significant(value) if key == "p_value" else plain(value), "", is_few(block))


def is_few(block: Block) -> bool:
    """Return whether a ratio of its trades is of too few to tell."""
    return trades_of(block) < FEW_TRADES


def trades_of(block: Block) -> int:
    """Return how many trades it is of. `block`: as for `profit_factor`."""
    return count(block, "total_trades" if "total_trades" in block else "trades")


def _too_short(block: Block) -> str:
    days = count(block, "backtest_days")
    return f"Under {FEW_DAYS} days it says nothing: this run has {days}." if days < FEW_DAYS else ""


def _undefined(block: Block, key: str, value: float | None) -> str:
    """Why it has no value; empty when it has one."""
    if value is None:
        return "The result does not have it."
    if not trades_of(block):
        return "No trades."
    if value != _UNDEFINED:
        return ""
    of_wallet = key.startswith("wallet_stats.")
    return _OF_WALLET.get(key.rpartition(".")[2], "") if of_wallet else _closed_reason(block, key)


_OF_WALLET = {
    "sharpe": "The balance did not move from day to day.",
    "sortino": "No two days lost differently.",
    "calmar": "The balance had no drawdown.",
}


def _closed_reason(block: Block, key: str) -> str:
    if reason := _one_trade(block):
        return reason
    if key == "sortino":
        return _FEW_LOSSES.get(count(block, "losses"), "All losses were the same.")
    if key == "calmar":
        return "" if number(block, "max_drawdown_account") else "Closed trades had no drawdown."
    return "All trades returned the same."


_FEW_LOSSES = {0: "Nothing was lost.", 1: "Only one trade lost."}


def _one_trade(block: Block) -> str:
    return {0: "No trades.", 1: "There was one trade only."}.get(trades_of(block), "")
