"""How Flotilla speaks to its two databases: connections, and what a transaction of each begins with.

On both, one transaction writes at a time, of all threads and processes: a service that looks and then writes (is the
name taken, is the runner full, is there an administrator) sees all that was written before it, and nobody writes
between. SQLite locks its file for that (`BEGIN IMMEDIATE`), PostgreSQL takes an advisory lock and then reads committed
data. Nothing has to be done again, as serialisable isolation would have it; nothing deadlocks; the audit trail is one
chain. It costs a round trip. A reading waits for nobody and sees one state throughout.
"""

import sqlite3
from typing import Any, cast

from psycopg import DataError
from psycopg.abc import Buffer
from psycopg.types.string import StrDumperUnknown
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url

from core import json_safe
from core.errors import Invalid

WRITERS = 0x666C_6F74  # the advisory lock of whoever writes: "flot"
_LOCK_WAIT_SECONDS = 5
_IDLE_SECONDS = 60
"""A transaction that does nothing for so long belongs to a Flotilla that froze: others may write again."""
_ANSWER_SECONDS = 20
"""A server that does not acknowledge for so long is gone: a network that swallows everything says no word."""

_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=NORMAL",
    f"busy_timeout={_LOCK_WAIT_SECONDS * 1000}",
    "foreign_keys=ON",
    "cache_size=-20000",
    "temp_store=MEMORY",
)
_POSTGRES_SETTINGS = (
    "SET timezone = 'UTC'",
    f"SET lock_timeout = '{_LOCK_WAIT_SECONDS}s'",
    f"SET idle_in_transaction_session_timeout = '{_IDLE_SECONDS}s'",
)
_POSTGRES_CONNECTION = {
    "application_name": "flotilla",
    "connect_timeout": 5,
    "keepalives_idle": _ANSWER_SECONDS,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": _ANSWER_SECONDS * 1000,
}


def open_engine(url: str, pool_size: int = 4) -> Engine:
    """Errors: `Invalid` when it is no database of the two kinds."""
    address = _address(url)
    return _sqlite(address, pool_size) if is_sqlite(url) else _postgres(address, pool_size)


def is_sqlite(url: str) -> bool:
    return url.startswith("sqlite")


def reading(engine: Engine) -> Engine:
    """The same, for transactions that only look."""
    if engine.dialect.name == "sqlite":
        return engine.execution_options(reads_only=True)
    return engine.execution_options(reads_only=True, postgresql_readonly=True, isolation_level="REPEATABLE READ")


def _address(url: str) -> URL:
    """People write `postgres://` as their server's other clients do; we bring one driver."""
    address = make_url(url)
    kind, _, driver = address.drivername.partition("+")
    if kind in {"postgres", "postgresql"} and driver in {"", "psycopg"}:
        return address.set(drivername="postgresql+psycopg")
    if kind in {"postgresql", "sqlite"}:
        return address
    raise Invalid(f"The database URL cannot be used: Flotilla keeps its data in SQLite or PostgreSQL, not in {kind}.")


# -- SQLite -------------------------------------------------------------------------------------------------------


def _sqlite(address: URL, pool_size: int) -> Engine:
    engine = create_engine(
        address, pool_size=pool_size, json_serializer=json_safe.written, connect_args={"check_same_thread": False}
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: sqlite3.Connection, _: object) -> None:
    connection.isolation_level = None  # we begin ourselves
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    """IMMEDIATE, so that two writers queue instead of failing. A reading may not write: it would fail as soon as
    somebody else had written meanwhile."""
    reads_only = _reads_only(connection)
    sqlite = cast(sqlite3.Connection, connection.connection.driver_connection)
    sqlite.execute(f"PRAGMA query_only={int(reads_only)}")
    connection.exec_driver_sql("BEGIN" if reads_only else "BEGIN IMMEDIATE")


# -- PostgreSQL ---------------------------------------------------------------------------------------------------


def _postgres(address: URL, pool_size: int) -> Engine:
    """Connections that the server dropped (a restart, a proxy) are replaced before they are used. What stands in the
    URL wins. Reads committed, whatever the server's default: a snapshot would be older than the lock."""
    engine = create_engine(
        address,
        pool_size=pool_size,
        max_overflow=2,
        pool_timeout=_LOCK_WAIT_SECONDS,
        pool_pre_ping=True,
        isolation_level="READ COMMITTED",
        json_serializer=json_safe.written,
        connect_args={name: value for name, value in _POSTGRES_CONNECTION.items() if name not in address.query},
    )
    event.listen(engine, "connect", _prepare_postgres)
    event.listen(engine, "begin", _begin_postgres)
    return engine


class _Text(StrDumperUnknown):
    """The last word about what outside systems said: a job whose log holds a NUL could never be noted as ended."""

    def dump(self, obj: str) -> Buffer | None:
        try:
            return super().dump(obj)
        except (DataError, UnicodeEncodeError):
            return super().dump(json_safe.text(obj))


def _prepare_postgres(connection: Any, _: object) -> None:
    connection.adapters.register_dumper(str, _Text)
    for setting in _POSTGRES_SETTINGS:
        connection.execute(setting)
    connection.commit()


def _begin_postgres(connection: Connection) -> None:
    if not _reads_only(connection):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITERS})")


def _reads_only(connection: Connection) -> bool:
    return bool(connection.get_execution_options().get("reads_only", False))
