"""Accounts of this house: the first administrator, logging in, one's own password."""

import hmac
import secrets
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, select

from core import audit
from core.access import sessions
from core.access.local import browsers, passwords, throttle
from core.access.local.throttle import Limit, Try
from core.access.models import LocalPassword, LoginSession, Person
from core.access.policy import Actor, current
from core.access.request_origin import Visitor
from core.access.scopes import Role
from core.access.sessions import Ending
from core.audit import AuditEvent, Doer, Subject
from core.db import read_only, tell, transaction, utcnow
from core.errors import Invalid, Refused
from core.events import ThingChanged

_WRONG = "The user name or the password is wrong."
_BY_NAME = Limit(free_attempts=5, longest_seconds=15 * 60.0)
_BY_NETWORK = Limit(free_attempts=20, longest_seconds=60.0)
"""Milder: a whole office may come from one network."""
_FAILED = "failed to log in"
_MOST_TOLD_AN_HOUR = 30


@dataclass(frozen=True, slots=True)
class Admission:
    """What a browser keeps of a login, each in a cookie of its own: the token of the session, and what the browser is
    known by the next time."""

    session: str
    browser: str


# -- the first visit ------------------------------------------------------------------------------------------------

_first_token: str | None = None


def new_first_token() -> str:
    """The one-time token that the first visitor from elsewhere must know; made at start, kept in memory only."""
    global _first_token
    _first_token = secrets.token_urlsafe(16)
    return _first_token


@read_only
def is_empty(session: Session) -> bool:
    """Nobody has an account yet."""
    return session.exec(select(func.count()).select_from(Person)).one() == 0


async def create_first_administrator(
    visitor: Visitor, name: str, username: str, password: str, token: str, hours: float
) -> Admission:
    """Signed in as the new administrator. Errors: `Refused` when there is somebody already; `Invalid`; `Throttled`."""
    if not await is_empty():  # before a stranger's password costs a hash
        raise _there_is_somebody()
    await _check_first_token(visitor, token)
    username = checked_username(username)
    name = checked_name(name.strip() or username)
    passwords.check_rules(password, username)
    return await _create_first(visitor, name, username, await passwords.hashed(password), hours)


async def _check_first_token(visitor: Visitor, token: str) -> None:
    if visitor.is_at_home:
        return
    attempt = Try(None, visitor.network, _BY_NETWORK)
    await _count((attempt,))
    if _first_token is None or not hmac.compare_digest(token.strip().encode(), _first_token.encode()):
        sentence = "The token is wrong. Flotilla printed it when it started."
        raise Invalid(sentence, fields={"token": sentence})
    await _take_back(attempt)


def _there_is_somebody() -> Refused:
    return Refused("There is an administrator already. Log in, or ask them for an account.")


@transaction
def _create_first(session: Session, visitor: Visitor, name: str, username: str, hash: str, hours: float) -> Admission:
    if session.exec(select(Person.id)).first():
        raise _there_is_somebody()
    person = Person(name=name, username=username, role=Role.ADMINISTRATOR)
    session.add(person)
    session.flush()
    session.add(LocalPassword(person_id=person.id, hash=hash))
    audit.record(session, Doer(person.name, person.id), "added", person.subject, "created the first account")
    return _admit(session, person, visitor, hours)


# -- logging in -----------------------------------------------------------------------------------------------------


async def log_in(visitor: Visitor, username: str, password: str, hours: float) -> Admission:
    """A new session. Errors: `Throttled`; `Invalid` with the same words whatever is wrong."""
    username = "".join(letter if letter.isprintable() else "?" for letter in username.strip().lower()[:64])
    browser = await _known_browser(visitor.known_as, username) if visitor.known_as else None
    tries = _tries(visitor, username, browser)
    with nullcontext() if browser else throttle.among_strangers():
        await _check(tries)  # only looks: who has to wait keeps no writer from his work
        has_to_wait_now = await _count(tries)
        person_id, proven = await _proven(username, password, of_stranger=browser is None)
        if person_id is None or proven is None:
            if has_to_wait_now:  # single slips are nobody's business
                await _record_guessing(username, visitor)
            raise Invalid(_WRONG, fields={"password": _WRONG})
        fresh = await passwords.hashed(password) if passwords.is_outdated(proven) else proven
        return await _logged_in(person_id, visitor, hours, proven, fresh, tries)


def _tries(visitor: Visitor, username: str, browser: UUID | None) -> tuple[Try, ...]:
    """A known browser counts for itself: what others do beside it, or from its network, does not keep it out."""
    if browser:
        return (Try(username, f"browser {browser}", _BY_NAME),)
    return Try(username, visitor.network, _BY_NAME), Try(None, visitor.network, _BY_NETWORK)


async def _proven(username: str, password: str, *, of_stranger: bool) -> tuple[UUID | None, str | None]:
    """Who this is, and the hash that was checked; (None, None) whatever is wrong."""
    person_id, stored = await _stored(username)
    is_right = await passwords.is_right(stored, password, of_stranger=of_stranger)
    return (person_id, stored) if is_right else (None, None)


@read_only
def _known_browser(session: Session, cookie: str, username: str) -> UUID | None:
    return browsers.known(session, cookie, username)


@read_only
def _check(session: Session, tries: tuple[Try, ...]) -> None:
    throttle.check(session, tries)


@transaction
def _count(session: Session, tries: tuple[Try, ...]) -> bool:
    return throttle.count(session, tries)


@transaction
def _take_back(session: Session, attempt: Try) -> None:
    throttle.take_back(session, attempt)


@read_only
def _stored(session: Session, username: str) -> tuple[UUID | None, str | None]:
    """(None, None) for unknown and for disabled people."""
    query = (
        select(Person.id, LocalPassword.hash)
        .join(LocalPassword, col(LocalPassword.person_id) == Person.id)
        .where(Person.username == username, col(Person.disabled_at).is_(None))
    )
    row = session.exec(query).first()
    return (row[0], row[1]) if row else (None, None)


@transaction
def _logged_in(
    session: Session,
    person_id: UUID,
    visitor: Visitor,
    hours: float,
    proven: str,
    fresh: str,
    tries: tuple[Try, ...],
) -> Admission:
    """`proven`: the hash that was checked. Meanwhile the person may have been disabled, or the password changed."""
    person, kept = session.get_one(Person, person_id), session.get_one(LocalPassword, person_id)
    if person.disabled_at is not None or kept.hash != proven:
        raise Invalid(_WRONG, fields={"password": _WRONG})
    kept.hash = fresh
    throttle.forgive(session, tries[0])
    for attempt in tries[1:]:  # not forgiven: one's own account must not pay for guesses at others
        throttle.take_back(session, attempt)
    audit.record(session, Doer(person.name, person.id), "logged in", person.subject, "logged in")
    return _admit(session, person, visitor, hours)


def _admit(session: Session, person: Person, visitor: Visitor, hours: float) -> Admission:
    token = sessions.begin(session, person, hours, visitor.address, visitor.browser)
    return Admission(token, browsers.remember(session, visitor.known_as, person))


@transaction
def _record_guessing(session: Session, username: str, visitor: Visitor) -> None:
    """No more than some an hour: strangers cause these lines, and lines are never removed."""
    told = select(func.count()).select_from(AuditEvent)
    lately = (col(AuditEvent.at) > utcnow() - timedelta(hours=1), AuditEvent.verb == _FAILED)
    if session.exec(told.where(*lately)).one() < _MOST_TOLD_AN_HOUR:
        text = f"failed to log in as {username} several times from {visitor.address}"
        audit.record(session, Doer("Somebody"), _FAILED, Subject("person", None, username), text, level="warn")


# -- one's own account ----------------------------------------------------------------------------------------------


async def change_password(actor: Actor, old: str, new: str) -> None:
    """Ends all other sessions of this person, and no browser is known any more. Errors: `Invalid` at `old` or `new`;
    `Throttled`."""
    username, stored = await _own(actor)
    attempt = Try(username, "signed in", _BY_NAME)  # guesses at the log-in page keep nobody from this
    await _count((attempt,))
    if not await passwords.is_right(stored, old):
        raise Invalid("The old password is wrong.", fields={"old": "The old password is wrong."})
    await _forgive(attempt)
    if old == new:
        raise Invalid("Choose a new password.", fields={"new": "This is the old one."})
    passwords.check_rules(new, username, "new")
    await _set_own_password(actor, await passwords.hashed(new))


@transaction
def _forgive(session: Session, attempt: Try) -> None:
    throttle.forgive(session, attempt)


@read_only
def _own(session: Session, actor: Actor) -> tuple[str, str]:
    current(session, actor)
    person = session.get_one(Person, actor.person_id)
    password = session.get(LocalPassword, actor.person_id)
    if password is None:
        raise Refused("Your password is not kept here. Change it where you log in.")
    return person.username, password.hash


@transaction
def _set_own_password(session: Session, actor: Actor, hash: str) -> None:
    current(session, actor)
    put_password(session, actor.person_id, hash, must_change=False)
    others = (col(LoginSession.person_id) == actor.person_id, col(LoginSession.id) != actor.session_id)
    sessions.end_all(session, Ending.PASSWORD_CHANGED, *others)
    tell(session, ThingChanged("person", actor.person_id))
    person = session.get_one(Person, actor.person_id)
    audit.record(session, actor.doer, "changed password", person.subject, "changed the own password")


def put_password(session: Session, person_id: UUID, hash: str, *, must_change: bool) -> None:
    """Ends what browsers were known by with the password before."""
    kept = session.get(LocalPassword, person_id) or LocalPassword(person_id=person_id, hash=hash)
    kept.hash, kept.must_change, kept.changed_at = hash, must_change, utcnow()
    session.add(kept)
    browsers.forget_all(session, person_id)


def checked_username(username: str) -> str:
    """In lower case. Errors: `Invalid` at `username`."""
    username = username.strip().lower()
    if not 2 <= len(username) <= 64 or not all(letter.isalnum() or letter in "._-@" for letter in username):
        sentence = "2 to 64 letters, digits, dots, dashes, underscores or @."
        raise Invalid(sentence, fields={"username": sentence})
    return username


def checked_name(name: str) -> str:
    """Errors: `Invalid` at `name`."""
    name = name.strip()
    if not 1 <= len(name) <= 120 or not name.isprintable():
        sentence = "1 to 120 letters."
        raise Invalid(sentence, fields={"name": sentence})
    return name
