"""The house of the access tests, where a real runner of this machine stands behind every runner, with a store of the
practice market."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import delete

from core.db import Database
from core.market_data import used_version
from core.market_data.models import CandleFileRow
from core.runners import open_runner
from core.runners.local.local_runner import LocalRunner
from core.runners.local.venvs import Venvs
from core.runners.registry import Registry
from tests import rows
from tests.core.access.house import House, build
from tests.core.freqtrade.candles.candle_store import CandleStore
from tests.core.runners.conftest import clear


@pytest.fixture
def house(database: Database) -> House:
    built = build(database)
    with database.engine.begin() as connection:
        connection.execute(delete(CandleFileRow))
    return built


@pytest.fixture
async def store(
    house: House, freqtrade_dir: Path, freqtrade_python: Path, tmp_path: Path
) -> AsyncIterator[CandleStore]:
    runner = LocalRunner(tmp_path / "runner", Venvs(freqtrade_dir))
    open_runner.install(Registry({"LOCAL": lambda _, __: runner}))
    used_version.install(rows.VERSION)
    yield CandleStore(freqtrade_python, tmp_path / "runner" / ".stores" / "market-data-practice-2")
    await clear(runner)
    open_runner.install(None)
