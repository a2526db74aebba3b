"""What every test of Home needs."""

from collections.abc import Iterator

import pytest

from core.runners import open_runner
from core.runners.registry import Registry
from tests.core.runners.fake import FakeRunner


@pytest.fixture(autouse=True)
def registry() -> Iterator[None]:
    """A local runner that the practice fleet can be made on."""
    open_runner.install(Registry({"LOCAL": lambda _id, _connection: FakeRunner()}))
    yield
    open_runner.install(None)
