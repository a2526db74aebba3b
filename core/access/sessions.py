"""Login sessions live on the server. The browser's cookie holds a random token; the database its SHA-256."""

import hashlib
import secrets
import time
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from sqlalchemy import update
from sqlmodel import Session, col, select

from core.access.models import LocalPassword, LoginSession, Person
from core.access.policy import Actor
from core.db import tell, transaction, utcnow
from core.events import SessionsEnded

_REMEMBER_SECONDS = 5.0
_WRITE_EVERY = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class SessionView:
    """`must_change`: an administrator chose the password; nothing else is possible until a new one is set."""

    id: UUID
    actor: Actor
    time_zone: str
    must_change: bool


_known: dict[str, tuple[float, SessionView | None]] = {}


def begin(session: Session, person: Person, hours: float, address: str, browser: str) -> str:
    """A new session within the caller's transaction; its token, which is never stored."""
    token = secrets.token_urlsafe(32)
    expires_at = utcnow() + timedelta(hours=hours)
    session.add(
        LoginSession(
            person_id=person.id,
            token_hash=_hash(token),
            expires_at=expires_at,
            address=address[:64],
            browser=browser[:255],
        )
    )
    return token


async def find(token: str, hours: float) -> SessionView | None:
    """Whose token this is, None for nobody's. Remembered for a few seconds, except after an end that happened here."""
    if not token:
        return None
    key = _hash(token)
    known = _known.get(key)
    if known and time.monotonic() - known[0] < _REMEMBER_SECONDS:
        return known[1]
    found = await _find(key, hours)
    if len(_known) > 5_000:
        _known.clear()
    _known[key] = (time.monotonic(), found)
    return found


@transaction
def _find(session: Session, key: str, hours: float) -> SessionView | None:
    now = utcnow()
    query = (
        select(LoginSession, Person, LocalPassword.must_change)
        .join(Person, col(Person.id) == LoginSession.person_id)
        .outerjoin(LocalPassword, col(LocalPassword.person_id) == Person.id)
        .where(LoginSession.token_hash == key)
    )
    row = session.exec(query).first()
    if row is None:
        return None
    login, person, must_change = row
    if login.ended_at is not None or login.expires_at <= now or person.disabled_at is not None:
        return None
    if now - login.last_seen_at > _WRITE_EVERY:
        login.last_seen_at, login.expires_at = now, now + timedelta(hours=hours)
        session.add(login)
    actor = Actor(person.id, person.name, person.role, login.id)
    return SessionView(login.id, actor, person.time_zone, bool(must_change))


@transaction
def end(session: Session, actor: Actor) -> None:
    """Log out: this session, in every tab of its browser."""
    if actor.session_id is not None:
        end_all(session, "You are logged out.", col(LoginSession.id) == actor.session_id)


def end_all(session: Session, reason: str, *conditions: object) -> None:
    """End every living session that meets the conditions, within the caller's transaction."""
    alive = select(LoginSession.id).where(col(LoginSession.ended_at).is_(None), *conditions)  # type: ignore[arg-type]
    ids = frozenset(session.exec(alive))
    if ids:
        session.execute(update(LoginSession).where(col(LoginSession.id).in_(ids)).values(ended_at=utcnow()))
        tell(session, SessionsEnded(ids, reason))


def forget(ended: SessionsEnded) -> None:
    """Listener: what was remembered of these sessions."""
    for key in [key for key, (_, view) in _known.items() if view and view.id in ended.session_ids]:
        del _known[key]


def forget_all() -> None:
    _known.clear()


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
