"""The open positions of a bot, from its stored trades."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func
from sqlmodel import Session, col, select

from core.trades.models import Trade


def open_pairs(session: Session, bot_id: UUID) -> list[str]:
    """Return the pair of each open position, sorted."""
    return list(session.exec(select(Trade.pair).where(Trade.bot_id == bot_id, is_position()).order_by(Trade.pair)))


def open_counts(session: Session, bot_ids: Collection[UUID]) -> dict[UUID, int]:
    """Return bot → number of open positions. Bots without any are left out."""
    counted = select(Trade.bot_id, func.count()).where(col(Trade.bot_id).in_(bot_ids), is_position())
    return dict(session.exec(counted.group_by(col(Trade.bot_id))).all())


def unattended(count: int) -> str:
    """Return a sentence on the number of unattended positions; empty for none."""
    if not count:
        return ""
    return "1 position is unattended." if count == 1 else f"{count} positions are unattended."


def is_position() -> ColumnElement[bool]:
    """Return the condition on `Trade` for an open position. An entry that still waits to be filled is not a
    position."""
    return and_(col(Trade.is_open), col(Trade.has_filled_entry), col(Trade.superseded_at).is_(None))
