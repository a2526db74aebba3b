"""The house of the access tests, with empty stores and no downloads: Olga owns an exchange, a runner and a bot; Ada is
an administrator."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from sqlalchemy import delete

from core.db import Database
from core.market_data import used_version
from core.market_data.models import CandleDownload, CandleFileRow
from core.runners import open_runner
from core.runners.local.local_runner import LocalRunner
from core.runners.local.venvs import Venvs
from core.runners.registry import Registry
from tests import rows
from tests.core.access.house import House, build
from tests.core.freqtrade.candles.candle_store import CandleStore
from tests.core.runners.conftest import clear
from tests.core.runners.fake import FakeRunner


@pytest.fixture
def house(database: Database) -> House:
    built = build(database)
    with database.engine.begin() as connection:
        connection.execute(delete(CandleFileRow))
        connection.execute(delete(CandleDownload))
    return built


@pytest.fixture
def runner(house: House) -> Iterator[FakeRunner]:
    """Is behind every runner of the house."""
    fake = FakeRunner()
    open_runner.install(Registry({"LOCAL": lambda _, __: fake}))
    yield fake
    open_runner.install(None)


@pytest.fixture
async def stored(
    house: House, freqtrade_dir: Path, freqtrade_python: Path, tmp_path: Path
) -> AsyncIterator[CandleStore]:
    """The store of the practice market on a real runner of this machine, which is behind every runner of the house."""
    runner = LocalRunner(tmp_path / "runner", Venvs(freqtrade_dir))
    open_runner.install(Registry({"LOCAL": lambda _, __: runner}))
    used_version.install(rows.VERSION)
    yield CandleStore(freqtrade_python, tmp_path / "runner" / ".stores" / "market-data-practice-2")
    await clear(runner)
    open_runner.install(None)
