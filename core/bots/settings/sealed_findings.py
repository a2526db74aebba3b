"""Refused keys in the sealed settings of bots. They are found when Flotilla starts, and once for each value that was
sealed since, so that lists of bots open no secret again and again."""

from uuid import UUID

from sqlmodel import Session, col, select

from core.bot_records.models import Bot
from core.bots.settings import secrets
from core.configurations.refused_keys import refused_values
from core.errors import Refused

_found: dict[UUID, tuple[str, dict[str, str]]] = {}
"""Bot → (its sealed value, dotted path → reason)."""


def learn(session: Session) -> None:
    """Find the refused keys of all bots. A bot whose secrets cannot be opened is skipped: it cannot be started, and
    must not break the lists."""
    _found.clear()
    query = select(Bot.id, Bot.secure_config).where(col(Bot.archived_at).is_(None))
    for bot_id, sealed in session.exec(query):
        _known(bot_id, sealed)


def known(bot: Bot) -> dict[str, str]:
    """Return dotted path → reason. A sealed value is opened when it is met for the first time."""
    return _known(bot.id, bot.secure_config)


def _known(bot_id: UUID, sealed: str) -> dict[str, str]:
    found = _found.get(bot_id)
    if found is None or found[0] != sealed:
        found = _found[bot_id] = (sealed, _refused(bot_id, sealed))
    return found[1]


def _refused(bot_id: UUID, sealed: str) -> dict[str, str]:
    try:
        return refused_values(secrets.unseal(bot_id, sealed)[1])
    except Refused:
        return {}
