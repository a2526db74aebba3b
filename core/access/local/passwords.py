"""Password hashes (argon2id). They are computed in two threads, never within a transaction: one thread for known
people, one for strangers, so that any number of strangers does not delay known people."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar, TypeVarTuple

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from core.errors import Invalid, Throttled

T = TypeVar("T")
Ts = TypeVarTuple("Ts")

LEAST_CHARACTERS = 10
MOST_CHARACTERS = 128
_MOST_WAITING = 40
_hasher = PasswordHasher()


@dataclass
class _Lane:
    """A thread that computes one hash at a time, and the number of calls that wait for it."""

    thread: ThreadPoolExecutor
    waiting: int = 0


_of_people = _Lane(ThreadPoolExecutor(1, thread_name_prefix="argon2"))
_of_strangers = _Lane(ThreadPoolExecutor(1, thread_name_prefix="argon2 for strangers"))
_NOBODY = _hasher.hash("nobody has this password")
"""Checked for unknown names, so that they take as long as known ones."""


def check_rules(password: str, username: str, field: str = "password") -> None:
    """Check the rules for a new password. Errors: `Invalid` at `field`."""
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
    """Return the argon2id hash of a password. Errors: as `is_right`."""
    return await _in_turn(_of_people, _hasher.hash, password)


def hashed_now(password: str) -> str:
    """Return the argon2id hash of a password. Blocks: for the command line, where no event loop runs."""
    return _hasher.hash(password)


async def is_right(stored: str | None, password: str, *, of_stranger: bool = False) -> bool:
    """Return whether the password matches `stored`. Takes the same time when there is no such person (None). Checks for
    strangers run one after another and delay nobody else. Errors: `Throttled` when too many calls wait already, because
    each one occupies a core for a moment."""
    right = await _in_turn(_of_strangers if of_stranger else _of_people, _verify, stored or _NOBODY, password)
    return right and stored is not None


def is_outdated(stored: str) -> bool:
    """Return whether the hash was made with weaker parameters than today's."""
    return _hasher.check_needs_rehash(stored)


async def _in_turn(lane: _Lane, work: Callable[[*Ts], T], *args: *Ts) -> T:
    if lane.waiting >= _MOST_WAITING:
        raise Throttled("Too many people are logging in at this moment. Try again in a few seconds.", 5.0)
    lane.waiting += 1
    try:
        return await asyncio.get_running_loop().run_in_executor(lane.thread, work, *args)
    finally:
        lane.waiting -= 1


def _verify(stored: str, password: str) -> bool:
    try:
        return _hasher.verify(stored, password[: MOST_CHARACTERS + 1])
    except (VerificationError, InvalidHashError):
        return False
