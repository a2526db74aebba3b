"""Makes sure that the packages of a bot's strategy are installed on its runner, or requests them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from core import db
from core.bot_records.models import Bot
from core.bots.lifecycle.starts.version_ready import why_not_installed
from core.errors import FlotillaError
from core.jobs import ALIVE, JobView
from core.runners.models import RunnerRow
from core.runners.packages import package_installs, package_store, package_switch
from core.runners.packages.package_installs import Wanted
from core.runners.packages.package_store import Installed
from core.runners.port import Runner
from core.strategies.models import WITHOUT_CODE, Strategy


@dataclass(frozen=True, slots=True)
class _Asked:
    wanted: Wanted
    last: JobView | None
    since: datetime


async def installed(runner: Runner, bot_id: UUID) -> Installed | None:
    """Return what is installed for the strategy of this bot, whose Freqtrade version is there. None when it is being
    installed, for which it is requested once. Errors: `Refused` when they are missing and packages are not permitted; a
    failed installation fails the start with its own error."""
    asked = await db.current().run(lambda session: _asked(session, bot_id))
    if not asked.wanted.requirements:
        return Installed()
    if asked.last and asked.last.state in ALIVE:
        return None
    there = await package_store.find(runner, asked.wanted.version, asked.wanted.requirements)
    if there is None and (error := await db.current().run(lambda session: _ask_again(session, asked))):
        raise error
    return there


def wanted_by(session: Session, bot: Bot) -> Wanted:
    """Return the packages that the next start of this bot needs."""
    strategy = session.get_one(Strategy, bot.strategy_id, options=[WITHOUT_CODE])
    return Wanted(bot.runner_id, bot.freqtrade_version, tuple(strategy.packages))


def _asked(session: Session, bot_id: UUID) -> _Asked:
    bot = session.get_one(Bot, bot_id)
    wanted = wanted_by(session, bot)
    last = package_installs.last(session, wanted) if wanted.requirements else None
    return _Asked(wanted, last, bot.status_changed_at)


def _ask_again(session: Session, asked: _Asked) -> FlotillaError | None:
    """Request the installation. Return the error of one that has failed since the start was wanted."""
    last, what = asked.last, ", ".join(asked.wanted.requirements)
    if last and last.created_at > asked.since and (error := why_not_installed(last, what)):
        return error
    package_switch.require_to_start(session, asked.wanted.requirements)
    package_installs.ask_for(session, session.get_one(RunnerRow, asked.wanted.runner_id), asked.wanted)
    return None
