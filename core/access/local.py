"""Accounts of this house: the first administrator, logging in, one's own password."""

import hmac
import ipaddress
import secrets
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, select

from core import audit
from core.access import passwords, sessions
from core.access.models import LocalPassword, LoginSession, Person
from core.access.policy import Actor, current
from core.access.scopes import Role
from core.access.sessions import Ending
from core.access.throttle import Throttle
from core.audit import Doer, Subject
from core.db import read_only, tell, transaction, utcnow
from core.errors import Invalid, Refused, Throttled
from core.events import ThingChanged

_WRONG = "The user name or the password is wrong."
_BY_NAME = Throttle(free_attempts=5, longest_seconds=15 * 60.0)
_BY_ADDRESS = Throttle(free_attempts=20, longest_seconds=60.0)
"""Milder: a whole office may come from one address."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """Where a request comes from. `is_at_home`: over loopback, with a loopback Host and no forwarding header."""

    address: str
    browser: str
    is_at_home: bool

    @property
    def network(self) -> str:
        """What guesses are counted by: an IPv6 visitor has a whole /64 of addresses to choose from."""
        try:
            return str(ipaddress.ip_network((ipaddress.IPv6Address(self.address), 64), strict=False))
        except ValueError:
            return self.address


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
) -> str:
    """The session token of the new administrator. Errors: `Refused` when there is somebody already; `Invalid`."""
    _check_first_token(visitor, token)
    username = checked_username(username)
    name = checked_name(name.strip() or username)
    passwords.check_rules(password, username)
    return await _create_first(visitor, name, username, await passwords.hashed(password), hours)


def _check_first_token(visitor: Visitor, token: str) -> None:
    if visitor.is_at_home:
        return
    _BY_ADDRESS.check(visitor.network)
    _BY_ADDRESS.count(visitor.network)
    if _first_token is None or not hmac.compare_digest(token.strip().encode(), _first_token.encode()):
        sentence = "The token is wrong. Flotilla printed it when it started."
        raise Invalid(sentence, fields={"token": sentence})
    _BY_ADDRESS.take_back(visitor.network)


@transaction
def _create_first(session: Session, visitor: Visitor, name: str, username: str, hash: str, hours: float) -> str:
    if session.exec(select(Person.id)).first():
        raise Refused("There is an administrator already. Log in, or ask him for an account.")
    person = Person(name=name, username=username, role=Role.ADMINISTRATOR)
    session.add(person)
    session.flush()
    session.add(LocalPassword(person_id=person.id, hash=hash))
    audit.record(session, Doer(person.name, person.id), "added", person.subject, "created the first account")
    return sessions.begin(session, person, hours, visitor.address, visitor.browser)


# -- logging in -----------------------------------------------------------------------------------------------------


async def log_in(visitor: Visitor, username: str, password: str, hours: float) -> str:
    """The token of a new session. Errors: `Throttled`; `Invalid` with the same words whatever is wrong."""
    username = "".join(letter if letter.isprintable() else "?" for letter in username.strip().lower()[:64])
    _BY_NAME.check(username)
    _BY_ADDRESS.check(visitor.network)
    _BY_NAME.count(username)
    _BY_ADDRESS.count(visitor.network)
    person_id, stored = await _stored(username)
    if not await passwords.is_right(stored, password) or person_id is None or stored is None:
        await _note_guessing(username, visitor)
        raise Invalid(_WRONG, fields={"password": _WRONG})
    _BY_NAME.forgive(username)
    _BY_ADDRESS.take_back(visitor.network)  # not forgiven: his own account must not pay for guesses at others
    fresh = await passwords.hashed(password) if passwords.is_outdated(stored) else stored
    return await _logged_in(person_id, visitor, hours, stored, fresh)


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
def _logged_in(session: Session, person_id: UUID, visitor: Visitor, hours: float, proven: str, fresh: str) -> str:
    """`proven`: the hash that was checked. He may have been disabled, or his password changed, in the meantime."""
    person, kept = session.get_one(Person, person_id), session.get_one(LocalPassword, person_id)
    if person.disabled_at is not None or kept.hash != proven:
        raise Invalid(_WRONG, fields={"password": _WRONG})
    kept.hash = fresh
    audit.record(session, Doer(person.name, person.id), "logged in", person.subject, "logged in")
    return sessions.begin(session, person, hours, visitor.address, visitor.browser)


async def _note_guessing(username: str, visitor: Visitor) -> None:
    """Only once the guessing is slowed down: single slips are nobody's business."""
    try:
        _BY_NAME.check(username)
        _BY_ADDRESS.check(visitor.network)
    except Throttled:
        await _record_guessing(username, visitor)


@transaction
def _record_guessing(session: Session, username: str, visitor: Visitor) -> None:
    text = f"failed to log in as {username} several times from {visitor.address}"
    subject = Subject("person", None, username)
    audit.record(session, Doer("Somebody"), "failed to log in", subject, text, level="warn")


# -- one's own account ----------------------------------------------------------------------------------------------


async def change_password(actor: Actor, old: str, new: str) -> None:
    """Ends all other sessions of this person. Errors: `Invalid` at `old` or `new`."""
    username, stored = await _own(actor)
    _BY_NAME.check(username)
    _BY_NAME.count(username)
    if not await passwords.is_right(stored, old):
        raise Invalid("The old password is wrong.", fields={"old": "The old password is wrong."})
    _BY_NAME.forgive(username)
    if old == new:
        raise Invalid("Choose a new password.", fields={"new": "This is the old one."})
    passwords.check_rules(new, username, "new")
    await _set_own_password(actor, await passwords.hashed(new))


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
    kept = session.get(LocalPassword, person_id) or LocalPassword(person_id=person_id, hash=hash)
    kept.hash, kept.must_change, kept.changed_at = hash, must_change, utcnow()
    session.add(kept)


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
