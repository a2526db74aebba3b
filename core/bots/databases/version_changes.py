"""Changes the Freqtrade version of a bot. The backup of its trades is made by the next start (`backups`), however the
version was changed."""

from uuid import UUID

from sqlmodel import Session

from core import audit, events
from core.access.policy import Actor, require
from core.access.scopes import Scope
from core.bot_records.models import Bot
from core.bots import service
from core.bots.conditions import is_going
from core.bots.databases import maintenance
from core.bots.rights import entitlement, foreign_images
from core.bots.settings.revised_bot import REVISED
from core.db import tell, transaction
from core.errors import Invalid
from core.freqtrade.versions import short
from core.revisions.kept_states import changing
from core.runners import kinds
from core.runners.models import RunnerRow


@transaction
def change(session: Session, actor: Actor, bot_id: UUID, version: str, *, restart: bool = True) -> None:
    """Save another version. With `restart`, a running bot keeps running until the version is installed and is then
    restarted with it; a bot that is at rest or failed is not started. Errors: `Invalid` at the field."""
    bot = service.living(session, actor, Scope.EDIT, bot_id)
    maintenance.refuse_two_at_once(session, bot)
    entitlement.of(session, bot).require()
    runner = session.get_one(RunnerRow, bot.runner_id)
    kinds.require_version(runner.type, version)
    if version == bot.freqtrade_version:
        raise Invalid("Nothing to change.", fields={"version": f"{bot.name} is set to {short(version)} already."})
    foreign_images.require(session, actor, runner, version, "version")
    before = bot.freqtrade_version
    with changing(session, REVISED, bot, actor.person_id):
        bot.freqtrade_version = version
    text = f"changed the Freqtrade version of {bot.name} from {short(before)} to {short(version)}"
    subject = bot.subject
    audit.record(
        session, actor.doer, "changed version", subject, text, before={"version": before}, after={"version": version}
    )
    tell(session, events.DesiredStateChanged(bot.id))
    if restart and is_going(bot):
        service.restart.sync(session, actor, bot.id)


@transaction
def dismiss_notice(session: Session, actor: Actor, bot_id: UUID) -> None:
    """Remove the notice about a move or a roll back."""
    bot = service.living(session, actor, Scope.OPERATE, bot_id)
    bot.notice = None
    session.add(bot)
    tell(session, events.BotObserved(bot.id))


def require_interruption(session: Session, actor: Actor, bot: Bot) -> None:
    """Raise `NotFound` when the bot runs, or is about to, and this person may not stop it."""
    if is_going(bot):
        require(session, actor, Scope.OPERATE, bot.resource)
