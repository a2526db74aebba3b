"""Makes sure that the Freqtrade version of a bot is installed on its runner, or requests it."""

from uuid import UUID

from sqlmodel import Session

from core import db
from core.bot_records.models import Bot
from core.errors import FlotillaError, Refused
from core.freqtrade.versions import short
from core.jobs import ALIVE, JobState, JobView
from core.runners import kinds
from core.runners.models import RunnerRow
from core.runners.port import Runner
from core.runners.versions import installs


def needs(session: Session, bot_id: UUID) -> tuple[UUID, str]:
    """Return (runner, Freqtrade version) that the next start of this bot needs."""
    bot = session.get_one(Bot, bot_id)
    return bot.runner_id, bot.freqtrade_version


async def is_ready(runner: Runner, bot_id: UUID, runner_id: UUID, version: str) -> bool:
    """Return whether the version is installed. If not, request it once. A failed installation fails the start with its
    own error."""
    if await runner.ready(version):
        return True

    def ask(session: Session) -> FlotillaError | None:
        bot, runner_row = session.get_one(Bot, bot_id), session.get_one(RunnerRow, runner_id)
        if why := kinds.why_not(runner_row.type, version):
            return Refused(why, hint="Change the Freqtrade version of the bot.")
        last = installs.last_install(session, runner_id, version)
        is_ours = last is not None and last.created_at > bot.status_changed_at
        if last and is_ours and (error := why_not_installed(last, f"Freqtrade {short(version)}")):
            return error
        if last is None or last.state not in ALIVE:
            installs.ask_for(session, runner_row, version, None)
        return None

    if error := await db.current().run(ask):
        raise error
    return False


def why_not_installed(install: JobView, what: str) -> FlotillaError | None:
    """Return the error of an installation that failed or was cancelled; None for any other. `what`: what it
    installs."""
    if install.state is JobState.FAILED:
        return FlotillaError(install.error or "The installation failed.", detail=install.log)
    if install.state is JobState.CANCELLED:
        return FlotillaError(f"The installation of {what} was cancelled.")
    return None
