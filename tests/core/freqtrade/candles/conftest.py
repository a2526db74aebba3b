from pathlib import Path

import pytest

from tests.core.freqtrade.candles.candle_store import CandleStore


@pytest.fixture
def store(freqtrade_python: Path, tmp_path: Path) -> CandleStore:
    """An empty one."""
    folder = tmp_path / "store"
    folder.mkdir()
    return CandleStore(freqtrade_python, folder)
