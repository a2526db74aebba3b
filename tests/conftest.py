"""What tests share: what the machine must have, and a database."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from core import crypto, db, migrations
from tests import machine


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test that needs what is not there is skipped with a sentence, or fails where it may not be skipped."""
    for need in machine.NEEDS:
        if need.is_there() or need.name in machine.required():
            continue
        for item in items:
            if item.get_closest_marker(need.name):
                item.add_marker(pytest.mark.skip(reason=f"{need.name} is not here. {need.how}"))


def pytest_runtest_setup(item: pytest.Item) -> None:
    for need in machine.NEEDS:
        if item.get_closest_marker(need.name) and not need.is_there():
            pytest.fail(f"{need.name} is required here and missing. {need.how}", pytrace=False)


@pytest.fixture(scope="session")
def freqtrade_dir() -> Path:
    """Folder of installed Freqtrade versions, as `FLOTILLA_FREQTRADE_DIR` names it."""
    return machine.freqtrade_dir()


@pytest.fixture(scope="session")
def freqtrade_python() -> Path:
    """The interpreter of an installed Freqtrade."""
    return machine.freqtrade_python()


@pytest.fixture
def database(tmp_path: Path) -> Iterator[db.Database]:
    """A fresh database with all tables, and a key."""
    opened = db.connect(f"sqlite:///{tmp_path}/flotilla.db")
    migrations.upgrade(opened.engine)
    crypto.install(crypto.Vault([Fernet.generate_key()]))
    yield opened
    crypto.install(None)
    db.disconnect()
