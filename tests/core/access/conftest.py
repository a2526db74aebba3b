"""Shared by the tests of access: accounts with a clock of their own, and a house with everything in it."""

from collections.abc import Callable, Iterator

import pytest

from core.access import authority
from core.access.authority import Authority
from core.access.local.local_authority import LocalAuthority
from core.db import Database
from core.runners import open_runner
from core.runners.registry import Registry
from tests.core.access.accounts import clock, people
from tests.core.access.house import House, build
from tests.core.access.in_memory import InMemoryAuthority
from tests.core.runners.fake import FakeRunner

__all__ = ["clock", "people"]


AUTHORITIES: dict[str, Callable[[], Authority]] = {"local": LocalAuthority, "in memory": InMemoryAuthority}


@pytest.fixture(params=AUTHORITIES)
def house(database: Database, request: pytest.FixtureRequest) -> Iterator[House]:
    """Olga's, with a runner in memory behind it, once under each authority."""
    runner = FakeRunner()
    authority.install(AUTHORITIES[request.param]())
    open_runner.install(Registry({"LOCAL": lambda _, __: runner}))
    yield build(database)
    open_runner.install(None)
