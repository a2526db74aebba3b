"""The house of the access tests, with nothing in its stores: Olga owns an exchange, a runner and a bot; Ada is an
administrator."""

from collections.abc import Iterator

import pytest
from sqlalchemy import delete

from core.db import Database
from core.market_data.models import CandleFileRow
from core.runners import open_runner
from core.runners.registry import Registry
from tests.core.access.house import House, build
from tests.core.runners.fake import FakeRunner


@pytest.fixture
def house(database: Database) -> House:
    built = build(database)
    with database.engine.begin() as connection:
        connection.execute(delete(CandleFileRow))
    return built


@pytest.fixture
def runner(house: House) -> Iterator[FakeRunner]:
    """Is behind every runner of the house."""
    fake = FakeRunner()
    open_runner.install(Registry({"LOCAL": lambda _, __: fake}))
    yield fake
    open_runner.install(None)
