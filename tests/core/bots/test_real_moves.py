"""Real Freqtrade, traded with, moved, upgraded and rolled back: no trade is lost and none is there twice."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import httpx
import pytest
from sqlmodel import Session, col, select

from core import installation, jobs
from core.bot_records.api_credentials import place
from core.bot_records.models import Bot, BotBackup, BotDatabase, BotStatus, DatabaseCause
from core.bots import service
from core.bots.databases import backups, maintenance, moving, rolling_back, version_changes
from core.bots.lifecycle import reconcile
from core.encryption import crypto
from core.errors import FlotillaError
from core.freqtrade.api.client import BotClient
from core.jobs import Job, JobState, JobView
from core.practice.market.market import Market
from core.practice.server.api import api
from core.practice.server.container_market import ContainerMarket
from core.practice.server.server import PracticeServer
from core.runners import open_runner
from core.runners.docker.descriptor import docker_factory
from core.runners.docker.object_names import MARKET_HOST
from core.runners.local.descriptor import local_factory
from core.runners.local.venvs import Venvs
from core.runners.registry import Registry
from core.strategies import service as strategies
from core.strategies.models import StrategyDraft
from core.trades.following.pace import Pace
from core.trades.following.sync import Sync
from core.trades.models import Trade
from tests import machine, rows
from tests.core.bots.conftest import House
from tests.core.bots.ledger import rows as rows_in
from tests.core.freqtrade.bot import PAIRS, STRATEGY
from tests.core.freqtrade.operator import Operator
from tests.engine import sweep

pytestmark = [pytest.mark.freqtrade, pytest.mark.timeout(900)]

OLDER, NEWER = "2026.8", "2026.9"
"""Of local processes the same Freqtrade under two names: what is tried is what happens between two versions."""
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

    def in_its_database(self, bot_id: UUID) -> list[tuple[int, str, bool]] | None:
        """None where it cannot be looked into from here."""
        path = self.root / str(self.house.row(bot_id).runner_id) / f"bot-{bot_id}" / "workspace" / "trades-1.sqlite"
        return [(row[0], row[2], bool(row[5])) for row in rows_in(path)] if path.exists() else None  # type: ignore[misc]

    def is_trading(self, bot_id: UUID) -> bool:
        return self.house.row(bot_id).status is BotStatus.RUNNING and len(self.trades(bot_id)) == MOST_TRADES

    def job(self, job_id: UUID) -> JobView:
        with Session(self.house.database.engine) as session:
            return jobs.view(session.get_one(Job, job_id))

    async def done(self, job_id: UUID) -> JobView:
        await self.until(lambda: self.job(job_id).ended_at is not None, 120)
        return self.job(job_id)

    async def client(self, bot_id: UUID) -> BotClient:
        return BotClient(*await self._way(bot_id))

    async def operator(self, bot_id: UUID) -> Operator:
        return Operator(*await self._way(bot_id))

    async def _way(self, bot_id: UUID) -> tuple[httpx.AsyncClient, str, str]:
        bot = self.house.row(bot_id)
        secrets = crypto.vault().open(bot.secure_config, place(bot_id))
        http = (await open_runner.reach(bot.runner_id)).http(f"bot-{bot_id}")
        return http, str(secrets["api_username"]), str(secrets["api_password"])

    def chain(self, bot_id: UUID) -> list[BotDatabase]:
        with Session(self.house.database.engine) as session:
            return list(session.exec(select(BotDatabase).where(BotDatabase.bot_id == bot_id)))


@pytest.fixture
async def real(request: pytest.FixtureRequest, house: House, tmp_path: Path) -> AsyncIterator[Real]:
    """From local processes to other local processes, or to containers."""
    kind = request.param.upper()
    there = rows.runner(name="There", type=kind, capacity=3, owner_id=house.owner.person_id)
    rows.keep(house.database, there)
    with Session(house.database.engine) as session:
        own = installation.id_of(session)
        session.commit()
    app = api(Market(7))
    beside = ContainerMarket(app, tmp_path / "beside.port", lambda _: True, [MARKET_HOST])
    async with PracticeServer(app, tmp_path / "practice.port") as market:
        local = local_factory(tmp_path / "runners", Venvs(_installed(tmp_path / "freqtrade")), market.url)
        registry = Registry(
            {
                "LOCAL": local,
                "DOCKER": docker_factory(own, tmp_path / "logs", beside.at, lambda: None),
            }
        )
        open_runner.install(registry)
        jobs.register(maintenance.MOVE, moving.carry_out)
        jobs.register(maintenance.ROLL_BACK, rolling_back.carry_out)
        built = Real(house, tmp_path / "runners", there.id, Sync(registry, PACE))
        time = asyncio.create_task(built.pass_time())
        yield built
        time.cancel()
        await asyncio.gather(time, return_exceptions=True)
        await built.sync.close()
        await reconcile.close()
        await _end_all(built)
        await registry.close_all()
        await beside.stop()
    if kind == "DOCKER":
        await asyncio.to_thread(sweep, own)


def _installed(folder: Path) -> Path:
    folder.mkdir()
    for version in (OLDER, NEWER):
        (folder / version).symlink_to(machine.freqtrade_dir() / machine.FREQTRADE_VERSION)
    return folder


async def _end_all(real: Real) -> None:
    for runner_id in (real.house.runner_id, real.there_id):
        runner = await open_runner.reach(runner_id)
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
    bot_id = await real.house.bot(strategy_id=strategy_id, config=config, freqtrade_version=OLDER)
    await service.start(real.house.owner, bot_id)
    await real.until(lambda: real.is_trading(bot_id))
    return bot_id


@pytest.mark.parametrize(
    ("database_url", "real"),
    [
        pytest.param("postgres", "local", marks=pytest.mark.postgres),
        pytest.param("sqlite", "docker", marks=pytest.mark.docker),
    ],
    indirect=True,
)
async def test_a_life_with_a_move_an_upgrade_and_a_way_back(real: Real) -> None:
    bot_id = await trading(real)
    owner = real.house.owner
    before = real.trades(bot_id)

    job = await real.done(await moving.move(owner, bot_id, real.there_id))
    assert (job.state, job.error) == (JobState.DONE, None)
    await goes_on(real, bot_id, before)
    assert real.house.row(bot_id).runner_id == real.there_id

    await version_changes.change(owner, bot_id, NEWER)
    await real.until(lambda: _kept(real, bot_id) and real.house.row(bot_id).status is BotStatus.RUNNING)
    await goes_on(real, bot_id, before)
    (offer,) = await rolling_back.offered(owner, bot_id)
    assert offer.against == ()
    job = await real.done(await rolling_back.roll_back(owner, bot_id, offer.backup.id))
    assert (job.state, job.error) == (JobState.DONE, None)
    await goes_on(real, bot_id, before)
    assert real.house.row(bot_id).freqtrade_version == OLDER
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

    before = [(trade_id, pair, is_open) for trade_id, pair, is_open in real.trades(bot_id) if is_open]
    job = await real.done(await moving.move(owner, bot_id, real.house.runner_id))
    assert (job.state, job.error) == (JobState.DONE, None)
    await real.until(lambda: real.house.row(bot_id).status is BotStatus.RUNNING)
    assert set(before) <= set(real.in_its_database(bot_id) or ())


async def goes_on(real: Real, bot_id: UUID, before: list[tuple[int, str, bool]]) -> None:
    """It runs, answers with the same trades, and they are the same rows of ours."""
    await real.until(lambda: real.house.row(bot_id).status is BotStatus.RUNNING)
    client = await real.client(bot_id)
    async with asyncio.timeout(300):
        while (told := await _told(client)) is None:
            await asyncio.sleep(0.3)
    assert told == [trade_id for trade_id, _, _ in before]
    await asyncio.sleep(3)
    assert real.trades(bot_id) == before
    assert real.in_its_database(bot_id) in (before, None)
    assert len(real.chain(bot_id)) == 1


async def _told(client: BotClient) -> list[int] | None:
    try:
        return sorted(trade.trade_id for trade in (await client.status()).whole)
    except FlotillaError:
        return None


async def sells_one(real: Real, bot_id: UUID) -> None:
    await (await real.operator(bot_id)).force_exit(1)
    await real.until(lambda: (1, real.trades(bot_id)[0][1], False) in real.trades(bot_id))


def _kept(real: Real, bot_id: UUID) -> bool:
    with Session(real.house.database.engine) as session:
        bot = session.get_one(Bot, bot_id)
        is_kept = session.exec(select(BotBackup).where(BotBackup.bot_id == bot_id)).first() is not None
        database = session.exec(select(BotDatabase).where(BotDatabase.bot_id == bot_id)).one()
        return is_kept and backups.written_by(session, database) == NEWER == bot.freqtrade_version
