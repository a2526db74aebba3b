"""Every figure equals what Freqtrade printed of the same result."""

from collections import Counter
from typing import Any
from uuid import uuid4

import pytest

from core.backtests.figures import caveats, report_figures, two_drawdowns
from core.backtests.figures.result_trades import view_of
from core.backtests.figures.views import Figure, ResultTrade
from tests import freqtrade_results
from tests.held_backtests import trades as trades_of
from tests.result_block import block_of

NOT_OURS = {"Backtesting from", "Backtesting to", "Trading Mode", "Max open trades", "Wallet based Metrics"}
"""They are settings, shown with the record, or no figure."""


def figures(block: dict[str, Any]) -> list[Figure]:
    best, worst = (which(block["trades"], key=lambda one: one["profit_ratio"]) for which in (max, min))
    found = report_figures.groups(block, "USDT", *map(a_trade, (best, worst)))
    downs = two_drawdowns.worse_first(block, "USDT")
    return [one for group in (*found, *downs) for one in group.figures]


def a_trade(given: dict[str, Any]) -> ResultTrade:
    row = trades_of(uuid4(), 1)[0]
    made = view_of([getattr(row, name) for name in ResultTrade.__slots__])
    values = {name: getattr(made, name) for name in ResultTrade.__slots__}
    return ResultTrade(**values | {"pair": given["pair"], "profit_ratio": given["profit_ratio"]})


@pytest.mark.parametrize("name", freqtrade_results.NAMES)
def test_figures_are_those_of_the_report(name: str) -> None:
    printed = Counter((metric, value) for metric, value in freqtrade_results.report(name) if metric not in NOT_OURS)
    shown = figures(freqtrade_results.block(name))
    told = Counter((one.name, one.words.replace("−", "-").replace(",", "")) for one in shown if "n/a" not in one.words)
    not_told = {one.name for one in shown if "n/a" in one.words}
    assert {metric for metric, _ in printed - told} <= not_told
    assert {metric for metric, _ in told - printed} == {"Win %"}


def test_two_months_have_every_figure() -> None:
    assert not [one for one in figures(freqtrade_results.block("two_months")) if "n/a" in one.words]


@pytest.mark.parametrize(
    ("result", "figure", "words", "why"),
    [
        ("hidden_loss", "Profit factor", "n/a", "Nothing was lost."),
        ("hidden_loss", "Sharpe (closed trades)", "n/a", "There was one trade only."),
        ("hidden_loss", "Sortino (closed trades)", "n/a", "There was one trade only."),
        ("hidden_loss", "Calmar (closed trades)", "n/a", "There was one trade only."),
        ("hidden_loss", "SQN", "n/a", "There was one trade only."),
        ("hidden_loss", "Mean profit p-value", "n/a", "There was one trade only."),
        ("hidden_loss", "Expectancy (Ratio)", "7.63 (n/a)", "Nothing was lost, so it has no ratio."),
        ("hidden_loss", "CAGR %", "n/a", "Under 30 days it says nothing: this run has 3."),
        ("hidden_loss", "Sharpe (daily wallet balance)", "n/a", "Under 30 days it says nothing: this run has 3."),
        ("same_candle", "Profit factor", "0.00", "Nothing was won."),
        ("same_candle", "Sharpe (closed trades)", "n/a", "Under 30 days it says nothing: this run has 2."),
        ("two_months", "Profit factor", "0.83", ""),
    ],
)
def test_sentinels_are_told_from_wins_and_losses(result: str, figure: str, words: str, why: str) -> None:
    (found,) = (one for one in figures(freqtrade_results.block(result)) if one.name == figure)
    assert (found.words, found.why) == (words, why)


def test_the_worse_drawdown_comes_first() -> None:
    first, second = two_drawdowns.worse_first(freqtrade_results.block("hidden_loss"), "USDT")
    assert (first.name, first.figures[1].words) == ("with open trades", "427.5 USDT (42.75%)")
    assert (second.name, second.figures[1].words) == ("of closed trades", "0 USDT (0.00%)")


def test_ratios_of_few_trades_are_marked() -> None:
    few = {one.name for one in figures(freqtrade_results.block("pair_order")) if one.is_few}
    assert few == {"Profit factor", "Expectancy (Ratio)", "Win %", "SQN", "Mean profit p-value"}
    assert not any(one.is_few for one in figures(freqtrade_results.block("two_months")))


@pytest.mark.parametrize(
    ("result", "told"),
    [
        ("pair_order", "More signals than slots: 56 signals found no free slot, and the order of pairs decides which."),
        ("pair_order", "Fewer than 50 trades: too few to tell. This run has 18."),
        (
            "two_months",
            "2 trades were closed by the end of the run: 12.808 USDT of −27.989 USDT; without them it is −40.797 USDT.",
        ),
    ],
    ids=["order of pairs", "few trades", "left open"],
)
def test_what_must_be_read_with_it_is_told(result: str, told: str) -> None:
    assert told in caveats.sentences(freqtrade_results.block(result), "USDT")


def test_one_day_and_one_trade_are_counted_as_one() -> None:
    total = {"key": "TOTAL", "trades": 1, "profit_total_abs": 5.0}
    block = freqtrade_results.block("two_months") | {"backtest_days": 1, "left_open_trades": [total]}
    told = " ".join(caveats.sentences(block, "USDT"))
    assert "would be projected from 1 day." in told and "1 trade was closed by the end of the run" in told


def test_one_pair_has_no_order() -> None:
    block = freqtrade_results.block("pair_order") | {"pairlist": ["BTC/USDT"]}
    assert not [one for one in caveats.sentences(block, "USDT") if "order of pairs" in one]


def test_a_result_without_trades_has_no_ratio() -> None:
    block = block_of([], 60)
    found = [one for group in report_figures.groups(block, "USDT", None, None) for one in group.figures]
    assert {one.words for one in found if one.name in ("Profit factor", "Win %", "SQN", "Sharpe (closed trades)")} == {
        "n/a"
    }
    assert (
        caveats.no_trades(block, "USDT")
        == "No trades made. Your starting balance was 1,000 USDT, and your stake was 100 USDT."
    )


@pytest.mark.parametrize("value", [None, "12", [], {}, True, float("nan"), 10**400], ids=repr)
def test_odd_values_are_as_if_they_were_missing(value: Any) -> None:
    block = dict.fromkeys(freqtrade_results.block("two_months"), value)
    assert {one.words for one in report_figures.headline(block, "USDT")} <= {"n/a", "0"}
    assert two_drawdowns.worse_first(block, "USDT")[0].ratio is None
    assert not caveats.sentences(block, "USDT")
