"""What running bots complain of. Freqtrade catches what a strategy throws and only logs it: a bot that cannot decide
anything any more answers, turns, and looks well. So the end of each log is read now and then.

Kept in memory: after a restart it is known again within seconds.
"""

import asyncio
import logging
from uuid import UUID

from sqlmodel import Session, select

from core import db, events
from core.bots import rules
from core.bots.models import Bot, BotStatus
from core.db import utcnow
from core.errors import FlotillaError
from core.freqtrade.mask import mask_line
from core.runners.reach import reach

log = logging.getLogger(__name__)
_TAIL_LINES = 60
_ANSWERS_WITHIN_SECONDS = 5.0
_complaints: dict[UUID, str] = {}


def of(bot_id: UUID) -> str | None:
    """The newest error it has logged within the last minutes, a sentence without secrets."""
    return _complaints.get(bot_id)


async def listen() -> None:
    """One look at all running bots; tells of those whose complaint began, changed or ended."""
    running = await db.current().run(_running, reads_only=True)
    for gone in _complaints.keys() - running.keys():
        del _complaints[gone]
    await asyncio.gather(*(_one(bot_id, runner_id) for bot_id, runner_id in running.items()))


async def _one(bot_id: UUID, runner_id: UUID) -> None:
    try:
        async with asyncio.timeout(_ANSWERS_WITHIN_SECONDS):
            runner = await reach(runner_id)
            lines = [mask_line(line.text) async for line in runner.logs(f"bot-{bot_id}", tail=_TAIL_LINES)]
    except (TimeoutError, FlotillaError) as error:
        log.debug("Log of bot %s: %s", bot_id, error)  # that its runner is silent is told elsewhere
        return
    complaint = rules.newest_complaint(lines, utcnow()) or None
    if complaint == _complaints.get(bot_id):
        return
    if complaint:
        _complaints[bot_id] = complaint
    else:
        _complaints.pop(bot_id, None)
    events.publish(events.BotChanged(bot_id))


def _running(session: Session) -> dict[UUID, UUID]:
    return dict(session.exec(select(Bot.id, Bot.runner_id).where(Bot.status == BotStatus.RUNNING)).all())
