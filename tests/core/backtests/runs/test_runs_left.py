"""What is left of backtests when nobody follows them, and what keeps a thing from being deleted."""

from uuid import UUID, uuid4

import pytest
from sqlmodel import Session

from core import in_use, jobs
from core.access.scopes import Kind, Scope
from core.backtests.models import Backtest, BacktestStatus, workload_name
from core.backtests.runs import runs_left
from core.backtests.things_tested import BACKTESTS
from core.errors import Refused
from core.exchanges import service as exchanges
from core.exchanges.models import Exchange
from core.jobs import JobState
from core.market_data import used_version
from core.market_data.sources import source_of
from core.runners import open_runner
from core.runners import service as runners
from core.runners.port import Workload
from core.runners.registry import Registry
from tests import rows
from tests.core.access.house import SECRET, House
from tests.core.backtests.runs.conftest import Silent, asked, job_of, row_of
from tests.core.runners.fake import FakeRunner


async def left_running(house: House, runner: FakeRunner, state: JobState, error: str | None = None) -> UUID:
    """Its workload and files are there, its job is not at work any more."""
    made = asked(house)
    house.change(jobs.Job, job_of(house, made).id, state=state, error=error)
    house.change(Backtest, made, status=BacktestStatus.RUNNING, is_on_runner=True)
    await runner.apply(Workload(name=workload_name(made), version=rows.VERSION, command=()))
    return made


async def test_what_nobody_follows_ends_and_goes(house: House, runner: FakeRunner) -> None:
    cancelled = await left_running(house, runner, JobState.CANCELLED)
    failed = await left_running(house, runner, JobState.FAILED, "It broke.")
    followed = await left_running(house, runner, JobState.RUNNING)
    deleted = Workload(name=workload_name(uuid4()), version=rows.VERSION, command=())
    other = Workload(name="download-1", version=rows.VERSION, command=())
    for workload in (deleted, other):
        await runner.apply(workload)
    await runs_left.end()
    assert row_of(house, cancelled).status is BacktestStatus.CANCELLED
    assert (row_of(house, failed).status, row_of(house, failed).error_message) == (BacktestStatus.FAILED, "It broke.")
    assert row_of(house, followed).status is BacktestStatus.RUNNING
    assert {seen.name for seen in await runner.observe()} == {workload_name(followed), "download-1"}
    assert not row_of(house, failed).is_on_runner and row_of(house, followed).is_on_runner


async def test_what_a_silent_runner_keeps_goes_later(house: House) -> None:
    silent, heard = Silent(), FakeRunner()
    made = await left_running(house, silent, JobState.FAILED)
    open_runner.install(Registry({"LOCAL": lambda _, __: silent}))
    await runs_left.end()
    assert row_of(house, made).is_on_runner
    open_runner.install(Registry({"LOCAL": lambda _, __: heard}))
    await runs_left.end()
    assert not row_of(house, made).is_on_runner
    open_runner.install(None)


async def test_its_snapshot_goes_too(house: House, runner: FakeRunner) -> None:
    programs: list[str] = []
    used_version.install(rows.VERSION)
    made = await left_running(house, runner, JobState.FAILED)
    with Session(house.database.engine) as session:
        store = source_of(session.get_one(Exchange, house.exchange_id)).store
    await runner.stores.put(store, {"BTC_USDT-5m.feather": b""})
    runner.reply = lambda _, code: programs.append(code) or b'{"left": []}'  # type: ignore[func-returns-value]
    await runs_left.end()
    assert not row_of(house, made).is_on_runner
    assert len(programs) == 1 and "drop_snapshots" in programs[0]


@pytest.mark.usefixtures("runner")
async def test_what_is_under_way_keeps_its_things(house: House) -> None:
    in_use.register(BACKTESTS)
    bob = house.person("bob")
    exchange, runner = rows.exchange(owner_id=bob.person_id), rows.runner(name="Bob's", owner_id=bob.person_id)
    house.keep(exchange, runner)
    made = asked(house, runner_id=runner.id, exchange_id=exchange.id)
    for remove in (lambda: exchanges.remove(bob, exchange.id), lambda: runners.remove(bob, runner.id)):
        with pytest.raises(Refused, match="Backtests still use this") as refused:
            await remove()
        assert refused.value.reasons == ("1 more",), "names of what Bob may not see stay hidden"
    house.give(house.resource(Kind.STRATEGY), bob, Scope.VIEW)
    with pytest.raises(Refused) as refused:
        await runners.remove(bob, runner.id)
    assert SECRET in refused.value.reasons[0]
    house.change(Backtest, made, status=BacktestStatus.COMPLETED)
    await runners.remove(bob, runner.id)
