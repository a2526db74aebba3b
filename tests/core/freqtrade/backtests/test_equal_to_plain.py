"""Hooks change nothing in a result."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from core.freqtrade.backtests.backtest_facts import AskedExchange, CandlesRead
from tests.core.freqtrade.backtests.backtest_runs import FUTURES, PAIRS, BacktestRun, Case, day, strategy
from tests.core.freqtrade.backtests.plain_run import plain_stats

pytestmark = pytest.mark.freqtrade
OF_THE_CLOCK = {"backtest_run_start_ts", "backtest_run_end_ts"}
NO_TRADES = strategy(entry=99)
CASES = {
    "many pairs": Case("Steady", PAIRS, order={"max_open_trades": 2, "wallet": 512.5, "fee": 0.00075}),
    "futures": Case("LongShort", FUTURES[:2], start=day(1), end=day(5), candles=["funding"]),
    "no trades": Case(NO_TRADES, candles=["detail"], order={"timeframe_detail": "1m", "stake_amount": "unlimited"}),
}


@pytest.mark.parametrize("name", CASES)
def test_a_result_equals_that_of_freqtrade_alone(name: str, freqtrade_python: Path, tmp_path: Path) -> None:
    run = BacktestRun(freqtrade_python, tmp_path, CASES[name])
    with ThreadPoolExecutor(1) as beside:
        plain: Any = beside.submit(plain_stats, run)
        told = run.run()
    expected, found = plain.result(), told.stats
    assert expected.keys() == found.keys()
    assert {key for key in expected if expected[key] != found[key]} <= OF_THE_CLOCK
    assert (found["total_trades"] == 0) is (name == "no trades")
    assert told.of(CandlesRead) and not told.of(AskedExchange)
