"""Session tokens, kept in the cookies of browsers that are signed in. They are random and never stored; the database
keeps their SHA-256."""

import hashlib
import secrets

_FORM = "2."
"""Prefix of tokens since cookies have the `__Host-` prefix under https."""


def new_token() -> str:
    """Return a new random token."""
    return _FORM + secrets.token_urlsafe(32)


def is_of_before(token: str) -> bool:
    """Return whether the token was made by a version whose cookies had no prefix."""
    return bool(token) and not token.startswith(_FORM)


def hash_of(token: str) -> str:
    """Return the SHA-256 of a token as the database stores it: 64 hexadecimal digits."""
    return hashlib.sha256(token.encode()).hexdigest()
