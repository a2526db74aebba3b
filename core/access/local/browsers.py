"""Browsers in which a person has logged in before. They are exempt from the waiting time that guesses from elsewhere
cause, so nobody can lock people out of their own accounts by typing wrong passwords.

The browser keeps a cookie of up to five random tokens, separated by dots: one for each person who uses the browser. A
token proves nothing else. The database stores its SHA-256. Each log-in replaces the token of the person who logged in.
A new password and the end of an account delete the person's tokens.
"""

import hashlib
import secrets
from datetime import timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, delete
from sqlmodel import Session, col, select

from core.access.models import KnownBrowser, Person
from core.db import utcnow

REMEMBERED = timedelta(days=180)
_MOST_TOKENS = 5
_MOST_OF_A_PERSON = 20
_MOST_LETTERS = 64


def known(session: Session, cookie: str, username: str) -> UUID | None:
    """Return the id of the known browser if the person with this user name has logged in with it before and may log in
    now; otherwise None."""
    return _find(session, cookie, col(Person.username) == username)


def remember(session: Session, cookie: str, person: Person) -> str:
    """Remember this browser for the person and return the new value of its cookie. Within the caller's transaction."""
    before = _find(session, cookie, col(Person.id) == person.id)
    if before:
        session.execute(delete(KnownBrowser).where(col(KnownBrowser.id) == before))
    token = secrets.token_urlsafe(32)
    session.add(KnownBrowser(person_id=person.id, token_hash=_hash(token), expires_at=utcnow() + REMEMBERED))
    session.flush()
    _keep_the_newest(session, person.id)
    return ".".join([token, *_of_others(session, cookie)])


def forget_all(session: Session, person_id: UUID) -> None:
    """Forget all known browsers of this person, within the caller's transaction."""
    session.execute(delete(KnownBrowser).where(col(KnownBrowser.person_id) == person_id))


def forget_old(session: Session) -> None:
    """Forget known browsers without a log-in for 180 days, within the caller's transaction."""
    session.execute(delete(KnownBrowser).where(col(KnownBrowser.expires_at) < utcnow()))


def _find(session: Session, cookie: str, of: ColumnElement[bool]) -> UUID | None:
    if not (hashes := [_hash(token) for token in _tokens(cookie)]):
        return None
    query = select(KnownBrowser.id).join(Person, col(Person.id) == KnownBrowser.person_id)
    lives = (col(KnownBrowser.expires_at) > utcnow(), col(Person.disabled_at).is_(None))
    return session.exec(query.where(col(KnownBrowser.token_hash).in_(hashes), of, *lives)).first()


def _of_others(session: Session, cookie: str) -> list[str]:
    """Return the valid tokens in the cookie of other people who use this browser."""
    by_hash = {_hash(token): token for token in _tokens(cookie)}
    if not by_hash:
        return []
    good = select(KnownBrowser.token_hash).where(col(KnownBrowser.token_hash).in_(by_hash))
    return [by_hash[found] for found in session.exec(good.order_by(col(KnownBrowser.expires_at).desc()))][
        : _MOST_TOKENS - 1
    ]


def _keep_the_newest(session: Session, person_id: UUID) -> None:
    mine = select(KnownBrowser).where(KnownBrowser.person_id == person_id)
    for row in session.exec(mine.order_by(col(KnownBrowser.expires_at).desc()).offset(_MOST_OF_A_PERSON)):
        session.delete(row)
    session.flush()


def _tokens(cookie: str) -> list[str]:
    """Return the tokens in a cookie. A stranger may have written it, so no more is read than Flotilla itself would
    set."""
    parts = cookie[: _MOST_TOKENS * (_MOST_LETTERS + 1)].split(".")
    return [part for part in parts if 0 < len(part) <= _MOST_LETTERS][:_MOST_TOKENS]


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
