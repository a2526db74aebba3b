"""Hooks change nothing in a result."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from core.freqtrade.backtests.backtest_facts import AskedExchange, CandlesRead
from tests.core.freqtrade.backtests.backtest_runs import PAIRS, BacktestRun, Case
from tests.core.freqtrade.backtests.plain_run import plain_stats

pytestmark = pytest.mark.freqtrade
OF_THE_CLOCK = {"backtest_run_start_ts", "backtest_run_end_ts"}
ORDER = {"timeframe_detail": "1m", "stake_amount": "unlimited", "max_open_trades": 2, "wallet": 512.5, "fee": 0.00075}


def test_a_result_equals_that_of_freqtrade_alone(freqtrade_python: Path, tmp_path: Path) -> None:
    """Futures, and a run without trades: `tests/core/backtests/test_real_backtests.py`."""
    run = BacktestRun(freqtrade_python, tmp_path, Case("Steady", PAIRS[:2], candles=["detail"], order=ORDER))
    with ThreadPoolExecutor(1) as beside:
        plain: Any = beside.submit(plain_stats, run)
        told = run.run()
    expected, found = plain.result(), told.stats
    assert expected.keys() == found.keys()
    assert {key for key in expected if expected[key] != found[key]} <= OF_THE_CLOCK
    assert found["total_trades"] > 0
    assert told.of(CandlesRead) and not told.of(AskedExchange)
