"""The secrets of one bot, sealed in its row and never shown: the credentials of its API, and the secret part of its
settings."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlmodel import Session

from core.bot_records.api_credentials import place
from core.bot_records.bot_configuration import API_USERNAME
from core.bot_records.models import Bot, Mode
from core.encryption import crypto
from core.errors import Refused
from core.exchanges import credentials
from core.exchanges.models import Exchange


def new_api_credentials() -> dict[str, str]:
    """Return new random credentials for one bot. Freqtrade requires at least 32 characters for the key of its
    tokens."""
    return {
        "api_username": API_USERNAME,
        "api_password": secrets.token_urlsafe(32),
        "jwt_secret_key": secrets.token_urlsafe(48),
        "ws_token": secrets.token_urlsafe(32),
    }


@dataclass(frozen=True, slots=True)
class StartSecrets:
    """Secrets in clear, for the secret file of a bot that is started and for nothing else."""

    api: Mapping[str, str] = field(repr=False)
    """api_username, api_password, jwt_secret_key, ws_token"""
    settings: Mapping[str, Any] = field(repr=False)
    """The secret part of the layer "bot", e.g. its Telegram token."""
    exchange: Mapping[str, str] = field(repr=False)
    """Credentials of the exchange, under their names in Freqtrade's `exchange` section."""

    def document(self, mode: Mode) -> dict[str, Any]:
        """Return the last of the configuration files. A dry run gets no exchange keys."""
        names = ("api_password", "jwt_secret_key", "ws_token")
        api = {name.removeprefix("api_"): self.api[name] for name in names}
        document: dict[str, Any] = {**self.settings, "api_server": api}
        if mode is Mode.LIVE:
            document["exchange"] = {**document.get("exchange", {}), **self.exchange}
        return document


def for_start(session: Session, bot: Bot) -> StartSecrets:
    """Return everything that a start needs in clear. This is the only place where the keys of an exchange are opened
    for a bot. Errors: `Refused` when a value does not open."""
    api, settings = unseal(bot.id, bot.secure_config)
    return StartSecrets(api, settings, credentials.opened(session.get_one(Exchange, bot.exchange_id)))


def seal(bot_id: UUID, api: Mapping[str, str], settings: Mapping[str, Any]) -> str:
    """Encrypt the API credentials and the secret settings. Return the text to store in the bot's row."""
    return crypto.vault().seal({**api, "settings": dict(settings)}, place(bot_id))


def unseal(bot_id: UUID, sealed: str) -> tuple[dict[str, str], dict[str, Any]]:
    """Return (API credentials, secret settings)."""
    return _parts(crypto.vault().open(sealed, place(bot_id)))


def unseal_from_manifest(bot_id: UUID, sealed: str) -> tuple[dict[str, str], dict[str, Any]]:
    """Like `unseal`, for a value from a manifest. Bots started by an older Flotilla have a value there that is bound to
    no row. A bot may write to its manifest, so a value of anything else, such as the credentials of an exchange, is
    refused."""
    if crypto.is_bound(sealed):
        return unseal(bot_id, sealed)
    api, settings = _parts(crypto.vault().open_unbound(sealed))
    if set(api) != set(new_api_credentials()):
        raise Refused("This is not what a bot keeps secret.")
    return api, settings


def _parts(document: dict[str, Any]) -> tuple[dict[str, str], dict[str, Any]]:
    settings = document.pop("settings", {})
    return document, settings
