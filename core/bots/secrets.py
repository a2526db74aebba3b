"""What only one bot needs and nobody may read back: its API's credentials, and the secret leaves of its settings.

A person writes `{"telegram": {"token": "12:ab"}}`; what is kept in clear is `{"telegram": {"token": "***"}}`, the token
goes to the sealed part. Saving `***` again keeps what is there; leaving the key out forgets it.
"""

import secrets
from collections.abc import Mapping
from typing import Any

from core import crypto
from core.errors import Invalid
from core.freqtrade.mask import is_secret_name

KEPT = "***"


def new_api_credentials() -> dict[str, str]:
    """Random, for one bot alone. Freqtrade wants at least 32 characters for the key of its tokens."""
    return {
        "api_username": "flotilla",
        "api_password": secrets.token_urlsafe(32),
        "jwt_secret_key": secrets.token_urlsafe(48),
        "ws_token": secrets.token_urlsafe(32),
    }


def seal(api: Mapping[str, str], settings: Mapping[str, Any]) -> str:
    return crypto.vault().seal({**api, "settings": dict(settings)})


def unseal(sealed: str) -> tuple[dict[str, str], dict[str, Any]]:
    """(API credentials, secret settings)."""
    document = crypto.vault().open(sealed)
    settings = document.pop("settings", {})
    return document, settings


def split(
    document: Mapping[str, Any], kept: Mapping[str, Any], path: str = ""
) -> tuple[dict[str, Any], dict[str, Any]]:
    """(plain, secret) parts of what was written; `kept` is the secret part so far.

    Errors: `Invalid` at a `***` that stands for nothing."""
    plain: dict[str, Any] = {}
    secret: dict[str, Any] = {}
    for key, value in document.items():
        here = f"{path}.{key}" if path else key
        before = kept.get(key)
        if isinstance(value, Mapping):
            plain[key], below = split(value, before if isinstance(before, Mapping) else {}, here)
            if below:
                secret[key] = below
        elif is_secret_name(key) and value not in ("", None):
            if value == KEPT and before is None:
                raise Invalid("A secret is missing.", fields={"config": f"{here}: there is no stored value to keep."})
            plain[key], secret[key] = KEPT, before if value == KEPT else value
        else:
            plain[key] = value
    return plain, secret


def without_marks(document: Mapping[str, Any]) -> dict[str, Any]:
    """The plain part as Freqtrade gets it: the marks taken out, the secret file brings the values."""
    cleaned: dict[str, Any] = {}
    for key, value in document.items():
        if isinstance(value, Mapping):
            cleaned[key] = without_marks(value)
        elif not (is_secret_name(key) and value == KEPT):
            cleaned[key] = value
    return cleaned
