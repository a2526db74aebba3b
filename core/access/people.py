"""What administrators do with people."""

from uuid import UUID

from sqlmodel import Session, col, select

from core import audit
from core.access.local import browsers, passwords, throttle
from core.access.local.accounts import checked_name, checked_username, put_password
from core.access.login_sessions.session_ends import Ending, end_all
from core.access.models import LoginSession, Person
from core.access.policy import HOUSE, Actor, require
from core.access.scopes import Role, Scope
from core.access.sharing.grants import NOBODY, Touched
from core.db import read_only, tell, transaction, utcnow
from core.errors import Invalid, NotFound, Refused
from core.events import ThingChanged


async def add(actor: Actor, name: str, username: str, role: Role, password: str) -> UUID:
    """Create an account and return the person's id. The administrator chooses the password; the person has to change it
    at their first log-in. Errors: `Invalid`."""
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
    """Change a person's role. An open page applies it at the next click. `touched`: the affected bots. Errors:
    `Refused` for the last administrator."""
    person = _person(session, actor, person_id)
    if person.role is Role.ADMINISTRATOR and role is not Role.ADMINISTRATOR:
        _refuse_last_administrator(session, person)
    before, person.role = person.role, role
    _told(session, actor, person, "changed role", f"made {person.name} {role} instead of {before}", touched)


@transaction
def disable(session: Session, actor: Actor, person_id: UUID, touched: Touched = NOBODY) -> None:
    """Disable an account and end all its sessions. The person's bots keep running. Errors: `Refused` for the last
    administrator."""
    person = _person(session, actor, person_id)
    if person.role is Role.ADMINISTRATOR:
        _refuse_last_administrator(session, person)
    person.disabled_at = person.disabled_at or utcnow()
    end_all(session, Ending.DISABLED, col(LoginSession.person_id) == person_id)
    browsers.forget_all(session, person_id)
    _told(session, actor, person, "disabled", f"disabled the account of {person.name}", touched)


@transaction
def enable(session: Session, actor: Actor, person_id: UUID) -> None:
    """Let a disabled person log in again. Safe to call again."""
    person = _person(session, actor, person_id)
    person.disabled_at = None
    _told(session, actor, person, "enabled", f"enabled the account of {person.name}")


async def reset_password(actor: Actor, person_id: UUID, password: str) -> None:
    """Set a password that the person has to change at their next log-in. Ends all their sessions and the waiting time
    after wrong passwords. Errors: `Invalid` at `password`."""
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
    end_all(session, Ending.PASSWORD_RESET, col(LoginSession.person_id) == person_id)
    _told(session, actor, person, "reset password", f"reset the password of {person.name}")


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
