"""What a backtest lives through wherever it runs, as a driven Flotilla tells it."""

import re
import time
from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from tests.driven import Flotilla, until

Row = dict[str, Any]
SLOW = '''
import time

from freqtrade.strategy import IStrategy


class Slow(IStrategy):
    """Buys and sells by the clock, and takes its time."""

    timeframe = "5m"
    stoploss = -0.5
    minimal_roi = {"0": 10}

    def bot_loop_start(self, current_time, **kwargs):
        time.sleep(0.01)

    def populate_indicators(self, dataframe, metadata):
        time.sleep(1)
        return dataframe

    def populate_entry_trend(self, dataframe, metadata):
        dataframe.loc[dataframe.index % 60 == 10, "enter_long"] = 1
        return dataframe

    def populate_exit_trend(self, dataframe, metadata):
        dataframe.loc[dataframe.index % 60 == 40, "exit_long"] = 1
        return dataframe
'''
PATIENCE_SECONDS = 800
"""Runs yield to all else."""
DAYS = 4
"""Of candles that the place has; a run tests two whole days of them."""


def prepare(flotilla: Flotilla, runner_id: str, exchange_id: str) -> Row:
    """Bring candles, and return what is to be asked for. Nothing runs when it returns."""
    download = flotilla.do(
        "download", runner=runner_id, exchange_id=exchange_id, pairs=["BTC/USDT", "ETH/USDT"], timeframes=["5m"],
        days=DAYS,
    )  # fmt: skip
    done = "SELECT 1 FROM job JOIN candle_download d ON d.job_id = job.id WHERE d.id = ? AND job.state = 'DONE'"
    until(lambda: flotilla.ask(done, UUID(download).hex), PATIENCE_SECONDS)
    last = (datetime.now(UTC) - timedelta(days=1)).date()
    return {
        "strategy_id": flotilla.do("add strategy", name="Slow", code=SLOW),
        "runner_id": runner_id, "exchange_id": exchange_id, "pairs": ["BTC/USDT", "ETH/USDT"],
        "start": str(last - timedelta(days=1)), "end": str(last), "stake_amount": 100, "max_open_trades": 2,
        "is_accepted": True,
    }  # fmt: skip


def row_of(flotilla: Flotilla, backtest_id: str) -> Row:
    query = (
        "SELECT backtest.*, job.step, job.progress AS share FROM backtest LEFT JOIN job ON job.id = job_id "
        "WHERE backtest.id = ?"
    )
    return flotilla.ask(query, UUID(backtest_id).hex)[0]


def phase_of(row: Row) -> str:
    """What it does now, in words without numbers."""
    return re.sub(r"[\d.,]+ ?%?", "", f"{row['status']}: {row['step'] or ''}").strip()


def next_of(flotilla: Flotilla, backtest_id: str, known: Collection[str]) -> Row:
    """The row as soon as it has ended, or is in a phase that is not among these."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not has_ended(row := row_of(flotilla, backtest_id)) and phase_of(row) in known:
        assert time.monotonic() < deadline, phase_of(row)
        time.sleep(0.02)  # some phases are short
    return row


def has_ended(row: Row) -> bool:
    return row["status"] in ("COMPLETED", "FAILED", "CANCELLED")


def is_whole(flotilla: Flotilla, backtest_id: str) -> None:
    """It has completed once: its trades are those of its result, its end was noted once."""
    row = row_of(flotilla, backtest_id)
    assert row["status"] == "COMPLETED", row["error_message"]
    id = UUID(backtest_id).hex
    (stored,) = flotilla.ask("SELECT count(*) AS n FROM backtest_trade WHERE backtest_id = ?", id)
    assert stored["n"] == row["trades"] > 0
    ended = "SELECT verb FROM audit_event WHERE subject_id = ? AND verb IN ('finished', 'failed')"
    assert [one["verb"] for one in flotilla.ask(ended, id)] == ["finished"]
