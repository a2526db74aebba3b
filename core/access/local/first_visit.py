"""The first visit to an empty installation, which creates its administrator."""

import hmac
import secrets

from sqlalchemy import func
from sqlmodel import Session, select

from core import audit
from core.access.local import attempts, login, passwords
from core.access.local.accounts import checked_name, checked_username
from core.access.local.login import Admission
from core.access.models import LocalPassword, Person
from core.access.request_origin import Visitor
from core.access.scopes import Role
from core.audit import Doer
from core.db import read_only, transaction
from core.errors import Invalid, Refused

_first_token: str | None = None


def new_first_token() -> str:
    """Return a new one-time token, which a first visitor from another machine must know. Made at start, kept in memory
    only."""
    global _first_token
    _first_token = secrets.token_urlsafe(16)
    return _first_token


@read_only
def is_empty(session: Session) -> bool:
    """Return whether no account exists yet."""
    return session.exec(select(func.count()).select_from(Person)).one() == 0


async def create_first_administrator(
    visitor: Visitor, name: str, username: str, password: str, token: str, hours: float
) -> Admission:
    """Create the account and log in to it; the session ends after `hours` without use. Errors: `Refused` when an
    account exists already; `Invalid`; `Throttled`."""
    if not await is_empty():  # checked first, so that a stranger cannot make Flotilla compute a hash
        raise _there_is_somebody()
    await _check_first_token(visitor, token)
    username = checked_username(username)
    name = checked_name(name.strip() or username)
    passwords.check_rules(password, username)
    return await _create_first(visitor, name, username, await passwords.hashed(password), hours)


async def _check_first_token(visitor: Visitor, token: str) -> None:
    if visitor.is_at_home:
        return
    attempt = attempts.of_network(visitor)
    await attempts.count((attempt,))
    if _first_token is None or not hmac.compare_digest(token.strip().encode(), _first_token.encode()):
        sentence = "The token is wrong. Flotilla printed it when it started."
        raise Invalid(sentence, fields={"token": sentence})
    await attempts.take_back(attempt)


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
    return login.admit(session, person, visitor, hours)
