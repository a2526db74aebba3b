"""Starts a bot: its run is noted, then its workload is applied."""

import asyncio
import logging
from dataclasses import dataclass, replace
from uuid import UUID

from sqlmodel import Session

from core import db, events, installation
from core.bot_records import database_chain
from core.bot_records.models import Bot, BotStatus, Deployment, workload_name
from core.bot_records.transitions import turn
from core.bots.databases import backups
from core.bots.lifecycle.ends import failed_starts
from core.bots.lifecycle.rules import Wish
from core.bots.lifecycle.run_records import noted_run
from core.bots.lifecycle.spec import Recipe, fingerprint, light_fingerprint, workload
from core.bots.lifecycle.starts import packages_ready, start_watch
from core.bots.lifecycle.starts.start_right import require_right
from core.bots.lifecycle.starts.version_ready import is_ready, needs
from core.bots.orphans import manifest
from core.bots.rights import entitlement
from core.bots.settings import recipes, secrets
from core.bots.settings.secrets import StartSecrets
from core.db import tell
from core.errors import FlotillaError, Refused, Unavailable
from core.freqtrade import versions
from core.runners.open_runner import reach
from core.runners.packages.package_store import Installed
from core.runners.port import Layout, Observation

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Prepared:
    """What was noted for this attempt before anything is started."""

    run_id: UUID
    recipe: Recipe
    secrets: StartSecrets
    version: str
    """Pinned: the image of a tag that moves may not change between the backup and the start."""
    backup: backups.Due | None


async def start(bot_id: UUID, wish: Wish) -> None:
    """Note the run, then start it. A bot that cannot start is set to FAILED with the cause, until a person starts it
    again."""
    runner_id, version = await db.current().run(lambda session: needs(session, bot_id), reads_only=True)
    try:
        runner = await reach(runner_id)
        if not await is_ready(runner, bot_id, runner_id, version):
            return
        there = await packages_ready.installed(runner, bot_id)
        if there is None:
            return
        await entitlement.look_up(bot_id)
        build = await runner.build_of(version) if versions.moves(version) else None
        image = build.exact if build else ""
        prepared = await db.current().run(lambda session: _prepare(session, bot_id, wish, image, there))
        if prepared is None:
            return
        if prepared.backup:
            await backups.make(runner, prepared.backup)
        layout = await runner.layout(workload_name(bot_id))
        _require_market(prepared.recipe, layout)
        made = await asyncio.to_thread(workload, prepared.recipe, prepared.secrets, layout)  # hashes the code
        seen = await runner.apply(replace(made, version=prepared.version), replace=True)
    except Unavailable as error:
        await failed_starts.note_delayed_start(bot_id, wish, error)
    except FlotillaError as error:
        await failed_starts.note_failed_start(bot_id, wish, error)
    else:
        start_watch.begun(bot_id)
        await db.current().run(lambda session: _applied(session, bot_id, prepared.run_id, wish, seen))


def _require_market(recipe: Recipe, layout: Layout) -> None:
    if recipe.settings.is_practice and not layout.market_url:
        raise Refused(
            "The practice market does not reach this runner.",
            hint="Only runners on Flotilla's own machine reach it: local processes, and its own Docker engine.",
        )


def _prepare(session: Session, bot_id: UUID, wish: Wish, image: str, there: Installed) -> Prepared | None:
    """Note the attempt. `image`: what a version that moves is on the runner now. `there`: the packages of its strategy.
    Return None when somebody has changed the target or the packages meanwhile."""
    bot = session.get_one(Bot, bot_id)
    if bot.generation != wish.generation or bot.is_held:
        return None
    if packages_ready.wanted_by(session, bot).requirements != there.requirements:
        return None
    require_right(session, bot)
    database = database_chain.choose(session, bot)
    run = noted_run(session, bot, database, there.packages)
    labels = {
        "installation": installation.id_of(session),
        "deployment": str(run.id),
        "generation": str(bot.generation),
        "name": bot.name,
        "mode": bot.mode.value,
    }
    recipe = recipes.recipe(session, bot, database.file_name, labels)
    recipe = replace(recipe, packages=there, manifest=manifest.written(session, bot, database, there.packages))
    run.fingerprint, run.light_fingerprint = fingerprint(recipe), light_fingerprint(recipe)
    bot.container_id = None
    if bot.status is not BotStatus.STARTING:  # keeps the age of a start that waited for an installation
        turn(bot, BotStatus.STARTING)
    session.add_all((bot, run))
    tell(session, events.BotObserved(bot_id))
    opened = secrets.for_start(session, bot)
    version = versions.pinned(bot.freqtrade_version, image)
    return Prepared(run.id, recipe, opened, version, backups.due(session, database, version))


def _applied(session: Session, bot_id: UUID, run_id: UUID, wish: Wish, seen: Observation) -> None:
    bot, run = session.get_one(Bot, bot_id), session.get_one(Deployment, run_id)
    run.workload_id, run.image, run.image_made_at = seen.workload_id, seen.image, seen.image_made_at
    bot.container_id, bot.applied_generation = seen.workload_id, wish.generation
    bot.fingerprint, bot.next_attempt_at, bot.sync_error = run.fingerprint, None, None
    bot.is_kept_down = False
    session.add_all((bot, run))
    tell(session, events.TransitionAdvanced(bot_id))
