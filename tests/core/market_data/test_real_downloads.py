"""Downloads with real Freqtrade on this machine, from the practice market: jobs, workloads, and what stores hold."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from sqlmodel import Session, select
from starlette.applications import Starlette

from core import db, jobs
from core.access.policy import Actor
from core.access.scopes import Role
from core.db import utcnow
from core.errors import Refused
from core.exchanges import service as exchanges
from core.exchanges.models import ExchangeDraft
from core.jobs import JobState
from core.market_data import service, used_version
from core.market_data.downloads import download_job, live_downloads, projection
from core.market_data.downloads.download_records import KIND, workload_name
from core.market_data.models import CandleDownload, CandleFileRow, DownloadDraft
from core.market_data.views import DownloadView, Outcome
from core.practice.exchange import exchange_block
from core.practice.market.market import Market
from core.practice.server.api import api
from core.practice.server.container_market import ContainerMarket
from core.practice.server.server import PracticeServer
from core.runners import job_slots, open_runner
from core.runners.docker.docker_runner import Settings
from core.runners.docker.object_names import MARKET_HOST
from core.runners.local.local_runner import LocalRunner
from core.runners.local.venvs import Venvs
from core.runners.models import DataDownloadStatus, RunnerRow
from core.runners.port import Runner, State
from core.runners.registry import Registry
from tests import rows
from tests.awkward_market import serving
from tests.core.runners.bench import eventually
from tests.core.runners.conftest import clear
from tests.engine import engine_runner

pytestmark = [
    pytest.mark.freqtrade,
    pytest.mark.timeout(900),
    pytest.mark.parametrize("database_url", ["sqlite"], indirect=True),
]
LONG = 3_000
"""Days of 1m: some thousand requests, which take long enough to do something meanwhile."""


@dataclass
class Place:
    """A runner of this machine, an exchange of the practice market, and their owner."""

    database: db.Database
    owner: Actor
    market: PracticeServer
    runner: Runner
    exchange_id: UUID
    runner_id: UUID
    heard: list[float] = field(default_factory=list)

    def draft(self, *pairs: str, timeframe: str = "5m", days: int = 3) -> DownloadDraft:
        return DownloadDraft(exchange_id=self.exchange_id, pairs=list(pairs), timeframes=[timeframe], days=days)

    async def begin(self, draft: DownloadDraft) -> UUID:
        made = await service.download(self.owner, self.runner_id, draft)
        await jobs.work()
        return made

    async def view(self, download_id: UUID) -> DownloadView:
        return next(one for one in await service.downloads(self.owner, self.runner_id) if one.id == download_id)

    async def until(self, download_id: UUID, is_so: Callable[[DownloadView], bool]) -> DownloadView:
        async def looks() -> bool:
            await jobs.work()
            seen = await self.view(download_id)
            self.heard.append(seen.job.progress)
            return is_so(seen)

        await eventually(looks, seconds=600)
        return await self.view(download_id)

    async def ended(self, download_id: UUID) -> DownloadView:
        return await self.until(download_id, lambda seen: seen.job.state not in jobs.ALIVE)

    def files(self) -> dict[tuple[str, str], CandleFileRow]:
        with Session(self.database.engine) as session:
            return {(row.pair, row.timeframe): row for row in session.exec(select(CandleFileRow))}

    def row(self) -> RunnerRow:
        with Session(self.database.engine) as session:
            return session.get_one(RunnerRow, self.runner_id)

    async def workload(self, download_id: UUID) -> State | None:
        seen = [one for one in await self.runner.observe() if one.name == workload_name(download_id)]
        return seen[0].state if seen else None


@pytest.fixture(params=["LOCAL"])
async def place(
    request: pytest.FixtureRequest, database: db.Database, freqtrade_dir: Path, tmp_path: Path
) -> AsyncIterator[Place]:
    async with AsyncExitStack() as stack:
        app = api(Market(7))
        market = await stack.enter_async_context(PracticeServer(app, tmp_path / "market.port"))
        opening = _on_engine if request.param == "DOCKER" else _here
        runner = await stack.enter_async_context(opening(app, market, freqtrade_dir, tmp_path))
        open_runner.install(Registry({request.param: lambda _, __: runner}))
        jobs.limit_runners(job_slots.of_all)
        jobs.register(KIND, download_job.carry_out, takes_runner_slot=True, waited_for_as=download_job.WAITED_FOR_AS)
        used_version.install(rows.VERSION)
        ada = rows.person("ada", Role.ADMINISTRATOR)
        there = rows.runner(type=request.param, job_slots=2, owner_id=ada.id)
        rows.keep(database, ada, there)
        owner = rows.actor(ada)
        exchange = await exchanges.add(owner, ExchangeDraft(name="Practice", exchange_type="practice"), {})
        yield Place(database, owner, market, runner, exchange.id, there.id)
        await jobs.close()
        open_runner.install(None)


@asynccontextmanager
async def _here(app: Starlette, market: PracticeServer, installed: Path, folder: Path) -> AsyncIterator[Runner]:
    runner = LocalRunner(folder / "runner", Venvs(installed), market_url=market.url)
    yield runner
    await clear(runner)


@asynccontextmanager
async def _on_engine(app: Starlette, market: PracticeServer, installed: Path, folder: Path) -> AsyncIterator[Runner]:
    beside = ContainerMarket(app, folder / "beside.port", lambda _: True, [MARKET_HOST])
    async with engine_runner(settings=Settings(), market_at=beside.at) as runner:
        yield runner
    await beside.stop()


everywhere = pytest.mark.parametrize(
    "place", ["LOCAL", pytest.param("DOCKER", marks=pytest.mark.docker)], indirect=True
)


@everywhere
async def test_a_download_tells_its_progress_and_what_came(place: Place) -> None:
    asked = place.draft("BTC/USDT", "ETH/USDT", "NOPE/USDT", timeframe="1m", days=60)
    first = await place.begin(asked)
    assert await place.begin(asked) == first, "pressed twice, it is one download"
    running = await place.until(first, lambda seen: 0.0 < seen.job.progress < 1.0)
    assert {one.pair for one in running.targets} >= {"BTC/USDT", "ETH/USDT"}
    await projection.keep_in_step()
    assert place.row().data_download_status is DataDownloadStatus.RUNNING
    seen = await place.ended(first)
    assert seen.job.state is JobState.DONE, (seen.job.error, seen.log)
    assert place.heard == sorted(place.heard), "progress never goes back"
    outcomes = {one.pair: one.outcome for one in seen.targets}
    assert outcomes == {"BTC/USDT": Outcome.WHOLE, "ETH/USDT": Outcome.WHOLE, "NOPE/USDT": Outcome.UNKNOWN}
    assert seen.problems == 1
    held = place.files()
    assert held.keys() == {("BTC/USDT", "1m"), ("ETH/USDT", "1m")}
    assert all(60 * 1440 <= row.rows <= 61 * 1440 and row.gap_count == 0 for row in held.values())
    await projection.keep_in_step()
    runner = place.row()
    assert (runner.data_is_ready, runner.data_download_status) == (True, DataDownloadStatus.COMPLETED)
    assert await place.workload(first) is None, "its workspace is removed"
    assert live_downloads.of(first) is None


async def test_a_cancelled_download_keeps_what_it_has_fetched(place: Place) -> None:
    begun = await place.begin(place.draft("BTC/USDT", timeframe="1m", days=LONG))
    await place.until(begun, lambda seen: seen.job.progress > 0.03)
    twice = (service.cancel(place.owner, place.runner_id, begun) for _ in range(2))
    await asyncio.gather(*twice)
    seen = await place.view(begun)
    assert seen.job.state is JobState.CANCELLED
    assert await place.workload(begun) is None
    (target,) = seen.targets
    assert target.outcome is Outcome.PARTLY and 0 < target.rows < LONG * 1440
    assert place.files()["BTC/USDT", "1m"].gap_count == 0


@everywhere
async def test_it_goes_on_without_flotilla_and_is_followed_again(place: Place) -> None:
    begun = await place.begin(place.draft("BTC/USDT", timeframe="1m", days=400))
    await place.until(begun, lambda seen: seen.job.progress > 0.05)
    await jobs.close()
    assert await place.workload(begun) is State.RUNNING, "Flotilla ends, the download does not"
    await jobs.resume_after_restart()
    seen = await place.ended(begun)
    assert seen.job.state is JobState.DONE, (seen.job.error, seen.log)
    assert place.files()["BTC/USDT", "1m"].rows >= 400 * 1440


@everywhere
async def test_a_killed_workload_goes_on_by_itself(place: Place) -> None:
    begun = await place.begin(place.draft("BTC/USDT", timeframe="1m", days=150))
    await place.until(begun, lambda seen: seen.job.progress > 0.3)
    await place.runner.kill(workload_name(begun))
    seen = await place.ended(begun)
    assert seen.job.state is JobState.DONE, (seen.job.error, seen.log)
    row = place.files()["BTC/USDT", "1m"]
    assert (row.gap_count, row.problem) == (0, "") and row.rows >= 150 * 1440


async def test_a_market_that_is_gone_midway_is_no_success(place: Place) -> None:
    begun = await place.begin(place.draft("BTC/USDT", "ETH/USDT", timeframe="1m", days=LONG))
    await place.until(begun, lambda seen: seen.job.progress > 0.02)
    await place.market.stop()
    seen = await place.ended(begun)
    assert seen.job.state is JobState.FAILED, seen.targets
    assert {one.outcome for one in seen.targets} <= {Outcome.PARTLY, Outcome.FAILED}
    assert "BTC/USDT 1m" in (seen.job.error or "")


async def test_two_from_one_exchange_take_turns(place: Place) -> None:
    first = await place.begin(place.draft("BTC/USDT", timeframe="1m", days=LONG))
    second = await place.begin(place.draft("ETH/USDT"))
    await place.until(first, lambda seen: seen.job.progress > 0.01)
    waiting = await place.view(second)
    assert (waiting.job.state, waiting.job.waits_for) == (JobState.WAITING, "another download from the same exchange")
    await service.cancel(place.owner, place.runner_id, first)
    assert (await place.ended(second)).job.state is JobState.DONE


def awkward(place: Place, url: str) -> UUID:
    """An exchange whose settings lead to the market of awkward symbols; an administrator has allowed them."""
    settings = exchange_block(url) | {"ccxt_config": exchange_block(url)["ccxt_config"] | {"enableRateLimit": True}}
    settings = {name: settings[name] for name in ("ccxt_config", "only_from_ccxt")}
    exchange = rows.exchange(name="Awkward", config={"exchange": settings}, owner_id=place.owner.person_id)
    rows.keep(place.database, exchange)
    return exchange.id


async def test_awkward_symbols_are_told_by_name_and_a_ban_is_kept_in_mind(place: Place) -> None:
    with serving() as market:
        place.exchange_id = awkward(place, market.url)
        pairs = ("BTC/USDT", "NEW/USDT", "OLD/USDT", "GAP/USDT", "NIL/USDT")
        seen = await place.ended(await place.begin(place.draft(*pairs, timeframe="1h", days=30)))
        assert seen.job.state is JobState.DONE, (seen.job.error, seen.log)
        assert seen.source.startswith("binance-own-"), "its candles are not those of Binance"
        told = {one.pair: one for one in seen.targets}
        assert {pair: one.outcome for pair, one in told.items()} == {
            "BTC/USDT": Outcome.WHOLE,
            "NEW/USDT": Outcome.WHOLE,
            "GAP/USDT": Outcome.WHOLE,
            "NIL/USDT": Outcome.NOTHING,
            "OLD/USDT": Outcome.NOTHING,
        }
        assert told["NEW/USDT"].rows == pytest.approx(72, abs=1)
        assert "nothing before" in told["NEW/USDT"].words
        assert "OLD/USDT is not traded any more." in told["OLD/USDT"].words
        held = place.files()
        assert (held["GAP/USDT", "1h"].gap_count, held["GAP/USDT", "1h"].longest_gap) == (1, 30)
        assert held["BTC/USDT", "1h"].gap_count == 0
        seen = await place.ended(await place.begin(place.draft("BAN/USDT", "BTC/USDT", timeframe="4h")))
        assert seen.job.state is JobState.FAILED
        assert "has banned the address" in (seen.job.error or "")
        rows.change(place.database, CandleDownload, seen.id, banned_until=utcnow() + timedelta(minutes=5))
        with pytest.raises(Refused, match="has banned the address of this runner until"):
            await place.begin(place.draft("BTC/USDT", timeframe="4h"))
