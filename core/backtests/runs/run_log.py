"""The log of a run, kept beside its row. Within the caller's transaction."""

from uuid import UUID

from sqlmodel import Session

from core.backtests import contents
from core.backtests.models import Content


def keep(session: Session, backtest_id: UUID, text: str) -> None:
    """Keep the log, instead of the one before. Nothing is kept of an empty one."""
    if not text:
        return
    contents.keep(session, backtest_id, Content.LOG, text.encode())


def read(session: Session, backtest_id: UUID) -> str:
    """Return the log that was kept; empty when there is none."""
    return (contents.read(session, backtest_id, Content.LOG) or b"").decode()
