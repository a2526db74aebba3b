"""Which Freqtrade version a bot runs: another one is chosen here. The backup of its trades is not made here but by what
starts it, whichever way the version was changed (`backups`)."""

from uuid import UUID

from sqlmodel import Session

from core import audit, events
from core.access.policy import Actor, require
from core.access.scopes import Scope
from core.bot_records.models import Bot, BotStatus, Target
from core.bots import service
from core.bots.databases import maintenance
from core.bots.rights import entitlement
from core.db import tell, transaction
from core.errors import Invalid
from core.freqtrade.versions import is_version


@transaction
def change(session: Session, actor: Actor, bot_id: UUID, version: str, *, restart: bool = True) -> None:
    """Save it; with `restart` a bot that runs is started with it as soon as it is there, and runs on until then. One
    that rests or failed is not started. Errors: `Invalid` at the field."""
    bot = service.living(session, actor, Scope.EDIT, bot_id)
    maintenance.refuse_two_at_once(session, bot)
    entitlement.of(session, bot).require()
    if not is_version(version):
        raise Invalid("Not a version.", fields={"version": "A version looks like 2026.9."})
    if version == bot.freqtrade_version:
        raise Invalid("Nothing to change.", fields={"version": f"{bot.name} is set to {version} already."})
    before, bot.freqtrade_version = bot.freqtrade_version, version
    session.add(bot)
    text = f"changed the Freqtrade version of {bot.name} from {before} to {version}"
    subject = audit.Subject("bot", bot.id, bot.name)
    audit.record(
        session, actor.doer, "changed version", subject, text, before={"version": before}, after={"version": version}
    )
    tell(session, events.BotChanged(bot.id))
    if restart and is_going(bot):
        service.restart.sync(session, actor, bot.id)


@transaction
def dismiss_notice(session: Session, actor: Actor, bot_id: UUID) -> None:
    """Take away what was told of a move or a roll back."""
    bot = service.living(session, actor, Scope.OPERATE, bot_id)
    bot.notice = None
    session.add(bot)
    tell(session, events.BotChanged(bot.id))


def is_going(bot: Bot) -> bool:
    """It runs, or is about to."""
    return bot.target is not Target.STOPPED and bot.status is not BotStatus.FAILED


def require_interruption(session: Session, actor: Actor, bot: Bot) -> None:
    """Whoever changes a bot that runs by stopping it must be allowed to do that too."""
    if is_going(bot):
        require(session, actor, Scope.OPERATE, bot.resource)
