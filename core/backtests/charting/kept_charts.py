"""Windows of candles that were made, kept with their run: those that were looked at last."""

import hashlib
from uuid import UUID

from sqlalchemy import delete
from sqlmodel import Session, col, select

from core.backtests import contents
from core.backtests.models import BacktestContent, Content
from core.db import utcnow

MOST = 20
MOST_NAME = 64


def name_of(pair: str, number: int) -> str:
    """Return the name of a window, which the table can hold."""
    name = f"{pair} {number}"
    return name if len(name) <= MOST_NAME else hashlib.sha256(name.encode()).hexdigest()


def find(session: Session, backtest_id: UUID, name: str) -> bytes | None:
    """Return the window if it is kept, and note that it was used."""
    row = session.get(BacktestContent, (backtest_id, Content.CANDLES, name))
    if row is None:
        return None
    row.used_at = utcnow()
    session.add(row)
    return row.content


def keep(session: Session, backtest_id: UUID, name: str, content: bytes) -> None:
    """Keep a window. Of each run only the `MOST` that were used last stay."""
    contents.keep(session, backtest_id, Content.CANDLES, content, name)
    session.flush()
    kept = (col(BacktestContent.backtest_id) == backtest_id, col(BacktestContent.kind) == Content.CANDLES)
    by_use = select(BacktestContent.name).where(*kept).order_by(col(BacktestContent.used_at).desc())
    if old := session.exec(by_use.offset(MOST)).all():
        session.execute(delete(BacktestContent).where(*kept, col(BacktestContent.name).in_(old)))
