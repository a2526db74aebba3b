"""Computes the light fingerprints of runs that began without one: runs of an older Flotilla, or adopted ones.

Their code is hashed once, here, and never for a page.
"""

import logging
from dataclasses import replace
from functools import partial
from uuid import UUID

from sqlmodel import Session, col, select

from core import db, events
from core.bot_records.models import Bot, Deployment
from core.bots.lifecycle.spec import Recipe, fingerprint, light_fingerprint
from core.bots.settings import recipes
from core.configurations.secret_parts import without_marks
from core.db import tell
from core.errors import FlotillaError
from core.revisions import kept_states
from core.strategies import extras
from core.strategies.models import Strategy

log = logging.getLogger(__name__)


async def fill() -> None:
    """Process one run after the other. What cannot be compared now is tried again in the next round."""
    for run_id in await db.current().run(_without, reads_only=True):
        try:
            await db.current().run(partial(_compare, run_id=run_id))
        except FlotillaError as error:
            log.warning("Run %s cannot be compared with what is saved: %s", run_id, error)


def _without(session: Session) -> list[UUID]:
    going = (col(Deployment.ended_at).is_(None), col(Deployment.light_fingerprint).is_(None))
    return list(session.exec(select(Deployment.id).where(*going, Deployment.fingerprint != "")))


def _compare(session: Session, run_id: UUID) -> None:
    """Store the light fingerprint of the run; empty when no known version and revision has its fingerprint. The bot
    then needs a restart, whatever is saved later."""
    run = session.get_one(Deployment, run_id)
    bot = session.get_one(Bot, run.bot_id)
    if run.light_fingerprint is None and run.ended_at is None:
        now = recipes.recipe_in(session, bot, run)
        same = (one for one in (now, _as_begun(session, now, run)) if fingerprint(one) == run.fingerprint)
        run.light_fingerprint = next(map(light_fingerprint, same), "")
        tell(session, events.BotObserved(bot.id))


def _as_begun(session: Session, now: Recipe, run: Deployment) -> Recipe:
    """Return the recipe as it was when the run began, as far as versions and revisions are kept: the bot may have been
    edited since."""
    strategy = session.get_one(Strategy, run.strategy_id)
    kept = kept_states.find(session, "bot", run.bot_id, run.config_revision)
    return replace(
        now,
        freqtrade_version=run.freqtrade_version,
        class_name=strategy.class_name,
        strategy_code=strategy.code,
        strategy_sha256=strategy.sha256,
        extras=extras.of(session, strategy),
        settings=replace(
            now.settings,
            strategy_config=strategy.config,
            own_config=without_marks(kept.config if kept else now.settings.own_config),
        ),
    )
