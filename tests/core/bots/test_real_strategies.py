"""Real Freqtrade with strategies that are more than one file: it loads what a version has, and nothing else."""

from collections.abc import AsyncIterator
from pathlib import Path
from uuid import UUID

import pytest
from sqlmodel import Session

from core.bot_records.models import Target
from core.bots.lifecycle import spec
from core.bots.settings import recipes, secrets
from core.bots.settings.templates import dry_run_settings
from core.practice.market.market import Market
from core.practice.server.api import api
from core.practice.server.server import PracticeServer
from core.runners.local.local_runner import LocalRunner
from core.runners.local.venvs import Venvs
from core.strategies import service as strategies
from core.strategies.models import StrategyDraft
from tests.core.bots.conftest import House
from tests.core.freqtrade.bot import PAIRS
from tests.core.runners.bench import eventually, log_lines
from tests.core.runners.conftest import clear

pytestmark = [pytest.mark.freqtrade, pytest.mark.timeout(300)]

BASE = b"""import logging

from freqtrade.strategy import IntParameter, IStrategy

logger = logging.getLogger(__name__)


class Base(IStrategy):
    timeframe = "1m"
    stoploss = -0.1
    minimal_roi = {"0": 0.02}
    rsi_limit = IntParameter(5, 50, default=30, space="buy")

    def populate_indicators(self, dataframe, metadata):
        return dataframe

    def populate_entry_trend(self, dataframe, metadata):
        return dataframe

    def populate_exit_trend(self, dataframe, metadata):
        return dataframe
"""
CODE = """from pathlib import Path

from base import Base, logger
from freqtrade.strategy import IStrategy


class Whole(Base, IStrategy):
    levels = Path(__file__).with_name("levels.csv").read_text().strip()

    def bot_loop_start(self, current_time, **kwargs):
        logger.info("in use: rsi_limit=%s stoploss=%s levels=%s", self.rsi_limit.value, self.stoploss, self.levels)
"""
TUNED = {"strategy_name": "Whole", "params": {"buy": {"rsi_limit": 12}, "stoploss": {"stoploss": -0.23}}}


@pytest.fixture
async def local(freqtrade_dir: Path, tmp_path: Path) -> AsyncIterator[LocalRunner]:
    async with PracticeServer(api(Market(7)), tmp_path / "market.port") as market:
        runner = LocalRunner(tmp_path / "runner", Venvs(freqtrade_dir), market_url=market.url)
        yield runner
        await clear(runner)


async def apply(house: House, local: LocalRunner, bot_id: UUID) -> None:
    """As a start does, without its rounds."""
    layout = await local.layout(f"bot-{bot_id}")
    with Session(house.database.engine) as session:
        bot = house.row(bot_id)
        recipe = recipes.recipe(session, bot, "trades-1.sqlite", {})
        wanted = spec.workload(recipe, secrets.for_start(session, bot), layout)
    await local.apply(wanted, replace=True)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_each_version_runs_with_its_own_files_and_parameters(house: House, local: LocalRunner) -> None:
    whole = StrategyDraft(name="Whole", code=CODE, files={"base.py": BASE, "levels.csv": b"1,2\n"}, parameters=TUNED)
    tuned = await strategies.add(house.owner, whole)
    settings = dry_run_settings() | {"exchange": {"pair_whitelist": PAIRS}}
    bot_id = await house.bot(strategy_id=tuned.id, config=settings)
    house.set(bot_id, target=Target.RUNNING)
    await logs(house, local, bot_id, "in use: rsi_limit=12 stoploss=-0.23 levels=1,2")
    plain = whole.model_copy(update={"parameters": {}, "files": {"levels.csv": b"3,4\n"}})
    house.set(bot_id, strategy_id=(await strategies.save(house.owner, tuned.family_id, plain, tuned.id)).id)
    await logs(house, local, bot_id, "in use: rsi_limit=30 stoploss=-0.1 levels=3,4")


async def logs(house: House, local: LocalRunner, bot_id: UUID, words: str) -> None:
    await apply(house, local, bot_id)

    async def has_logged() -> bool:
        lines = await log_lines(local, f"bot-{bot_id}", 1_000)
        assert not any(" ERROR " in line for line in lines), "\n".join(lines)
        return words in " ".join("\n".join(lines).split())

    await eventually(has_logged, seconds=120)
