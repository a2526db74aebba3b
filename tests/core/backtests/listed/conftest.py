"""The house of the access tests, with backtests of what Olga owns."""

import pytest

from core.db import Database
from tests.core.access.house import House, build


@pytest.fixture
def house(database: Database) -> House:
    return build(database)
