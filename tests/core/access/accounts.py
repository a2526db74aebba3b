"""A house with people in it, each with a session as a browser has it."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from argon2 import PasswordHasher
from sqlmodel import Session, col, select

from core import events
from core.access.local import first_visit, login, passwords, throttle
from core.access.local.login import Admission
from core.access.login_sessions import sessions
from core.access.models import LocalPassword, LoginSession, Person
from core.access.policy import Actor
from core.access.request_origin import Visitor
from core.access.scopes import Role
from core.audit import AuditEvent
from core.db import Database, utcnow
from core.events import Event, SessionsEnded
from tests import rows

HERE = Visitor("127.0.0.1", "Firefox", is_at_home=True)
ELSEWHERE = Visitor("203.0.113.9", "Firefox", is_at_home=False)
PASSWORD = "correct horse battery"
HOURS = 12.0


@dataclass
class People:
    database: Database
    told: list[Event] = field(default_factory=list)

    async def first(self) -> str:
        """The token of the first administrator, ada."""
        return (await first_visit.create_first_administrator(HERE, "Ada", "ada", PASSWORD, "", HOURS)).session

    async def actor(self, token: str) -> Actor:
        found = await sessions.find(token, HOURS)
        assert found
        return found.actor

    async def log_in(self, username: str, password: str = PASSWORD, visitor: Visitor = HERE) -> str:
        return (await self.admit(username, password, visitor)).session

    async def admit(self, username: str, password: str = PASSWORD, visitor: Visitor = HERE) -> Admission:
        return await login.log_in(visitor, username, password, HOURS)

    def person(self, username: str, role: Role = Role.MEMBER) -> Actor:
        """Somebody without a password, signed in."""
        person = rows.person(username, role)
        with Session(self.database.engine, expire_on_commit=False) as session:
            session.add(person)
            session.flush()
            sessions.begin(session, person, HOURS, "", "")
            session.commit()
            login = session.exec(select(LoginSession).where(LoginSession.person_id == person.id)).one()
        return rows.actor(person, login.id)

    def rows(self, model: type) -> list:  # type: ignore[type-arg]
        with Session(self.database.engine) as session:
            return list(session.exec(select(model)))

    def hash_of(self, username: str) -> str:
        with Session(self.database.engine) as session:
            query = select(LocalPassword.hash).join(Person, col(Person.id) == LocalPassword.person_id)
            return session.exec(query.where(Person.username == username)).one()

    def verbs(self) -> list[str]:
        with Session(self.database.engine) as session:
            return list(session.exec(select(AuditEvent.verb).order_by(col(AuditEvent.seq))))

    def ended(self) -> list[SessionsEnded]:
        return [event for event in self.told if isinstance(event, SessionsEnded)]


class Clock:
    """Time as a test wants it."""

    def __init__(self) -> None:
        self.now = utcnow()

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def people(database: Database, clock: Clock, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    monkeypatch.setattr(throttle, "utcnow", clock)
    # The real ones take a tenth of a second each, and guessing takes dozens. What they cost: test_passwords.py.
    quick = PasswordHasher(time_cost=2, memory_cost=64, parallelism=1)
    monkeypatch.setattr(passwords, "_hasher", quick)
    monkeypatch.setattr(passwords, "_NOBODY", quick.hash("nobody has this password"))
    house = People(database)
    quiet = [sessions.listen(), events.subscribe(house.told.append, Event)]
    sessions._known.clear()
    yield house
    for stop in quiet:
        stop()
