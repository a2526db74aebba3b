"""The backtests of the practice fleet: asked for when its candles have come, once, and gone with it."""

from datetime import timedelta

import pytest
from sqlalchemy import delete
from sqlmodel import Session, col, select

from core import jobs
from core.backtests.models import Backtest, BacktestDraft, BacktestStatus
from core.backtests.runs import backtest_job
from core.db import utcnow
from core.exchanges.markets import listed
from core.jobs import Job, JobState
from core.market_data.downloads.download_records import KIND as DOWNLOAD
from core.market_data.models import CandleDownload
from core.practice_fleet import erasing, fleet_backtests, fleet_candles
from core.strategies.models import Strategy
from tests import rows
from tests.core.bots.conftest import House
from tests.core.practice_fleet.test_fleet_candles import begun, downloads
from tests.core.practice_fleet.test_practice_fleet import removed


@pytest.fixture(autouse=True)
def handlers() -> None:
    async def never(job: jobs.Running) -> None:
        raise AssertionError("nothing is downloaded or run here")

    jobs.register(erasing.KIND, erasing.erase)
    jobs.register(fleet_backtests.KIND, fleet_backtests.ask)
    jobs.register(DOWNLOAD, never, slots=0)
    jobs.register(backtest_job.KIND, never, slots=0)


def backtests(house: House) -> list[Backtest]:
    with Session(house.database.engine) as session:
        return list(session.exec(select(Backtest).order_by(col(Backtest.created_at))))


def candles_come(house: House) -> None:
    """Those of the fleet that waited."""
    with Session(house.database.engine) as session:
        for row in session.exec(select(CandleDownload)):
            job = session.get_one(Job, row.job_id)
            if job.state in jobs.ALIVE:
                job.state = JobState.DONE
                session.add(job)
        session.commit()


async def asked(house: House) -> list[Backtest]:
    """What there is after some rounds."""
    for _ in range(2):
        await fleet_backtests.bring()
        await jobs.work()
        with Session(house.database.engine) as session:
            waits = session.exec(select(Job.id).where(Job.kind == fleet_backtests.KIND, col(Job.state).in_(jobs.ALIVE)))
            alive = list(waits)
        for job_id in alive:
            await jobs.wait(job_id)
    return backtests(house)


async def test_each_sample_strategy_is_tested_once_when_its_candles_have_come(house: House) -> None:
    await begun(house)
    await fleet_candles.bring()
    assert await asked(house) == [], "they wait for their candles"
    candles_come(house)
    made = await asked(house)
    assert [one.config["timeframes"] for one in downloads(house)] == [["1m"], ["5m"]], "the others come after them"
    with Session(house.database.engine) as session:
        names = [session.get_one(Strategy, row.strategy_id).name for row in made]
    assert names == ["Sample pullback", "Sample momentum", "Sample reversion"]
    assert {(row.status, row.is_practice, row.owner_id) for row in made} == {
        (BacktestStatus.PENDING, True, house.owner.person_id)
    }
    draft = BacktestDraft.model_validate(made[0].draft)
    assert draft.pairs == list(listed("practice"))
    assert (draft.end - draft.start).days == 6 and draft.end == utcnow().date() - timedelta(days=1)
    assert draft.start - timedelta(days=2) > utcnow().date() - timedelta(days=fleet_candles.TESTED.days), "start-up"


async def test_those_that_were_deleted_do_not_come_back(house: House) -> None:
    await begun(house)
    await fleet_candles.bring()
    candles_come(house)
    assert len(await asked(house)) == 3
    with Session(house.database.engine) as session:
        session.execute(delete(Backtest))
        session.commit()
    assert await asked(house) == []


async def test_they_go_with_the_fleet_and_come_with_the_next(house: House) -> None:
    await begun(house)
    await fleet_candles.bring()
    candles_come(house)
    assert len(await asked(house)) == 3
    ended = await removed(house, house.owner)
    assert (ended.state, ended.error) == (JobState.DONE, None)
    assert backtests(house) == []
    with Session(house.database.engine) as session:
        assert session.exec(select(Strategy).where(Strategy.note == erasing.SAMPLE_NOTE)).all() == []
        states = session.exec(select(Job.state).where(Job.kind == backtest_job.KIND)).all()
        assert states == [JobState.CANCELLED] * 3
    await begun(house)
    await fleet_candles.bring()
    candles_come(house)
    assert len(await asked(house)) == 3


async def test_a_persons_own_backtest_of_a_sample_stays_with_it(house: House) -> None:
    await begun(house)
    await fleet_candles.bring()
    candles_come(house)
    (one, *_) = await asked(house)
    rows.change(house.database, Backtest, one.id, is_practice=False)
    assert (await removed(house, house.owner)).state is JobState.DONE
    (left,) = backtests(house)
    with Session(house.database.engine) as session:
        assert (left.id, session.get_one(Strategy, left.strategy_id).name) == (one.id, "Sample pullback")
