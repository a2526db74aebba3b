"""A real bot with a history."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.core.freqtrade.bot import RealBot, running


@pytest.fixture
async def bot(freqtrade_python: Path, tmp_path: Path) -> AsyncIterator[RealBot]:
    async with running(freqtrade_python, tmp_path) as bot:
        yield bot
