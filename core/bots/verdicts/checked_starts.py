"""Starts, restarts and changes of version by people: Freqtrade is asked first. What it refuses is not started; where it
cannot be asked, the start goes on. A start that happens by itself never comes here."""

from uuid import UUID

from sqlmodel import Session

from core.access.policy import Actor, allowed, current
from core.access.scopes import Scope
from core.bot_records.models import Bot, BotStatus
from core.bots import service
from core.bots.databases import version_changes
from core.bots.lifecycle.run_records import open_run
from core.bots.rights import entitlement
from core.bots.settings import recipes
from core.bots.verdicts import asking, question
from core.bots.verdicts.question import Question
from core.configurations.refused_keys import told
from core.db import read_only
from core.errors import FlotillaError, Refused
from core.freqtrade.verdicts.verdict import Verdict

_HINT = "Change its settings or its strategy first."


async def start(actor: Actor, bot_id: UUID) -> None:
    """Start the bot, as `service.start`. Takes seconds when Freqtrade has to be asked. Errors: also `Refused` with what
    Freqtrade refuses."""
    await _require_accepted(actor, bot_id, "started")
    await service.start(actor, bot_id)


async def restart(actor: Actor, bot_id: UUID) -> None:
    """Restart the bot, as `service.restart`; otherwise as `start`."""
    await _require_accepted(actor, bot_id, "restarted")
    await service.restart(actor, bot_id)


async def change_version(actor: Actor, bot_id: UUID, version: str, *, restart: bool = True) -> None:
    """Change the Freqtrade version, as `version_changes.change`; otherwise as `start`. A version that is not installed
    yet cannot be asked."""
    await _require_accepted(actor, bot_id, "changed", version)
    await version_changes.change(actor, bot_id, version, restart=restart)


async def _require_accepted(actor: Actor, bot_id: UUID, done: str, version: str = "") -> None:
    """`done`: what does not happen to the bot otherwise. Errors: `Refused` with the reasons; `NotFound`."""
    name, asked = await _asked(actor, bot_id, version)
    if asked is None:
        return
    try:
        found = await asking.verdict(asked, actor.person_id)
    except FlotillaError:
        return
    if not found.is_accepted:
        raise _refusal(f"{name} is not {done}", asked.version, found)


def _refusal(what: str, version: str, found: Verdict) -> Refused:
    reasons = told({one.path or "The settings": one.sentence for one in found.errors})
    words = f"{what}, because Freqtrade {version} refuses its settings. {reasons[0]}"
    return Refused(words, reasons=reasons[1:], hint=_HINT)


@read_only
def _asked(session: Session, actor: Actor, bot_id: UUID, version: str) -> tuple[str, Question | None]:
    """Return the bot's name, and what is asked; None when there is nothing to ask: it runs like this, or may not run at
    all, which the service tells. Who may not start a bot does not let Freqtrade load its strategy either."""
    bot = service.living(session, actor, Scope.EDIT if version else Scope.OPERATE, bot_id)
    may_start = allowed(session, current(session, actor), Scope.OPERATE, bot.resource)
    if not may_start or (_runs_like_this(session, bot) and version in ("", bot.freqtrade_version)):
        return bot.name, None
    try:
        entitlement.of(session, bot).require()
        return bot.name, question.of_bot(session, bot, version)
    except FlotillaError:
        return bot.name, None


def _runs_like_this(session: Session, bot: Bot) -> bool:
    run = open_run(session, bot.id)
    return run is not None and bot.status is BotStatus.RUNNING and not recipes.needs_restart(session, bot, run)
