"""A house with one owner, an exchange, a strategy, and a runner in memory; rounds are driven by hand."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from sqlmodel import Session, SQLModel

from core import db, jobs
from core.access.policy import Actor
from core.access.scopes import Role
from core.bot_records import heartbeats
from core.bot_records.models import Bot, BotDatabase, BotDraft, BotStatus
from core.bots import service
from core.bots.lifecycle import reconcile
from core.bots.orphans import stop_job
from core.bots.views import BotView
from core.db import utcnow
from core.exchanges import service as exchanges
from core.exchanges.models import ExchangeDraft
from core.practice.samples import SAMPLES
from core.runners import open_runner
from core.runners import service as runners
from core.runners.models import RunnerDraft
from core.runners.registry import Registry
from core.runners.versions import installs
from core.strategies import service as strategies
from core.strategies.models import StrategyDraft
from tests import rows
from tests.core.runners.fake import FakeRunner

Make = Callable[..., FakeRunner]


@dataclass
class House:
    database: db.Database
    owner: Actor
    exchange_id: UUID
    strategy_id: UUID
    runner_id: UUID
    runner: FakeRunner

    def draft(self, name: str = "Ada", **changes: object) -> BotDraft:
        given = {
            "name": name,
            "exchange_id": self.exchange_id,
            "strategy_id": self.strategy_id,
            "runner_id": self.runner_id,
            "config": {"stake_currency": "USDT", "stake_amount": 100},
        }
        return BotDraft.model_validate(given | changes)

    async def bot(self, name: str = "Ada", **changes: object) -> UUID:
        return await service.add(self.owner, self.draft(name, **changes), "2026.9")

    async def round(self, times: int = 1) -> None:
        """Rounds of reconciliation, each carried out to its end; every running bot's API answers in between."""
        for _ in range(times):
            await reconcile.reconcile()
            await reconcile.settle()
            self.all_answer()

    def all_answer(self) -> None:
        for name, held in self.runner.held.items():
            bot_id = UUID(name.removeprefix("bot-"))
            heartbeats.mark(heartbeats.Sign(bot_id, held.seen.workload_id, utcnow(), utcnow()))

    async def running(self, name: str = "Ada") -> UUID:
        bot_id = await self.bot(name)
        await service.start(self.owner, bot_id)
        await self.round(3)
        assert (await self.view(bot_id)).status is BotStatus.RUNNING
        return bot_id

    async def view(self, bot_id: UUID) -> BotView:
        return (await service.get(self.owner, bot_id)).bot

    def row(self, bot_id: UUID) -> Bot:
        with Session(self.database.engine.execution_options(reads_only=True)) as session:
            return session.get_one(Bot, bot_id)

    def set(self, bot_id: UUID, **values: object) -> None:
        rows.change(self.database, Bot, bot_id, **values)

    def keep_trade(self, bot_id: UUID, database: BotDatabase, pair: str, trade_id: int = 1) -> None:
        """An open one, opened a second from now."""
        opened = utcnow() + timedelta(seconds=1)
        rows.keep(self.database, rows.trade(database, trade_id, opened, pair=pair, bot_id=bot_id))

    def stored(self) -> str:
        """Every row of every table, as the database itself shows it."""
        with self.database.engine.connect() as connection:
            tables = [connection.exec_driver_sql(f'SELECT * FROM "{name}"').all() for name in SQLModel.metadata.tables]
        return repr(tables)

    def person(self, username: str, role: Role = Role.MEMBER) -> Actor:
        person = rows.person(username, role)
        rows.keep(self.database, person)
        return rows.actor(person)


@pytest.fixture
def make_runner() -> Make:
    """Overridden by tests that want a runner that does something wrong."""
    return FakeRunner


@pytest.fixture
async def house(database: db.Database, make_runner: Make) -> AsyncIterator[House]:
    runner = make_runner()
    open_runner.install(Registry({"LOCAL": lambda _, __: runner}))
    jobs.register(installs.PREPARE, installs.prepare)
    jobs.register(stop_job.KIND, stop_job.carry_out)
    built = House(database, None, uuid4(), uuid4(), uuid4(), runner)  # type: ignore[arg-type]
    owner = built.owner = built.person("ada", Role.ADMINISTRATOR)
    built.exchange_id = (await exchanges.add(owner, ExchangeDraft(name="Practice", exchange_type="practice"), {})).id
    built.runner_id = (await runners.add(owner, RunnerDraft(name="Here", type="LOCAL", capacity=3))).id
    built.strategy_id = (await strategies.add(owner, StrategyDraft(name="Dips", code=SAMPLES[0].code))).id
    yield built
    await reconcile.close()
    await jobs.close()
    open_runner.install(None)


async def until(condition: Callable[[], bool], seconds: float = 10.0) -> None:
    async with asyncio.timeout(seconds):
        while not condition():
            await asyncio.sleep(0.02)
