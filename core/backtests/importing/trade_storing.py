"""Stores and deletes the trades of a result, at most 5,000 a transaction, so that nobody waits behind them for long."""

from collections.abc import Sequence
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, insert
from sqlmodel import Session, col, select

from core import db
from core.backtests.models import BacktestTrade

AT_ONCE = 5_000
_INSERT = insert(BacktestTrade.__table__)  # type: ignore[attr-defined]
_COLUMNS = tuple(name for name in BacktestTrade.model_fields if name != "backtest_id")


class TradeStore:
    """Stores the rows of one result as they come. The last ones wait for `store_rest`."""

    def __init__(self, backtest_id: UUID) -> None:
        self._backtest_id, self._stored = backtest_id, 0
        self._waiting: list[Sequence[Any]] = []

    async def take(self, rows: Sequence[Sequence[Any]]) -> None:
        """Take the next rows: the columns of `BacktestTrade` behind `n`."""
        self._waiting += rows
        while len(self._waiting) >= AT_ONCE:
            now, self._waiting = self._waiting[:AT_ONCE], self._waiting[AT_ONCE:]
            await db.current().run(partial(self._store, rows=now))

    def store_rest(self, session: Session) -> None:
        """Store what waits, in the transaction of the caller."""
        self._store(session, self._waiting)
        self._waiting = []

    def _store(self, session: Session, rows: Sequence[Sequence[Any]]) -> None:
        if not rows:
            return
        its = {"backtest_id": self._backtest_id}
        values = [dict(zip(_COLUMNS, (n, *row), strict=True)) | its for n, row in enumerate(rows, self._stored)]
        session.connection().execute(_INSERT, values)  # the ORM would take twice the time
        self._stored += len(rows)


async def drop(backtest_id: UUID) -> int:
    """Delete all trades of a backtest, and return how many there were. May be called again."""
    count = 0
    while done := await db.current().run(partial(_drop_some, backtest_id=backtest_id)):
        count += done
    return count


def _drop_some(session: Session, backtest_id: UUID) -> int:
    """From the last one on: what is left begins at 0 then."""
    its = BacktestTrade.backtest_id == backtest_id
    last = session.exec(select(func.max(BacktestTrade.n)).where(its)).one()
    if last is None:
        return 0
    some = col(BacktestTrade.n) > last - AT_ONCE
    return session.execute(delete(BacktestTrade).where(its, some)).rowcount  # type: ignore[attr-defined, no-any-return, arg-type]
