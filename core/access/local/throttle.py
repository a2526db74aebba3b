"""Throttle password guessing: after a number of free attempts each further one has to wait, twice as long every time.

Attempts are counted in the database, so a restart does not reset them, by name and by origin (`Try`), so nobody is
locked out by attempts from elsewhere. An attempt counts before its password is checked; otherwise a thousand could be
made at once. The right password is refused too during the waiting time; otherwise guessing could continue meanwhile.
"""

import hashlib
import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, func
from sqlmodel import Session, col, select

from core.access.models import LoginGuess
from core.db import utcnow
from core.errors import Throttled

_FORGET = timedelta(hours=1)
_MOST_ROWS = 10_000
_MOST_IN_ONE = 2
"""Rows that one attempt may need: its name's and its network's."""
_MOST_STRANGERS = 20


@dataclass(frozen=True, slots=True)
class Limit:
    """The number of attempts without a waiting time, and the longest waiting time."""

    free_attempts: int
    longest_seconds: float


@dataclass(frozen=True, slots=True)
class Try:
    """The key of a counter of attempts. `name`: the user name as typed, None for all names together. `place`: a
    network, a known browser or a session. Names are stored as SHA-256, because people type passwords into the wrong
    field."""

    name: str | None
    place: str
    limit: Limit

    @property
    def key(self) -> tuple[str, str]:
        """Return the primary key of its row."""
        return "" if self.name is None else _hash(self.name), self.place[:64]


def check(session: Session, tries: tuple[Try, ...]) -> None:
    """Raise while one of these counters has to wait. Errors: `Throttled`."""
    now = utcnow()
    wait = max((_wait(session.get(LoginGuess, it.key), it.limit, now) for it in tries), default=0.0)
    if wait > 0:
        raise Throttled(f"Too many attempts. Wait {_words(wait)} and try again.", wait)


def count(session: Session, tries: tuple[Try, ...]) -> bool:
    """Count one attempt on each counter. It counts as wrong until `forgive` or `take_back`. Return whether a waiting
    time begins on one of them that had none before. Errors: as `check`."""
    check(session, tries)
    if any(session.get(LoginGuess, it.key) is None for it in tries):
        _make_room(session)  # before any row is added, so that no new row is deleted for the next one
    numbers = [(_count(session, it), it.limit.free_attempts) for it in tries]
    return any(number == free for number, free in numbers)


def forgive(session: Session, it: Try) -> None:
    """Forget all attempts on this counter."""
    if row := session.get(LoginGuess, it.key):
        session.delete(row)
        session.flush()


def take_back(session: Session, it: Try) -> None:
    """Subtract the last attempt, because it was right. Earlier attempts still count."""
    if row := session.get(LoginGuess, it.key):
        row.attempts, row.waits_until = max(row.attempts - 1, 0), utcnow()
        session.add(row)


def lift(session: Session, name: str) -> None:
    """Forget all attempts at this name, from every place."""
    session.execute(delete(LoginGuess).where(col(LoginGuess.name_hash) == _hash(name)))


def forget_old(session: Session) -> None:
    """Delete counters without an attempt in the last hour, within the caller's transaction."""
    session.execute(delete(LoginGuess).where(col(LoginGuess.last_at) < utcnow() - _FORGET))


_strangers = 0


@contextmanager
def among_strangers() -> Iterator[None]:
    """Hold one of the places for simultaneous log-ins from unknown browsers. Known browsers need no place. Errors:
    `Throttled` when all are taken."""
    global _strangers
    if _strangers >= _MOST_STRANGERS:
        raise Throttled("Too many people are logging in at this moment. Try again in a few seconds.", 5.0)
    _strangers += 1
    try:
        yield
    finally:
        _strangers -= 1


def _count(session: Session, it: Try) -> int:
    """Count the attempt and return its number."""
    now, name_hash, place = utcnow(), *it.key
    row = session.get(LoginGuess, it.key)
    if row is None:
        row = LoginGuess(name_hash=name_hash, place=place, waits_until=now)
    is_old = row.attempts > 0 and now - row.last_at > _FORGET
    row.attempts, row.last_at = 1 if is_old else row.attempts + 1, now
    beyond = row.attempts - it.limit.free_attempts
    if beyond >= 0:
        row.waits_until = now + timedelta(seconds=min(2.0 ** min(beyond + 1, 30), it.limit.longest_seconds))
    session.add(row)
    session.flush()
    return row.attempts


def _wait(row: LoginGuess | None, limit: Limit, now: datetime) -> float:
    """Return the remaining waiting time in seconds. A time longer than the limit's longest counts as 0: the clock was
    set back."""
    wait = (row.waits_until - now).total_seconds() if row else 0.0
    return wait if 0 < wait <= limit.longest_seconds else 0.0


def _make_room(session: Session) -> None:
    """Delete counters when there are too many, those with the fewest attempts first: a flood of new names must not free
    a name that has to wait. A tenth is deleted at once, so being forgotten costs a thousand attempts."""
    most = _MOST_ROWS - _MOST_IN_ONE
    if _rows(session) <= most:
        return
    forget_old(session)
    if _rows(session) > most:
        order = (col(LoginGuess.attempts), col(LoginGuess.last_at))
        for row in session.exec(select(LoginGuess).order_by(*order).limit(_MOST_ROWS // 10)):
            session.delete(row)
        session.flush()


def _rows(session: Session) -> int:
    return session.exec(select(func.count()).select_from(LoginGuess)).one()


def _hash(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()


def _words(seconds: float) -> str:
    whole = math.ceil(seconds)
    if whole >= 90:
        return f"{math.ceil(seconds / 60)} minutes"
    return "1 second" if whole == 1 else f"{whole} seconds"
