"""Fixtures that the tests of this folder share."""

from collections.abc import AsyncIterator

import pytest

from core import jobs
from core.bots.databases import maintenance, moving
from tests.core.bots.conftest import House
from tests.core.bots.lodger import Lodger, lodge


@pytest.fixture
async def lodger(house: House) -> AsyncIterator[Lodger]:
    jobs.register(maintenance.MOVE, moving.carry_out)
    yield await lodge(house)
