"""The light fingerprints of runs that were begun without one: by an older Flotilla, or adopted.

Their code is hashed once, here, and never for a page.
"""

import logging
from functools import partial
from uuid import UUID

from sqlmodel import Session, col, select

from core import db, events
from core.bots import recipes
from core.bots.models import Bot, Deployment
from core.db import tell
from core.errors import FlotillaError

log = logging.getLogger(__name__)


async def fill() -> None:
    """One run after the other; what cannot be compared now is tried again in the next round."""
    for run_id in await db.current().run(_without, reads_only=True):
        try:
            await db.current().run(partial(_compare, run_id=run_id))
        except FlotillaError as error:
            log.warning("Run %s cannot be compared with what is saved: %s", run_id, error)


def _without(session: Session) -> list[UUID]:
    going = (col(Deployment.ended_at).is_(None), col(Deployment.light_fingerprint).is_(None))
    return list(session.exec(select(Deployment.id).where(*going, Deployment.fingerprint != "")))


def _compare(session: Session, run_id: UUID) -> None:
    """Empty when it runs something else than what is saved now: that needs a restart, whatever is saved later."""
    run = session.get_one(Deployment, run_id)
    bot = session.get_one(Bot, run.bot_id)
    if run.light_fingerprint is None and run.ended_at is None:
        is_same = recipes.current_fingerprint(session, bot, run) == run.fingerprint
        run.light_fingerprint = recipes.current_light_fingerprint(session, bot, run) if is_same else ""
        tell(session, events.BotChanged(bot.id))
