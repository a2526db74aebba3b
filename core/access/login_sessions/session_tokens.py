"""The tokens in the cookies of browsers that are signed in: random, never stored; the database keeps their SHA-256."""

import hashlib
import secrets

_FORM = "2."
"""What tokens begin with since cookies have the `__Host-` prefix under https."""


def new_token() -> str:
    """A new token."""
    return _FORM + secrets.token_urlsafe(32)


def is_of_before(token: str) -> bool:
    """Whether the token was made by a version whose cookies had no prefix."""
    return bool(token) and not token.startswith(_FORM)


def hash_of(token: str) -> str:
    """What the database keeps of a token: 64 hexadecimal digits."""
    return hashlib.sha256(token.encode()).hexdigest()
