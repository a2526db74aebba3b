from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import inspect, text
from sqlmodel import SQLModel

import core.entities  # noqa: F401  (fills the metadata)
from core import db, migrations
from core.errors import Refused


@pytest.fixture
def engine(tmp_path: Path) -> db.Engine:
    return db.open_engine(f"sqlite:///{tmp_path}/new.db")


def test_an_empty_database_gets_every_table_and_twice_does_no_harm(engine: db.Engine) -> None:
    migrations.upgrade(engine)
    migrations.upgrade(engine)
    assert set(inspect(engine).get_table_names()) == {*SQLModel.metadata.tables, "alembic_version"}


def test_the_entities_and_the_migrations_tell_the_same(engine: db.Engine) -> None:
    migrations.upgrade(engine)
    config = migrations.alembic_config()
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        command.check(config)


def test_foreign_keys_hold_and_the_journal_is_a_wal(engine: db.Engine) -> None:
    migrations.upgrade(engine)
    with engine.connect() as connection:
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"


def test_a_database_of_a_newer_flotilla_is_refused(engine: db.Engine) -> None:
    migrations.upgrade(engine)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(Refused, match="newer version"):
        migrations.upgrade(engine)


def test_what_was_stored_is_still_there_after_an_upgrade(engine: db.Engine) -> None:
    migrations.upgrade(engine)
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO house_fact (name, value) VALUES ('a', 'b')"))
    migrations.upgrade(engine)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT value FROM house_fact")).scalar() == "b"
