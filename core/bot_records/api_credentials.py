"""The credentials of one bot's API, opened for whoever speaks to it."""

from dataclasses import dataclass
from uuid import UUID

from core import crypto
from core.crypto import Place


@dataclass(frozen=True, slots=True)
class ApiCredentials:
    """In clear. Held in memory only, for as long as somebody speaks to the bot."""

    username: str
    password: str
    ws_token: str


def place(bot_id: UUID) -> Place:
    """Return the column that the sealed secrets of this bot are bound to."""
    return Place("bot", bot_id, "secure_config")


def opened(bot_id: UUID, sealed: str) -> ApiCredentials:
    """Open `Bot.secure_config`. A credential that is missing in it is empty. Errors: `Refused` under another key."""
    secrets = crypto.vault().open(sealed, place(bot_id))
    return ApiCredentials(*(str(secrets.get(name, "")) for name in ("api_username", "api_password", "ws_token")))
