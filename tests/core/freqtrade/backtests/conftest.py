from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.core.freqtrade.backtests.several_runs import SeveralRuns


@pytest.fixture(scope="module")
def runs(
    freqtrade_python: Path, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[SeveralRuns]:
    """The `CASES` of the module, each run once and two at a time."""
    runs = SeveralRuns(freqtrade_python, tmp_path_factory.mktemp("runs"), request.module.CASES)
    yield runs
    runs.close()
