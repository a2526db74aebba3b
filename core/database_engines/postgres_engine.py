"""Connections to PostgreSQL, and what each transaction begins with. `db_engine` says what both databases share."""

from typing import Any

from psycopg import DataError
from psycopg.abc import Buffer
from psycopg.types.string import StrDumperUnknown
from sqlalchemy import URL, Connection, Engine, create_engine, event

from core import json_safe
from core.database_engines.engine_options import LOCK_WAIT_SECONDS, is_reading

WRITERS = 0x666C_6F74  # the advisory lock of whoever writes: "flot"
_IDLE_SECONDS = 60
"""A transaction that does nothing for so long belongs to a Flotilla that froze: others may write again."""
_ANSWER_SECONDS = 20
"""A server that does not acknowledge for so long is gone: a network that swallows everything says no word."""
_POSTGRES_SETTINGS = (
    "SET timezone = 'UTC'",
    f"SET lock_timeout = '{LOCK_WAIT_SECONDS}s'",
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


def open_postgres(address: URL, pool_size: int) -> Engine:
    """Return an engine whose connections are checked before use, so those that the server dropped (a restart, a proxy)
    are replaced. Parameters in the URL win over ours. It reads committed data, whatever the server's default: a
    snapshot would be older than the lock."""
    engine = create_engine(
        address,
        pool_size=pool_size,
        max_overflow=2,
        pool_timeout=LOCK_WAIT_SECONDS,
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
    if not is_reading(connection):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITERS})")
