"""A house with two runners, in which everything works by itself, as it does in a real one."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from uuid import UUID

from sqlmodel import Session, col, select

from core import jobs
from core.bot_records import heartbeats
from core.bot_records.models import BotBackup, BotDatabase, BotStatus
from core.bots.databases import maintenance, moving, rolling_back
from core.bots.lifecycle import reconcile
from core.db import utcnow
from core.jobs import Job, JobView
from core.runners import open_runner
from core.runners import service as runners
from core.runners.models import RunnerDraft
from core.runners.registry import Registry
from tests.core.bots.conftest import House, until
from tests.core.bots.ledger import Ledger
from tests.core.runners.fake import FakeRunner


@dataclass
class Two:
    """`here`: the runner of the house. `there`: another one."""

    house: House
    there: FakeRunner
    there_id: UUID
    ledgers: dict[UUID, Ledger] = field(default_factory=dict)

    @property
    def here(self) -> FakeRunner:
        return self.house.runner

    def runner_of(self, runner_id: UUID) -> FakeRunner:
        return self.there if runner_id == self.there_id else self.here

    def install(self) -> None:
        open_runner.install(
            Registry(dict.fromkeys(("LOCAL", "DOCKER"), lambda runner_id, _: self.runner_of(runner_id)))
        )
        jobs.register(maintenance.MOVE, moving.carry_out)
        jobs.register(maintenance.ROLL_BACK, rolling_back.carry_out)

    async def trading(self, name: str = "Ada") -> UUID:
        """A bot that runs and has two trades, one of them open; its writes lie in the log of its database."""
        from core.bots import service

        bot_id = await self.house.bot(name)
        await service.start(self.house.owner, bot_id)
        await self.status(bot_id, BotStatus.RUNNING)
        self.has_answered(bot_id)
        ledger = self.ledger(bot_id)
        ledger.open_trade(1)
        ledger.open_trade(2, "ETH/USDT")
        ledger.close_trade(1)
        return bot_id

    def ledger(self, bot_id: UUID) -> Ledger:
        """Of the database in use, where the bot is now."""
        runner = self.runner_of(self.house.row(bot_id).runner_id)
        self.ledgers[bot_id] = Ledger(runner.workspace(f"bot-{bot_id}") / "trades-1.sqlite")
        return self.ledgers[bot_id]

    def has_answered(self, bot_id: UUID) -> None:
        with Session(self.house.database.engine) as session:
            for database in session.exec(select(BotDatabase).where(BotDatabase.bot_id == bot_id)):
                database.bot_start_ts = 1_700_000_000
                session.add(database)
            session.commit()

    def backups(self, bot_id: UUID) -> list[BotBackup]:
        with Session(self.house.database.engine) as session:
            query = select(BotBackup).where(BotBackup.bot_id == bot_id, col(BotBackup.pruned_at).is_(None))
            return list(session.exec(query.order_by(col(BotBackup.taken_at))))

    def database(self, bot_id: UUID) -> BotDatabase:
        with Session(self.house.database.engine) as session:
            return session.exec(select(BotDatabase).where(BotDatabase.bot_id == bot_id)).one()

    # -- time passes ------------------------------------------------------------------------------------------------

    @asynccontextmanager
    async def time(self) -> AsyncIterator[None]:
        """Rounds and jobs, as the schedule would have them."""
        task = asyncio.create_task(self._pass())
        try:
            yield
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
            await reconcile.settle()

    async def _pass(self) -> None:
        while True:
            await jobs.work()
            await reconcile.reconcile()
            await asyncio.sleep(0.02)
            for runner in (self.here, self.there):
                for name, held in list(runner.held.items()):
                    heartbeats.mark(
                        heartbeats.Sign(UUID(name.removeprefix("bot-")), held.seen.workload_id, utcnow(), utcnow())
                    )

    async def status(self, bot_id: UUID, wanted: BotStatus) -> None:
        await until(lambda: self.house.row(bot_id).status is wanted, 30)

    async def ended(self, job_id: UUID) -> JobView:
        await until(lambda: self._job(job_id).ended_at is not None, 30)
        return self._job(job_id)

    def _job(self, job_id: UUID) -> JobView:
        with Session(self.house.database.engine) as session:
            return jobs.view(session.get_one(Job, job_id))


async def two(house: House, there: FakeRunner) -> Two:
    """For a fixture."""
    other = await runners.add(house.owner, RunnerDraft(name="There", type="LOCAL", capacity=3))
    built = Two(house, there, other.id)
    built.install()
    return built
