"""Runs of a real Freqtrade that fail, each with its true reason; and those that end with code 0 all the same."""

from collections.abc import Mapping

import pytest

from core.freqtrade.backtests import failures
from core.freqtrade.backtests.backtest_facts import CallbackFailed, CandlesRead
from tests.core.freqtrade.backtests.backtest_runs import (
    PAIRS,
    Case,
    day,
    lines_of,
    strategy,
)
from tests.core.freqtrade.backtests.several_runs import SeveralRuns

pytestmark = pytest.mark.freqtrade


def instead_of_indicators(line: str) -> str:
    return strategy().replace("return dataframe", f"{line}\n        return dataframe", 1)


NO_COLUMN = instead_of_indicators('dataframe["x"] = dataframe["sloow"]  # here')
RAISING = strategy("""
def custom_exit(self, pair, trade, current_time, current_rate, current_profit, **kwargs):
    return self.deeper(current_rate)

def deeper(self, rate):
    return rate / 0  # divided

def confirm_trade_entry(self, pair, order_type, amount, rate, time_in_force, current_time, entry_tag, side, **kwargs):
    raise ValueError("not this one")  # refused
""")
GREEDY = instead_of_indicators("dataframe.held = bytearray(2**50)")
CASES = {
    "syntax": Case(strategy("def custom_exit(self)  # colon\n    pass")),
    "module": Case(strategy(top="import not_there_at_all  # imported")),
    "class": Case(strategy().replace("class Tested", "class Other")),
    "column": Case(NO_COLUMN),
    "memory": Case(GREEDY),
    "quits": Case("Quits"),
    "outside": Case("Steady", start=day(20), end=day(22)),
    "unknown pair": Case("Steady", ["FOO/USDT"]),
    "startup": Case(strategy(startup_candle_count=2000)),
    "stake": Case("Steady", order={"stake_amount": 2000.0}),
    "no bound": Case("Steady", order={"stake_amount": "unlimited", "max_open_trades": -1}),
    "raising": Case(RAISING),
    "damaged": Case("Steady", PAIRS[:3], end=day(6), without=["SOL_USDT-5m.feather"], cut=["ETH_USDT-5m.feather"]),
}
EXPECTED: Mapping[str, str] = {
    "syntax": "The strategy has a syntax error: expected ':'",
    "module": "The strategy imports not_there_at_all, which is not installed.",
    "class": "The strategy has no class Tested that Freqtrade can load.",
    "column": "The strategy uses “sloow”, which is not there.",
    "memory": "The run needed more memory than there was.",
    "quits": "The strategy ended the process itself, so there is no result.",
    "outside": "There are no candles of BTC/USDT 5m in this range.",
    "unknown pair": "None of the pairs can be used.",
    "startup": "The strategy needs more candles before the first trade than there are.",
    "stake": "Starting balance (990 USDT) is smaller than stake_amount 2000 USDT.",
    "no bound": "`max_open_trades` and `stake_amount` cannot both be unlimited.",
}
LINES = {"syntax": "# colon", "module": "# imported", "column": "# here", "memory": "bytearray"}


@pytest.mark.parametrize("name", EXPECTED)
def test_the_true_reason_is_told(runs: SeveralRuns, name: str) -> None:
    told = runs[name]
    failure = failures.of(told.ended, told.log)
    assert failure.words.startswith(EXPECTED[name]), (told.ended, told.log[-3_000:])
    assert told.ended.why == "ended" and not told.ended.has_result and told.code == 0
    if name in LINES:
        line = lines_of([LINES[name]], CASES[name].strategy)[LINES[name]]
        assert (failure.file, failure.line) == ("strategy.py", line)


def test_callbacks_that_raise_are_counted_with_their_line(runs: SeveralRuns) -> None:
    told = runs["raising"]
    last = {one.callback: one for one in told.of(CallbackFailed)}
    lines = lines_of(["# divided", "# refused"], RAISING)
    assert (last["custom_exit"].line, last["confirm_trade_entry"].line) == (lines["# divided"], lines["# refused"])
    exits, entries = last["custom_exit"].count, last["confirm_trade_entry"].count
    assert exits > 200 and entries == 10
    assert failures.problems_of(told.facts, ["BTC/USDT"], told.stats["pairlist"]) == (
        f"custom_exit failed {exits} times (strategy.py, line 26): ZeroDivisionError: float division by zero",
        "confirm_trade_entry failed 10 times (strategy.py, line 29): ValueError: not this one",
    )
    assert told.log.count("Traceback") == 3 and len(told.log) < 60_000


def test_pairs_whose_candles_are_missing_or_damaged_are_told(runs: SeveralRuns) -> None:
    told, case = runs["damaged"], CASES["damaged"]
    rows = [(one.pair, one.rows) for one in told.of(CandlesRead)]
    assert rows == [("BTC/USDT", 912), ("ETH/USDT", 0), ("SOL/USDT", 0)]
    assert failures.problems_of(told.facts, case.pairs, told.stats["pairlist"], start=case.start, end=case.end) == (
        "There were no candles of ETH/USDT 5m in this range.",
        "There were no candles of SOL/USDT 5m in this range.",
        "The 5m candles of BTC/USDT end 4 Oct 2026 23:55, before the end of the run.",
    )
