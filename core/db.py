"""The database: column types, and the only way to run a transaction.

Sessions are synchronous and run in a small pool of threads of their own, never on the event loop, and never cross an
`await`. A service function is written as `(session, actor, …)` and decorated with `@transaction`. A caller writes
`await function(actor, …)`, which is one transaction, committed at its end, rolled back when it raises. A function that
only reads is decorated with `@read_only` and does not block writers. What another system has to be asked before a
transaction begins is registered with `before_transactions`.
"""

import asyncio
import functools
import math
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar, cast
from uuid import UUID, uuid4

from sqlalchemy import JSON, BigInteger, DateTime, Engine, MetaData, String
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, Session, SQLModel

from core import events
from core.database_engines.db_engine import is_sqlite, open_engine, reading
from core.database_engines.db_errors import in_words, storing
from core.errors import Unavailable

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
    """Aware UTC in Python on every database. SQLite stores no time zone, so it is added again when a value is read."""

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
    """A BIGINT in 1e-8 of the currency (to which Freqtrade itself rounds), so that sums in the database are exact.

    A float in Python: exact to the last digit up to 67 million units of a currency (2**26, where neighbouring floats
    are 1e-8 apart). `None` stays `None`; NaN and infinity are refused and never reach the database.
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
    """A StrEnum, stored as its text."""

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
    """Return the column type for this StrEnum."""
    return EnumText(enum)


# JSON that is reassigned, never changed in place: SQLAlchemy does not see changes inside it.
JsonColumn: Any = JSON().with_variant(JSONB(), "postgresql")


def utcnow() -> datetime:
    """Return the current time, aware, in UTC."""
    return datetime.now(UTC)


class Entity(SQLModel):
    """The columns that every table of the domain has."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    created_at: datetime = Field(default_factory=utcnow, sa_type=UtcDateTime)
    updated_at: datetime = Field(
        default_factory=utcnow,
        sa_type=UtcDateTime,
        sa_column_kwargs={"onupdate": utcnow},
    )


# -- transactions -------------------------------------------------------------------------------------------------


class Database:
    """One engine and its threads: one thread writes, the others read, so that no reader waits behind queued writers.
    `core/database_engines/db_engine.py` says what a transaction may rely on."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.engine = open_engine(url)
        self._for_reading = reading(self.engine)
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="db writer")
        self.only_while: Callable[[Session], None] = _always
        """Called at the beginning of every transaction that writes; raises when this process may not write any more."""
        self._readers = ThreadPoolExecutor(2 if is_sqlite(url) else 3, thread_name_prefix="db reader")

    async def run(self, work: Callable[[Session], T], *, reads_only: bool = False) -> T:
        """Run `work` in one transaction in a database thread; after its commit, publish the events passed to `tell`.
        When the caller is cancelled, a transaction that has begun is still finished and published, because a person may
        leave the page meanwhile. Errors: `Unavailable` when the database does not answer or stays locked, `Refused`
        when it refuses a duplicate."""
        loop = asyncio.get_running_loop()
        threads, engine = (self._readers, self._for_reading) if reads_only else (self._writer, self.engine)
        return await loop.run_in_executor(threads, self._in_session, engine, work, loop)

    def _in_session(self, engine: Engine, work: Callable[[Session], T], loop: asyncio.AbstractEventLoop) -> T:
        with in_words(), Session(engine, expire_on_commit=False) as session:
            if engine is not self._for_reading:
                self.only_while(session)
            result = work(session)
            session.flush()  # constraints fail here, not during the commit
            try:
                with storing():
                    session.commit()
            finally:  # publish even if the answer to the commit was lost: listeners then read whether it was stored
                for fact in session.info.get("told", []):
                    loop.call_soon_threadsafe(events.publish, fact)  # before the caller continues
            return result

    def close(self) -> None:
        """Wait for the threads, then close all connections."""
        for threads in (self._writer, self._readers):
            threads.shutdown(wait=True, cancel_futures=True)
        self.engine.dispose()


def _always(_: Session) -> None:
    pass


def tell(session: Session, *facts: events.Event) -> None:
    """Publish these events once the transaction of this session is committed. They are dropped if it is rolled back."""
    session.info.setdefault("told", []).extend(facts)


# -- the database of this process -----------------------------------------------------------------------------------

_current: Database | None = None


def connect(url: str) -> Database:
    """Open the database of this process. The composition root calls it once."""
    global _current
    _current = Database(url)
    return _current


def disconnect() -> None:
    """Close the database of this process. May be called twice."""
    global _current
    if _current:
        _current.close()
    _current = None


def current() -> Database:
    """Return the database of this process. Errors: `Unavailable` when it is not open."""
    if _current is None:
        raise Unavailable("The database is not open.")
    return _current


_before: dict[type, Callable[[Any], Awaitable[Any]]] = {}


def before_transactions(kind: type[T], function: Callable[[T], Awaitable[T]]) -> None:
    """Register `function` to be awaited before each service function whose first argument is exactly of this type. It
    gets that argument, and the service function gets its result instead. No transaction is open then, so it may wait
    for another system."""
    _before[kind] = function


async def _prepared(args: tuple[Any, ...]) -> tuple[Any, ...]:
    if args and (function := _before.get(type(args[0]))):
        return (await function(args[0]), *args[1:])
    return args


class Transaction(Protocol[P, T]):
    """A decorated service function. Awaited, it is a transaction of its own; `sync` is the undecorated function, for
    use inside another transaction."""

    __name__: str
    sync: Callable[Concatenate[Session, P], T]

    async def __call__(self, *args: P.args, **kwargs: P.kwargs) -> T: ...


def transaction(function: Callable[Concatenate[Session, P], T]) -> Transaction[P, T]:
    """Make `function(session, …)` awaitable as `function(…)`: one transaction in a database thread."""

    return _awaitable(function, reads_only=False)


def read_only(function: Callable[Concatenate[Session, P], T]) -> Transaction[P, T]:
    """Like `transaction`, for functions that only read. Writers are not blocked, however long it takes. A write in it
    fails."""
    return _awaitable(function, reads_only=True)


def _awaitable(function: Callable[Concatenate[Session, P], T], *, reads_only: bool) -> Transaction[P, T]:
    @functools.wraps(function)
    async def run(*args: P.args, **kwargs: P.kwargs) -> T:
        call, ready = cast(Callable[..., T], function), await _prepared(args)
        return await current().run(lambda session: call(session, *ready, **kwargs), reads_only=reads_only)

    run.sync = function  # type: ignore[attr-defined]
    return cast(Transaction[P, T], run)
