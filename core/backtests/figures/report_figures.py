"""The key figures of a result: names, order and digits of the table SUMMARY METRICS of Freqtrade's report. Source:
`text_table_add_metrics` of `freqtrade/optimize/optimize_reports/bt_output.py`."""

from core.backtests.figures import sentinels
from core.backtests.figures.block_values import Block, count, number, part, words
from core.backtests.figures.report_digits import bare, coin, percent, plain, way_of
from core.backtests.figures.views import Figure, FigureGroup, ResultTrade


def groups(block: Block, currency: str, best: ResultTrade | None, worst: ResultTrade | None) -> tuple[FigureGroup, ...]:
    """Return all figures but those of drawdowns. `best`, `worst`: the trades with the highest and the lowest ratio."""
    return (
        FigureGroup("Profit", _profit(block, currency)),
        FigureGroup("Ratios", _ratios(block)),
        FigureGroup("Trades", (*_trades(block, currency), *_sides(block, currency))),
        FigureGroup("Best and worst", _extremes(block, currency, best, worst)),
        FigureGroup("Orders", _orders(block)),
    )


def headline(block: Block, currency: str) -> tuple[Figure, ...]:
    """Return the figures that matter most, without drawdowns."""
    total, ratio = number(block, "profit_total_abs"), number(block, "profit_total")
    counts = f"{count(block, 'wins'):,} / {count(block, 'draws'):,} / {count(block, 'losses'):,}"
    return (
        Figure("Absolute profit", coin(total, currency), way=way_of(total)),
        Figure("Total profit %", percent(ratio), way=way_of(ratio)),
        Figure("Trades", f"{count(block, 'total_trades'):,}", counts),
        win_rate(block),
        sentinels.profit_factor(block),
        sentinels.over_time(block, "sharpe", "Sharpe (closed trades)"),
        _market_change(block, "The mean of all pairs."),
    )


def win_rate(block: Block) -> Figure:
    """Return the winning trades of all trades."""
    trades = sentinels.trades_of(block)
    if not trades:
        return Figure("Win %", "n/a", "No trades.")
    return Figure("Win %", f"{plain(100 * count(block, 'wins') / trades, 1)}%", "", sentinels.is_few(block))


def _profit(block: Block, currency: str) -> tuple[Figure, ...]:
    total, ratio, days = number(block, "profit_total_abs"), number(block, "profit_total"), count(block, "backtest_days")
    daily = total / days if total is not None and days else None
    return (
        Figure("Starting balance", coin(number(block, "starting_balance"), currency)),
        Figure("Final balance", coin(number(block, "final_balance"), currency)),
        Figure("Absolute profit", coin(total, currency), way=way_of(total)),
        Figure("Total profit %", percent(ratio), way=way_of(ratio)),
        Figure("Avg. daily profit", coin(daily, currency), way=way_of(daily)),
        _market_change(block, ""),
        Figure("Min/Max balance (closed trades)", _span(block, "csum_min", "csum_max", currency)),
        *_of_wallet(block, currency),
    )


def _market_change(block: Block, why: str) -> Figure:
    change = number(block, "market_change")
    return Figure("Market change", percent(change), why, way=way_of(change))


def _of_wallet(block: Block, currency: str) -> tuple[Figure, ...]:
    if not part(block, "wallet_stats"):
        return ()
    span = _span(block, "wallet_stats.low_balance", "wallet_stats.high_balance", currency)
    dates = f"{words(block, 'wallet_stats.low_date')} / {words(block, 'wallet_stats.high_date')}"
    return (
        Figure("Min/Max balance (wallet balance)", span),
        Figure("Min/Max balance dates (wallet balance)", dates),
    )


def _span(block: Block, low: str, high: str, currency: str) -> str:
    return f"{coin(number(block, low), currency)} / {coin(number(block, high), currency)}"


def _ratios(block: Block) -> tuple[Figure, ...]:
    cagr = sentinels.over_time(block, "cagr", "CAGR %", percent(number(block, "cagr")))
    closed = [
        sentinels.over_time(block, name.lower(), f"{name} (closed trades)") for name in ("Sharpe", "Sortino", "Calmar")
    ]
    wallet = [
        sentinels.over_time(block, f"wallet_stats.{name.lower()}", f"{name} (daily wallet balance)")
        for name in ("Sharpe", "Sortino", "Calmar")
        if f"{name.lower()}" in part(block, "wallet_stats")
    ]
    return (
        sentinels.profit_factor(block),
        sentinels.expectancy(block),
        win_rate(block),
        sentinels.of_trades(block, "sqn", "SQN"),
        sentinels.of_trades(block, "p_value", "Mean profit p-value"),
        cagr,
        *closed,
        *wallet,
    )


def _trades(block: Block, currency: str) -> tuple[Figure, ...]:
    a_day = number(block, "trades_per_day")
    days = " / ".join(f"{count(block, name)}" for name in ("winning_days", "draw_days", "losing_days"))
    return (
        Figure("Total/Daily Avg Trades", f"{count(block, 'total_trades'):,} / {'n/a' if a_day is None else a_day}"),
        Figure("Days win/draw/lose", days),
        Figure("Min/Max/Avg. Duration Winners", _durations(block, "winner")),
        Figure("Min/Max/Avg. Duration Losers", _durations(block, "loser")),
        Figure(
            "Max Consecutive Wins / Loss",
            f"{count(block, 'max_consecutive_wins')} / {count(block, 'max_consecutive_losses')}",
        ),
        Figure("Avg. stake amount", coin(number(block, "avg_stake_amount"), currency)),
        Figure("Total trade volume", coin(number(block, "total_volume"), currency)),
    )


def _durations(block: Block, who: str) -> str:
    return " / ".join(words(block, f"{who}_holding_{which}") for which in ("min", "max", "avg"))


def _sides(block: Block, currency: str) -> tuple[Figure, ...]:
    """Only where something was sold short, as in the report."""
    if not count(block, "trade_count_short"):
        return ()
    long, short = number(block, "profit_total_long_abs"), number(block, "profit_total_short_abs")
    names = ("profit_total_long", "profit_total_short")
    return (
        Figure("Long / Short trades", f"{count(block, 'trade_count_long')} / {count(block, 'trade_count_short')}"),
        Figure("Long / Short profit %", " / ".join(percent(number(block, name)) for name in names)),
        Figure(f"Long / Short profit {currency}", f"{bare(long, currency)} / {bare(short, currency)}"),
    )


def _extremes(block: Block, currency: str, best: ResultTrade | None, worst: ResultTrade | None) -> tuple[Figure, ...]:
    pairs = [(f"{name} Pair", part(block, f"{name.lower()}_pair")) for name in ("Best", "Worst")]
    trades = [("Best trade", best), ("Worst trade", worst)]
    days = [("Best day", "backtest_best_day_abs"), ("Worst day", "backtest_worst_day_abs")]
    return (
        *(Figure(name, f"{words(line, 'key')} {percent(number(line, 'profit_total'))}") for name, line in pairs),
        *(Figure(name, f"{one.pair} {percent(one.profit_ratio)}") for name, one in trades if one),
        *(Figure(name, coin(number(block, key), currency)) for name, key in days),
    )


def _orders(block: Block) -> tuple[Figure, ...]:
    rejected = Figure("Rejected Entry signals", f"{count(block, 'rejected_signals'):,}")
    timeouts = f"{count(block, 'timedout_entry_orders')} / {count(block, 'timedout_exit_orders')}"
    names = ("Canceled Trade Entries", "Canceled Entry Orders", "Replaced Entry Orders")
    found = [Figure(name, f"{count(block, name.lower().replace(' ', '_'))}") for name in names]
    adjusted = found if count(block, "canceled_entry_orders") else []
    return rejected, Figure("Entry/Exit Timeouts", timeouts), *adjusted
