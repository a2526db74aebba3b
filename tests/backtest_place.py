"""A place where real backtests run: a runner of this machine or of an engine, with candles of an exchange, and their
owner."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from cryptography.fernet import Fernet
from sqlmodel import Session, col, select

from core import boot, db, jobs, migrations
from core.access import authority
from core.access.local.local_authority import LocalAuthority
from core.access.policy import Actor
from core.access.scopes import Role
from core.backtests import service
from core.backtests.models import Backtest, BacktestDraft, BacktestStatus
from core.backtests.runs import brought_back
from core.encryption import crypto
from core.exchanges.models import Exchange
from core.market_data import service as market_data
from core.market_data import used_version
from core.market_data.models import CandleDownload, DownloadDraft
from core.market_data.sources import source_of
from core.market_data.stored import candle_inventory
from core.practice.market.editions import EDITIONS
from core.practice.market.market import Market
from core.practice.server.api import api
from core.practice.server.container_market import ContainerMarket
from core.practice.server.server import PracticeServer
from core.runners import job_slots, open_runner
from core.runners.docker.docker_runner import Settings
from core.runners.docker.object_names import MARKET_HOST
from core.runners.local.venvs import Venvs
from core.runners.port import Runner
from core.runners.registry import Registry
from core.strategies import service as strategies
from core.strategies.models import StrategyDraft
from tests import machine, rows
from tests.core.runners.conftest import clear
from tests.eager_runner import EagerRunner
from tests.engine import engine_runner

DATA = Path(__file__).parent / "data"
WHOLE = DATA / "candles" / "whole"
"""5m of BTC, ETH, SOL and BNB, 2026-10-01 to 2026-10-04, without a gap."""
STRATEGIES = DATA / "tested_strategies"
ENDED = (BacktestStatus.COMPLETED, BacktestStatus.FAILED, BacktestStatus.CANCELLED)
PATIENCE_SECONDS = 800
"""Runs yield to all else: on a machine with much to do they take minutes."""
_markets: dict[str, bytes] = {}
"""Markets that a download of this process has kept with its candles, by store and trading mode."""


@dataclass
class Place:
    """`strategies`: name → version id, as they were added."""

    database: db.Database
    owner: Actor
    runner: Runner
    runner_id: UUID
    exchange_id: UUID
    market: PracticeServer
    folder: Path
    strategies: dict[str, UUID] = field(default_factory=dict)

    async def strategy(self, code: str | Path, name: str = "", **values: Any) -> UUID:
        """Add one, or return the one of this name that was added."""
        name = name or (code.stem if isinstance(code, Path) else "")
        if name not in self.strategies:
            words = code.read_text() if isinstance(code, Path) else code
            made = await strategies.add(self.owner, StrategyDraft(name=name, code=words, **values))
            self.strategies[name] = made.id
        return self.strategies[name]

    def draft(self, strategy_id: UUID, *pairs: str, **values: Any) -> BacktestDraft:
        """Of 2 and 3 October, one day after the first candle."""
        its: dict[str, Any] = {"start": date(2026, 10, 2), "end": date(2026, 10, 3)}
        its |= {"stake_amount": 100, "max_open_trades": 3}
        places = {"strategy_id": strategy_id, "runner_id": self.runner_id, "exchange_id": self.exchange_id}
        return BacktestDraft.model_validate(
            {**places, "pairs": list(pairs or ("BTC/USDT", "ETH/USDT")), **its, **values}
        )

    async def ask(self, *drafts: BacktestDraft) -> list[UUID]:
        """Ask for these, and have the first ones started."""
        ids = await service.ask(self.owner, drafts)
        await jobs.work()
        return ids

    async def run(self, draft: BacktestDraft) -> Backtest:
        """Ask for one, and return its row when it has ended."""
        (one,) = await self.ended(await self.ask(draft))
        return one

    async def ended(self, ids: Sequence[UUID], seconds: float = PATIENCE_SECONDS) -> list[Backtest]:
        """Return their rows, in this order, when all have ended and nothing of them is on the runner."""
        async with asyncio.timeout(seconds):
            while not all(one.status in ENDED for one in self.rows(ids)) or self._are_at_work(ids):
                await self.turn()
        return self.rows(ids)

    def _are_at_work(self, ids: Sequence[UUID]) -> bool:
        jobs_of = select(jobs.Job.id).where(col(jobs.Job.id).in_([one.job_id for one in self.rows(ids)]))
        with Session(self.database.engine) as session:
            return session.exec(jobs_of.where(col(jobs.Job.state).in_(jobs.ALIVE))).first() is not None

    async def turn(self) -> None:
        """What the rounds of Flotilla do, once."""
        await jobs.work()
        await asyncio.sleep(0.05)

    def rows(self, ids: Sequence[UUID]) -> list[Backtest]:
        with Session(self.database.engine) as session:
            found = {row.id: row for row in session.exec(select(Backtest).where(col(Backtest.id).in_(ids)))}
        return [found[id] for id in ids]

    # -- candles ------------------------------------------------------------------------------------------------------

    @property
    def store(self) -> str:
        with Session(self.database.engine) as session:
            return source_of(session.get_one(Exchange, self.exchange_id)).store

    async def put(self, files: Mapping[str, Path]) -> None:
        """Candle files, by their path in the store, beside the exchange's markets."""
        await self._keep_markets()
        await self.runner.stores.put(self.store, files)
        with Session(self.database.engine) as session:
            source = source_of(session.get_one(Exchange, self.exchange_id))
        await candle_inventory.read(self.runner, machine.FREQTRADE_VERSION, self.runner_id, source)

    async def _keep_markets(self) -> None:
        """As a download leaves them there."""
        path = "markets-spot.json"
        if self.store not in _markets:
            await self.download("BTC/USDT", timeframe="1d", days=2)
            blocks = self.runner.stores.fetch(self.store, path, 2**26)
            _markets[self.store] = b"".join([block async for block in blocks])
            await self.runner.stores.delete(self.store)
        await self.runner.stores.put(self.store, {path: _markets[self.store]})

    async def download(self, *pairs: str, timeframe: str = "5m", days: int = 3, mode: str = "spot") -> None:
        """Really, from the exchange."""
        draft = DownloadDraft.model_validate(
            {"exchange_id": self.exchange_id, "pairs": pairs, "timeframes": [timeframe], "days": days,
             "trading_mode": mode}
        )  # fmt: skip
        download_id = await market_data.download(self.owner, self.runner_id, draft)
        async with asyncio.timeout(PATIENCE_SECONDS):
            while (state := self._job_of(download_id)).state in jobs.ALIVE:
                await self.turn()
        assert state.state is jobs.JobState.DONE, state.error

    def _job_of(self, download_id: UUID) -> jobs.Job:
        with Session(self.database.engine) as session:
            return session.get_one(jobs.Job, session.get_one(CandleDownload, download_id).job_id)


def whole_candles() -> dict[str, Path]:
    """Path in a store → file."""
    return {path.name: path for path in WHOLE.iterdir()}


@contextmanager
def fresh_database(folder: Path) -> Iterator[db.Database]:
    """With all tables and a key, where no fixture of pytest makes one."""
    opened = db.connect(f"sqlite:///{folder}/flotilla.db")
    migrations.upgrade(opened.engine)
    crypto.install(crypto.Vault([Fernet.generate_key()]))
    authority.install(LocalAuthority())
    boot.register_users()
    boot.register_kinds()
    yield opened
    authority.install(None)
    crypto.install(None)
    db.disconnect()


@asynccontextmanager
async def opened(database: db.Database, folder: Path, kind: str = "LOCAL", slots: int = 2) -> AsyncIterator[Place]:
    """Without candles. `slots`: how many may run at once."""
    async with AsyncExitStack() as stack:
        app = api(*(Market(7, edition) for edition in EDITIONS))
        market = await stack.enter_async_context(PracticeServer(app, folder / "market.port"))
        opening = _on_engine(app, folder) if kind == "DOCKER" else _here(market, folder)
        runner = await stack.enter_async_context(opening)
        open_runner.install(Registry({kind: lambda _, __: runner}))
        boot.register_jobs()
        jobs.limit_runners(job_slots.of_all)
        used_version.install(rows.VERSION)
        ada = rows.person("ada", Role.ADMINISTRATOR)
        there = rows.runner(type=kind, job_slots=slots, owner_id=ada.id)
        exchange = rows.exchange(name="Practice", exchange_type="practice", market_edition=2, owner_id=ada.id)
        rows.keep(database, ada, there, exchange)
        brought_back.keep_in(folder / "brought")
        yield Place(database, rows.actor(ada), runner, there.id, exchange.id, market, folder)
        await jobs.close()
        open_runner.install(None)


@asynccontextmanager
async def _here(market: PracticeServer, folder: Path) -> AsyncIterator[Runner]:
    runner = EagerRunner(folder / "runner", Venvs(machine.freqtrade_dir()), market_url=market.url)
    yield runner
    await clear(runner)


@asynccontextmanager
async def _on_engine(app: Any, folder: Path) -> AsyncIterator[Runner]:
    beside = ContainerMarket(app, folder / "beside.port", lambda _: True, [MARKET_HOST])
    async with engine_runner(settings=Settings(), market_at=beside.at) as runner:
        yield runner
    await beside.stop()
