"""The stored trades of a bot: their number, their profit, and marking those that the bot no longer has."""

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select, update
from sqlmodel import Session, col

from core.trades.figures.sums import halves, whole
from core.trades.kept.row_writes import chunks
from core.trades.kept.rows import Key
from core.trades.kept.upsert import Source
from core.trades.models import Trade


def supersede_all_but(
    session: Session, source: Source, present: Collection[Key], now: datetime, *, is_open: bool
) -> int:
    """Mark the trades of this kind that are not `present`; return how many. The rows stay."""
    query = select(col(Trade.id), col(Trade.freqtrade_trade_id), col(Trade.open_timestamp))
    rows = session.execute(query.where(*living(source.database_id, is_open)))
    gone = [row_id for row_id, trade_id, opened in rows if (trade_id, opened) not in present]
    for some in chunks(gone):
        session.execute(update(Trade).where(col(Trade.id).in_(some)).values(superseded_at=now))
    return len(gone)


def living(database_id: UUID, is_open: bool) -> tuple[Any, ...]:
    """Return the conditions for the trades of a database that count."""
    return (
        col(Trade.database_id) == database_id,
        col(Trade.is_open).is_(is_open),
        col(Trade.superseded_at).is_(None),
    )


def closed_count(session: Session, source: Source) -> int:
    """Return how many closed trades of this database are stored."""
    return int(session.scalar(select(func.count()).select_from(Trade).where(*living(source.database_id, False))) or 0)


def closed_profit(session: Session, source: Source) -> float | None:
    """Return the sum, exact to 1e-8, in stake currency; None while one of the profits is too large for a money
    column."""
    query = select(*halves(Trade.profit_abs), func.count().filter(unsummed())).where(*living(source.database_id, False))
    upper, lower, beyond = session.execute(query).one()
    return None if beyond else whole(upper, lower)


def unsummed() -> ColumnElement[bool]:
    """Return the condition on `Trade` that its profit is known but too large for a money column."""
    return col(Trade.is_beyond) & col(Trade.profit_abs).is_(None)


def oldest_without_fee(session: Session, source: Source, since: datetime) -> int | None:
    """Return the close (ms) of the oldest trade closed since then whose fee the exchange has not reported; None when
    there is none."""
    since_ms = int(since.timestamp() * 1000)
    waiting = (col(Trade.close_timestamp) >= since_ms, col(Trade.fee_close_cost).is_(None))
    query = select(func.min(Trade.close_timestamp)).where(*living(source.database_id, False), *waiting)
    return session.scalar(query)
