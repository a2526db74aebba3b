"""The lives of bots, for tests of rounds."""

from datetime import timedelta
from uuid import UUID

from sqlmodel import Session, col, select

from core import audit
from core.bot_records.models import BotDatabase, BotStatus, Deployment
from tests.core.bots.conftest import House

S = BotStatus


def name_of(bot_id: UUID) -> str:
    return f"bot-{bot_id}"


def runs(house: House, bot_id: UUID) -> list[Deployment]:
    with Session(house.database.engine) as session:
        query = select(Deployment).where(Deployment.bot_id == bot_id).order_by(col(Deployment.started_at))
        return list(session.exec(query))


def databases(house: House, bot_id: UUID) -> list[BotDatabase]:
    with Session(house.database.engine) as session:
        query = select(BotDatabase).where(BotDatabase.bot_id == bot_id).order_by(col(BotDatabase.created_at))
        return list(session.exec(query))


def told(house: House, verb: str) -> list[str]:
    with Session(house.database.engine) as session:
        return list(session.exec(select(audit.AuditEvent.text).where(audit.AuditEvent.verb == verb)))


def pause_over(house: House, bot_id: UUID) -> None:
    """As if the pause before it comes back had passed."""
    at = house.row(bot_id).next_attempt_at
    assert at is not None
    house.set(bot_id, next_attempt_at=at - timedelta(minutes=1))
