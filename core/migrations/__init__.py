"""Brings the database to the shape this version expects, at every start and on both databases."""

from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from core.errors import Refused


def upgrade(engine: Engine) -> None:
    """Apply what is missing, in one transaction. Errors: `Refused` when the database is newer than this Flotilla."""
    from alembic import command
    from alembic.util.exc import CommandError

    with engine.begin() as connection:
        config = alembic_config()
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, "head")
        except CommandError as error:
            raise Refused(
                "The database was written by a newer version of Flotilla. Start that version, or restore a backup.",
                detail=str(error),
            ) from error


def alembic_config() -> Any:  # imported lazily: alembic costs 0.3 s
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    return config
