"""Real Freqtrade, where it is installed, and a bot of it with a history."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.core.freqtrade.bot import RealBot, running


@pytest.fixture(scope="session")
def freqtrade_python() -> Path:
    """The interpreter of the environment that `FLOTILLA_FREQTRADE_DIR` names."""
    folder = os.environ.get("FLOTILLA_FREQTRADE_DIR", "")
    python = Path(folder) / "bin" / "python"
    if not folder or not python.exists():
        pytest.skip("FLOTILLA_FREQTRADE_DIR does not name an environment with Freqtrade in it.")
    return python


@pytest.fixture
async def bot(freqtrade_python: Path, tmp_path: Path) -> AsyncIterator[RealBot]:
    async with running(freqtrade_python, tmp_path) as bot:
        yield bot
