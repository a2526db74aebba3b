"""Making a bot run: its run is noted, then its workload is applied."""

import asyncio
import logging
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID, uuid4

from sqlmodel import Session, col, select

from core import audit, db, events, installation
from core.access.absent import Answer
from core.audit import FLOTILLA, Subject
from core.bot_records import database_chain
from core.bot_records.heartbeats import newest
from core.bot_records.models import Bot, BotDatabase, BotStatus, Deployment
from core.bots.databases import backups
from core.bots.lifecycle import rules, start_watch, stopping
from core.bots.lifecycle.rules import Wish
from core.bots.lifecycle.spec import Recipe, fingerprint, light_fingerprint, workload
from core.bots.orphans import manifest
from core.bots.rights import entitlement
from core.bots.settings import recipes, secrets
from core.bots.settings.secrets import StartSecrets
from core.db import tell, utcnow
from core.errors import FlotillaError, Refused, Unavailable
from core.exchanges.models import Exchange
from core.jobs import ALIVE, JobState, JobView
from core.revisions import latest
from core.runners import service as runners
from core.runners.models import RunnerRow
from core.runners.open_runner import reach
from core.runners.port import Layout, Observation, Runner

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Prepared:
    """What was noted for this attempt, before anything is started."""

    run_id: UUID
    recipe: Recipe
    secrets: StartSecrets
    backup: backups.Due | None


async def start(bot_id: UUID, wish: Wish) -> None:
    """Note the run, then start it. What cannot start is FAILED with the cause, until a person wishes again."""
    runner_id, version = await db.current().run(lambda session: _needs(session, bot_id), reads_only=True)
    try:
        runner = await reach(runner_id)
        if not await _is_ready(runner, bot_id, runner_id, version):
            return
        prepared = await db.current().run(lambda session: _prepare(session, bot_id, wish))
        if prepared is None:
            return
        if prepared.backup:
            await backups.make(runner, prepared.backup)
        layout = await runner.layout(f"bot-{bot_id}")
        _require_market(prepared.recipe, layout)
        made = await asyncio.to_thread(workload, prepared.recipe, prepared.secrets, layout)  # hashes the code
        seen = await runner.apply(made, replace=True)
    except Unavailable as error:
        await stopping.note_delayed_start(bot_id, wish, error)
    except FlotillaError as error:
        await stopping.note_failed_start(bot_id, wish, error)
    else:
        start_watch.begun(bot_id)
        await db.current().run(lambda session: _applied(session, bot_id, prepared.run_id, wish, seen))


async def may_replace(bot_id: UUID, wish: Wish) -> bool:
    """Before a restart touches what runs: may it be started again, and is the version there that runs next? The bot
    goes on while that is installed, and when it cannot be had."""
    runner_id, version = await db.current().run(lambda session: _needs(session, bot_id), reads_only=True)
    try:
        await db.current().run(lambda session: entitlement.of(session, session.get_one(Bot, bot_id)).require())
        return await _is_ready(await reach(runner_id), bot_id, runner_id, version)
    except Unavailable:
        raise
    except FlotillaError as error:
        cause = f"Not restarted, it runs on as before: {error}"
        await db.current().run(lambda session: _kept(session, bot_id, wish, cause))
        return False


async def note_running(bot_id: UUID, wish: Wish, seen: Observation) -> None:
    """It runs: after a start, or found again by a Flotilla that was restarted."""

    def note(session: Session) -> None:
        bot = session.get_one(Bot, bot_id)
        if bot.generation != wish.generation or bot.status is not wish.status:
            return
        run = _run_of(session, bot, seen)
        bot.container_id = run.workload_id = seen.workload_id
        if bot.status is not BotStatus.RUNNING and has_answered(bot_id, seen):
            bot.status, bot.status_changed_at, bot.next_attempt_at = BotStatus.RUNNING, utcnow(), None
            bot.forget_error()
            run.answered_at, run.cause, run.cause_kind, run.cause_mends = utcnow(), None, None, None
            run.details = None  # of a try that failed before
            run.start_seconds = (
                start_watch.seconds_taken(bot_id, seen.workload_id) if _api_answers(bot_id, seen) else None
            )
        session.add_all((bot, run))
        tell(session, events.BotChanged(bot_id))

    await db.current().run(note)


def has_answered(bot_id: UUID, seen: Observation) -> bool:
    """Its API has answered in this very run; one whose loop turns without it is running too, and not well."""
    return _api_answers(bot_id, seen) or start_watch.verdict(bot_id, seen.workload_id) is start_watch.Verdict.RUNS


def _api_answers(bot_id: UUID, seen: Observation) -> bool:
    sign = newest(bot_id)
    return sign is not None and sign.container_id == seen.workload_id


def _require_market(recipe: Recipe, layout: Layout) -> None:
    if recipe.settings.is_practice and not layout.market_url:
        raise Refused(
            "The practice market does not reach this runner.",
            hint="Only runners on Flotilla's own machine reach it: local processes, and its own Docker engine.",
        )


def _needs(session: Session, bot_id: UUID) -> tuple[UUID, str]:
    bot = session.get_one(Bot, bot_id)
    return bot.runner_id, bot.freqtrade_version


async def _is_ready(runner: Runner, bot_id: UUID, runner_id: UUID, version: str) -> bool:
    """Is the version there? If not, ask for it once; a failed installation fails the start with its own words."""
    if await runner.ready(version):
        return True

    def ask(session: Session) -> FlotillaError | None:
        bot = session.get_one(Bot, bot_id)
        last = runners.last_install(session, runner_id, version)
        if last and last.created_at > bot.status_changed_at and (error := _why_not(last, version)):
            return error
        if last is None or last.state not in ALIVE:
            runners.ask_for(session, session.get_one(RunnerRow, runner_id), version, None)
        return None

    if error := await db.current().run(ask):
        raise error
    return False


def _why_not(install: JobView, version: str) -> FlotillaError | None:
    if install.state is JobState.FAILED:
        return FlotillaError(install.error or "The installation failed.", detail=install.log)
    if install.state is JobState.CANCELLED:
        return FlotillaError(f"The installation of Freqtrade {version} was cancelled.")
    return None


def _prepare(session: Session, bot_id: UUID, wish: Wish) -> Prepared | None:
    """None when somebody has wished something else meanwhile."""
    bot = session.get_one(Bot, bot_id)
    if bot.generation != wish.generation or bot.is_held:
        return None
    _require_right(session, bot)
    database = database_chain.choose(session, bot)
    run = _noted_run(session, bot, database)
    labels = {
        "installation": installation.id_of(session),
        "deployment": str(run.id),
        "generation": str(bot.generation),
        "name": bot.name,
        "mode": bot.mode.value,
    }
    recipe = recipes.recipe(session, bot, database.file_name, labels)
    recipe = replace(recipe, manifest=manifest.written(session, bot, database))
    run.fingerprint, run.light_fingerprint = fingerprint(recipe), light_fingerprint(recipe)
    bot.status, bot.container_id = BotStatus.STARTING, None
    session.add_all((bot, run))
    tell(session, events.BotChanged(bot_id))
    opened = secrets.for_start(session, bot)
    return Prepared(run.id, recipe, opened, backups.due(session, database, bot.freqtrade_version))


def _require_right(session: Session, bot: Bot) -> None:
    """Errors: `Refused` when its owner may not use what it refers to; while that is not known, when what would start is
    not what ran before, or somebody wished it."""
    verdict = entitlement.of(session, bot)
    comes_back = bot.generation == bot.applied_generation
    if verdict.answer is not Answer.UNKNOWN or not (comes_back and _is_unchanged(session, bot)):
        verdict.require()


def _is_unchanged(session: Session, bot: Bot) -> bool:
    """It would run as it last ran, with the credentials of then: these are compared first, as nothing newer is opened
    to find out."""
    begun = (Deployment.bot_id == bot.id, Deployment.workload_id != "")
    last = session.exec(select(Deployment).where(*begun).order_by(col(Deployment.started_at).desc())).first()
    changed_at = session.get_one(Exchange, bot.exchange_id).credentials_changed_at
    if last is None or (changed_at is not None and changed_at > last.started_at):
        return False
    return recipes.current_fingerprint(session, bot, last) == last.fingerprint


def _noted_run(session: Session, bot: Bot, database: BotDatabase) -> Deployment:
    """A new run; or the one whose start was cut short, noted again: the bot may have been edited since; or the one that
    could not start for a cause outside it, tried again: hours without a network are one run, not hundreds."""
    revision = latest(session, "bot", bot.id)
    facts: dict[str, Any] = {
        "bot_id": bot.id,
        "database_id": database.id,
        "strategy_id": bot.strategy_id,
        "runner_id": bot.runner_id,
        "config_revision": revision.number if revision else 1,
        "freqtrade_version": bot.freqtrade_version,
        "generation": bot.generation,
        "fingerprint": "",
        "light_fingerprint": None,
        "started_by": bot.wished_by if bot.generation > bot.applied_generation else None,
        "started_at": utcnow(),
    }
    run = stopping.open_run(session, bot.id)
    if run is None and (run := stopping.to_try_again(session, bot)):
        facts |= {"started_by": run.started_by, "tries": run.tries + 1, "ended_at": None, "wanted": None}
        facts |= {"workload_id": "", "exit_code": None}
    run = run or Deployment(id=uuid4(), **facts)
    run.sqlmodel_update(facts)
    session.add(run)
    return run


def _applied(session: Session, bot_id: UUID, run_id: UUID, wish: Wish, seen: Observation) -> None:
    bot, run = session.get_one(Bot, bot_id), session.get_one(Deployment, run_id)
    run.workload_id, run.image = seen.workload_id, seen.image
    bot.container_id, bot.applied_generation = seen.workload_id, wish.generation
    bot.fingerprint, bot.next_attempt_at, bot.sync_error = run.fingerprint, None, None
    bot.is_kept_down = False
    session.add_all((bot, run))
    tell(session, events.BotChanged(bot_id))


def _kept(session: Session, bot_id: UUID, wish: Wish, cause: str) -> None:
    bot = session.get_one(Bot, bot_id)
    if bot.generation == wish.generation:
        bot.status, bot.status_changed_at = BotStatus.RUNNING, utcnow()
        bot.applied_generation, bot.error_message = bot.generation, cause
        session.add(bot)
        audit.record(
            session, FLOTILLA, "failed", Subject("bot", bot.id, bot.name), f"{bot.name}: {cause}", level="error"
        )
        tell(session, events.BotChanged(bot_id))


def _run_of(session: Session, bot: Bot, seen: Observation) -> Deployment:
    """The run this workload belongs to; a new one for a workload that was found without (its row was lost)."""
    run = stopping.open_run(session, bot.id)
    if run is None:
        run = _noted_run(session, bot, database_chain.choose(session, bot))
        run.fingerprint = seen.labels.get("fingerprint", "")
        run.started_at = seen.started_at or utcnow()
    run.image = seen.image or run.image
    bot.fingerprint = run.fingerprint
    bot.applied_generation = max(bot.applied_generation, rules.generation_of(seen))
    return run
