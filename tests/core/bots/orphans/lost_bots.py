"""Bots whose rows are lost, for tests."""

from uuid import UUID

from sqlalchemy import delete
from sqlmodel import Session, col, select

from core import jobs
from core.audit import AuditEvent
from core.bot_records.models import Bot, BotDatabase, Deployment
from core.bots import service
from core.bots.orphans import orphans
from core.bots.orphans.adopted_bot import AdoptionDraft
from core.bots.orphans.orphan_search import Why
from core.jobs import worker
from tests.core.bots.conftest import House

TOKEN = "12345:canary"


SETTINGS = {
    "stake_currency": "USDT",
    "stake_amount": 100,
    "telegram": {"enabled": False, "token": TOKEN, "chat_id": "1"},
}


async def lost(house: House, **changes: object) -> UUID:
    """A bot that runs, and then its row was lost with all that refers to it."""
    bot_id = await house.bot("Ada", **({"config": SETTINGS} | changes))
    await service.start(house.owner, bot_id)
    await house.round(3)
    forget(house, bot_id)
    return bot_id


def forget(house: House, bot_id: UUID) -> None:
    with Session(house.database.engine) as session:
        for entity in (Deployment, BotDatabase):
            session.execute(delete(entity).where(col(entity.bot_id) == bot_id))
        session.execute(delete(Bot).where(col(Bot.id) == bot_id))
        session.commit()


def draft(house: House, name: str = "Ada", **changes: object) -> AdoptionDraft:
    return AdoptionDraft.model_validate({"name": name, "exchange_id": house.exchange_id} | changes)


async def found(house: House) -> list[tuple[str, Why]]:
    return [(one.name, one.why) for one in (await orphans.look(house.owner, house.runner_id)).orphans]


def trail(house: House) -> list[str]:
    with Session(house.database.engine) as session:
        return [line.text for line in session.exec(select(AuditEvent).order_by(col(AuditEvent.seq)))]


async def carried_out() -> None:
    await jobs.work()
    for task in list(worker._tasks.values()):
        await task
