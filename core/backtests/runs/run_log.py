"""The log of a run, kept beside its row. Within the caller's transaction."""

from uuid import UUID

from sqlmodel import Session

from core.backtests.models import BacktestContent, Content
from core.db import utcnow

_KEPT_AS = ""


def keep(session: Session, backtest_id: UUID, text: str) -> None:
    """Keep the log, instead of the one before. Nothing is kept of an empty one."""
    if not text:
        return
    content = text.encode()
    row = BacktestContent(
        backtest_id=backtest_id,
        kind=Content.LOG,
        name=_KEPT_AS,
        size_bytes=len(content),
        used_at=utcnow(),
        content=content,
    )
    session.merge(row)


def read(session: Session, backtest_id: UUID) -> str:
    """Return the log that was kept; empty when there is none."""
    row = session.get(BacktestContent, (backtest_id, Content.LOG, _KEPT_AS))
    return row.content.decode() if row else ""
