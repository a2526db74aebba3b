"""Connections to SQLite, and what each transaction begins with. `db_engine` says what both databases share."""

import sqlite3
from typing import cast

from sqlalchemy import URL, Connection, Engine, create_engine, event

from core import json_safe
from core.database_engines.engine_options import LOCK_WAIT_SECONDS, is_reading

_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=NORMAL",
    f"busy_timeout={LOCK_WAIT_SECONDS * 1000}",
    "foreign_keys=ON",
    "cache_size=-20000",
    "temp_store=MEMORY",
)


def open_sqlite(address: URL, pool_size: int) -> Engine:
    """Return an engine whose transactions begin IMMEDIATE, so that two writers queue instead of failing."""
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
    reads_only = is_reading(connection)
    sqlite = cast(sqlite3.Connection, connection.connection.driver_connection)
    sqlite.execute(f"PRAGMA query_only={int(reads_only)}")
    connection.exec_driver_sql("BEGIN" if reads_only else "BEGIN IMMEDIATE")
