"""Runs of a real Freqtrade that fail, each with its true reason; and those that end with code 0 all the same."""

from collections.abc import Mapping

import pytest

from core.freqtrade.backtests import failures
from core.freqtrade.backtests.backtest_facts import CallbackFailed
from tests.core.freqtrade.backtests.backtest_runs import (
    PAIRS,
    Case,
    day,
    lines_of,
    strategy,
)
from tests.core.freqtrade.backtests.several_runs import SeveralRuns

pytestmark = pytest.mark.freqtrade
NO_COLUMN = strategy().replace(
    "return dataframe", 'dataframe["x"] = dataframe["sloow"]  # here\n        return dataframe', 1
)
RAISING = strategy("""
def custom_exit(self, pair, trade, current_time, current_rate, current_profit, **kwargs):
    return self.deeper(current_rate)

def deeper(self, rate):
    return rate / 0  # divided

def confirm_trade_entry(self, pair, order_type, amount, rate, time_in_force, current_time, entry_tag, side, **kwargs):
    raise ValueError("not this one")  # refused

def leverage(self, pair):
    pass
""")
GREEDY = strategy(top="HELD = []").replace(
    "return dataframe", "HELD.append(bytearray(2**50))\n        return dataframe", 1
)
CASES = {
    "syntax": Case(strategy("def custom_exit(self)  # colon\n    pass")),
    "module": Case(strategy(top="import not_there_at_all  # imported")),
    "name": Case(strategy(top="LIMIT = NOT_DEFINED")),
    "class": Case(strategy().replace("class Tested", "class Other")),
    "column": Case(NO_COLUMN),
    "timeframe": Case(strategy(timeframe=None)),
    "method": Case(strategy().replace("populate_entry_trend", "populate_entry")),
    "memory": Case(GREEDY),
    "quits": Case("Quits"),
    "outside": Case("Steady", start=day(20), end=day(22)),
    "unknown pair": Case("Steady", ["FOO/USDT"]),
    "startup": Case(strategy(startup_candle_count=2000)),
    "stake": Case("Steady", order={"stake_amount": 2000.0}),
    "no bound": Case("Steady", order={"stake_amount": "unlimited", "max_open_trades": -1}),
    "raising": Case(RAISING),
    "damaged": Case("Steady", PAIRS[:3], end=day(6), without=["SOL_USDT-5m.feather"]),
}
EXPECTED: Mapping[str, str] = {
    "syntax": "The strategy has a syntax error: expected ':'",
    "module": "The strategy imports not_there_at_all, which is not installed.",
    "name": "The strategy uses NOT_DEFINED, which is not defined.",
    "class": "The strategy has no class Tested that Freqtrade can load.",
    "column": "The strategy uses “sloow”, which is not there.",
    "timeframe": "Timeframe needs to be set",
    "method": "`populate_entry_trend`",
    "memory": "The run needed more memory than there was.",
    "quits": "The strategy ended the process itself, so there is no result.",
    "outside": "There are no candles of BTC/USDT 5m in this range.",
    "unknown pair": "None of the pairs can be used.",
    "startup": "The strategy needs more candles before the first trade than there are.",
    "stake": "Starting balance (990 USDT) is smaller than stake_amount 2000 USDT.",
    "no bound": "`max_open_trades` and `stake_amount` cannot both be unlimited.",
}
LINES = {"syntax": "# colon", "module": "# imported", "name": "NOT_DEFINED", "column": "# here", "memory": "bytearray"}


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
    assert (last["custom_exit"].line, last["custom_exit"].count) == (lines["# divided"], told.log.count("0"))
