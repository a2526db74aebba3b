"""A runner of this machine with candles and real Freqtrade, and whoever asks for backtests there."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlmodel import Session, select

from core import db, jobs
from core.access.policy import Actor
from core.backtests.models import Backtest, BacktestDraft, BacktestStatus, BacktestTrade, workload_name
from core.backtests.runs.enqueueing import enqueue
from core.freqtrade.candles.store_program import SNAPSHOTS
from core.runners.local.local_runner import LocalRunner
from core.runners.port import State
from core.strategies.models import Strategy
from tests import rows
from tests.core.freqtrade.backtests.made_markets import markets_file
from tests.core.runners.bench import eventually

PAIRS = ("ETH/USDT", "BTC/USDT", "SOL/USDT", "BNB/USDT")
CANDLES = Path(__file__).parents[3] / "data" / "candles" / "whole"
STEADY = """
import time
from pathlib import Path

from freqtrade.strategy import IStrategy


class Steady(IStrategy):
    timeframe = "5m"
    minimal_roi = {"0": 0.01}
    stoploss = -0.05
    startup_candle_count = 24

    def populate_indicators(self, dataframe, metadata):
        self.before()
        dataframe["mean"] = dataframe["close"].rolling(24).mean()
        return dataframe

    def populate_entry_trend(self, dataframe, metadata):
        dataframe.loc[dataframe["close"] > dataframe["mean"], "enter_long"] = 1
        return dataframe

    def populate_exit_trend(self, dataframe, metadata):
        dataframe.loc[dataframe["close"] < dataframe["mean"] * 0.998, "exit_long"] = 1
        return dataframe

    def before(self):
        pass
"""
_WAITING = """
    def before(self):
        while not Path({gate!r}).exists():
            time.sleep(0.05)
"""
BROKEN = STEADY.replace('dataframe["close"].rolling(24)', 'dataframe["sloow"].rolling(24)')


def patient(gate: Path) -> str:
    """The same strategy, which goes on when this file is there."""
    return STEADY + _WAITING.format(gate=str(gate))


@dataclass
class Place:
    database: db.Database
    owner: Actor
    runner: LocalRunner
    store: Path
    exchange_id: UUID
    runner_id: UUID
    python: Path
    """Of Freqtrade."""

    def strategy(self, code: str) -> UUID:
        row = rows.strategy(
            name=f"Steady {len(code)}", code=code, class_name="Steady", timeframe="5m", owner_id=self.owner.person_id
        )
        rows.keep(self.database, row)
        return row.id

    def draft(self, strategy_id: UUID, **values: Any) -> BacktestDraft:
        its: dict[str, Any] = {"strategy_id": strategy_id, "runner_id": self.runner_id}
        its |= {"exchange_id": self.exchange_id, "pairs": list(PAIRS[:2]), "stake_amount": 100}
        its |= {"start": date(2026, 10, 2), "end": date(2026, 10, 3), "max_open_trades": 2, "is_accepted": True}
        return BacktestDraft.model_validate(its | values)

    async def begin(self, code: str, **values: Any) -> UUID:
        """Past the gate."""
        draft = self.draft(self.strategy(code), **values)
        made = await self.database.run(lambda session: enqueue(session, draft, self.owner.person_id).id)
        await jobs.work()
        return made

    def row(self, backtest_id: UUID) -> Backtest:
        with Session(self.database.engine) as session:
            return session.get_one(Backtest, backtest_id)

    def job(self, backtest_id: UUID) -> jobs.Job:
        with Session(self.database.engine) as session:
            return session.get_one(jobs.Job, session.get_one(Backtest, backtest_id).job_id)

    def trades(self, backtest_id: UUID) -> list[dict[str, Any]]:
        with Session(self.database.engine) as session:
            query = select(BacktestTrade).where(BacktestTrade.backtest_id == backtest_id).order_by(BacktestTrade.n)
            return [one.model_dump(exclude={"backtest_id"}) for one in session.exec(query)]

    def version(self, backtest_id: UUID) -> Strategy:
        with Session(self.database.engine) as session:
            return session.get_one(Strategy, session.get_one(Backtest, backtest_id).strategy_id)

    async def until(self, is_so: Callable[[], bool]) -> None:
        async def looks() -> bool:
            await jobs.work()
            return is_so()

        await eventually(looks, seconds=540)

    async def ended(self, backtest_id: UUID) -> Backtest:
        """Its job has ended too."""
        await self.until(lambda: self.job(backtest_id).state not in jobs.ALIVE)
        return self.row(backtest_id)

    async def runs(self, backtest_id: UUID, starts: int = 1) -> None:
        """Its strategy is at work, or waits for its file."""
        await self.until(partial(self._is_at_work, backtest_id, starts))

    def _is_at_work(self, backtest_id: UUID, starts: int) -> bool:
        row, job = self.row(backtest_id), self.job(backtest_id)
        if job.state not in jobs.ALIVE:
            raise AssertionError(f"It has ended: {job.error} {job.log}")
        return row.status is BacktestStatus.RUNNING and row.starts == starts

    async def workload(self, backtest_id: UUID) -> State | None:
        seen = [one for one in await self.runner.observe() if one.name == workload_name(backtest_id)]
        return seen[0].state if seen else None

    def snapshots(self) -> list[str]:
        folder = self.store / SNAPSHOTS
        return [one.name for one in folder.iterdir()] if folder.is_dir() else []

    async def restart(self) -> None:
        """Flotilla ends without a word to what runs, and starts again."""
        await jobs.close()
        await jobs.resume_after_restart()


def fill(store: Path) -> None:
    store.mkdir(parents=True)
    for file in CANDLES.iterdir():
        shutil.copy(file, store)
    (store / "markets-spot.json").write_bytes(markets_file(*PAIRS))
