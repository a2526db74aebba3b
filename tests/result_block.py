"""Freqtrade's strategy block over trades of a test. Sums, counts and means are those of the trades; what Freqtrade
alone works out, such as ratios over time, is made up."""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate
from statistics import fmean, median
from typing import Any

from core.backtests.models import BacktestTrade
from tests import rows

START = datetime(2026, 8, 3, tzinfo=UTC)
WALLET = 1000.0
PAIRS = ("BTC/USDT", "ETH/USDT", "SOL/USDT", "BNB/USDT", "XRP/USDT", "ADA/USDT", "DOGE/USDT", "LINK/USDT")


def block_of(made: Sequence[BacktestTrade], days: int) -> dict[str, Any]:
    """As Freqtrade 2026.9 writes it, without trades and without the series of days."""
    total = _line("TOTAL", made, days)
    profits = [one.profit_abs for one in made]
    by_day = _daily(made)
    return {
        **{name: value for name, value in total.items() if name not in ("key", "trades", "duration_avg")},
        "results_per_pair": _lines(made, days, lambda one: one.pair),
        "results_per_enter_tag": _lines(made, days, lambda one: one.enter_tag),
        "exit_reason_summary": _lines(made, days, lambda one: one.exit_reason),
        "mix_tag_stats": _mixed(made, days),
        "left_open_trades": _lines([one for one in made if one.is_left_open], days, lambda one: one.pair),
        "best_pair": total | {"key": PAIRS[0]}, "worst_pair": total | {"key": PAIRS[1]},
        "total_trades": len(made), **_by_side(made), "total_volume": len(made) * 200.0,
        "avg_stake_amount": 100.0 if made else 0.0,
        "profit_median": median([one.profit_ratio for one in made] or [0.0]),
        "wallet_stats": _wallet(sum(profits)), "backtest_start": f"{START:%Y-%m-%d %H:%M:%S}",
        "backtest_start_ts": rows.milliseconds(START), "backtest_days": days,
        "trades_per_day": round(len(made) / days, 2),
        "backtest_end": f"{START + timedelta(days=days):%Y-%m-%d %H:%M:%S}",
        "backtest_end_ts": rows.milliseconds(START + timedelta(days=days)), "market_change": 0.0312,
        "pairlist": list(PAIRS), "stake_amount": 100, "stake_currency": "USDT", "stake_currency_decimals": 3,
        "starting_balance": WALLET, "dry_run_wallet": WALLET, "final_balance": WALLET + sum(profits),
        "rejected_signals": 12 if made else 0, "timedout_entry_orders": 0, "timedout_exit_orders": 0,
        "canceled_trade_entries": 0, "canceled_entry_orders": 0, "replaced_entry_orders": 0, "max_open_trades": 3,
        "max_open_trades_setting": 3, "timeframe": "5m", "timeframe_detail": "", "timerange": "20260803-20261002",
        "enable_protections": True, "strategy_name": "Eager", "stoploss": -0.1, "trailing_stop": False,
        "minimal_roi": {"0": 0.04, "60": 0.01}, "trading_mode": "spot", "margin_mode": "",
        "periodic_breakdown": _periods(made, by_day),
        "daily_profit": [[day, value] for day, value in by_day.items()],
        "backtest_best_day": 0.02, "backtest_worst_day": -0.02,
        "backtest_best_day_abs": max(by_day.values(), default=0),
        "backtest_worst_day_abs": min(by_day.values(), default=0),
        "winning_days": sum(one > 0 for one in by_day.values()), "draw_days": 0,
        "losing_days": sum(one < 0 for one in by_day.values()), "max_consecutive_wins": 5, "max_consecutive_losses": 4,
        "holding_avg": "16:40:00", "holding_avg_s": 60_000.0, **(_HOLDING if made else {}),
        "max_relative_drawdown": 0.08, "drawdown_start": "2026-08-12 04:00:00", "drawdown_start_ts": 1786507200000.0,
        "drawdown_end": "2026-08-20 18:35:00", "drawdown_end_ts": 1787250900000.0,
        "drawdown_duration": "8 days 14:35:00",
        "drawdown_duration_s": 743_700.0, "max_drawdown_low": -20.5, "max_drawdown_high": 31.25,
        "csum_min": WALLET + min(accumulate(profits), default=0),
        "csum_max": WALLET + max(accumulate(profits), default=0),
    }  # fmt: skip


_HOLDING = {
    "winner_holding_min": "0d 00:05", "winner_holding_max": "1d 09:20", "winner_holding_avg": "0d 16:40",
    "loser_holding_min": "0d 00:00", "loser_holding_max": "1d 09:20", "loser_holding_avg": "0d 16:45",
}  # fmt: skip


def _line(key: Any, made: Sequence[BacktestTrade], days: int) -> dict[str, Any]:
    """A line of Freqtrade's tables."""
    won = [one.profit_abs for one in made if one.profit_abs > 0]
    lost = [one.profit_abs for one in made if one.profit_abs < 0]
    total, count = sum(won) + sum(lost), len(made)
    mean = fmean(one.profit_ratio for one in made) if made else 0.0
    minutes = fmean(one.minutes for one in made) if made else 0.0
    return {
        "key": key, "trades": count, "profit_mean": mean, "profit_mean_pct": round(mean * 100, 2),
        "profit_total_abs": total, "profit_total": total / WALLET, "profit_total_pct": round(total / WALLET * 100, 2),
        "duration_avg": str(timedelta(minutes=round(minutes))), "wins": len(won), "draws": count - len(won) - len(lost),
        "losses": len(lost), "winrate": len(won) / count if count else 0.0,
        "cagr": (1 + total / WALLET) ** (365 / days) - 1, "expectancy": total / count if count else 0.0,
        "expectancy_ratio": 0.12 if lost else 100.0, "sortino": 3.21 if lost else -100.0,
        "sharpe": 2.13 if count > 1 else -100.0, "calmar": 8.4 if lost else -100.0, "sqn": 1.9 if lost else -100.0,
        "p_value": 0.0431, "profit_factor": sum(won) / -sum(lost) if lost else 0.0,
        "max_drawdown_account": 0.05 if lost else 0.0, "max_drawdown_abs": 51.75 if lost else 0.0,
    }  # fmt: skip


def _lines(made: Sequence[BacktestTrade], days: int, key: Callable[[BacktestTrade], str]) -> list[dict[str, Any]]:
    """The most profitable first, as Freqtrade has them, the total last."""
    lines = [_line(name, [one for one in made if key(one) == name], days) for name in dict.fromkeys(map(key, made))]
    return [*sorted(lines, key=lambda line: -line["profit_total_abs"]), _line("TOTAL", made, days)]


def _mixed(made: Sequence[BacktestTrade], days: int) -> list[dict[str, Any]]:
    pairs = {(one.enter_tag, one.exit_reason) for one in made[:200]}
    found = {key: [one for one in made[:200] if (one.enter_tag, one.exit_reason) == key] for key in sorted(pairs)}
    return [*(_line(list(key), its, days) for key, its in found.items()), _line("TOTAL", made, days)]


def _by_side(made: Sequence[BacktestTrade]) -> dict[str, Any]:
    short = [one.profit_abs for one in made if one.is_short]
    long = [one.profit_abs for one in made if not one.is_short]
    return {
        "trade_count_long": len(long), "trade_count_short": len(short), "profit_total_long_abs": sum(long),
        "profit_total_short_abs": sum(short), "profit_total_long": sum(long) / WALLET,
        "profit_total_short": sum(short) / WALLET,
    }  # fmt: skip


def _daily(made: Iterable[BacktestTrade]) -> dict[str, float]:
    """Day of closing, in UTC → profit."""
    found: dict[str, float] = {}
    for one in made:
        day = f"{datetime.fromtimestamp(one.closed_at / 1000, UTC):%Y-%m-%d}"
        found[day] = round(found.get(day, 0.0) + one.profit_abs, 10)
    return found


def _periods(made: Sequence[BacktestTrade], by_day: dict[str, float]) -> dict[str, list[dict[str, Any]]]:
    """Of months and weekdays; a month is labelled with its last day."""
    months: dict[str, float] = {}
    for day, profit in by_day.items():
        months[day[:7]] = months.get(day[:7], 0.0) + profit
    weekdays = {n: [one for one in made if _weekday(one) == n] for n in range(7)}
    names = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    return {
        "day": [_period(date.fromisoformat(day), profit) for day, profit in by_day.items()],
        "week": [],
        "month": [_period(_last_day(month), profit) for month, profit in months.items()],
        "weekday": [
            _counted(its) | {"date": names[n], "date_ts": n, "profit_abs": sum(one.profit_abs for one in its)}
            for n, its in weekdays.items() if its
        ],
    }  # fmt: skip


def _period(day: date, profit: float) -> dict[str, Any]:
    at = datetime(day.year, day.month, day.day, tzinfo=UTC)
    counts = {"wins": 3, "draws": 0, "losses": 2, "trades": 5, "profit_factor": 1.2}
    return {"date": f"{day:%d/%m/%Y}", "date_ts": rows.milliseconds(at), "profit_abs": profit, **counts}


def _counted(made: Sequence[BacktestTrade]) -> dict[str, Any]:
    wins, losses = sum(one.profit_abs > 0 for one in made), sum(one.profit_abs < 0 for one in made)
    return {
        "wins": wins,
        "draws": len(made) - wins - losses,
        "losses": losses,
        "trades": len(made),
        "profit_factor": 1.2,
    }


def _weekday(one: BacktestTrade) -> int:
    return datetime.fromtimestamp(one.closed_at / 1000, UTC).weekday()


def _last_day(month: str) -> date:
    first = date.fromisoformat(f"{month}-01")
    return (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)


def _wallet(profit: float) -> dict[str, Any]:
    return {
        "start_balance": WALLET, "end_balance": WALLET + profit, "high_balance": WALLET + max(profit, 0) + 20,
        "low_balance": WALLET - 80, "sharpe": 1.87, "sortino": 2.95, "calmar": 7.1, "low_date": "2026-08-20 18:35:00",
        "high_date": "2026-09-28 09:00:00", "max_drawdown_account": 0.0812, "max_relative_drawdown": 0.0812,
        "max_drawdown_abs": 83.4, "drawdown_start": "2026-08-12 04:00:00", "drawdown_end": "2026-08-20 18:35:00",
        "drawdown_duration": "8 days 14:35:00", "max_drawdown_low": -50.1, "max_drawdown_high": 33.3,
    }  # fmt: skip
