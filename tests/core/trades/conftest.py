"""A house with one owner, in the shared database, and a stand-in for a bot."""

from collections.abc import AsyncIterator, Iterator

import pytest
from sqlmodel import Session

from core import db
from core.bot_records import heartbeats
from tests.core.trades.house import House, build
from tests.core.trades.standin import StandIn


@pytest.fixture
def house(database: db.Database) -> Iterator[House]:
    yield build(database)
    heartbeats.forget_all()


@pytest.fixture
def session(database: db.Database) -> Iterator[Session]:
    with Session(database.engine, expire_on_commit=False) as session:
        yield session


@pytest.fixture
async def bot() -> AsyncIterator[StandIn]:
    async with StandIn() as bot:
        yield bot
