"""Open positions of a bot, as its trades are kept here: what nobody watches while it rests."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func
from sqlmodel import Session, col, select

from core.trades.models import Trade


def open_pairs(session: Session, bot_id: UUID) -> list[str]:
    """The pair of each, in order."""
    return list(session.exec(select(Trade.pair).where(Trade.bot_id == bot_id, is_position()).order_by(Trade.pair)))


def open_counts(session: Session, bot_ids: Collection[UUID]) -> dict[UUID, int]:
    """Bot → how many; without those that have none."""
    counted = select(Trade.bot_id, func.count()).where(col(Trade.bot_id).in_(bot_ids), is_position())
    return dict(session.exec(counted.group_by(col(Trade.bot_id))).all())


def unattended(count: int) -> str:
    """A sentence, empty for none."""
    if not count:
        return ""
    return "1 position is unattended." if count == 1 else f"{count} positions are unattended."


def is_position() -> ColumnElement[bool]:
    """The condition on `Trade`. An entry that still waits to be filled is no position."""
    return and_(col(Trade.is_open), col(Trade.has_filled_entry), col(Trade.superseded_at).is_(None))
