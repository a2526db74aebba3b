"""A bot on the exchange of somebody else, for tests."""

from datetime import timedelta

from core.bot_records.models import BotStatus
from core.db import utcnow
from tests.core.bots.lodger import Lodger

S = BotStatus


async def pause_is_over(lodger: Lodger) -> None:
    lodger.house.set(lodger.bot_id, next_attempt_at=utcnow() - timedelta(seconds=1))
    await lodger.house.round(3)


async def crash(lodger: Lodger) -> None:
    lodger.house.runner.crash(lodger.name, 1)
    await lodger.house.round()
