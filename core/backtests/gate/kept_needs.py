"""What strategies need, kept in the database, so that Freqtrade is asked each question once. Strategies write the
answers, so their sizes are bounded."""

from typing import Any
from uuid import uuid4

from pydantic import TypeAdapter
from sqlalchemy import delete
from sqlmodel import Session, col, select

from core import json_safe
from core.backtests.models import StrategyNeedsRow
from core.freqtrade.backtests.needs.needs_program import StrategyNeeds

MOST, MOST_BYTES = 2_000, 2**16
"""Answers, and the size of each: some have a hundred pairs, most some hundred bytes."""
_NEEDS = TypeAdapter(StrategyNeeds)


def find(session: Session, key: str) -> StrategyNeeds | None:
    """Return the answer with this key, if it is kept."""
    found = session.exec(select(StrategyNeedsRow.answer).where(StrategyNeedsRow.key == key)).first()
    return None if found is None else _NEEDS.validate_python(found)


def keep(session: Session, key: str, needs: StrategyNeeds) -> None:
    """Keep an answer, in place of an older one. Only the newest `MOST` stay; one that is too large is asked again."""
    answer: dict[str, Any] = json_safe.plain(_NEEDS.dump_python(needs, mode="json"))
    if len(json_safe.written(answer)) > MOST_BYTES:
        return
    row = session.exec(select(StrategyNeedsRow).where(StrategyNeedsRow.key == key)).first()
    row = row or StrategyNeedsRow(id=uuid4(), key=key, answer={})
    row.answer = answer
    session.add(row)
    session.flush()
    newest = select(StrategyNeedsRow.updated_at).order_by(col(StrategyNeedsRow.updated_at).desc())
    oldest_kept = session.exec(newest.offset(MOST - 1).limit(1)).first()
    if oldest_kept:
        session.execute(delete(StrategyNeedsRow).where(col(StrategyNeedsRow.updated_at) < oldest_kept))
