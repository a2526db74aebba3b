"""The credentials of one bot's API, decrypted for the client that calls it."""

from dataclasses import dataclass
from uuid import UUID

from core.encryption import crypto
from core.encryption.crypto import Place


@dataclass(frozen=True, slots=True)
class ApiCredentials:
    """Credentials in clear. Keep them in memory only, and only while a client calls the bot."""

    username: str
    password: str
    ws_token: str


def place(bot_id: UUID) -> Place:
    """Return the column that the sealed secrets of this bot are bound to."""
    return Place("bot", bot_id, "secure_config")


def opened(bot_id: UUID, sealed: str) -> ApiCredentials:
    """Open `Bot.secure_config`. A credential that is missing in it is empty. Errors: `Refused` when it was encrypted
    under another key."""
    secrets = crypto.vault().open(sealed, place(bot_id))
    return ApiCredentials(*(str(secrets.get(name, "")) for name in ("api_username", "api_password", "ws_token")))
