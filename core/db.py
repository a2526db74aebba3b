"""The database: engine, column types, and the one way to run a transaction.

Sessions are synchronous and run in a small pool of threads of their own, never on the event loop, and never cross an
`await`. A service function is written as `(session, actor, …)` and decorated with `@transaction`; called, it is
`await function(actor, …)`: one transaction, committed at its end, rolled back when it raises. One that only looks is
decorated with `@read_only`: it keeps no writer waiting.
"""

import asyncio
import functools
import math
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar, cast
from uuid import UUID, uuid4

from sqlalchemy import (
    JSON,
    BigInteger,
    Connection,
    DateTime,
    Engine,
    Index,
    MetaData,
    String,
    create_engine,
    event,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.engine import Dialect
from sqlalchemy.exc import ArgumentError, DataError, DBAPIError, IntegrityError, ProgrammingError
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, Session, SQLModel, select

from core import events
from core.errors import Invalid, Refused, Unavailable

P = ParamSpec("P")
T = TypeVar("T")

SQLModel.metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


# -- column types -------------------------------------------------------------------------------------------------


class UtcDateTime(TypeDecorator[datetime]):
    """Aware UTC in Python on every database; SQLite keeps no zone, so it is added again when read."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("naive datetime: use core.db.utcnow or an aware value")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Money(TypeDecorator[float]):
    """BIGINT in 1e-8 of its currency (where Freqtrade itself rounds), so that sums in the database are exact.

    A float in Python: exact to the last digit up to 67 million units of a currency (2**26, where neighbouring floats
    are 1e-8 apart). `None` stays `None`; NaN and infinity are refused, they never reach the database.
    """

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: float | None, dialect: Dialect) -> int | None:
        if value is None:
            return None
        if not math.isfinite(value):
            raise ValueError(f"not an amount of money: {value}")
        return round(Decimal(value).scaleb(8))  # value * 1e8 is off by one from 22 million units on

    def process_result_value(self, value: Any, dialect: Dialect) -> float | None:
        return None if value is None else int(value) / 1e8


class EnumText(TypeDecorator[StrEnum]):
    """A StrEnum kept as its text."""

    impl = String(32)
    cache_ok = True

    def __init__(self, enum: type[StrEnum]) -> None:
        super().__init__()
        self.enum = enum

    def process_bind_param(self, value: StrEnum | str | None, dialect: Dialect) -> str | None:
        return None if value is None else str(self.enum(value).value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        return None if value is None else self.enum(value)


def enum_text(enum: type[StrEnum]) -> Any:
    return EnumText(enum)


# JSON that is reassigned, never changed in place: SQLAlchemy does not see changes inside it.
JsonColumn: Any = JSON().with_variant(JSONB(), "postgresql")


def utcnow() -> datetime:
    return datetime.now(UTC)


class Entity(SQLModel):
    """What every thing of the domain has."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    created_at: datetime = Field(default_factory=utcnow, sa_type=UtcDateTime)
    updated_at: datetime = Field(
        default_factory=utcnow,
        sa_type=UtcDateTime,
        sa_column_kwargs={"onupdate": utcnow},
    )


def unique_living_name(table: str, *extra: str) -> Index:
    """A name may be taken once per owner among what is not archived. `extra`: further SQL conditions on the row."""
    condition = text(" AND ".join(("archived_at IS NULL", *extra)))
    name = f"uq_{table}_living_name"
    return Index(name, "owner_id", "name", unique=True, sqlite_where=condition, postgresql_where=condition)


# -- engine -------------------------------------------------------------------------------------------------------

_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=NORMAL",
    "busy_timeout=5000",
    "foreign_keys=ON",
    "cache_size=-20000",
    "temp_store=MEMORY",
)


def open_engine(url: str, pool_size: int = 4) -> Engine:
    if not url.startswith("sqlite"):
        return create_engine(url, pool_size=pool_size, max_overflow=2, pool_pre_ping=True)
    engine = create_engine(url, pool_size=pool_size, connect_args={"check_same_thread": False})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: sqlite3.Connection, _: object) -> None:
    connection.isolation_level = None  # we begin ourselves
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    """IMMEDIATE, so that two writers queue instead of failing. A reading sees one state throughout, and may not write:
    it would fail as soon as somebody else had written meanwhile."""
    reads_only = connection.get_execution_options().get("reads_only", False)
    sqlite = cast(sqlite3.Connection, connection.connection.driver_connection)
    sqlite.execute(f"PRAGMA query_only={int(reads_only)}")
    connection.exec_driver_sql("BEGIN" if reads_only else "BEGIN IMMEDIATE")


class Database:
    """One engine and its threads. SQLite gets two (one writer at a time, one reader), a server four."""

    def __init__(self, url: str) -> None:
        self.url = url
        threads = 2 if url.startswith("sqlite") else 4
        self.engine = open_engine(url)
        self._reading = self.engine.execution_options(reads_only=True, postgresql_readonly=True)
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="db")

    async def run(self, work: Callable[[Session], T], *, reads_only: bool = False) -> T:
        """Run `work` in one transaction in a database thread; after its commit, publish what it told with `tell`.
        Cancelled, what has begun is carried out and told all the same: a page may be left in the middle of an order.

        Errors: `Unavailable` when the database does not answer or stays locked, `Refused` when it refuses a duplicate.
        """
        loop = asyncio.get_running_loop()
        engine = self._reading if reads_only else self.engine
        return await loop.run_in_executor(self._threads, self._in_session, engine, work, loop)

    def _in_session(self, engine: Engine, work: Callable[[Session], T], loop: asyncio.AbstractEventLoop) -> T:
        with in_words(), Session(engine, expire_on_commit=False) as session:
            result = work(session)
            session.commit()
            for fact in session.info.get("told", []):
                loop.call_soon_threadsafe(events.publish, fact)  # before whoever waits for the result goes on
            return result

    def close(self) -> None:
        self._threads.shutdown(wait=True, cancel_futures=True)
        self.engine.dispose()


@contextmanager
def in_words() -> Iterator[None]:
    """What the database throws, as errors of ours; defects of our own statements stay what they are."""
    try:
        yield
    except IntegrityError as error:
        raise Refused(_integrity_sentence(error)) from error
    except (ProgrammingError, DataError):
        raise
    except DBAPIError as error:
        raise Unavailable(_outage_sentence(error), detail=str(error.orig)) from error
    except (ArgumentError, ModuleNotFoundError) as error:
        raise Invalid("The database URL cannot be used.", detail=str(error)) from error


def _integrity_sentence(error: IntegrityError) -> str:
    said = str(error.orig).lower()
    if "unique" in said:
        return "Something with this name or number exists already."
    return "Other things still refer to this one, or it refers to something that is gone."


def _outage_sentence(error: DBAPIError) -> str:
    said = str(error.orig).lower()
    if "locked" in said:
        return "The database is locked by another program. Nothing was changed; try again."
    if "full" in said:
        return "The disk of the database is full. Nothing was changed; free some space and try again."
    if "malformed" in said or "not a database" in said:
        return "The database file is damaged. Stop Flotilla and restore a backup."
    return "The database does not answer. Nothing was changed; try again."


def tell(session: Session, *facts: events.Event) -> None:
    """Publish these facts once this session's transaction is committed; never, if it is rolled back."""
    session.info.setdefault("told", []).extend(facts)


def refers(session: Session, id: UUID, *columns: Any) -> bool:
    """Does any row hold this id in one of these columns? Whoever asks archives instead of deleting then."""
    return any(session.exec(select(column).where(column == id).limit(1)).first() for column in columns)


# -- the database of this process -----------------------------------------------------------------------------------

_current: Database | None = None


def connect(url: str) -> Database:
    """Open the database of this process; the composition root does it once."""
    global _current
    _current = Database(url)
    return _current


def disconnect() -> None:
    global _current
    if _current:
        _current.close()
    _current = None


def current() -> Database:
    if _current is None:
        raise Unavailable("The database is not open.")
    return _current


class Transaction(Protocol[P, T]):
    """A service function: awaited, it is a transaction of its own; `sync` is for use inside another one."""

    __name__: str
    sync: Callable[Concatenate[Session, P], T]

    async def __call__(self, *args: P.args, **kwargs: P.kwargs) -> T: ...


def transaction(function: Callable[Concatenate[Session, P], T]) -> Transaction[P, T]:
    """Make `function(session, …)` awaitable as `function(…)`: one transaction in a database thread."""

    return _awaitable(function, reads_only=False)


def read_only(function: Callable[Concatenate[Session, P], T]) -> Transaction[P, T]:
    """As `transaction`, for what only looks: however long it takes, others write meanwhile. Writing in it fails."""
    return _awaitable(function, reads_only=True)


def _awaitable(function: Callable[Concatenate[Session, P], T], *, reads_only: bool) -> Transaction[P, T]:
    @functools.wraps(function)
    async def run(*args: P.args, **kwargs: P.kwargs) -> T:
        return await current().run(lambda session: function(session, *args, **kwargs), reads_only=reads_only)

    run.sync = function  # type: ignore[attr-defined]
    return cast(Transaction[P, T], run)
