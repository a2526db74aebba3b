"""The engine of either database, and what every transaction may rely on.

On both, one transaction writes at a time, of all threads and processes. A service that reads and then writes (is the
name taken, is the runner full, is there an administrator) sees everything written before, and nobody writes in between.
SQLite locks its file for that (`BEGIN IMMEDIATE`), PostgreSQL takes an advisory lock and then reads committed data.
Nothing has to be repeated, as serialisable isolation would demand; nothing deadlocks; the audit trail is one chain. It
costs a round trip. A reading transaction waits for nobody and sees one state throughout.
"""

from sqlalchemy import URL, Engine, make_url

from core.database_engines.postgres_engine import open_postgres
from core.database_engines.sqlite_engine import open_sqlite
from core.errors import Invalid


def open_engine(url: str, pool_size: int = 4) -> Engine:
    """Return an engine for this URL. Errors: `Invalid` when it names another kind of database."""
    address = _address(url)
    return open_sqlite(address, pool_size) if is_sqlite(url) else open_postgres(address, pool_size)


def is_sqlite(url: str) -> bool:
    """Return whether the URL names a SQLite database."""
    return url.startswith("sqlite")


def reading(engine: Engine) -> Engine:
    """Return the same engine with options for transactions that only read."""
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
