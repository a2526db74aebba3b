"""The last lines of a bot's log, used to find the cause of its end."""

import logging
from uuid import UUID

from core import db
from core.bot_records.models import Bot
from core.bots.lifecycle.starts import start_reading
from core.errors import FlotillaError
from core.freqtrade.settings.mask import mask_line
from core.runners.open_runner import reach

log = logging.getLogger(__name__)

TAIL_LINES = 40
"""How many lines are kept with a run."""


async def runner_of(bot_id: UUID) -> UUID:
    """Return the id of the runner that the bot is on."""
    return await db.current().run(lambda session: session.get_one(Bot, bot_id).runner_id, reads_only=True)


def tail_of(lines: list[str]) -> str:
    """Return the last `TAIL_LINES` of the lines as one text."""
    return "\n".join(lines[-TAIL_LINES:])


async def log_end(runner_id: UUID, name: str, lines: int = start_reading.TAIL_LINES) -> list[str]:
    """Return the last lines of the log without secrets. Return none when they cannot be read: the end of a run is noted
    in any case."""
    try:
        runner = await reach(runner_id)
        return [mask_line(line.text) async for line in runner.logs(name, tail=lines)]
    except FlotillaError as error:
        log.warning("Log of %s: %s", name, error)
        return []
