"""Fixtures that the tests of this folder share."""

from collections.abc import AsyncIterator

import pytest

from tests.core.bots.conftest import House
from tests.core.bots.moves import Two, two
from tests.core.runners.fake import FakeRunner


@pytest.fixture
async def pair(house: House) -> AsyncIterator[Two]:
    built = await two(house, FakeRunner())
    async with built.time():
        yield built
