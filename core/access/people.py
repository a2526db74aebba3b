"""What an administrator does with people, and what each does with himself."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID
from zoneinfo import available_timezones

from sqlalchemy import func
from sqlmodel import Session, col, select

from core import audit
from core.access import sessions
from core.access.grants import NOBODY, Touched
from core.access.local import browsers, passwords, throttle
from core.access.local.accounts import checked_name, checked_username, put_password
from core.access.models import LocalPassword, LoginSession, Person
from core.access.policy import HOUSE, Actor, current, require
from core.access.scopes import Role, Scope
from core.access.sessions import Ending
from core.db import read_only, tell, transaction, utcnow
from core.errors import Invalid, NotFound, Refused
from core.events import ThingChanged


@dataclass(frozen=True, slots=True)
class PersonView:
    id: UUID
    name: str
    username: str
    role: Role
    is_disabled: bool
    must_change: bool
    last_seen_at: datetime | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Oneself:
    name: str
    username: str
    role: Role
    time_zone: str


@read_only
def list_people(session: Session, actor: Actor) -> list[PersonView]:
    """By name; administrators only."""
    require(session, actor, Scope.ADMINISTER, HOUSE)
    seen = select(LoginSession.person_id, func.max(LoginSession.last_seen_at).label("at"))
    last = seen.group_by(col(LoginSession.person_id)).subquery()
    query = (
        select(Person, LocalPassword.must_change, last.c.at)
        .outerjoin(LocalPassword, col(LocalPassword.person_id) == Person.id)
        .outerjoin(last, last.c.person_id == Person.id)
        .order_by(func.lower(Person.name))
    )
    return [_view(person, bool(must), at) for person, must, at in session.exec(query)]


async def add(actor: Actor, name: str, username: str, role: Role, password: str) -> UUID:
    """The password is chosen by the administrator and has to be changed at the first login. Errors: `Invalid`."""
    await _may_administer(actor)
    username = checked_username(username)
    name = checked_name(name.strip() or username)
    passwords.check_rules(password, username)
    return await _add(actor, name, username, role, await passwords.hashed(password))


@read_only
def _may_administer(session: Session, actor: Actor) -> None:
    require(session, actor, Scope.ADMINISTER, HOUSE)


@transaction
def _add(session: Session, actor: Actor, name: str, username: str, role: Role, hash: str) -> UUID:
    require(session, actor, Scope.ADMINISTER, HOUSE)
    if session.exec(select(Person.id).where(Person.username == username)).first():
        raise Invalid("The user name is taken.", fields={"username": "Somebody has this user name already."})
    person = Person(name=name, username=username, role=role)
    session.add(person)
    session.flush()
    put_password(session, person.id, hash, must_change=True)
    _told(session, actor, person, "added", f"added {person.name} as {role}")
    return person.id


@transaction
def change_role(session: Session, actor: Actor, person_id: UUID, role: Role, touched: Touched = NOBODY) -> None:
    """Takes effect with the next click of an open page. Errors: `Refused` for the last administrator."""
    person = _person(session, actor, person_id)
    if person.role is Role.ADMINISTRATOR and role is not Role.ADMINISTRATOR:
        _refuse_last_administrator(session, person)
    before, person.role = person.role, role
    _told(session, actor, person, "changed role", f"made {person.name} {role} instead of {before}", touched)


@transaction
def disable(session: Session, actor: Actor, person_id: UUID, touched: Touched = NOBODY) -> None:
    """Ends all their sessions. Their bots go on. Errors: `Refused` for the last administrator."""
    person = _person(session, actor, person_id)
    if person.role is Role.ADMINISTRATOR:
        _refuse_last_administrator(session, person)
    person.disabled_at = person.disabled_at or utcnow()
    sessions.end_all(session, Ending.DISABLED, col(LoginSession.person_id) == person_id)
    browsers.forget_all(session, person_id)
    _told(session, actor, person, "disabled", f"disabled the account of {person.name}", touched)


@transaction
def enable(session: Session, actor: Actor, person_id: UUID) -> None:
    person = _person(session, actor, person_id)
    person.disabled_at = None
    _told(session, actor, person, "enabled", f"enabled the account of {person.name}")


async def reset_password(actor: Actor, person_id: UUID, password: str) -> None:
    """To be changed at the next login; ends all their sessions, and the wait that wrong passwords have caused."""
    passwords.check_rules(password, await _username(actor, person_id))
    await _put(actor, person_id, await passwords.hashed(password))


@read_only
def _username(session: Session, actor: Actor, person_id: UUID) -> str:
    return _person(session, actor, person_id).username


@transaction
def _put(session: Session, actor: Actor, person_id: UUID, hash: str) -> None:
    person = _person(session, actor, person_id)
    put_password(session, person_id, hash, must_change=True)
    throttle.lift(session, person.username)
    sessions.end_all(session, Ending.PASSWORD_RESET, col(LoginSession.person_id) == person_id)
    _told(session, actor, person, "reset password", f"reset the password of {person.name}")


@read_only
def oneself(session: Session, actor: Actor) -> Oneself:
    current(session, actor)
    person = session.get_one(Person, actor.person_id)
    return Oneself(person.name, person.username, person.role, person.time_zone)


@transaction
def change_oneself(session: Session, actor: Actor, name: str, time_zone: str) -> None:
    """Errors: `Invalid` at `name` or `time_zone` (an IANA name)."""
    current(session, actor)
    name = checked_name(name)
    if time_zone not in available_timezones():
        raise Invalid("There is no such time zone.", fields={"time_zone": "Choose one from the list."})
    person = session.get_one(Person, actor.person_id)
    before = {"name": person.name, "time_zone": person.time_zone}
    after = {"name": name, "time_zone": time_zone}
    if before == after:
        return
    person.name, person.time_zone = name, time_zone
    session.add(person)
    text = f"is called {name} now" if before["name"] != name else f"lives in the time zone {time_zone} now"
    audit.record(session, actor.doer, "changed", person.subject, text, before=before, after=after)
    tell(session, ThingChanged("person", person.id))


def _person(session: Session, actor: Actor, person_id: UUID) -> Person:
    require(session, actor, Scope.ADMINISTER, HOUSE)
    person = session.get(Person, person_id)
    if person is None:
        raise NotFound("This person does not exist.")
    return person


def _refuse_last_administrator(session: Session, person: Person) -> None:
    enabled = select(Person.id).where(Person.role == Role.ADMINISTRATOR, col(Person.disabled_at).is_(None))
    if set(session.exec(enabled)) == {person.id}:
        raise Refused(f"{person.name} is the last administrator.", hint="Make somebody else an administrator first.")


def _told(session: Session, actor: Actor, person: Person, verb: str, text: str, touched: Touched = NOBODY) -> None:
    session.add(person)
    text, bots = f"{text}. {touched.text}" if touched.text else text, {"bots": list(touched.names)}
    audit.record(session, actor.doer, verb, person.subject, text, after=bots if touched.names else None)
    tell(session, ThingChanged("person", person.id))


def _view(person: Person, must_change: bool, last_seen_at: datetime | None) -> PersonView:
    return PersonView(
        id=person.id,
        name=person.name,
        username=person.username,
        role=person.role,
        is_disabled=person.disabled_at is not None,
        must_change=must_change,
        last_seen_at=last_seen_at,
        created_at=person.created_at,
    )
