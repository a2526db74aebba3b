"""Moves a bot to another runner, with its trade databases and their backups.

The move is checked first, then the bot is stopped. Its databases are transferred and compared. Then one transaction
(the switch) assigns the bot to the other runner, where it starts if its target is to run. Until the switch, ending the
maintenance undoes everything. Files that stay on the old runner are put away in a folder where no start would find
them.
"""

import logging
from dataclasses import dataclass, replace
from uuid import UUID

from sqlmodel import Session, col, select

from core import audit, db, events, jobs
from core.access.policy import Actor, fetch
from core.access.scopes import Scope
from core.audit import Doer
from core.bot_records.models import Bot, BotBackup, BotDatabase, Deployment, Mode
from core.bot_records.transitions import desire
from core.bots import service
from core.bots.conditions import is_going
from core.bots.databases import maintenance, transfer, version_changes
from core.bots.databases.transfer import Side
from core.bots.lifecycle.starts import packages_ready
from core.bots.lifecycle.starts.capacity import refuse_when_full
from core.bots.rights import entitlement, foreign_images
from core.bots.settings import refused_settings
from core.bots.settings.revised_bot import REVISED
from core.db import tell, transaction, utcnow
from core.errors import FlotillaError, Invalid, NotFound, Refused
from core.exchanges.models import PRACTICE, Exchange
from core.jobs import Job, JobState, Running
from core.revisions.kept_states import changing
from core.runners import kinds
from core.runners.folders.file_pieces import whole_file
from core.runners.models import RunnerRow
from core.runners.open_runner import reach
from core.runners.packages import package_switch
from core.runners.packages.package_installs import Wanted

log = logging.getLogger(__name__)
CANCELLED = "It was cancelled."


@dataclass(frozen=True, slots=True)
class _Plan:
    """What a move transfers. `databases`: files that must exist once they have answered (`known`); `backups`: files
    that may be missing."""

    name: str
    runner_id: UUID
    version: str
    last_version: str
    packages: tuple[str, ...]
    is_practice: bool
    databases: tuple[str, ...]
    known: frozenset[str]
    backups: tuple[str, ...]


@transaction
def move(session: Session, actor: Actor, bot_id: UUID, runner_id: UUID, *, keep_copy: bool = True) -> UUID:
    """Enqueue the job; return its id. `keep_copy`: the files on the old runner are put away instead of removed. Errors:
    `Refused`, `NotFound`."""
    bot = service.living(session, actor, Scope.EDIT, bot_id)
    version_changes.require_interruption(session, actor, bot)
    runner = fetch(session, actor, Scope.USE, RunnerRow, runner_id)
    if bot.mode is Mode.LIVE:
        fetch(session, actor, Scope.USE, Exchange, bot.exchange_id)  # its keys go to another machine
    maintenance.refuse_two_at_once(session, bot)
    _refuse(session, bot, runner)
    _require_image(session, actor, bot, runner)
    bot.notice = None
    session.add(bot)
    payload = {
        "from": str(bot.runner_id),
        "to": str(runner.id),
        "keep_copy": keep_copy,
        "person_id": str(actor.person_id),
        "name": actor.name,
    }
    tell(session, events.BotObserved(bot.id))
    title = f"Move {bot.name} to {runner.name}"
    return jobs.enqueue(session, maintenance.MOVE, str(bot.id), title, payload, actor.person_id)


async def cancel(actor: Actor, bot_id: UUID) -> None:
    """Cancel the move: the bot stays on its runner. Does nothing when no move is under way. Errors: `Refused` once the
    bot has moved."""
    job_id = await _cancel(actor, bot_id)
    if job_id:
        await jobs.cancel(job_id)


@transaction
def _cancel(session: Session, actor: Actor, bot_id: UUID) -> UUID | None:
    """End the job and release the bot in one transaction: with two, a kill in between would resume a cancelled job."""
    bot = service.living(session, actor, Scope.EDIT, bot_id)
    same = (Job.kind == maintenance.MOVE, Job.subject_key == str(bot.id), col(Job.state).in_(jobs.ALIVE))
    job = session.exec(select(Job).where(*same)).first()
    if job is None:
        return None
    if str(bot.runner_id) == job.payload["to"]:
        raise Refused(f"{bot.name} has moved already.", hint="Move it back instead.")
    job.state, job.ended_at, job.error = JobState.CANCELLED, utcnow(), CANCELLED
    session.add(job)
    if bot.moving_to is not None:
        maintenance.end(session, bot, None)
    audit.record(session, actor.doer, "cancelled", bot.subject, f"cancelled the move of {bot.name}")
    tell(session, events.JobEnded(job.id, job.kind, job.subject_key), events.BotObserved(bot.id))
    return job.id


# -- the job ----------------------------------------------------------------------------------------------------------


async def carry_out(job: Running) -> None:
    """Handle the job. Restartable: before the switch it starts over; after the switch it continues where it stopped."""
    await maintenance.carry_out(job, _move)


async def _move(job: Running) -> None:
    bot_id, here_id, there_id = UUID(job.subject_key), UUID(job.payload["from"]), UUID(job.payload["to"])
    plan = await db.current().run(lambda session: _plan(session, bot_id), reads_only=True)
    if plan.runner_id == here_id:
        await job.progress(0.02, "Looking at the other runner")
        there = await _checked(job, plan, there_id)
        await _carry(job, bot_id, plan, there_id, there)
        doer = Doer(job.payload["name"], UUID(job.payload["person_id"]))
        await db.current().run(lambda session: _switch(session, bot_id, here_id, there_id, doer))
    elif plan.runner_id != there_id:
        raise Refused("It is on yet another runner by now.")
    await job.progress(0.95, "Putting away what stays behind")
    await _leave(job, bot_id, plan, here_id)


async def _checked(job: Running, plan: _Plan, there_id: UUID) -> Side:
    """Check everything that can be known before the bot is stopped."""
    runner = await reach(there_id)
    layout = await runner.layout(plan.name)
    if plan.is_practice and not layout.market_url:
        raise Refused("The practice market cannot be reached from the other runner.")
    await maintenance.until_ready(job, runner, there_id, plan.version, 0.2)
    wanted = Wanted(there_id, plan.version, plan.packages)
    await maintenance.until_packages_are_there(job, runner, wanted, 0.3)
    if any(seen.name == plan.name for seen in await runner.observe()):
        raise Refused("The other runner already holds something of this name.", hint="Look at its page; stop it first.")
    return Side(runner, plan.name, plan.version)


async def _carry(job: Running, bot_id: UUID, plan: _Plan, there_id: UUID, there: Side) -> None:
    await job.progress(0.3, "Stopping the bot")
    await db.current().run(lambda session: _hold(session, bot_id, plan.runner_id, there_id))
    await maintenance.until_at_rest(bot_id)
    here = await _side(plan)
    await _put_away_earlier_stay(job, there)

    async def told(share: float, step: str) -> None:
        await job.progress(0.4 + 0.5 * share, step)

    arrived = await transfer.carry(here, there, (*plan.databases, *plan.backups), told)
    if missing := sorted(plan.known - arrived):
        raise Refused(f"{', '.join(missing)} is not in its workspace any more; there is nothing to move.")
    await transfer.carry_log(here, there)
    lost = set(plan.backups) - arrived
    await db.current().run(lambda session: _without_backups(session, bot_id, lost))


async def _side(plan: _Plan) -> Side:
    """Return the workspace on the runner of the plan, with an interpreter that is installed there: images of earlier
    versions may have been removed."""
    runner = await reach(plan.runner_id)
    for version in (plan.last_version, plan.version):
        if await runner.ready(version):
            return Side(runner, plan.name, version)
    await runner.prepare(plan.version, lambda share, step: None)
    return Side(runner, plan.name, plan.version)


async def _put_away_earlier_stay(job: Running, there: Side) -> None:
    """Put away what an earlier attempt of this move left. Only a start writes a manifest, so files without one are from
    such an attempt."""
    try:
        await whole_file(there.runner, there.name, "manifest.json")
    except NotFound:
        return
    await there.files.put_away(f"moved-before-{job.id.hex[:12]}")


async def _leave(job: Running, bot_id: UUID, plan: _Plan, here_id: UUID) -> None:
    """Clear the old runner. The bot already belongs to the new one, so a failure here is reported and changes
    nothing."""
    try:
        side = await _side(replace(plan, runner_id=here_id))
        await side.runner.remove(plan.name, data=not job.payload["keep_copy"])
        if job.payload["keep_copy"]:
            await side.files.put_away(f"moved-{job.id.hex[:12]}")
    except FlotillaError as error:
        why = str(error)
        log.warning("Bot %s moved, but what it left could not be put away: %s %s", bot_id, error, error.detail)
        await db.current().run(lambda session: _note_left(session, bot_id, here_id, why))


# -- rows -------------------------------------------------------------------------------------------------------------


def _refuse(session: Session, bot: Bot, runner: RunnerRow) -> None:
    if runner.id == bot.runner_id:
        raise Refused(f"{bot.name} is on {runner.name} already.")
    if runner.archived_at is not None:
        raise Refused("This runner was deleted.")
    if runner.error_message is not None:
        raise Refused(f"{runner.name} does not answer: {runner.error_message}")
    if why := kinds.why_not(runner.type, bot.freqtrade_version):
        raise Refused(why, hint=f"Or change the Freqtrade version of {bot.name} before it moves.")
    _require_right(session, bot, runner)
    if is_going(bot):
        refused_settings.refuse(session, bot)
        package_switch.require_to_start(session, packages_ready.wanted_by(session, bot).requirements)
        refuse_when_full(session, runner, bot.id)


def _require_image(session: Session, actor: Actor, bot: Bot, runner: RunnerRow) -> None:
    """Errors: `Refused` when the actor may not choose the image of the bot there."""
    try:
        foreign_images.require(session, actor, runner, bot.freqtrade_version, "version")
    except Invalid as error:
        raise Refused(error.fields["version"], hint=f"Or change the Freqtrade version of {bot.name} first.") from error


def _require_right(session: Session, bot: Bot, runner: RunnerRow) -> None:
    """Require that the bot may run on the other runner, and also on its present one if it runs or is about to. Errors:
    `Refused`."""
    if is_going(bot):
        entitlement.of(session, bot).require()
    entitlement.elsewhere(session, bot, runner).require()


def _plan(session: Session, bot_id: UUID) -> _Plan:
    bot = session.get_one(Bot, bot_id)
    chain = session.exec(select(BotDatabase).where(BotDatabase.bot_id == bot_id)).all()
    kept = select(BotBackup.file_name).where(BotBackup.bot_id == bot_id, col(BotBackup.pruned_at).is_(None))
    last = select(Deployment.freqtrade_version).where(Deployment.bot_id == bot_id, Deployment.workload_id != "")
    return _Plan(
        name=bot.workload_name,
        runner_id=bot.runner_id,
        version=bot.freqtrade_version,
        last_version=session.exec(last.order_by(col(Deployment.started_at).desc())).first() or bot.freqtrade_version,
        packages=packages_ready.wanted_by(session, bot).requirements,
        is_practice=session.get_one(Exchange, bot.exchange_id).exchange_type == PRACTICE,
        databases=tuple(sorted({one.file_name for one in chain})),
        known=frozenset(one.file_name for one in chain if one.bot_start_ts is not None),
        backups=tuple(sorted(set(session.exec(kept)))),
    )


def _hold(session: Session, bot_id: UUID, here_id: UUID, there_id: UUID) -> None:
    """Begin the maintenance. What was checked when the move was requested may have changed while a version was
    installed, so it is checked again."""
    bot, there = session.get_one(Bot, bot_id), session.get_one(RunnerRow, there_id)
    if bot.archived_at is not None or bot.runner_id != here_id:
        raise Refused("It was deleted, or moved, meanwhile.")
    if bot.moving_to is None:
        _refuse(session, bot, there)
    maintenance.begin(session, bot, moving_to=there_id)


def _switch(session: Session, bot_id: UUID, here_id: UUID, there_id: UUID, doer: Doer) -> None:
    bot = session.get_one(Bot, bot_id)
    if bot.moving_to != there_id or bot.runner_id != here_id:
        raise Refused(CANCELLED)
    here, there = session.get_one(RunnerRow, here_id), session.get_one(RunnerRow, there_id)
    _require_right(session, bot, there)
    with changing(session, REVISED, bot, doer.id):
        bot.runner_id, bot.container_id, bot.observed_at = there_id, None, None
    desire(bot, bot.target, doer.id)
    maintenance.end(session, bot, None)
    text = f"moved {bot.name} from {here.name} to {there.name}"
    audit.record(session, doer, "moved", bot.subject, text, before={"runner": here.name}, after={"runner": there.name})
    tell(session, *(events.ThingChanged("runner", one) for one in (here_id, there_id)))


def _without_backups(session: Session, bot_id: UUID, lost: set[str]) -> None:
    for backup in session.exec(select(BotBackup).where(BotBackup.bot_id == bot_id, col(BotBackup.file_name).in_(lost))):
        backup.pruned_at = utcnow()
        session.add(backup)


def _note_left(session: Session, bot_id: UUID, here_id: UUID, why: str) -> None:
    bot, here = session.get_one(Bot, bot_id), session.get_one(RunnerRow, here_id)
    bot.notice = f"{bot.name} has moved. What it left on {here.name} could not be put away: {why}"
    session.add(bot)
    tell(session, events.BotObserved(bot_id))
