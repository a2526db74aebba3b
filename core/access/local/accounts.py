"""Local accounts: the rules for user names and names, and changing one's own password."""

from uuid import UUID

from sqlmodel import Session, col

from core import audit
from core.access.local import attempts, browsers, passwords
from core.access.login_sessions.session_ends import Ending, end_all
from core.access.models import LocalPassword, LoginSession, Person
from core.access.policy import Actor, current
from core.db import read_only, tell, transaction, utcnow
from core.errors import Invalid, Refused
from core.events import ThingChanged


async def change_password(actor: Actor, old: str, new: str) -> None:
    """Change the actor's own password. Ends all their other sessions and forgets all their known browsers. Errors:
    `Invalid` at `old` or `new`; `Throttled`; `Refused` for a person whose password is not stored here."""
    username, stored = await _own(actor)
    attempt = attempts.of_oneself(username)
    await attempts.count((attempt,))
    if not await passwords.is_right(stored, old):
        raise Invalid("The old password is wrong.", fields={"old": "The old password is wrong."})
    await attempts.forgive(attempt)
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
    end_all(session, Ending.PASSWORD_CHANGED, *others)
    tell(session, ThingChanged("person", actor.person_id))
    person = session.get_one(Person, actor.person_id)
    audit.record(session, actor.doer, "changed password", person.subject, "changed the own password")


def put_password(session: Session, person_id: UUID, hash: str, *, must_change: bool) -> None:
    """Store the hash of a new password and forget the person's known browsers, within the caller's transaction."""
    kept = session.get(LocalPassword, person_id) or LocalPassword(person_id=person_id, hash=hash)
    kept.hash, kept.must_change, kept.changed_at = hash, must_change, utcnow()
    session.add(kept)
    browsers.forget_all(session, person_id)


def checked_username(username: str) -> str:
    """Return the user name in lower case. Errors: `Invalid` at `username`."""
    username = username.strip().lower()
    if not 2 <= len(username) <= 64 or not all(letter.isalnum() or letter in "._-@" for letter in username):
        sentence = "2 to 64 letters, digits, dots, dashes, underscores or @."
        raise Invalid(sentence, fields={"username": sentence})
    return username


def checked_name(name: str) -> str:
    """Return the name without surrounding spaces. Errors: `Invalid` at `name`."""
    name = name.strip()
    if not 1 <= len(name) <= 120 or not name.isprintable():
        sentence = "1 to 120 letters."
        raise Invalid(sentence, fields={"name": sentence})
    return name
