"""Reads the rows of candle files within the caller's transaction."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.orm import defer
from sqlmodel import Session, col, select

from core.market_data.models import CandleFileRow


def without_gaps(session: Session, runners: Sequence[UUID], source: str = "") -> Sequence[CandleFileRow]:
    """Return the files on these runners, of one source or of all. Their gaps are large, and left out: reading them from
    a row takes a query."""
    query = select(CandleFileRow).where(col(CandleFileRow.runner_id).in_(runners))
    of_source = query.where(CandleFileRow.source == source) if source else query
    return session.exec(of_source.options(defer(CandleFileRow.gaps))).all()  # type: ignore[arg-type]


def load_gaps(session: Session, rows: Sequence[CandleFileRow]) -> None:
    """Read the gaps of these rows, in one query."""
    ids = [one.id for one in rows]
    session.exec(select(CandleFileRow).where(col(CandleFileRow.id).in_(ids))).all()
