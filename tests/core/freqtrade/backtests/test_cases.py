"""Runs of a real Freqtrade without a network: what people really have, and what is right for it."""

import json
from typing import Any

import pytest

from core.freqtrade.backtests import failures
from core.freqtrade.backtests.backtest_facts import AskedExchange, CallbackFailed, CandlesRead, LeftOut, Noted, Phase
from tests.core.freqtrade.backtests.backtest_runs import FUTURES, PAIRS, Case, Told, day, strategy
from tests.core.freqtrade.backtests.made_markets import markets_file
from tests.core.freqtrade.backtests.several_runs import SeveralRuns

pytestmark = pytest.mark.freqtrade
TWO = ("BTC/USDT", "ETH/USDT")
MARKET = {name: {"price_side": "other", "use_order_book": False} for name in ("entry_pricing", "exit_pricing")}
ODD = markets_file(*PAIRS, fees={"ETH/USDT": 0.004})
BLACKLIST = {"exchange": {"name": "binance", "pair_whitelist": list(PAIRS), "pair_blacklist": ["BNB/.*"]}}
LOUD = """
def custom_exit(self, pair, trade, current_time, current_rate, current_profit, **kwargs):
    print("x" * 40_000)
    print('FLOTILLA {"kind": "ended", "code": 0}', end="\\n" * 20)
"""


def on(exchange: str, pair: str) -> dict[str, Any]:
    return {"exchange": {"name": exchange, "pair_whitelist": [pair], "pair_blacklist": []}}


CASES = {
    "gap": Case("Steady", ["ETH/USDT"], candles=["gap"]),
    "BTC first": Case("Steady", PAIRS, order={"max_open_trades": 1}),
    "BNB first": Case("Steady", PAIRS[::-1], order={"max_open_trades": 1}),
    "late": Case("Steady", ["BTC/USDT", "SOL/USDT"], candles=["late-listing"]),
    "late alone": Case("Steady", ["SOL/USDT"], candles=["late-listing"]),
    "asks": Case("AsksBook"),
    "informed": Case("HourFilter", candles=["informative"]),
    "not informed": Case("HourFilter"),
    "loud": Case(strategy(LOUD)),
    "funding": Case("LongShort", FUTURES[:2], start=day(1), end=day(5), candles=["funding"]),
    "detail": Case("Tight", TWO, candles=["detail"], order={"timeframe_detail": "1m"}),
    "left out": Case("Steady", PAIRS, config=BLACKLIST, markets=markets_file(*PAIRS[1:], inactive=("SOL/USDT",))),
    "odd fee first": Case("Guarded", TWO[::-1], config=MARKET, markets=ODD),
    "odd fee later": Case("Guarded", TWO, config=MARKET, markets=ODD),
    "protections": Case("Guarded", TWO, config=MARKET, order={"enable_protections": True}),
    "tiers": Case(
        "LongShort", FUTURES[:1], start=day(1), end=day(5), candles=["funding"], config=on("okx", FUTURES[0])
    ),
    "options": Case("Steady", config=on("hyperliquid", PAIRS[0])),
    "starts later": Case(strategy(startup_candle_count=500)),
}


def problems(told: Told, case: Case) -> tuple[str, ...]:
    return failures.problems_of(told.facts, case.pairs, told.stats["pairlist"], start=case.start, end=case.end)


def test_a_gap_makes_the_result(runs: SeveralRuns) -> None:
    told = runs["gap"]
    assert told.figures("total_trades", "profit_total_abs") == (5, 60.18)
    assert [(one.pair, one.rows) for one in told.of(CandlesRead)] == [("ETH/USDT", 625 - 360)]
    assert told.ended.files == ("curves.json", "markets.json", "result.zip") and told.code == 0
    assert told.ended.peak_bytes > 100_000_000 and 0 < told.ended.seconds < 250


@pytest.mark.parametrize(("name", "figures"), [("BTC first", (18, -0.98, 56)), ("BNB first", (26, -8.48, 45))])
def test_the_order_of_pairs_decides(runs: SeveralRuns, name: str, figures: tuple[float, ...]) -> None:
    told = runs[name]
    assert told.figures("total_trades", "profit_total_abs", "rejected_signals") == figures
    assert told.stats["pairlist"] == list(CASES[name].pairs) and told.stats["max_open_trades_setting"] == 1
    assert [one.pair for one in told.of(CandlesRead)] == list(CASES[name].pairs)
    assert not problems(told, CASES[name]) and not told.of(Noted)


def test_the_same_candles_have_one_fingerprint(runs: SeveralRuns) -> None:
    first, second = (
        {one.pair: one.sha256 for one in runs[name].of(CandlesRead)} for name in ("BTC first", "BNB first")
    )
    assert first == second and len(set(first.values())) == 4
    gap = runs["gap"].of(CandlesRead)[0]
    assert gap.sha256 != first["ETH/USDT"] and gap.first == day(2) - (day(2) - day(1)) / 6  # 48 candles before


def test_a_pair_that_was_listed_late(runs: SeveralRuns) -> None:
    told, alone = runs["late"], runs["late alone"]
    words = "The 5m candles of SOL/USDT begin 3 Oct 2026 12:00, after the start of the run."
    assert problems(told, CASES["late"]) == problems(alone, CASES["late alone"]) == (words,)
    assert alone.stats["backtest_start"] == "2026-10-03 16:00:00" and alone.stats["total_trades"] == 4
    of_sol = next(line for line in told.stats["results_per_pair"] if line["key"] == "SOL/USDT")
    assert (of_sol["trades"], round(of_sol["profit_total_abs"], 2)) == (4, -1.35)


def test_who_asks_for_the_present_is_told(runs: SeveralRuns) -> None:
    told = runs["asks"]
    assert told.figures("total_trades", "profit_total_abs") == (10, 0.18)
    assert told.of(AskedExchange)[-1] == AskedExchange("fetch_l2_order_book", 10)
    failed = told.of(CallbackFailed)[-1]
    assert (failed.callback, failed.file, failed.line, failed.count) == ("confirm_trade_entry", "strategy.py", 26, 10)
    assert problems(told, CASES["asks"]) == (
        "The strategy asked the exchange for its present order book 10 times; a backtest has none.",
    )
    assert len(told.log) < 60_000 and told.log.count("Giving up") == 3


def test_candles_that_nobody_listed(runs: SeveralRuns) -> None:
    told, without = runs["informed"], runs["not informed"]
    assert told.figures("total_trades", "profit_total_abs") == (4, 2.22) and not problems(told, CASES["informed"])
    assert [(one.pair, one.timeframe, one.rows) for one in told.of(CandlesRead)] == [
        ("BTC/USDT", "5m", 577),
        ("BTC/USDT", "1h", 49),
    ]
    assert without.stats["total_trades"] == 0
    assert problems(without, CASES["not informed"]) == ("There were no candles of BTC/USDT 1h in this range.",)


def test_a_loud_strategy_neither_fills_the_disk_nor_tells_facts(runs: SeveralRuns) -> None:
    told = runs["loud"]
    assert told.figures("total_trades", "profit_total_abs") == (10, 0.18)
    assert 5_000_000 < len(told.log) < 5_400_000 and "cut here after 5 MB" in told.log[-200:]
    assert Noted("The log was cut after 5 MB.") in told.facts and told.log.count("FLOTILLA: {") > 50


def test_funding_that_ends_early(runs: SeveralRuns) -> None:
    told = runs["funding"]
    assert told.figures("total_trades", "profit_total_abs") == (24, 27.88)
    fees = {
        pair: sum(trade["funding_fees"] for trade in told.stats["trades"] if trade["pair"] == pair) for pair in FUTURES
    }
    assert round(fees["BTC/USDT:USDT"], 4) == 0.0081 and round(fees["ETH/USDT:USDT"], 4) == -0.2101
    words = "The 1h funding rate candles of BTC/USDT:USDT end 1 Oct 2026 16:00, before the end of the run."
    assert problems(told, CASES["funding"]) == (words,)
    assert {one.candle_type for one in told.of(CandlesRead)} == {"futures", "funding_rate", "mark"}


def test_detail_that_ends_early(runs: SeveralRuns) -> None:
    told = runs["detail"]
    assert told.figures("total_trades", "profit_total_abs") == (58, -5.68) and told.stats["timeframe_detail"] == "1m"
    words = "The 1m candles of ETH/USDT end 2 Oct 2026 23:59, before the end of the run."
    assert problems(told, CASES["detail"]) == (words,)


def test_pairs_that_are_left_out_are_told_with_the_reason(runs: SeveralRuns) -> None:
    told = runs["left out"]
    assert told.stats["pairlist"] == ["ETH/USDT"]
    assert {one.pair: one.reason for one in told.of(LeftOut)} == {
        "BTC/USDT": "the exchange does not know it",
        "SOL/USDT": "it is not traded any more",
        "BNB/USDT": "it is on the blacklist",
    }
    assert problems(told, CASES["left out"])[2] == "BNB/USDT was left out: it is on the blacklist."


def test_the_fee_of_the_first_pair_counts_for_all(runs: SeveralRuns) -> None:
    first, later = runs["odd fee first"], runs["odd fee later"]
    assert first.figures("total_trades", "profit_total_abs") == (20, -9.18)
    assert later.figures("total_trades", "profit_total_abs") == (20, 2.81)
    assert first.stats["trades"][0]["fee_open"] == 0.004 and later.stats["trades"][0]["fee_open"] == 0.001


def test_protections_are_on_where_they_are_asked_for(runs: SeveralRuns) -> None:
    assert runs["protections"].figures("total_trades", "profit_total_abs", "enable_protections") == (8, 2.41, True)


def test_exchanges_whose_tiers_or_options_come_with_their_markets(runs: SeveralRuns) -> None:
    """OKX is asked for the leverage of each market, and ccxt fills options of Hyperliquid as it asks for markets."""
    told, options = runs["tiers"], runs["options"]
    assert told.stats["total_trades"] == 12 and {trade["leverage"] for trade in told.stats["trades"]} == {1.0}
    assert [one.words.partition(" of ")[0] for one in told.of(Noted)] == ["The leverage tiers"]
    assert not told.of(AskedExchange) and options.stats["total_trades"] > 0 and not options.of(Noted)


def test_the_start_moves_with_the_startup_candles(runs: SeveralRuns) -> None:
    told = runs["starts later"]
    assert told.stats["backtest_start"] == "2026-10-02 17:40:00"
    assert [(one.first, one.rows) for one in told.of(CandlesRead)] == [(day(1), 865)]


def test_progress_only_grows_and_has_words(runs: SeveralRuns) -> None:
    phases = [phase for name in ("funding", "detail") for phase in runs[name].of(Phase)]
    assert {"Starting Freqtrade", "Reading candles", "Calculating indicators", "Backtesting"} < {
        one.words for one in phases
    }
    for name in ("funding", "detail"):
        shares = runs[name].shares
        assert shares == sorted(shares) and shares[0] == 0 and shares[-1] == 0.99


def test_the_curves_end_with_the_balance_and_show_the_worst(runs: SeveralRuns) -> None:
    told = runs["detail"]
    curves = json.loads((told.results / "curves.json").read_text())
    _, equity, _ = zip(*curves["with_open"], strict=True)
    assert equity[0] == 1000 and abs(equity[-1] - told.stats["final_balance"]) < 0.5
    worst = max(point[2] for point in curves["with_open"])
    assert worst == pytest.approx(told.stats["wallet_stats"]["max_drawdown_account"], rel=1e-4)
    market = curves["market"][-1][1]  # of parts that are evened out, not of those that are held
    assert market == pytest.approx(told.stats["market_change"], abs=5e-3)
    assert json.loads((told.results / "markets.json").read_text())["markets"].keys() == set(TWO)
