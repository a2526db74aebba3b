"""Shared by the tests of access: accounts with a clock of their own, and a house with everything in it."""

from collections.abc import Iterator

import pytest

from core.db import Database
from core.runners import open_runner
from core.runners.registry import Registry
from tests.core.access.accounts import clock, people
from tests.core.access.house import House, build
from tests.core.runners.fake import FakeRunner

__all__ = ["clock", "people"]


@pytest.fixture
def house(database: Database) -> Iterator[House]:
    """Olga's, with a runner in memory behind it."""
    runner = FakeRunner()
    open_runner.install(Registry({"LOCAL": lambda _, __: runner}))
    yield build(database)
    open_runner.install(None)
