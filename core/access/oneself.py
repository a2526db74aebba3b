"""What every person can do with their own account."""

from dataclasses import dataclass
from zoneinfo import available_timezones

from sqlmodel import Session

from core import audit
from core.access.local.accounts import change_password, checked_name
from core.access.models import Person
from core.access.policy import Actor, current
from core.access.scopes import Role
from core.db import read_only, tell, transaction
from core.errors import Invalid
from core.events import ThingChanged

__all__ = ["Oneself", "change_oneself", "change_password", "oneself"]


@dataclass(frozen=True, slots=True)
class Oneself:
    """One's own account. `time_zone`: an IANA name; "today" begins at its midnight."""

    name: str
    username: str
    role: Role
    time_zone: str


@read_only
def oneself(session: Session, actor: Actor) -> Oneself:
    """Return the actor's own account."""
    current(session, actor)
    person = session.get_one(Person, actor.person_id)
    return Oneself(person.name, person.username, person.role, person.time_zone)


@transaction
def change_oneself(session: Session, actor: Actor, name: str, time_zone: str) -> None:
    """Set the actor's own name and time zone. Errors: `Invalid` at `name` or `time_zone` (an IANA name)."""
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
