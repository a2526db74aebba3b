"""What is refused in the sealed part of the settings of bots, found once, at the start of Flotilla: no list of bots
opens a secret. What is saved later was checked when it was saved."""

from uuid import UUID

from sqlmodel import Session, col, select

from core.bot_records.models import Bot
from core.bots.settings import secrets
from core.configurations.refused_keys import refused_values
from core.errors import Refused

_found: dict[UUID, tuple[str, dict[str, str]]] = {}
"""Bot → its sealed value, and dotted path → why. Only those with something to complain about."""


def learn(session: Session) -> None:
    """A bot whose secrets do not open is passed over: it is not started, and the others are listed all the same."""
    _found.clear()
    query = select(Bot.id, Bot.secure_config).where(col(Bot.archived_at).is_(None))
    for bot_id, sealed in session.exec(query):
        if refused := _refused(bot_id, sealed):
            _found[bot_id] = (sealed, refused)


def known(bot: Bot) -> dict[str, str]:
    """Dotted path → why. Empty once its secrets were saved again."""
    sealed, refused = _found.get(bot.id, ("", {}))
    return refused if sealed == bot.secure_config else {}


def _refused(bot_id: UUID, sealed: str) -> dict[str, str]:
    try:
        return refused_values(secrets.unseal(bot_id, sealed)[1])
    except Refused:
        return {}
