"""Sentences that must be read with the figures of a result."""

from core.backtests.figures.block_values import Block, count, number
from core.backtests.figures.breakdowns import total_left_open
from core.backtests.figures.report_digits import coin, percent
from core.backtests.figures.sentinels import FEW_DAYS, FEW_TRADES
from core.backtests.quantities import counted

FEW = f"Fewer than {FEW_TRADES} trades: too few to tell"


def sentences(block: Block, currency: str) -> tuple[str, ...]:
    """Return those that hold for this result."""
    found = (_left_open(block, currency), _order_decides(block), _few(block), _few_days(block))
    return tuple(one for one in found if one)


def no_trades(block: Block, currency: str) -> str:
    """Return what Freqtrade says of a result without trades; empty where it has some."""
    if count(block, "total_trades"):
        return ""
    stake, given = block.get("stake_amount"), number(block, "stake_amount")
    words = "unlimited" if stake == "unlimited" else coin(given, currency)
    balance = coin(number(block, "starting_balance"), currency)
    return f"No trades made. Your starting balance was {balance}, and your stake was {words}."


def _order_decides(block: Block) -> str:
    """Freqtrade rejects a signal only when all slots are taken."""
    rejected, pairs = count(block, "rejected_signals"), block.get("pairlist")
    if not rejected or not isinstance(pairs, list) or len(pairs) < 2:
        return ""
    signals = counted(rejected, "signal")
    return f"More signals than slots: {signals} found no free slot, and the order of pairs decides which."


def _left_open(block: Block, currency: str) -> str:
    trades, profit = total_left_open(block)
    if not trades:
        return ""
    were = counted(trades, "trade was", "trades were")
    told = f"{were} closed by the end of the run: {coin(profit, currency)}"
    total = number(block, "profit_total_abs")
    return f"{told}{_share(profit, total, currency)}."


def _share(profit: float, total: float | None, currency: str) -> str:
    """A percent only where it is a part of the whole."""
    if total is None:
        return ""
    if abs(profit) <= abs(total) and profit * total > 0:
        return f" of {coin(total, currency)}, {percent(profit / total)} of the {'profit' if total > 0 else 'loss'}"
    return f" of {coin(total, currency)}; without them it is {coin(total - profit, currency)}"


def _few(block: Block) -> str:
    trades = count(block, "total_trades")
    return f"{FEW}. This run has {trades}." if 0 < trades < FEW_TRADES else ""


def _few_days(block: Block) -> str:
    days = count(block, "backtest_days")
    if days >= FEW_DAYS or not count(block, "total_trades"):
        return ""
    told = f"Under {FEW_DAYS} days there is no CAGR, Sharpe, Sortino or Calmar"
    return f"{told}: they would be projected from {counted(days, 'day')}."
