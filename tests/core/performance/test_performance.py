"""The formulas against a second, plain writing of them, and at their edges; against Freqtrade: `test_profit`."""

import math
import statistics
from itertools import pairwise
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.performance.bot_figures import Figures
from core.performance.closed_trades import ClosedPart, closed_part
from core.performance.columns import COLUMNS
from core.performance.open_trades import OpenTrade, with_open

HOUR = 3_600_000
T0 = 1_700_000_000_000


def frame(rows: list[dict[str, Any]]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=[*COLUMNS, "entry_cost", "volume"])


def row(trade_id: int, profit: float, *, pair: str = "A/B", hours: float = 1.0, cost: float = 100.0) -> dict[str, Any]:
    opened = T0 + trade_id * HOUR
    return {
        "trade_id": trade_id,
        "pair": pair,
        "open_ts_ms": opened,
        "close_ts_ms": opened + int(hours * HOUR),
        "profit_abs": profit,
        "profit_ratio": profit / cost,
        "entry_cost": cost,
        "volume": 2 * cost,
    }


def figures(*profits: float, start: float | None = 1_000.0, open_trades: tuple[OpenTrade, ...] = ()) -> Figures:
    rows = [row(number, profit) for number, profit in enumerate(profits, 1)]
    return with_open(closed_part(frame(rows)), open_trades, start)


# -- a second writing, trade by trade -----------------------------------------------------------------------------


def plainly(rows: list[dict[str, Any]], start: float) -> dict[str, float | None]:
    rows = sorted(rows, key=lambda r: (r["close_ts_ms"], r["trade_id"]))
    total, high, deepest, ratio = 0.0, 0.0, 0.0, 0.0
    for trade in rows:
        total += trade["profit_abs"]
        high = max(high, total)
        if high - total > deepest + 1e-9:
            deepest, ratio = high - total, (high - total) / (start + high)
    wins = [r["profit_abs"] for r in rows if r["profit_abs"] > 0]
    losses = [-r["profit_abs"] for r in rows if r["profit_abs"] < 0]
    returns = [r["profit_abs"] / start for r in rows]
    by_id = sorted(rows, key=lambda r: r["trade_id"])
    days = max(1, int((by_id[-1]["open_ts_ms"] - by_id[0]["open_ts_ms"]) / 1000 // 86_400))
    pairs = {r["pair"]: 0.0 for r in rows}
    for r in rows:
        pairs[r["pair"]] += r["profit_abs"]
    rate = len(wins) / len(rows)
    average_win = statistics.fmean(wins) if wins else 0.0
    average_loss = statistics.fmean(losses) if losses else 0.0
    daily = sum(returns) / days
    return {
        "profit_closed_coin": round(sum(r["profit_abs"] for r in rows), 8),
        "max_drawdown_abs": deepest,
        "max_drawdown": ratio,
        "current_drawdown_abs": high - total,
        "winning_trades": sum(r["profit_ratio"] >= 0 for r in rows),
        "winrate": sum(r["profit_ratio"] >= 0 for r in rows) / len(rows),
        "expectancy": rate * average_win - len(losses) / len(rows) * average_loss,
        "expectancy_ratio": (1 + average_win / average_loss) * rate - 1 if losses else None,
        "profit_factor": sum(wins) / sum(losses) if losses else None,
        "sharpe": per_year(daily, statistics.pstdev(returns)),
        "sortino": per_year(daily, statistics.pstdev([r for r in returns if r < 0] or [0.0])),
        "calmar": per_year(daily * 100, ratio),
        "best_pair_profit_abs": max(pairs.values()),
        "avg_duration_seconds": statistics.fmean((r["close_ts_ms"] - r["open_ts_ms"]) / 1000 for r in rows),
        "cagr": (1 + sum(returns)) ** (365 / days) - 1 if sum(returns) > -1 else None,
    }


def per_year(mean: float, spread: float) -> float | None:
    return mean / spread * 365**0.5 if spread > 1e-12 else None


profits = st.integers(-5_000, 5_000).map(lambda parts: parts / 64)
"""Sums of these are exact, or equal drawdowns would differ by rounding and any of them could be the deepest."""
histories = st.lists(
    st.tuples(profits, st.sampled_from(["A/B", "C/B", "D/B"]), st.integers(1, 5_000)), min_size=2, max_size=60
)


@given(histories, st.randoms())
def test_as_written_a_second_time(history: list[tuple[float, str, int]], chance: Any) -> None:
    rows = [
        row(number, profit, pair=pair, hours=minutes / 60) for number, (profit, pair, minutes) in enumerate(history, 1)
    ]
    expected = plainly(rows, 10_000.0)
    chance.shuffle(rows)
    found = with_open(closed_part(frame(rows)), [], 10_000.0)
    for name, value in expected.items():
        assert close(getattr(found, name), value), name


def close(found: float | None, expected: float | None) -> bool:
    if found is None or expected is None:
        return found is expected
    return math.isclose(found, expected, rel_tol=1e-8, abs_tol=1e-8)


@given(st.lists(profits, min_size=2, max_size=40), st.floats(1.0, 1e6))
def test_laws(history: list[float], start: float) -> None:
    found = figures(*history, start=start)
    assert found.winning_trades + found.losing_trades == found.closed_trade_count == len(history)
    assert found.max_drawdown_abs >= found.current_drawdown_abs >= 0
    assert found.profit_factor is None or found.profit_factor >= 0
    gained, lost = figures(*history, 5.0, start=start), figures(*history, -5.0, start=start)
    assert gained.profit_closed_coin > found.profit_closed_coin > lost.profit_closed_coin
    assert lost.max_drawdown_abs >= found.max_drawdown_abs


# -- edges --------------------------------------------------------------------------------------------------------


def test_nothing_yet() -> None:
    found = figures()
    assert (found.trade_count, found.profit_closed_coin, found.profit_all_coin, found.max_drawdown_abs) == (0, 0, 0, 0)
    unknown = ("winrate", "expectancy", "profit_factor", "sharpe", "sortino", "calmar", "sqn", "avg_duration_seconds")
    assert [name for name in unknown if getattr(found, name) is not None] == []
    assert (found.best_pair, found.best_rate, found.first_trade_timestamp) == ("", None, None)


def test_break_even_counts_as_won_and_not_in_the_expectancy() -> None:
    found = figures(10.0, 0.0, -4.0)
    assert (found.winning_trades, found.losing_trades) == (2, 1)
    assert found.winrate == pytest.approx(2 / 3)
    assert found.expectancy == pytest.approx(2.0)
    assert found.expectancy_ratio == pytest.approx((1 + 10 / 4) / 3 - 1)


def test_without_losses() -> None:
    found = figures(1.0, 2.0)
    assert (found.profit_factor, found.expectancy_ratio, found.sortino, found.calmar) == (None, None, None, None)
    assert found.max_drawdown == found.max_drawdown_abs == 0


@pytest.mark.parametrize("start", [None, 0.0, -5.0])
def test_without_a_starting_balance_no_ratio_to_it(start: float | None) -> None:
    found = figures(1.0, -2.0, 3.0, start=start)
    ratios = (found.profit_closed_ratio, found.profit_all_percent, found.max_drawdown, found.calmar, found.cagr)
    assert ratios == (None,) * 5
    assert (found.profit_closed_coin, found.max_drawdown_abs) == (2.0, 2.0)


def test_drawdown_is_the_deepest_in_coins_and_its_dates_are_closes() -> None:
    found = figures(100.0, -60.0, 500.0, -90.0, 20.0, start=100.0)
    assert found.max_drawdown_abs == 90.0
    assert found.max_drawdown == pytest.approx(90 / 640), "although 60 of 200 was the deeper ratio"
    assert found.max_drawdown_start_ts_ms == T0 + 4 * HOUR
    assert found.max_drawdown_end_ts_ms == T0 + 5 * HOUR
    assert (found.current_drawdown_abs, found.current_drawdown_high) == (70.0, 540.0)


def test_the_date_of_the_current_high_leaves_the_last_trade_out() -> None:
    """Freqtrade looks for it among all trades but the last: at a new high it names the high before."""
    found = figures(1.0, 2.0)
    assert (found.current_drawdown_abs, found.current_drawdown_high) == (0.0, 3.0)
    assert found.current_drawdown_start_ts_ms == T0 + 2 * HOUR


def test_open_trades_add_profit_count_and_dates() -> None:
    late = OpenTrade(9, T0 + 90 * HOUR, 5.0, 0.05, volume=70.0)
    waiting = OpenTrade(10, T0 + 100 * HOUR, None, None, has_fill=False)
    found = figures(1.0, -2.0, open_trades=(late, waiting))
    assert (found.trade_count, found.open_trade_count, found.closed_trade_count) == (4, 2, 2)
    assert (found.profit_closed_coin, found.profit_all_coin) == (-1.0, 4.0)
    assert found.profit_all_ratio_mean == pytest.approx((0.01 - 0.02 + 0.05) / 3), "the waiting one has no profit yet"
    assert found.latest_trade_timestamp == T0 + 100 * HOUR
    assert found.trading_days == 4
    assert found.trading_volume == 470.0


@pytest.mark.parametrize("unpriced", [None, math.nan, math.inf])
def test_a_pair_without_a_price_makes_the_sum_unknown_and_nothing_else(unpriced: float | None) -> None:
    found = figures(1.0, -2.0, open_trades=(OpenTrade(9, T0, unpriced, unpriced),))
    assert (found.profit_all_coin, found.profit_all_ratio, found.profit_all_percent) == (None, None, None)
    assert found.profit_closed_coin == -1.0


def test_equal_profits_have_no_spread() -> None:
    found = figures(*[0.1] * 7)
    assert (found.sharpe, found.sqn) == (None, None)


def test_growth_beyond_all_numbers_is_unknown() -> None:
    assert figures(1e300, 1e300, start=1e-5).cagr is None
    assert figures(-2_000.0, 1.0).cagr is None


def test_without_the_optional_columns() -> None:
    trades = frame([row(1, 5.0), row(2, -1.0)])[list(COLUMNS)]
    found = with_open(closed_part(trades), [], 100.0)
    assert (found.best_pair, found.best_pair_profit_abs, found.best_pair_profit_ratio) == ("A/B", 4.0, None)
    assert found.trading_volume is None


def test_null_profits_count_as_zero() -> None:
    trades = frame([row(1, 5.0), row(2, 0.0) | {"profit_abs": None, "profit_ratio": None}])
    found = with_open(closed_part(trades), [], 100.0)
    assert (found.profit_closed_coin, found.winning_trades) == (5.0, 2)


def test_sums_stay_exact_over_many_trades() -> None:
    found = figures(*[0.1, 0.2, -0.3] * 2_000)
    assert found.profit_closed_coin == 0.0


def test_the_closed_part_is_the_same_whatever_is_open() -> None:
    """It is what a sync keeps between ticks: nothing in it may come from elsewhere."""
    part = closed_part(frame([row(1, 5.0), row(2, -1.0)]))
    assert isinstance(part, ClosedPart)
    results = [with_open(part, [OpenTrade(3, T0 + 3 * HOUR, gain, 0.0)], 100.0) for gain in (0.0, 1.0, 2.0)]
    assert [found.profit_all_coin for found in results] == [4.0, 5.0, 6.0]
    assert all(one.max_drawdown == two.max_drawdown for one, two in pairwise(results))
