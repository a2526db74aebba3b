"""A real database: a SQLite file, or the server that FLOTILLA_TEST_DATABASE_URL names."""

import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from sqlmodel import Session, SQLModel

from core import crypto, db, entities
from core.trades import seen
from tests.core.trades.house import House, build
from tests.core.trades.standin import StandIn


@pytest.fixture
def database(tmp_path: Path) -> Iterator[db.Database]:
    assert entities.__all__
    database = db.connect(os.environ.get("FLOTILLA_TEST_DATABASE_URL") or f"sqlite:///{tmp_path / 'flotilla.db'}")
    SQLModel.metadata.drop_all(database.engine)
    SQLModel.metadata.create_all(database.engine)
    yield database
    db.disconnect()


@pytest.fixture
def house(database: db.Database) -> Iterator[House]:
    crypto.install(crypto.Vault([Fernet.generate_key()]))
    yield build(database)
    crypto.install(None)
    seen.forget_all()


@pytest.fixture
def session(database: db.Database) -> Iterator[Session]:
    with Session(database.engine, expire_on_commit=False) as session:
        yield session


@pytest.fixture
async def bot() -> AsyncIterator[StandIn]:
    async with StandIn() as bot:
        yield bot
