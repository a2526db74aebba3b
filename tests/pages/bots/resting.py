"""Bots as the tests of their list and form make them."""

from typing import Any
from uuid import UUID

from sqlmodel import Session

from core.bot_records.models import Bot, BotStatus, Target
from tests import rows
from tests.core.trades.house import House


def rest(house: House, bot_id: UUID, **values: Any) -> None:
    """The bot as it is when nothing runs of it."""
    values = {"status": BotStatus.STOPPED, "target": Target.STOPPED, "container_id": None, **values}
    rows.change(house.database, Bot, bot_id, **values)


def read(house: House, bot_id: UUID) -> Bot:
    with Session(house.database.engine, expire_on_commit=False) as session:
        return session.get_one(Bot, bot_id)
