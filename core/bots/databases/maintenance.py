"""Maintenance of a bot: the bot is at rest while its trade databases are moved to another runner or rolled back.

`reconcile` brings a bot in maintenance to rest and keeps it there, whatever its target; start, edit and delete are
refused until the maintenance ends. Afterwards the bot continues towards its target. Each maintenance is a job, so it is
shown, can be cancelled, and continues after a kill. Whatever ends the job also ends the maintenance.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from uuid import UUID

from sqlmodel import Session, col, or_, select

from core import audit, db, events, jobs
from core.audit import FLOTILLA
from core.bot_records.models import Bot, BotStatus, Target
from core.bot_records.transitions import desire, turn
from core.bots.lifecycle import run_records
from core.db import tell, transaction
from core.errors import FlotillaError, Refused, Unavailable, cause_of
from core.freqtrade.settings.mask import mask_text
from core.freqtrade.versions import short
from core.jobs import ALIVE, Job, JobView, Running
from core.runners.models import RunnerRow
from core.runners.packages import package_installs, package_store
from core.runners.packages.package_installs import Wanted
from core.runners.port import Runner
from core.runners.versions import installs

log = logging.getLogger(__name__)

MOVE = "move_bot"
ROLL_BACK = "roll_back_bot"
RESTS_WITHIN_SECONDS = 240.0
_LOOK_AGAIN_SECONDS = 0.25
_TRY_AGAIN_SECONDS = 5.0


def refuse_while_busy(session: Session, bot: Bot) -> None:
    """Raise `Refused` while the bot is being moved or rolled back, or is about to be."""
    if bot.moving_to is not None:
        target = session.get_one(RunnerRow, bot.moving_to).name
        raise Refused(f"{bot.name} is being moved to {target}.", hint="Wait until it is there, or cancel the move.")
    if bot.restoring is not None:
        raise Refused(f"{bot.name} is being rolled back.", hint="Wait until that is done; it takes a minute at most.")


def refuse_two_at_once(session: Session, bot: Bot) -> None:
    """Raise `Refused` when a move or a roll back has already been requested."""
    if job := under_way(session, bot.id):
        raise Refused(f"{bot.name}: {job.title} is under way.", hint="Wait until that is done.")


def under_way(session: Session, bot_id: UUID) -> JobView | None:
    """Return the requested or running job that moves or rolls back the bot; None when there is none."""
    job = _job(session, bot_id)
    return jobs.view(job) if job else None


def may_cancel(session: Session, bot: Bot) -> bool:
    """Return whether a move is under way that has not reached its switch yet."""
    job = _job(session, bot.id)
    return job is not None and job.kind == MOVE and job.payload["to"] != str(bot.runner_id)


def _job(session: Session, bot_id: UUID) -> Job | None:
    same = (col(Job.kind).in_((MOVE, ROLL_BACK)), Job.subject_key == str(bot_id), col(Job.state).in_(ALIVE))
    return session.exec(select(Job).where(*same)).first()


def begin(session: Session, bot: Bot, *, moving_to: UUID | None = None, restoring: UUID | None = None) -> None:
    """Begin the maintenance: from here on the bot is brought to rest. A failed bot waits for a person and does not
    start by itself afterwards."""
    bot.moving_to, bot.restoring = moving_to, restoring
    if bot.status is BotStatus.FAILED:
        desire(bot, Target.STOPPED, None)
    session.add(bot)
    tell(session, events.DesiredStateChanged(bot.id))


def end(session: Session, bot: Bot, notice: str | None) -> None:
    """End the maintenance. `notice` is shown on the bot's page. The bot continues towards its target."""
    bot.moving_to = bot.restoring = bot.next_attempt_at = None
    bot.notice = notice
    if bot.target is not Target.STOPPED and bot.status is BotStatus.STOPPED:
        turn(bot, BotStatus.STARTING)
    session.add(bot)
    tell(session, events.DesiredStateChanged(bot.id))


async def until_at_rest(bot_id: UUID) -> None:
    """Wait until the bot is at rest. Errors: `Unavailable` after `RESTS_WITHIN_SECONDS`."""
    try:
        async with asyncio.timeout(RESTS_WITHIN_SECONDS):
            while not await db.current().run(lambda session: _rests(session, bot_id), reads_only=True):  # noqa: ASYNC110
                await asyncio.sleep(_LOOK_AGAIN_SECONDS)
    except TimeoutError as error:
        raise Unavailable(f"It did not come to rest within {RESTS_WITHIN_SECONDS / 60:.0f} minutes.") from error


def _rests(session: Session, bot_id: UUID) -> bool:
    bot = session.get_one(Bot, bot_id)
    is_down = bot.status in (BotStatus.STOPPED, BotStatus.FAILED) and bot.container_id is None
    return is_down and run_records.open_run(session, bot_id) is None


async def until_ready(job: Running, runner: Runner, runner_id: UUID, version: str, share: float) -> None:
    """Wait until this Freqtrade version can start on the runner; install it where it is missing. Errors: `Refused` when
    it cannot be installed."""
    what = f"Freqtrade {short(version)}"
    while not await runner.ready(version):
        await _wait_for(job, await _installing(runner_id, version, job.id), what, share)


async def until_packages_are_there(job: Running, runner: Runner, wanted: Wanted, share: float) -> None:
    """Wait until the packages are installed on the runner, whose Freqtrade version is ready. Errors: `Refused` when
    they cannot be installed."""
    what = "The packages of its strategy"
    while await package_store.find(runner, wanted.version, wanted.requirements) is None:
        await _wait_for(job, await _installing_packages(wanted, job.id), what, share)


async def _wait_for(job: Running, install: JobView, what: str, share: float) -> None:
    if install.state not in ALIVE:
        raise Refused(install.error or f"Not installed there: {what}.", detail=install.log)
    await job.progress(share * install.progress, f"{what}: {install.step or 'waits for its turn'}")
    await asyncio.sleep(_LOOK_AGAIN_SECONDS)


@transaction
def _installing(session: Session, runner_id: UUID, version: str, for_job: UUID) -> JobView:
    """Return the newest installation that was requested since this job was."""
    last = installs.last_install(session, runner_id, version)
    if _is_older(session, last, for_job):
        installs.ask_for(session, session.get_one(RunnerRow, runner_id), version, None)
        last = installs.last_install(session, runner_id, version)
    assert last is not None
    return last


@transaction
def _installing_packages(session: Session, wanted: Wanted, for_job: UUID) -> JobView:
    """Like `_installing`, for packages."""
    last = package_installs.last(session, wanted)
    if _is_older(session, last, for_job):
        package_installs.ask_for(session, session.get_one(RunnerRow, wanted.runner_id), wanted)
        last = package_installs.last(session, wanted)
    assert last is not None
    return last


def _is_older(session: Session, install: JobView | None, for_job: UUID) -> bool:
    """Return whether the installation ended before this job was requested, or there is none."""
    if install is None:
        return True
    return install.state not in ALIVE and install.created_at < session.get_one(Job, for_job).created_at


# -- whatever happens -------------------------------------------------------------------------------------------------


async def carry_out(job: Running, work: Callable[[Running], Awaitable[None]]) -> None:
    """Run `work`. When it fails, is cancelled or takes too long, the maintenance ends, the bot goes on as before, and
    its notice says why. Only when Flotilla closes does the maintenance stay in force: the job continues at the next
    start."""
    try:
        await work(job)
    except asyncio.CancelledError:
        if not job.is_left:
            await asyncio.shield(_undo(job, "It was cancelled."))
        raise
    except Exception as error:
        ours = isinstance(error, FlotillaError)
        await _undo(job, str(error) if ours else f"It failed inside Flotilla: {mask_text(cause_of(error))}.")
        raise


async def _undo(job: Running, why: str) -> None:
    while True:
        try:
            return await db.current().run(lambda session: _give_up(session, job, why))
        except Unavailable as error:
            log.warning("Bot %s is still held: %s", job.subject_key, error)
            await asyncio.sleep(_TRY_AGAIN_SECONDS)


def _give_up(session: Session, job: Running, why: str) -> None:
    """End the maintenance, unless the job was cancelled. Cancelling already releases the bot in the same transaction,
    so any maintenance in force now belongs to another job."""
    if session.get_one(Job, job.id).state in ALIVE:
        give_up(session, UUID(job.subject_key), why)


def give_up(session: Session, bot_id: UUID, why: str) -> None:
    """End the maintenance and note the reason. Does nothing when it has already ended."""
    bot = session.get(Bot, bot_id)
    if bot is None or not bot.is_held:
        return
    what = "rolled back" if bot.restoring else f"moved to {session.get_one(RunnerRow, bot.moving_to).name}"
    text = f"{bot.name} was not {what}. {why}"
    end(session, bot, text)
    audit.record(session, FLOTILLA, "failed", bot.subject, text, level="warn")


async def end_abandoned() -> None:
    """End the maintenance of bots that have no job. This happens when the end of the job was stored and the end of the
    maintenance was not."""

    def look(session: Session) -> None:
        held = or_(col(Bot.moving_to).is_not(None), col(Bot.restoring).is_not(None))
        for bot in session.exec(select(Bot).where(held)).all():
            if under_way(session, bot.id) is None:
                give_up(session, bot.id, "Its job ended without a word.")

    await db.current().run(look)
