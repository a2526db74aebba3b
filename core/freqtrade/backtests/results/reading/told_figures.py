"""The key figures of a result, under Freqtrade's names."""

from collections.abc import Mapping
from typing import Any

NAMES = (
    "total_trades", "trade_count_long", "trade_count_short", "total_volume", "avg_stake_amount", "trades_per_day",
    "profit_mean", "profit_median", "profit_total", "profit_total_abs", "profit_total_long", "profit_total_short",
    "profit_total_long_abs", "profit_total_short_abs", "profit_factor", "expectancy", "expectancy_ratio", "cagr",
    "sharpe", "sortino", "calmar", "sqn", "p_value", "wins", "losses", "draws", "winrate", "starting_balance",
    "final_balance", "market_change", "max_drawdown_account", "max_relative_drawdown", "max_drawdown_abs",
    "drawdown_start_ts", "drawdown_end_ts", "drawdown_duration_s", "max_drawdown_low", "max_drawdown_high", "csum_min",
    "csum_max", "backtest_start_ts", "backtest_end_ts", "backtest_days", "backtest_run_start_ts", "backtest_run_end_ts",
    "backtest_best_day", "backtest_worst_day", "backtest_best_day_abs", "backtest_worst_day_abs", "winning_days",
    "draw_days", "losing_days", "holding_avg_s", "winner_holding_avg_s", "loser_holding_avg_s", "max_consecutive_wins",
    "max_consecutive_losses", "rejected_signals", "timedout_entry_orders", "timedout_exit_orders",
    "canceled_trade_entries", "canceled_entry_orders", "replaced_entry_orders", "max_open_trades",
    "max_open_trades_setting", "stake_amount", "stake_currency", "stake_currency_decimals", "timeframe",
    "timeframe_detail", "timerange", "enable_protections", "trading_mode", "margin_mode", "stoploss",
)  # fmt: skip


def of(block: Mapping[str, Any]) -> dict[str, Any]:
    """Return the key figures that the block has, unchanged. Those with open trades are named `wallet_stats.…`."""
    found = {name: block[name] for name in NAMES if name in block and not isinstance(block[name], dict | list)}
    wallet = block.get("wallet_stats")
    if isinstance(wallet, dict):
        found |= {f"wallet_stats.{name}": of for name, of in wallet.items() if not isinstance(of, dict | list)}
    return found
