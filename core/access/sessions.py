"""Login sessions live on the server. The browser's cookie holds a random token; the database its SHA-256.

A session ends when nobody uses it for some hours, and 30 days after it began however much it is used: whoever took a
cookie does not keep it for ever.
"""

import hashlib
import logging
import secrets
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ColumnElement, delete, or_, update
from sqlmodel import Session, col, select

from core import audit, events
from core.access.local import browsers, throttle
from core.access.models import LONGEST_SESSION, LocalPassword, LoginSession, Person
from core.access.policy import Actor
from core.audit import Subject
from core.db import read_only, tell, transaction, utcnow
from core.errors import Unavailable
from core.events import Event, SessionsEnded, ThingChanged

log = logging.getLogger(__name__)

_REMEMBER_SECONDS = 5.0
_WRITE_EVERY = timedelta(minutes=5)
_MOST_REMEMBERED = 5_000
_KEPT_AFTER_THE_END = timedelta(days=30)


class Ending(StrEnum):
    """Why a session ended, as the log-in page says it."""

    LOGGED_OUT = "You are logged out."
    EXPIRED = "Your session has ended. Log in again to go on."
    PASSWORD_CHANGED = "Your password was changed. Log in with the new one."  # noqa: S105  a sentence
    PASSWORD_RESET = "An administrator reset your password. Log in with the new one."  # noqa: S105
    DISABLED = "Your account was disabled."


@dataclass(frozen=True, slots=True)
class SessionView:
    """`must_change`: an administrator chose the password; nothing else is possible until a new one is set.
    `last_seen_at`: as it was stored then."""

    id: UUID
    actor: Actor
    time_zone: str
    must_change: bool
    hours: float
    last_seen_at: datetime


# -- begin, find, keep ------------------------------------------------------------------------------------------------


_FORM = "2."
"""What tokens begin with since cookies have the `__Host-` prefix under https."""


def begin(session: Session, person: Person, hours: float, address: str, browser: str) -> str:
    """A new session within the caller's transaction; its token, which is never stored."""
    token = _FORM + secrets.token_urlsafe(32)
    session.add(
        LoginSession(
            person_id=person.id,
            token_hash=_hash(token),
            expires_at=utcnow() + timedelta(hours=hours),
            address=address[:64],
            browser=browser[:255],
        )
    )
    return token


def is_of_before(token: str) -> bool:
    """Made by a version whose cookies had no prefix."""
    return bool(token) and not token.startswith(_FORM)


_known: dict[str, tuple[float, SessionView]] = {}
_epoch = 0
"""Raised whenever something is forgotten: an answer that was under way then is not remembered."""


async def find(token: str, hours: float) -> SessionView | None:
    """Whose token this is, None for nobody's; his session goes on. Remembered for a few seconds, except after a change
    made here."""
    if not token:
        return None
    key, epoch = _hash(token), _epoch
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
        .where(LoginSession.token_hash == key, *_lives())
    )
    row = session.exec(query).first()
    if row is None:
        return None
    login, person, must_change = row
    actor = Actor(person.id, person.name, person.role, login.id)
    return SessionView(login.id, actor, person.time_zone, bool(must_change), hours, login.last_seen_at)


_kept: dict[UUID, datetime] = {}


async def keep(view: SessionView) -> None:
    """Extend the session of somebody who works in an open page, which may send no request for hours. At most every five
    minutes; a database that is locked then is logged, and asked again five minutes later."""
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
    """What has ended stays ended."""
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


# -- end --------------------------------------------------------------------------------------------------------------


@transaction
def end(session: Session, actor: Actor) -> None:
    """Log out: this session, in every tab of its browser. Twice does no harm."""
    if end_all(session, Ending.LOGGED_OUT, col(LoginSession.id) == actor.session_id):
        subject = Subject("person", actor.person_id, actor.name)
        audit.record(session, actor.doer, "logged out", subject, "logged out")


def end_all(session: Session, why: Ending, *conditions: ColumnElement[bool]) -> int:
    """End every living session that meets the conditions, within the caller's transaction. How many those were."""
    alive = select(LoginSession.id).where(col(LoginSession.ended_at).is_(None), *conditions)
    ids = frozenset(session.exec(alive))
    if ids:
        session.execute(update(LoginSession).where(col(LoginSession.id).in_(ids)).values(ended_at=utcnow()))
        tell(session, SessionsEnded(ids, why))
    return len(ids)


@read_only
def dead_among(session: Session, session_ids: Iterable[UUID]) -> frozenset[UUID]:
    """Those that have expired, or were ended elsewhere: by the command line, or by another Flotilla."""
    ids = frozenset(session_ids)
    query = select(LoginSession.id).join(Person, col(Person.id) == LoginSession.person_id)
    alive = session.exec(query.where(col(LoginSession.id).in_(ids), *_lives()))
    return ids.difference(alive)


@transaction
def sweep(session: Session) -> None:
    """Forget sessions that were over a month ago: the audit trail keeps who logged in. With them go attempts and known
    browsers of long ago. Scheduled once a day."""
    long_ago = utcnow() - _KEPT_AFTER_THE_END
    over = or_(
        col(LoginSession.ended_at) < long_ago,
        col(LoginSession.expires_at) < long_ago,
        col(LoginSession.created_at) < long_ago - LONGEST_SESSION,
    )
    session.execute(delete(LoginSession).where(over))
    throttle.forget_old(session)
    browsers.forget_old(session)


def _lives() -> tuple[ColumnElement[bool], ...]:
    return (
        col(LoginSession.ended_at).is_(None),
        col(LoginSession.expires_at) > utcnow(),
        col(LoginSession.created_at) > utcnow() - LONGEST_SESSION,
        col(Person.disabled_at).is_(None),
    )


# -- forget what was remembered ---------------------------------------------------------------------------------------


def listen() -> Callable[[], None]:
    """Forget at once what ends or changes in this process, until the returned function is called."""
    return events.subscribe(_forget, SessionsEnded, ThingChanged)


def _forget(event: Event) -> None:
    global _epoch
    if isinstance(event, SessionsEnded) or (isinstance(event, ThingChanged) and event.kind == "person"):
        _epoch += 1
        _known.clear()


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
