"""Ada has a strategy, and a backtest of it that runs."""

from dataclasses import dataclass
from uuid import UUID

import pytest
from sqlmodel import Session, col, select

from core.access.policy import Actor
from core.backtests.models import Backtest, BacktestContent, BacktestStatus, BacktestTrade, Content
from core.db import Database
from core.strategies.models import Strategy
from tests import rows


@dataclass
class Shelf:
    """What is stored."""

    database: Database
    ada: Actor
    strategy: Strategy
    backtest_id: UUID

    def backtest(self, id: UUID | None = None) -> Backtest:
        with Session(self.database.engine) as session:
            return session.get_one(Backtest, id or self.backtest_id)

    def backtests(self) -> list[Backtest]:
        with Session(self.database.engine) as session:
            return list(session.exec(select(Backtest).order_by(col(Backtest.created_at))))

    def trades(self, id: UUID | None = None) -> list[BacktestTrade]:
        with Session(self.database.engine) as session:
            its = BacktestTrade.backtest_id == (id or self.backtest_id)
            return list(session.exec(select(BacktestTrade).where(its).order_by(col(BacktestTrade.n))))

    def contents(self, id: UUID | None = None) -> dict[Content, bytes]:
        with Session(self.database.engine) as session:
            its = BacktestContent.backtest_id == (id or self.backtest_id)
            return {one.kind: one.content for one in session.exec(select(BacktestContent).where(its))}


@pytest.fixture
def shelf(database: Database) -> Shelf:
    ada = rows.person()
    strategy = rows.strategy(owner_id=ada.id)
    running = rows.backtest(strategy, status=BacktestStatus.RUNNING)
    rows.keep(database, ada, strategy, running)
    return Shelf(database, rows.actor(ada), strategy, running.id)
