"""Passwords: argon2id hashes, made and checked in threads of their own, never within a transaction."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from core.errors import Invalid

LEAST_CHARACTERS = 10
MOST_CHARACTERS = 128
_hasher = PasswordHasher()
_threads = ThreadPoolExecutor(2, thread_name_prefix="argon2")
_NOBODY = _hasher.hash("nobody has this password")
"""Checked for unknown names, so that they take as long as known ones."""


def check_rules(password: str, username: str, field: str = "password") -> None:
    """Errors: `Invalid` at `field`."""
    sentence = _objection(password, username)
    if sentence:
        raise Invalid(sentence, fields={field: sentence})


def _objection(password: str, username: str) -> str:
    if len(password) < LEAST_CHARACTERS:
        return f"Use at least {LEAST_CHARACTERS} characters."
    if len(password) > MOST_CHARACTERS:
        return f"Use at most {MOST_CHARACTERS} characters."
    if username.lower() in password.lower() and len(password) - len(username) < LEAST_CHARACTERS // 2:
        return "Do not use the user name as the password."
    return "Use more than one character." if len(set(password)) < 4 else ""


async def hashed(password: str) -> str:
    return await asyncio.get_running_loop().run_in_executor(_threads, _hasher.hash, password)


def hashed_now(password: str) -> str:
    """For the command line, where no loop runs."""
    return _hasher.hash(password)


async def is_right(stored: str | None, password: str) -> bool:
    """Takes the same time whether there is such a person (`stored`) or not (None)."""
    right = await asyncio.get_running_loop().run_in_executor(_threads, _verify, stored or _NOBODY, password)
    return right and stored is not None


def is_outdated(stored: str) -> bool:
    """Made with weaker parameters than those of today."""
    return _hasher.check_needs_rehash(stored)


def _verify(stored: str, password: str) -> bool:
    try:
        return _hasher.verify(stored, password[: MOST_CHARACTERS + 1])
    except (VerificationError, InvalidHashError):
        return False
