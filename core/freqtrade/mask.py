"""Secrets of a configuration, recognised by the names of their keys and inside addresses."""

import re
from collections.abc import Iterator
from typing import Any

from core.freqtrade.config import Document, Path

MASK = "••••••"
NAMES = frozenset(
    {
        "key",
        "uid",
        "login",
        "chatid",
        "accountid",
        "walletaddress",
        "webhookurl",
        "jwtsecretkey",
        "authorization",
        "auth",
    }
)
ENDINGS = (
    "apikey",
    "secret",
    "secretkey",
    "password",
    "passphrase",
    "passwd",
    "token",
    "privatekey",
    "mnemonic",
    "seedphrase",
)
WHOLE_ADDRESSES = {("webhook", "url")}
"""Who knows such an address can write there: it is a secret as a whole."""
USER_IN_ADDRESS = re.compile(r"(?<=://)[^/?#\s]*@")
SECRET_IN_QUERY = re.compile(
    r"([?&][^=&#\s]*(?:token|key|secret|password|auth|signature)[^=&#\s]*=)[^&#\s]+", re.IGNORECASE
)


def is_secret_name(name: str) -> bool:
    """`api_key`, `apiKey`, `ws_token`, `wallet_address` …; not `dry_run_wallet`."""
    plain = re.sub(r"[^a-z0-9]", "", name.lower())
    return plain in NAMES or plain.endswith(ENDINGS)


def mask(document: Document) -> Document:
    """A copy that may be shown to everybody who sees the bot. What is empty stays empty, so that "not set" can be
    seen."""
    masked: Document = _masked(document, ())
    return masked


def secret_paths(document: Document) -> list[Path]:
    """Where `mask` would hide something: what does not belong into a layer that is stored in clear."""
    return list(_secret_paths(document, ()))


def _masked(value: Any, path: Path) -> Any:
    if _is_secret(path) and value not in (None, "", [], {}):
        return MASK
    if isinstance(value, dict):
        return {key: _masked(inner, (*path, key)) for key, inner in value.items()}
    if isinstance(value, list):
        return [_masked(inner, path) for inner in value]
    return mask_text(value) if isinstance(value, str) else value


def _secret_paths(value: Any, path: Path) -> Iterator[Path]:
    if isinstance(value, dict) and not _is_secret(path):
        for key, inner in value.items():
            yield from _secret_paths(inner, (*path, key))
    elif isinstance(value, list) and not _is_secret(path):
        for number, inner in enumerate(value):
            yield from _secret_paths(inner, (*path, str(number)))
    elif _masked(value, path) != value:
        yield path


def mask_text(text: str) -> str:
    """Names and passwords in addresses, and secrets in their queries."""
    return SECRET_IN_QUERY.sub(rf"\1{MASK}", USER_IN_ADDRESS.sub(f"{MASK}@", text))


def _is_secret(path: Path) -> bool:
    return bool(path) and (is_secret_name(path[-1]) or path[-2:] in WHOLE_ADDRESSES)
