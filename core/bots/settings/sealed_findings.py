"""Refused keys in the sealed settings of bots. They are found once, when Flotilla starts, so that lists of bots open no
secret. Settings saved later were checked when they were saved."""

from uuid import UUID

from sqlmodel import Session, col, select

from core.bot_records.models import Bot
from core.bots.settings import secrets
from core.configurations.refused_keys import refused_values
from core.errors import Refused

_found: dict[UUID, tuple[str, dict[str, str]]] = {}
"""Bot → (its sealed value, dotted path → reason). Only bots with a refused key are in it."""


def learn(session: Session) -> None:
    """Find the refused keys of all bots. A bot whose secrets cannot be opened is skipped: it cannot be started, and
    must not break the lists."""
    _found.clear()
    query = select(Bot.id, Bot.secure_config).where(col(Bot.archived_at).is_(None))
    for bot_id, sealed in session.exec(query):
        if refused := _refused(bot_id, sealed):
            _found[bot_id] = (sealed, refused)


def known(bot: Bot) -> dict[str, str]:
    """Return dotted path → reason. Empty once the bot's secrets were saved again."""
    sealed, refused = _found.get(bot.id, ("", {}))
    return refused if sealed == bot.secure_config else {}


def _refused(bot_id: UUID, sealed: str) -> dict[str, str]:
    try:
        return refused_values(secrets.unseal(bot_id, sealed)[1])
    except Refused:
        return {}
