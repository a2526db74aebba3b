"""Log in with a user name and a password."""

from contextlib import nullcontext
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, select

from core import audit
from core.access.local import attempts, browsers, passwords, throttle
from core.access.local.throttle import Try
from core.access.login_sessions import sessions
from core.access.models import LocalPassword, Person
from core.access.request_origin import Visitor
from core.audit import AuditEvent, Doer, Subject
from core.db import read_only, transaction, utcnow
from core.errors import Invalid

_WRONG = "The user name or the password is wrong."
_FAILED = "failed to log in"
_MOST_TOLD_AN_HOUR = 30


@dataclass(frozen=True, slots=True)
class Admission:
    """The values of the two cookies that a log-in sets: the session token, and the tokens by which the browser is
    known."""

    session: str
    browser: str


async def log_in(visitor: Visitor, username: str, password: str, hours: float) -> Admission:
    """Begin a session that ends after `hours` without use. Errors: `Throttled`; `Invalid` with the same words for every
    cause, so that a visitor does not learn which user names exist."""
    username = "".join(letter if letter.isprintable() else "?" for letter in username.strip().lower()[:64])
    browser = await _known_browser(visitor.known_as, username) if visitor.known_as else None
    tries = attempts.of_login(visitor, username, browser)
    with nullcontext() if browser else throttle.among_strangers():
        has_to_wait_now = await attempts.count(tries)
        person_id, proven = await _proven(username, password, of_stranger=browser is None)
        if person_id is None or proven is None:
            if has_to_wait_now:  # a single typing error is not recorded
                await _record_guessing(username, visitor)
            raise Invalid(_WRONG, fields={"password": _WRONG})
        fresh = await passwords.hashed(password) if passwords.is_outdated(proven) else proven
        return await _logged_in(person_id, visitor, hours, proven, fresh, tries)


def admit(session: Session, person: Person, visitor: Visitor, hours: float) -> Admission:
    """Begin a session for a person who has proven who they are, within the caller's transaction."""
    token = sessions.begin(session, person, hours, visitor.address, visitor.browser)
    return Admission(token, browsers.remember(session, visitor.known_as, person))


async def _proven(username: str, password: str, *, of_stranger: bool) -> tuple[UUID | None, str | None]:
    """Return the person's id and the hash that was checked, or (None, None) when the name or the password is wrong."""
    person_id, stored = await _stored(username)
    is_right = await passwords.is_right(stored, password, of_stranger=of_stranger)
    return (person_id, stored) if is_right else (None, None)


@read_only
def _known_browser(session: Session, cookie: str, username: str) -> UUID | None:
    return browsers.known(session, cookie, username)


@read_only
def _stored(session: Session, username: str) -> tuple[UUID | None, str | None]:
    """Return the person's id and hash, or (None, None) for unknown and disabled people."""
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
    """Begin the session. `proven`: the hash that was checked; it is compared again, because the person may have been
    disabled or the password changed in the meantime."""
    person, kept = session.get_one(Person, person_id), session.get_one(LocalPassword, person_id)
    if person.disabled_at is not None or kept.hash != proven:
        raise Invalid(_WRONG, fields={"password": _WRONG})
    kept.hash = fresh
    throttle.forgive(session, tries[0])
    for attempt in tries[1:]:  # not forgiven: a log-in to one's own account must not excuse guesses at others
        throttle.take_back(session, attempt)
    audit.record(session, Doer(person.name, person.id), "logged in", person.subject, "logged in")
    return admit(session, person, visitor, hours)


@transaction
def _record_guessing(session: Session, username: str, visitor: Visitor) -> None:
    """Record the guesses, a limited number of times per hour: strangers cause these rows, and audit rows are never
    deleted."""
    told = select(func.count()).select_from(AuditEvent)
    lately = (col(AuditEvent.at) > utcnow() - timedelta(hours=1), AuditEvent.verb == _FAILED)
    if session.exec(told.where(*lately)).one() < _MOST_TOLD_AN_HOUR:
        text = f"failed to log in as {username} several times from {visitor.address}"
        audit.record(session, Doer("Somebody"), _FAILED, Subject("person", None, username), text, level="warn")
