"""Real Freqtrade, traded with, moved, upgraded and rolled back: no trade is lost and none is there twice."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest
from sqlmodel import Session, col, select

from core import crypto, jobs
from core.bots import backups, holding, moving, reconcile, rolling_back, service, versions
from core.bots.models import Bot, BotBackup, BotDatabase, BotStatus, DatabaseCause
from core.errors import FlotillaError
from core.freqtrade.client import BotClient
from core.jobs import Job, JobState, JobView
from core.practice.api import api
from core.practice.candles import Market
from core.practice.server import PracticeServer
from core.runners import reach
from core.runners import service as runners
from core.runners.kinds import RunnerType
from core.runners.models import RunnerDraft
from core.runners.registry import Registry, local_factory
from core.runners.venvs import Venvs
from core.strategies import service as strategies
from core.strategies.models import StrategyDraft
from core.trades.follow import Pace
from core.trades.models import Trade
from core.trades.sync import Sync
from tests import machine
from tests.core.bots.conftest import House
from tests.core.bots.ledger import rows
from tests.core.freqtrade.bot import PAIRS, STRATEGY

pytestmark = [pytest.mark.freqtrade, pytest.mark.timeout(420)]

NEWER = "2026.10"
"""The same Freqtrade under another name: what is tried here is what happens between two versions, not in them."""
PACE = Pace(with_open_trades=0.5, idle=0.5, silent_first=0.2, silent_most=1.0, listen_again=1.0)
MOST_TRADES = 3


@dataclass
class Real:
    house: House
    root: Path
    there_id: UUID
    sync: Sync

    async def pass_time(self) -> None:
        while True:
            for work in (jobs.work, reconcile.reconcile, self.sync.keep_in_step):
                await work()
            await asyncio.sleep(0.2)

    async def until(self, condition: object, seconds: float = 90) -> None:
        async with asyncio.timeout(seconds):
            while not condition():  # type: ignore[operator]
                await asyncio.sleep(0.2)

    def trades(self, bot_id: UUID) -> list[tuple[int, str, bool]]:
        """As we know them."""
        with Session(self.house.database.engine) as session:
            mine = select(Trade).where(Trade.bot_id == bot_id, col(Trade.superseded_at).is_(None))
            found = session.exec(mine.order_by(col(Trade.freqtrade_trade_id))).all()
            return [(one.freqtrade_trade_id, one.pair, one.is_open) for one in found]

    def in_its_database(self, bot_id: UUID) -> list[tuple[int, str, bool]]:
        path = self.root / str(self.house.row(bot_id).runner_id) / f"bot-{bot_id}" / "workspace" / "trades-1.sqlite"
        return [(row[0], row[2], bool(row[5])) for row in rows(path)]  # type: ignore[misc]

    def is_trading(self, bot_id: UUID) -> bool:
        return self.house.row(bot_id).status is BotStatus.RUNNING and len(self.trades(bot_id)) == MOST_TRADES

    def job(self, job_id: UUID) -> JobView:
        with Session(self.house.database.engine) as session:
            return jobs.view(session.get_one(Job, job_id))

    async def done(self, job_id: UUID) -> JobView:
        await self.until(lambda: self.job(job_id).ended_at is not None, 120)
        return self.job(job_id)

    async def client(self, bot_id: UUID) -> BotClient:
        bot = self.house.row(bot_id)
        secrets = crypto.vault().open(bot.secure_config)
        http = (await reach.reach(bot.runner_id)).http(f"bot-{bot_id}")
        return BotClient(http, str(secrets["api_username"]), str(secrets["api_password"]))

    def chain(self, bot_id: UUID) -> list[BotDatabase]:
        with Session(self.house.database.engine) as session:
            return list(session.exec(select(BotDatabase).where(BotDatabase.bot_id == bot_id)))


@pytest.fixture
async def real(house: House, tmp_path: Path) -> AsyncIterator[Real]:
    there = await runners.add(house.owner, RunnerDraft(name="There", type=RunnerType.LOCAL, capacity=3))
    installed = tmp_path / "freqtrade"
    installed.mkdir()
    for version in (machine.FREQTRADE_VERSION, NEWER):
        (installed / version).symlink_to(machine.freqtrade_dir() / machine.FREQTRADE_VERSION)
    async with PracticeServer(api(Market(7)), tmp_path / "practice.port") as market:
        registry = Registry({RunnerType.LOCAL: local_factory(tmp_path / "runners", Venvs(installed), market.url)})
        reach.install(registry)
        jobs.register(holding.MOVE, moving.carry_out)
        jobs.register(holding.ROLL_BACK, rolling_back.carry_out)
        built = Real(house, tmp_path / "runners", there.id, Sync(registry, PACE))
        time = asyncio.create_task(built.pass_time())
        yield built
        time.cancel()
        await asyncio.gather(time, return_exceptions=True)
        await built.sync.close()
        await reconcile.close()
        await _end_all(built)
        await registry.close_all()


async def _end_all(real: Real) -> None:
    for runner_id in (real.house.runner_id, real.there_id):
        runner = await reach.reach(runner_id)
        for seen in await runner.observe():
            await runner.remove(seen.name, grace_seconds=2)


async def trading(real: Real) -> UUID:
    """It buys until it has three, and never sells."""
    strategy_id = (await strategies.add(real.house.owner, StrategyDraft(name="Eager", code=STRATEGY))).id
    pricing = {"price_side": "other", "use_order_book": True, "order_book_top": 1}
    config = {
        "stake_currency": "USDT",
        "stake_amount": 50,
        "max_open_trades": MOST_TRADES,
        "dry_run_wallet": 1000,
        "entry_pricing": pricing,
        "exit_pricing": pricing,
        "pairlists": [{"method": "StaticPairList"}],
        "exchange": {"pair_whitelist": PAIRS},
        "internals": {"process_throttle_secs": 1},
    }
    bot_id = await real.house.bot(strategy_id=strategy_id, config=config)
    await service.start(real.house.owner, bot_id)
    await real.until(lambda: real.is_trading(bot_id))
    return bot_id


async def test_a_life_with_a_move_an_upgrade_and_a_way_back(real: Real) -> None:
    bot_id = await trading(real)
    owner = real.house.owner
    before = real.trades(bot_id)

    job = await real.done(await moving.move(owner, bot_id, real.there_id))
    assert (job.state, job.error) == (JobState.DONE, None)
    await goes_on(real, bot_id, before)
    assert real.house.row(bot_id).runner_id == real.there_id

    await versions.change(owner, bot_id, NEWER)
    await real.until(lambda: _kept(real, bot_id) and real.house.row(bot_id).status is BotStatus.RUNNING)
    await goes_on(real, bot_id, before)
    (offer,) = await rolling_back.offered(owner, bot_id)
    assert offer.against == ()
    job = await real.done(await rolling_back.roll_back(owner, bot_id, offer.backup.id))
    assert (job.state, job.error) == (JobState.DONE, None)
    await goes_on(real, bot_id, before)
    assert real.house.row(bot_id).freqtrade_version == machine.FREQTRADE_VERSION
    assert [one.cause for one in real.chain(bot_id)] == [DatabaseCause.RESTORED]

    await sells_one(real, bot_id)
    (offer,) = await rolling_back.offered(owner, bot_id)
    assert offer.backup.freqtrade_version == NEWER and offer.against
    try:
        await rolling_back.roll_back(owner, bot_id, offer.backup.id)
    except FlotillaError as error:
        assert "opened, changed or closed" in str(error)
    else:
        pytest.fail("a trade that was closed since would have been forgotten")
    assert real.house.row(bot_id).status is BotStatus.RUNNING


async def goes_on(real: Real, bot_id: UUID, before: list[tuple[int, str, bool]]) -> None:
    """It runs, answers with the same trades, and they are the same rows of ours."""
    await real.until(lambda: real.house.row(bot_id).status is BotStatus.RUNNING)
    client = await real.client(bot_id)
    async with asyncio.timeout(60):
        while (told := await _told(client)) is None:
            await asyncio.sleep(0.3)
    assert told == [trade_id for trade_id, _, _ in before]
    await asyncio.sleep(3)
    assert real.trades(bot_id) == before == real.in_its_database(bot_id)
    assert len(real.chain(bot_id)) == 1


async def _told(client: BotClient) -> list[int] | None:
    try:
        return sorted(trade.trade_id for trade in await client.status())
    except FlotillaError:
        return None


async def sells_one(real: Real, bot_id: UUID) -> None:
    client = await real.client(bot_id)
    await client.force_exit(1)
    await real.until(lambda: (1, real.trades(bot_id)[0][1], False) in real.trades(bot_id))


def _kept(real: Real, bot_id: UUID) -> bool:
    with Session(real.house.database.engine) as session:
        bot = session.get_one(Bot, bot_id)
        rows_of = session.exec(select(BotBackup).where(BotBackup.bot_id == bot_id)).all()
        return bool(rows_of) and backups.written_by(session, rows_of[0].database_id) == NEWER == bot.freqtrade_version
