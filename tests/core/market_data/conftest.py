"""The house of the access tests, with nothing in its stores: Olga owns an exchange, a runner and a bot; Ada is an
administrator."""

import pytest
from sqlalchemy import delete

from core.db import Database
from core.market_data.models import CandleFileRow
from tests.core.access.house import House, build


@pytest.fixture
def house(database: Database) -> House:
    built = build(database)
    with database.engine.begin() as connection:
        connection.execute(delete(CandleFileRow))
    return built
