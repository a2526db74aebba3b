"""The contents of a backtest: what is large and loaded on demand only. Within the caller's transaction."""

from uuid import UUID

from sqlmodel import Session

from core.backtests.models import BacktestContent, Content
from core.db import utcnow


def keep(session: Session, backtest_id: UUID, kind: Content, content: bytes, name: str = "") -> None:
    """Keep a content, in place of the one of this kind and name. `name`: where a backtest has several of a kind."""
    its = {"backtest_id": backtest_id, "kind": kind, "name": name}
    made = {"size_bytes": len(content), "used_at": utcnow(), "content": content}
    session.merge(BacktestContent.model_validate(its | made))


def read(session: Session, backtest_id: UUID, kind: Content) -> bytes | None:
    """Return the content of this kind; None when there is none."""
    row = session.get(BacktestContent, (backtest_id, kind, ""))
    return row.content if row else None
