"""Brings the database to the shape this version expects, at every start and on both databases."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine

from core.errors import Refused


def upgrade(engine: Engine) -> None:
    """Apply what is missing, in one transaction. Errors: `Refused` when the database is newer than this Flotilla."""
    from alembic import command
    from alembic.util.exc import CommandError

    with _unbound(engine) as connection, connection.begin():
        config = alembic_config()
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, "head")
        except CommandError as error:
            raise Refused(
                "The database was written by a newer version of Flotilla. Start that version, or restore a backup.",
                detail=str(error),
            ) from error
        _refuse_orphans(connection)


@contextmanager
def _unbound(engine: Engine) -> Iterator[Connection]:
    """SQLite changes a table by building it anew, which takes foreign keys switched off: outside any transaction, or
    the switch is not heard (https://sqlite.org/lang_altertable.html, section 7)."""
    with engine.connect() as connection:
        if engine.dialect.name != "sqlite":
            yield connection
            return
        own: Any = connection.connection.driver_connection
        own.execute("PRAGMA foreign_keys=OFF")
        try:
            yield connection
        finally:
            own.execute("PRAGMA foreign_keys=ON")


def _refuse_orphans(connection: Connection) -> None:
    if connection.dialect.name == "sqlite" and (
        orphans := connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    ):
        raise Refused("The database could not be brought to its new shape. Nothing was changed.", detail=str(orphans))


def alembic_config() -> Any:  # imported lazily: alembic costs 0.3 s
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    return config
