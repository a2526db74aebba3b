"""What strategies need, kept in the database, so that Freqtrade is asked each question once."""

from typing import Any
from uuid import uuid4

from pydantic import TypeAdapter
from sqlalchemy import delete
from sqlmodel import Session, col, select

from core import json_safe
from core.backtests.models import StrategyNeedsRow
from core.freqtrade.backtests.needs.needs_program import StrategyNeeds

MOST = 2_000
_NEEDS = TypeAdapter(StrategyNeeds)


def find(session: Session, key: str) -> StrategyNeeds | None:
    """Return the answer with this key, if it is kept."""
    found = session.exec(select(StrategyNeedsRow.answer).where(StrategyNeedsRow.key == key)).first()
    return None if found is None else _NEEDS.validate_python(found)


def keep(session: Session, key: str, needs: StrategyNeeds) -> None:
    """Keep an answer, in place of an older one. Only the newest `MOST` stay."""
    answer: dict[str, Any] = json_safe.plain(_NEEDS.dump_python(needs, mode="json"))
    row = session.exec(select(StrategyNeedsRow).where(StrategyNeedsRow.key == key)).first()
    row = row or StrategyNeedsRow(id=uuid4(), key=key, answer={})
    row.answer = answer
    session.add(row)
    session.flush()
    newest = select(StrategyNeedsRow.updated_at).order_by(col(StrategyNeedsRow.updated_at).desc())
    oldest_kept = session.exec(newest.offset(MOST - 1).limit(1)).first()
    if oldest_kept:
        session.execute(delete(StrategyNeedsRow).where(col(StrategyNeedsRow.updated_at) < oldest_kept))
