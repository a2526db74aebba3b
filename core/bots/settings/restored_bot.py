"""Restores a revision of a bot, through the checks of its form. Its secrets stay those of today."""

from uuid import UUID

from sqlmodel import Session, select

from core.access.policy import Actor, fetch
from core.access.scopes import Scope
from core.bot_records.models import Bot, BotDatabase, BotDraft, Mode
from core.bots import service
from core.bots.settings import revised_bot, secrets
from core.configurations.secret_parts import restorable
from core.db import transaction
from core.errors import Refused
from core.freqtrade.settings.document import Document
from core.revisions import kept_states
from core.revisions.models import Basis
from core.revisions.revised import Goal, Restorable
from core.runners.models import RunnerRow


@transaction
def restore(session: Session, actor: Actor, bot_id: UUID, basis: Basis) -> None:
    """Save the settings of this revision again. A running bot goes on with what it has. Errors: `NotFound`, and those
    of `service.edit`."""
    bot = service.living(session, actor, Scope.EDIT, bot_id)
    wanted = goal(session, actor, bot, kept_states.at(session, "bot", bot.id, basis.restored).document).document
    draft = BotDraft.model_validate({name: wanted[name] for name in BotDraft.model_fields})
    service.edit.sync(session, actor, bot_id, draft, basis)


def goal(session: Session, actor: Actor, bot: Bot, document: Document) -> Goal:
    """Return the state that restoring this document leads to. The owner stays, and the runner once it has trades of the
    bot. Settings whose secret is not stored any more are left out."""
    today = revised_bot.document(bot)
    wanted: Document = {name: document.get(name, value) for name, value in today.items() if name != "owner_id"}
    stays = []
    if wanted["runner_id"] != today["runner_id"] and _has_databases(session, bot):
        wanted["runner_id"] = today["runner_id"]
        runner = session.get_one(RunnerRow, bot.runner_id)
        stays.append(f"It stays on {runner.name}, where its trades are.")
    wanted["config"], lost = restorable(wanted["config"], _kept(bot))
    stays += [f"{'.'.join(path)} is left out: no value is stored for it any more." for path in lost]
    return Goal(wanted | {"owner_id": today["owner_id"]}, tuple(stays), _goes_live(today, wanted))


def _goes_live(today: Document, wanted: Document) -> bool:
    """Return whether the form would ask for a confirmation."""
    was_there = today["mode"] == Mode.LIVE and today["exchange_id"] == wanted["exchange_id"]
    return bool(wanted["mode"] == Mode.LIVE and not was_there)


def _kept(bot: Bot) -> Document:
    """Return its secret settings; none when they cannot be opened any more."""
    try:
        return secrets.unseal(bot.id, bot.secure_config)[1]
    except Refused:
        return {}


def _has_databases(session: Session, bot: Bot) -> bool:
    return session.exec(select(BotDatabase.id).where(BotDatabase.bot_id == bot.id).limit(1)).first() is not None


def _fetched(session: Session, actor: Actor, scope: Scope, bot_id: UUID) -> Bot:
    return fetch(session, actor, scope, Bot, bot_id)


RESTORABLE = Restorable(revised_bot.REVISED, _fetched, goal, restore)
