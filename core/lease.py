"""The lease: one Flotilla acts on a database at a time.

On one machine the lock of the data folder is enough; on PostgreSQL, Flotillas of several machines may share a database.
The one that acts holds an advisory lock on a connection of its own. The server releases the lock when that connection
ends, however it ends: no clock decides. A Flotilla that lost its connection (a restart of the server, a cut in the
network) takes the lock again; a number in the database, which grows with every change of hands, tells it whether
another one acted meanwhile. Every write checks this number first, so a Flotilla that was replaced writes nothing more.
"""

import os
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Connection, text
from sqlalchemy.exc import OperationalError, SQLAlchemyError
from sqlmodel import Field, Session, SQLModel, col, select

from core import db
from core.database_engines.db_engine import is_sqlite, open_engine
from core.database_engines.db_errors import in_words, is_locked
from core.db import UtcDateTime, utcnow
from core.errors import Refused

_HOLDER = 0x666C_6F75  # the advisory lock of who acts, beside that of who writes
_NAME = "flotilla"
_PATIENCE_SECONDS = 1  # the server hears in a moment of a predecessor that was killed
_WHO = text(
    "SELECT a.application_name, host(a.client_addr) FROM pg_locks l JOIN pg_stat_activity a USING (pid)"
    " WHERE l.locktype = 'advisory' AND l.granted AND l.objid = :lock"
    " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())"
)


class Lease(SQLModel, table=True):
    """The row of the Flotilla that acts. `token` grows with every change of hands. `expires_at`: when it was taken; no
    clock ends it."""

    __tablename__ = "lease"

    name: str = Field(primary_key=True, max_length=80)
    holder: str = Field(max_length=80)
    token: int = 0
    expires_at: datetime = Field(sa_type=UtcDateTime)


class Lost(Refused):
    """Another Flotilla has acted since: this one may not act any more."""


class Hold:
    """The lock and, once `begin` was called, the number that goes with it."""

    def __init__(self, url: str) -> None:
        self._engine = open_engine(url, pool_size=1)
        self._connection: Connection | None = None
        self._token: int | None = None
        self._turn = threading.Lock()  # let go while it is being looked at
        self._is_over = False

    def take(self) -> None:
        """Take the lock. Errors: `Refused` when another Flotilla holds it."""
        with in_words():
            own = self._engine.execution_options(isolation_level="AUTOCOMMIT", reads_only=True)
            self._connection = connection = own.connect()
            connection.exec_driver_sql(f"SET lock_timeout = '{_PATIENCE_SECONDS}s'")
            connection.exec_driver_sql(f"SET application_name = 'flotilla of {_machine()}'")
            try:
                connection.exec_driver_sql(f"SELECT pg_advisory_lock({_HOLDER})")
            except OperationalError as error:
                if is_locked(error):
                    raise self._taken(connection) from None
                raise

    async def begin(self) -> None:
        """Note the change of hands. From now on, writes of this process fail once the lease has changed hands again."""
        database = db.current()
        self._token = await database.run(_next_token)
        database.only_while = self._is_ours

    def keep(self) -> None:
        """Check that the lease is still ours; after a lost connection take the lock again. Errors: `Lost`;
        `Unavailable` when the server does not answer: then nobody can write, nor take the lease."""
        with self._turn:
            if self._is_over:
                return
            if not self._answers():
                self._retake()
            with in_words():
                assert self._connection is not None
                _require(self._connection.scalar(_TOKEN), self._token)

    def let_go(self) -> None:
        """Release the lock and close its connection. May be called twice."""
        with self._turn:
            self._is_over = True
            self._close()

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.invalidate()  # given back to the pool, it would keep its lock
            self._connection.close()
        self._connection = None
        self._engine.dispose()

    def _retake(self) -> None:
        self._close()
        try:
            self.take()
        except Refused as error:
            raise Lost(str(error), hint=error.hint) from error

    def _answers(self) -> bool:
        try:
            return self._connection is not None and self._connection.exec_driver_sql("SELECT 1").scalar() == 1
        except SQLAlchemyError:  # also that of a connection that was seen to be lost before
            return False

    def _is_ours(self, session: Session) -> None:
        _require(session.scalar(_TOKEN), self._token)

    def _taken(self, connection: Connection) -> Refused:
        name, address = next(iter(connection.execute(_WHO, {"lock": _HOLDER})), ("", None))
        where = " at ".join(filter(None, (name, address)))
        return Refused(
            "Another Flotilla works with this database.",
            hint="Stop it first: two would start and stop the same bots." + (f" It is the {where}." if where else ""),
        )


@contextmanager
def held(url: str) -> Iterator[Hold | None]:
    """Hold the lease of this database. Yields None on SQLite, whose file is in the locked data folder. Errors:
    `Refused` when another Flotilla holds it."""
    if is_sqlite(url):
        yield None
        return
    hold = Hold(url)
    try:
        hold.take()
        yield hold
    finally:
        hold.let_go()


_TOKEN = select(Lease.token).where(col(Lease.name) == _NAME)


def _next_token(session: Session) -> int:
    lease = session.get(Lease, _NAME) or Lease(name=_NAME, holder="", expires_at=utcnow())
    lease.token += 1
    lease.holder, lease.expires_at = f"{_machine()} {os.getpid()}"[:80], utcnow()
    session.add(lease)
    return lease.token


def _require(found: int | None, ours: int | None) -> None:
    if found != ours:
        raise Lost(
            "Another Flotilla has taken over this database. This one does nothing more.",
            hint="Keep one of the two.",
        )


def _machine() -> str:
    """Safe inside quotes of SQL."""
    return "".join(letter for letter in socket.gethostname() if letter.isalnum() or letter in "-.")[:40]
