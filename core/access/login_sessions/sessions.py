"""Login sessions, kept on the server. The browser's cookie holds a random token; the database its SHA-256.

A session ends after some hours without use, and 30 days after it began in any case, so a stolen cookie does not work
for ever. For how sessions end see `core.access.login_sessions.session_ends`.
"""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import update
from sqlmodel import Session, col, select

from core import events
from core.access.login_sessions.session_ends import lives
from core.access.login_sessions.session_tokens import hash_of, new_token
from core.access.models import LocalPassword, LoginSession, Person
from core.access.policy import Actor
from core.db import read_only, transaction, utcnow
from core.errors import Unavailable
from core.events import Event, SessionsEnded, ThingChanged

log = logging.getLogger(__name__)

_REMEMBER_SECONDS = 5.0
_WRITE_EVERY = timedelta(minutes=5)
_MOST_REMEMBERED = 5_000


@dataclass(frozen=True, slots=True)
class SessionView:
    """A living session as stored when it was found. `must_change`: an administrator chose the password, and nothing
    else is possible until a new one is set. `hours`: its lifetime without use."""

    id: UUID
    actor: Actor
    time_zone: str
    must_change: bool
    hours: float
    last_seen_at: datetime


def begin(session: Session, person: Person, hours: float, address: str, browser: str) -> str:
    """Begin a session within the caller's transaction and return its token, which is never stored. `hours`: its
    lifetime without use. `browser`: the User-Agent header."""
    token = new_token()
    session.add(
        LoginSession(
            person_id=person.id,
            token_hash=hash_of(token),
            expires_at=utcnow() + timedelta(hours=hours),
            address=address[:64],
            browser=browser[:255],
        )
    )
    return token


_known: dict[str, tuple[float, SessionView]] = {}
_epoch = 0
"""Incremented whenever a cached session is dropped: a lookup that was under way then is not cached."""


async def find(token: str, hours: float) -> SessionView | None:
    """Return the session of this token and extend it; None when there is none. The result is cached for a few seconds,
    and dropped when the session changes in this process."""
    if not token:
        return None
    key, epoch = hash_of(token), _epoch
    known = _known.get(key)
    if known and time.monotonic() - known[0] < _REMEMBER_SECONDS:
        return known[1]
    found = await _find(key, hours)
    if found is None:
        return None
    await keep(found)
    if epoch == _epoch:
        if len(_known) >= _MOST_REMEMBERED:
            _known.clear()
        _known[key] = (time.monotonic(), found)
    return found


@read_only
def _find(session: Session, key: str, hours: float) -> SessionView | None:
    query = (
        select(LoginSession, Person, LocalPassword.must_change)
        .join(Person, col(Person.id) == LoginSession.person_id)
        .outerjoin(LocalPassword, col(LocalPassword.person_id) == Person.id)
        .where(LoginSession.token_hash == key, *lives())
    )
    row = session.exec(query).first()
    if row is None:
        return None
    login, person, must_change = row
    actor = Actor(person.id, person.name, person.role, login.id)
    return SessionView(login.id, actor, person.time_zone, bool(must_change), hours, login.last_seen_at)


_kept: dict[UUID, datetime] = {}


async def keep(view: SessionView) -> None:
    """Extend the session of a person who works in an open page, which may send no request for hours. Writes at most
    every five minutes. A locked database is logged, and the next attempt is five minutes later."""
    now = utcnow()
    if now - _kept.get(view.id, view.last_seen_at) > _WRITE_EVERY:
        if len(_kept) >= _MOST_REMEMBERED:
            _kept.clear()
        _kept[view.id] = now
        try:
            await _keep(view)
        except Unavailable as error:
            log.warning("The session of %s could not be extended: %s", view.actor.name, error)


@transaction
def _keep(session: Session, view: SessionView) -> None:
    """Extend the session unless it has ended."""
    now = utcnow()
    session.execute(
        update(LoginSession)
        .where(
            col(LoginSession.id) == view.id,
            col(LoginSession.ended_at).is_(None),
            col(LoginSession.expires_at) > now,
            col(LoginSession.last_seen_at) < now - _WRITE_EVERY,
        )
        .values(last_seen_at=now, expires_at=now + timedelta(hours=view.hours))
    )


# -- forget what was remembered ---------------------------------------------------------------------------------------


def listen() -> Callable[[], None]:
    """Drop cached sessions as soon as they end or change in this process. Call the returned function to stop."""
    return events.subscribe(_forget, SessionsEnded, ThingChanged)


def _forget(event: Event) -> None:
    global _epoch
    if isinstance(event, SessionsEnded) or (isinstance(event, ThingChanged) and event.kind == "person"):
        _epoch += 1
        _known.clear()
