"""Versions that are installed first, and which trade database a run writes to."""

import pytest
from sqlmodel import Session

from core import jobs
from core.bot_records.models import BotMetrics, Mode, Target
from core.bots import service
from core.bots.lifecycle import reconcile
from core.bots.views import Health
from core.errors import Refused
from core.exchanges import service as exchanges
from core.exchanges.models import ExchangeDraft
from core.jobs import worker
from core.runners.port import Observation, Progress
from tests.core.bots.conftest import House, Make, until
from tests.core.bots.lifecycle.lives import S, databases, name_of, pause_over, runs
from tests.core.runners.fake import FakeRunner
from tests.core.runners.faulty import AnswersLate


class Broken(FakeRunner):
    """Has a defect of its own."""

    async def observe(self) -> list[Observation]:
        raise KeyError("State")


async def test_a_runner_with_a_defect_is_a_silent_runner(house: House) -> None:
    bot_id = await house.running()
    house.runner.observe = Broken().observe  # type: ignore[method-assign]
    await house.round()
    assert (await house.view(bot_id)).health.health is Health.UNKNOWN


class Installs(FakeRunner):
    """Has no version yet; `refuses` says why it will have none."""

    def __init__(self) -> None:
        super().__init__(versions=())
        self.refuses = ""

    async def prepare(self, version: str, progress: Progress) -> None:
        if self.refuses:
            raise Refused(self.refuses, detail="pip: no")
        await super().prepare(version, progress)


async def work() -> None:
    await jobs.work()
    for job_id in list(worker._tasks):
        await jobs.wait(job_id)


class TestMissingVersion:
    @pytest.fixture
    def make_runner(self) -> Make:
        return Installs

    async def test_it_is_installed_and_then_started(self, house: House) -> None:
        bot_id = await house.bot()
        await service.start(house.owner, bot_id)
        await house.round(3)
        detail = await service.get(house.owner, bot_id)
        assert detail.installing is not None
        assert (house.row(bot_id).status, house.runner.applied) == (S.STARTING, [])
        await work()
        await house.round(3)
        assert house.row(bot_id).status is S.RUNNING

    async def test_the_installer_says_why_not(self, house: House) -> None:
        self.runner(house).refuses = "There is no Freqtrade 2026.9 in the package index."
        bot_id = await house.bot()
        await service.start(house.owner, bot_id)
        await house.round()
        await work()
        await house.round(2)
        bot = house.row(bot_id)
        assert (bot.status, bot.error_message) == (S.FAILED, "There is no Freqtrade 2026.9 in the package index.")
        await house.round(2)
        self.runner(house).refuses = ""
        await service.start(house.owner, bot_id)
        await house.round()
        await work()
        await house.round(3)
        assert house.row(bot_id).status is S.RUNNING

    async def test_a_bot_runs_on_while_the_version_it_is_to_be_restarted_with_is_installed(self, house: House) -> None:
        house.runner.versions = ("2026.8",)
        bot_id = await house.bot(freqtrade_version="2026.8")
        await service.start(house.owner, bot_id)
        await house.round(3)
        await service.edit(house.owner, bot_id, house.draft(freqtrade_version="2026.9"))
        await service.restart(house.owner, bot_id)
        await house.round(3)
        assert list(house.runner.held) == [name_of(bot_id)]
        await work()
        await house.round(4)
        assert [one.version for one in house.runner.applied] == ["2026.8", "2026.9"]
        assert house.row(bot_id).status is S.RUNNING

    async def test_a_version_that_cannot_be_had_ends_nothing_that_runs(self, house: House) -> None:
        house.runner.versions = ("2026.8",)
        self.runner(house).refuses = "The package index does not answer."
        bot_id = await house.bot(freqtrade_version="2026.8")
        await service.start(house.owner, bot_id)
        await house.round(3)
        await service.edit(house.owner, bot_id, house.draft(freqtrade_version="2026.9"))
        await service.restart(house.owner, bot_id)
        await house.round(2)
        await work()
        await house.round(4)
        assert len(house.runner.applied) == 1
        assert house.row(bot_id).status is S.RUNNING
        assert "does not answer" in ((await house.view(bot_id)).error or "")

        house.runner.crash(name_of(bot_id), 1)
        await house.round(2)
        bot = house.row(bot_id)
        assert (bot.status, bot.error_message) == (S.STARTING, "It ended by itself with exit code 1.")
        assert bot.next_attempt_at is not None, "its death is noted like any other"

    def runner(self, house: House) -> Installs:
        assert isinstance(house.runner, Installs)
        return house.runner


class TestWishedAgainMeanwhile:
    @pytest.fixture
    def make_runner(self) -> Make:
        return lambda: AnswersLate(delay_seconds=0.1)

    async def test_the_newer_wish_wins(self, house: House) -> None:
        bot_id = await house.bot()
        await service.start(house.owner, bot_id)
        await reconcile.reconcile()
        await until(lambda: bool(runs(house, bot_id)))
        await service.edit(house.owner, bot_id, house.draft(config={"stake_currency": "USDT", "stake_amount": 7}))
        await service.restart(house.owner, bot_id)
        await reconcile.settle()
        await house.round(5)
        assert house.row(bot_id).status is S.RUNNING
        assert house.row(bot_id).applied_generation == house.row(bot_id).generation == 2
        assert b'"stake_amount": 7' in house.runner.applied[-1].files["config/bot.json"]


async def test_dry_and_live_and_each_currency_have_databases_of_their_own(house: House) -> None:
    credentials = {"api_key": "k", "secret": "s"}
    kraken = (await exchanges.add(house.owner, ExchangeDraft(name="K", exchange_type="kraken"), credentials)).id
    bot_id = await house.bot(exchange_id=kraken)
    files = []
    for changes in (
        {"mode": Mode.DRY_RUN},
        {"mode": Mode.LIVE},
        {"mode": Mode.DRY_RUN, "config": {"stake_currency": "EUR", "stake_amount": 1}},
        {"mode": Mode.DRY_RUN},
    ):
        await service.edit(house.owner, bot_id, house.draft(exchange_id=kraken, **changes))
        await service.start(house.owner, bot_id)
        await house.round(3)
        used = next(one for one in databases(house, bot_id) if one.closed_at is None)
        system = house.runner.applied[-1].files["config/system.json"].decode()
        assert used.file_name in system
        assert f'"dry_run": {str(changes["mode"] is Mode.DRY_RUN).lower()}' in system
        files.append(used.file_name)
        await service.stop(house.owner, bot_id)
        await house.round(2)
    assert files[0] == files[3]
    assert len(set(files)) == 3
    assert sum(one.closed_at is None for one in databases(house, bot_id)) == 1


async def test_going_live_does_not_show_the_profit_of_the_dry_run(house: House) -> None:
    kraken = (await exchanges.add(house.owner, ExchangeDraft(name="K", exchange_type="kraken"), {"api_key": "k"})).id
    bot_id = await house.bot(exchange_id=kraken)
    await service.start(house.owner, bot_id)
    await house.round(3)
    with Session(house.database.engine) as session:
        dry = databases(house, bot_id)[0].id
        session.add(BotMetrics(bot_id=bot_id, database_id=dry, profit_all_coin=99.0, closed_trade_count=9))
        session.commit()
    await service.stop(house.owner, bot_id)
    await house.round(2)
    await service.edit(house.owner, bot_id, house.draft(exchange_id=kraken, mode=Mode.LIVE))
    await service.start(house.owner, bot_id)
    await house.round(3)
    view = await house.view(bot_id)
    assert (view.mode, view.profit_all, view.closed_trade_count) == (Mode.LIVE, None, 0)


async def test_a_paused_bot_comes_back_paused(house: House) -> None:
    bot_id = await house.running()
    house.set(bot_id, target=Target.PAUSED)
    house.runner.crash(name_of(bot_id), 1)
    await house.round()
    pause_over(house, bot_id)
    await house.round(3)
    assert b'"initial_state": "paused"' in house.runner.applied[-1].files["config/system.json"]


async def test_an_exited_workload_of_a_stopped_bot_is_put_away(house: House) -> None:
    bot_id = await house.running()
    await service.stop(house.owner, bot_id)
    house.runner.crash(name_of(bot_id), 0)
    await house.round(2)
    assert (house.row(bot_id).status, house.runner.held) == (S.STOPPED, {})
    assert runs(house, bot_id)[0].exit_code == 0
