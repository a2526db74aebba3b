"""What wakes the rounds of background work, and what only pages redraw for. The house is open, its runner in memory."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
import orjson
import pytest
from sqlalchemy import event
from sqlmodel import Session, select

from core import boot, config, db, events
from core.access.policy import Actor
from core.access.scopes import Role
from core.bot_records import heartbeats
from core.bot_records.models import Bot, BotDraft, BotMetrics, BotStatus, Target
from core.bots import service
from core.encryption import crypto
from core.exchanges import service as exchanges
from core.exchanges.models import ExchangeDraft
from core.practice.samples import SAMPLES
from core.runners import service as runners
from core.runners.models import RunnerDraft
from core.runners.port import Observation, Progress, State, Workload
from core.schedule import Schedule
from core.strategies import service as strategies
from core.strategies.models import StrategyDraft
from tests import rows
from tests.core.runners.fake import FakeRunner, Held
from tests.core.trades.house import CONTAINER, build
from tests.core.trades.standin import StandIn
from tests.told_trades import trade

BUSY = ("Ada", "Bob", "Cay")
EVENTS = 30
INSTALL_SECONDS = 1.0


class Machine(FakeRunner):
    """Counts how often it was looked at. `apis`: name of a workload → its API."""

    def __init__(self, versions: Sequence[str] = ("2026.9",)) -> None:
        super().__init__(versions, self._answered)
        self.looks = 0
        self.apis: dict[str, StandIn] = {}
        self._usual = StandIn()

    async def observe(self) -> Sequence[Observation]:
        self.looks += 1
        return await super().observe()

    async def prepare(self, version: str, progress: Progress) -> None:
        """It takes longer than the rounds that its begin wakes."""
        progress(0.1, "Downloading")
        await asyncio.sleep(INSTALL_SECONDS)
        await super().prepare(version, progress)

    def http(self, name: str) -> httpx.AsyncClient:
        return self.apis[name].http if name in self.apis else super().http(name)

    def hold(self, name: str, api: StandIn) -> None:
        """It has been running there all along."""
        seen = Observation(name=name, state=State.RUNNING, workload_id=CONTAINER, labels={"generation": "1"})
        self.held[name] = Held(Workload(name, "2026.9", ()), seen, {}, True)
        self.apis[name] = api

    def _answered(self, _: str, request: httpx.Request) -> httpx.Response:
        path = request.url.path.removeprefix("/api/v1")
        answer = orjson.dumps(self._usual._answer(path, dict(request.url.params)))
        return httpx.Response(200, stream=httpx.ByteStream(answer))  # read as it comes


class House(boot.House):
    """Its local runners are the one in memory."""

    machine: Machine

    async def _factories(self, *_: object) -> dict[str, Callable[..., Machine]]:  # type: ignore[override]
        return {"LOCAL": lambda *_: self.machine}


@pytest.fixture
async def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[House]:
    """Prepared, not open yet."""
    monkeypatch.setenv("FLOTILLA_DATA_DIR", str(tmp_path / "data"))
    made = House(config.load())
    made.machine = Machine()
    boot.prepare(made.settings)
    yield made
    await made.close()
    crypto.install(None)
    db.disconnect()
    heartbeats.forget_all()


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(30):
        while not condition():
            await asyncio.sleep(0.02)


# -- three busy bots --------------------------------------------------------------------------------------------------


@pytest.fixture
async def crew(house: House) -> AsyncIterator[list[StandIn]]:
    """The APIs of three bots that run."""
    built = build(db.current())
    apis = [StandIn() for _ in BUSY]
    for name, api in zip(BUSY, apis, strict=True):
        source = built.bot(name, target=Target.RUNNING, generation=1, applied_generation=1)
        await api.__aenter__()
        house.machine.hold(f"bot-{source.bot_id}", api)
    yield apis
    for api in apis:
        await api.__aexit__()


async def trading(api: StandIn) -> None:
    """Its price moves without an end, and every fifth time a trade closes and another one opens."""
    number, turn = 1, 0
    while True:
        turn += 1
        if turn % 5 == 0 and api.open:
            api.close(number)
            number += 1
        api.open = [trade(number, profit=float(turn))]
        await api.tell("entry_fill")
        await asyncio.sleep(0.1)


async def test_busy_bots_wake_no_round(house: House, crew: list[StandIn]) -> None:
    """Their figures change, trades are filled and closed, nobody presses anything: the schedule alone decides."""
    await house.open()
    await until(lambda: all(api.listeners for api in crew) and count_of_metrics() == len(BUSY))
    heard: list[events.Event] = []
    forget = events.subscribe(heard.append, events.FiguresChanged, events.TradeChanged)
    with counted_job_rounds() as job_rounds:
        began, looks = time.monotonic(), house.machine.looks
        tasks = [asyncio.create_task(trading(api)) for api in crew]
        await until(lambda: len(heard) >= EVENTS)
        seconds = time.monotonic() - began
        for task in tasks:
            task.cancel()
        rounds, of_jobs = house.machine.looks - looks, len(job_rounds)
    forget()
    assert {type(one) for one in heard} == {events.FiguresChanged, events.TradeChanged}
    assert rounds <= seconds / 2 + 1, f"{rounds} rounds of reconciliation in {seconds:.1f} s"
    assert of_jobs <= seconds / 5 + 1, f"{of_jobs} rounds of jobs in {seconds:.1f} s"


def count_of_metrics() -> int:
    with Session(db.current().engine) as session:
        return len(session.exec(select(BotMetrics.id)).all())


@contextmanager
def counted_job_rounds() -> Iterator[list[str]]:
    """Each look for jobs that wait."""
    found: list[str] = []

    def note(*args: Any) -> None:
        if "FROM job" in args[2] and "job.priority DESC" in args[2]:
            found.append(args[2])

    engine = db.current().engine
    event.listen(engine, "before_cursor_execute", note)
    yield found
    event.remove(engine, "before_cursor_execute", note)


# -- a press ----------------------------------------------------------------------------------------------------------


@dataclass
class Press:
    """Somebody with one bot, which rests."""

    house: House
    actor: Actor
    bot_id: UUID

    async def becomes(self, status: BotStatus, generation: int) -> None:
        """Of what was asked for then, and not earlier."""
        await until(lambda: self._is(status, generation))

    def _is(self, status: BotStatus, generation: int) -> bool:
        with Session(db.current().engine) as session:
            bot = session.get_one(Bot, self.bot_id)
            return bot.status is status and bot.applied_generation == bot.generation == generation


@pytest.fixture
async def press(house: House, monkeypatch: pytest.MonkeyPatch) -> Press:
    """The house is open, and nothing in it is scheduled: what happens, happens because of what was told."""
    monkeypatch.setattr(Schedule, "every", lambda *_: None)
    await house.open()
    person = rows.person(role=Role.ADMINISTRATOR)
    await db.current().run(lambda session: session.add(person))
    actor = rows.actor(person)
    exchange = await exchanges.add(actor, ExchangeDraft(name="Practice", exchange_type="practice"), {})
    runner = await runners.add(actor, RunnerDraft(name="Here", type="LOCAL"))
    strategy = await strategies.add(actor, StrategyDraft(name="Dips", code=SAMPLES[0].code))
    draft = BotDraft(
        name="Ada",
        exchange_id=exchange.id,
        strategy_id=strategy.id,
        runner_id=runner.id,
        config={"stake_currency": "USDT", "stake_amount": 100},
    )
    return Press(house, actor, await service.add(actor, draft, "2026.9"))


async def test_every_step_of_a_start_a_restart_and_a_stop_follows_the_one_before(press: Press) -> None:
    """Its version is installed, it is started, its first answer makes it RUNNING."""
    press.house.machine.versions = ()
    await service.start(press.actor, press.bot_id)
    await press.becomes(BotStatus.RUNNING, 1)
    await service.restart(press.actor, press.bot_id)
    await press.becomes(BotStatus.RUNNING, 2)
    await service.stop(press.actor, press.bot_id)
    await press.becomes(BotStatus.STOPPED, 3)


async def test_what_its_runner_started_again_is_followed_at_once(press: Press) -> None:
    await service.start(press.actor, press.bot_id)
    await press.becomes(BotStatus.RUNNING, 1)
    press.house.machine.crash_and_return(f"bot-{press.bot_id}")
    looks = press.house.machine.looks
    events.publish(events.TransitionAdvanced(press.bot_id))  # a runner may tell of it, or the schedule looks
    await until(lambda: press.house.machine.looks > looks + 1)
    await press.becomes(BotStatus.RUNNING, 1)
