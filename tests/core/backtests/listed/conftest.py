"""The house of the access tests, without backtests."""

import pytest
from sqlalchemy import delete

from core.backtests.models import Backtest
from core.db import Database
from tests.core.access.house import House, build


@pytest.fixture
def house(database: Database) -> House:
    built = build(database)
    with database.engine.begin() as connection:
        connection.execute(delete(Backtest))
    return built
