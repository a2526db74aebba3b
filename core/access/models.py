"""The tables of people, of their proofs of identity, and of the rights they were given."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from core.access.scopes import Kind, Role, Scope
from core.audit import Subject
from core.db import Entity, UtcDateTime, enum_text, utcnow

LONGEST_SESSION = timedelta(days=30)
"""The longest lifetime of a session, however much it is used."""


class Person(Entity, table=True):
    """A person who can own things. Every `owner_id` refers to this table, never to the subject of a token."""

    __tablename__ = "person"

    name: str = Field(max_length=120)
    username: str = Field(max_length=64, unique=True)  # in lower case
    role: Role = Field(sa_type=enum_text(Role))
    time_zone: str = Field(default="UTC", max_length=64)  # IANA name; "today" begins at midnight there
    disabled_at: datetime | None = Field(default=None, sa_type=UtcDateTime)

    @property
    def subject(self) -> Subject:
        """Return the person as the audit trail names them."""
        return Subject("person", self.id, self.name)


class Identity(Entity, table=True):
    """A person's identity in another system: (issuer, subject) of its tokens."""

    __tablename__ = "identity"
    __table_args__ = (UniqueConstraint("issuer", "subject"),)

    issuer: str = Field(max_length=255)
    subject: str = Field(max_length=255)
    person_id: UUID = Field(foreign_key="person.id", ondelete="RESTRICT", index=True)


class LocalPassword(SQLModel, table=True):
    """The password of a person whose account is kept here."""

    __tablename__ = "local_password"

    person_id: UUID = Field(primary_key=True, foreign_key="person.id", ondelete="RESTRICT")
    hash: str  # argon2id
    must_change: bool = False  # set by an administrator, for the first login
    changed_at: datetime = Field(default_factory=utcnow, sa_type=UtcDateTime)


class LoginSession(Entity, table=True):
    """A browser that is signed in. The cookie holds a random token; this row only its SHA-256."""

    __tablename__ = "login_session"

    person_id: UUID = Field(foreign_key="person.id", ondelete="RESTRICT", index=True)
    token_hash: str = Field(max_length=64, unique=True)
    expires_at: datetime = Field(sa_type=UtcDateTime)
    last_seen_at: datetime = Field(default_factory=utcnow, sa_type=UtcDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    address: str = Field(default="", max_length=64)
    browser: str = Field(default="", max_length=255)


class KnownBrowser(Entity, table=True):
    """A browser in which this person has logged in before. The cookie holds a random token; this row its SHA-256."""

    __tablename__ = "known_browser"

    person_id: UUID = Field(foreign_key="person.id", ondelete="RESTRICT", index=True)
    token_hash: str = Field(max_length=64, unique=True)
    expires_at: datetime = Field(sa_type=UtcDateTime)


class LoginGuess(SQLModel, table=True):
    """The number of attempts to log in under one name from one place, see `core.access.local.throttle`."""

    __tablename__ = "login_guess"

    name_hash: str = Field(primary_key=True, max_length=64)  # SHA-256; empty for all names together
    place: str = Field(primary_key=True, max_length=64)
    attempts: int = 0
    last_at: datetime = Field(default_factory=utcnow, sa_type=UtcDateTime)
    waits_until: datetime = Field(sa_type=UtcDateTime)


class PersonGroup(Entity, table=True):
    """A group of people to whom things are given together."""

    __tablename__ = "person_group"

    name: str = Field(max_length=120, unique=True)


class Membership(SQLModel, table=True):
    """The membership of a person in a group."""

    __tablename__ = "membership"

    group_id: UUID = Field(primary_key=True, foreign_key="person_group.id", ondelete="RESTRICT")
    person_id: UUID = Field(primary_key=True, foreign_key="person.id", ondelete="RESTRICT", index=True)


class AccessGrant(Entity, table=True):
    """One scope on one thing, given to one person or one group."""

    __tablename__ = "access_grant"
    __table_args__ = (UniqueConstraint("kind", "resource_id", "grantee_id", "scope"),)

    kind: Kind = Field(sa_type=enum_text(Kind))
    resource_id: UUID  # the thing's id; for a strategy its family_id
    grantee_id: UUID = Field(index=True)  # id of a person or of a group
    scope: Scope = Field(sa_type=enum_text(Scope))
    granted_by: UUID = Field(foreign_key="person.id", ondelete="RESTRICT")


class AccessRequest(Entity, table=True):
    """A person's request for one scope on one thing. Deleted when it is answered."""

    __tablename__ = "access_request"
    __table_args__ = (UniqueConstraint("kind", "resource_id", "person_id", "scope"),)

    kind: Kind = Field(sa_type=enum_text(Kind))
    resource_id: UUID  # as in `AccessGrant`
    person_id: UUID = Field(foreign_key="person.id", ondelete="RESTRICT", index=True)
    scope: Scope = Field(sa_type=enum_text(Scope))
