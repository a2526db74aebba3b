"""The market at a frozen moment, and real Freqtrade where it is installed."""

import os
from pathlib import Path

import pytest

from core.practice.candles import Market

NOW_MS = 1_790_000_012_345
"""2026-09-21 13:33:32.345 UTC: inside a candle of every size."""
SEED = 7


@pytest.fixture(scope="session")
def market() -> Market:
    return Market(SEED)


@pytest.fixture(scope="session")
def freqtrade_python() -> Path:
    """The interpreter of the environment that `FLOTILLA_FREQTRADE_DIR` names."""
    folder = os.environ.get("FLOTILLA_FREQTRADE_DIR", "")
    python = Path(folder) / "bin" / "python"
    if not folder or not python.exists():
        pytest.skip("FLOTILLA_FREQTRADE_DIR does not name an environment with Freqtrade in it.")
    return python
