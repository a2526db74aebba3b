"""What tests share: what the machine must have, and a database."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser

from core import boot, db, migrations
from core.access import authority
from core.access.local.local_authority import LocalAuthority
from core.database_engines import db_engine
from core.encryption import crypto
from tests import compiled_once, machine, postgres
from tests.browser import chromium

# By itself Hypothesis fails an example that takes 200 ms. On a machine with other work that says nothing of the code.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

boot.register_kinds()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--room", default="", help="only tests with this marker, or in a folder of this name")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if room := config.getoption("room"):
        items[:] = [item for item in items if _is_in(room, item)]
    _skip_what_cannot_be_run(items)
    _put_long_files_first(items, float(config.getini("timeout")))


def _is_in(room: str, item: pytest.Item) -> bool:
    return bool(item.get_closest_marker(room)) or room in item.path.relative_to(machine.ROOT).parts


def _put_long_files_first(items: list[pytest.Item], usual_seconds: float) -> None:
    """By the deadlines of their tests. Of several processes none is left alone with a long file at the end."""
    longest: dict[Path, float] = {}
    for item in items:
        marker = item.get_closest_marker("timeout")
        longest[item.path] = max(longest.get(item.path, 0), marker.args[0] if marker else usual_seconds)
    items.sort(key=lambda item: -longest[item.path])


def _skip_what_cannot_be_run(items: list[pytest.Item]) -> None:
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


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """For all tests of a file: each visits in a context of its own."""
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="session", autouse=True)
def statements_compiled_once() -> Iterator[None]:
    """In this process, not for each of the databases that tests open: it was a fifth of the work of tests that do."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(db, "open_engine", compiled_once.open_engine)
        yield


@pytest.fixture(scope="session", autouse=True)
def users_registered() -> None:
    """As the composition root does, for tests that open a database alone."""
    boot.register_users()


ON_BOTH = ("sqlite", pytest.param("postgres", marks=pytest.mark.postgres))


@pytest.fixture(params=ON_BOTH)
def database_url(request: pytest.FixtureRequest, tmp_path: Path, migrated_file: Path) -> Iterator[str]:
    """A fresh database with all tables, once of each kind. Without tables: `empty_database_url`."""
    if request.param == "postgres":
        url = postgres.shared().lend()
        yield url
        postgres.shared().take_back(url)
    else:
        shutil.copy(migrated_file, tmp_path / "flotilla.db")
        yield f"sqlite:///{tmp_path}/flotilla.db"


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Migrated once, copied for each test."""
    file = tmp_path_factory.mktemp("sqlite") / "flotilla.db"
    engine = db_engine.open_engine(f"sqlite:///{file}")
    migrations.upgrade(engine)
    engine.dispose()
    return file


@pytest.fixture(params=ON_BOTH)
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """As a new Flotilla finds it."""
    if request.param == "postgres":
        url = postgres.shared().empty()
        yield url
        postgres.shared().drop(url)
    else:
        yield f"sqlite:///{tmp_path}/new.db"


@pytest.fixture
def database(database_url: str) -> Iterator[db.Database]:
    """A fresh database with all tables, once of each kind, and a key."""
    opened = db.connect(database_url)
    crypto.install(crypto.Vault([Fernet.generate_key()]))
    authority.install(LocalAuthority())
    yield opened
    authority.install(None)
    crypto.install(None)
    db.disconnect()
