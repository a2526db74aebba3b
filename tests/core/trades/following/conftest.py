"""Fixtures that the tests of this folder share."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlmodel import Session

from core.trades.kept.upsert import Source
from tests.core.trades.house import House


@pytest.fixture
def source(house: House) -> Source:
    return house.bot()


@pytest.fixture
def read(house: House) -> Callable[[Any], Any]:
    def first(query: Any) -> Any:
        with Session(house.database.engine) as session:
            return session.exec(query).first()

    return first
