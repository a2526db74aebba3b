"""The candles of the practice fleet: they come when its bots run, once, and go with it."""

from datetime import timedelta

import pytest
from sqlalchemy import delete
from sqlmodel import Session, col, select

from core import jobs
from core.bot_records.models import BotDatabase
from core.db import utcnow
from core.exchanges import service as exchanges
from core.exchanges.markets import listed
from core.exchanges.models import Exchange, ExchangeDraft
from core.jobs import JobState
from core.market_data import service as market_data
from core.market_data.downloads.download_records import KIND
from core.market_data.models import CandleDownload, CandleFileRow, Cause, DownloadDraft
from core.practice_fleet import erasing, fleet_candles, practice_fleet
from core.runners.models import RunnerRow
from tests import rows
from tests.core.bots.conftest import House
from tests.core.practice_fleet.test_practice_fleet import removed

STORE = "market-data-practice-2"


@pytest.fixture(autouse=True)
def handlers() -> None:
    async def never(job: jobs.Running) -> None:
        raise AssertionError("no download is carried out here")

    jobs.register(erasing.KIND, erasing.erase)
    jobs.register(KIND, never, slots=0)


def downloads(house: House) -> list[CandleDownload]:
    with Session(house.database.engine) as session:
        return list(session.exec(select(CandleDownload).order_by(col(CandleDownload.created_at))))


def trades(house: House, bot_id: object) -> None:
    with Session(house.database.engine) as session:
        database = session.exec(select(BotDatabase).where(BotDatabase.bot_id == bot_id)).one()
        rows.add(session, rows.trade(database))
        session.commit()


def further(house: House) -> None:
    """As the job of the backtests asks for them."""
    with Session(house.database.engine) as session:
        fleet_candles.bring_further(session, house.owner.person_id)
        session.commit()


async def begun(house: House) -> None:
    """A fleet that runs and trades."""
    ids = await practice_fleet.start(house.owner, "2026.9")
    await house.round(3)
    trades(house, ids[0])


async def test_they_wait_for_the_first_trade_and_come_once(house: House) -> None:
    ids = await practice_fleet.start(house.owner, "2026.9")
    await fleet_candles.bring()
    await house.round(3)
    await fleet_candles.bring()
    assert downloads(house) == [], "bots that have just started come first"
    trades(house, ids[0])
    await fleet_candles.bring()
    await fleet_candles.bring()
    for _ in range(2):
        further(house)
    brought = downloads(house)
    assert {(one.cause, one.source, one.requested_by) for one in brought} == {
        (Cause.PRACTICE, "practice-2", house.owner.person_id)
    }
    drafts = [DownloadDraft.model_validate(one.config) for one in brought]
    assert [(draft.timeframes, draft.days) for draft in drafts] == [(["1m"], 10), (["5m"], 90)]
    assert all(draft.pairs == list(listed("practice")) for draft in drafts)


async def test_a_fleet_that_does_not_trade_gets_them_after_a_minute(house: House) -> None:
    ids = await practice_fleet.start(house.owner, "2026.9")
    await house.round(3)
    for bot_id in ids:
        house.set(bot_id, status_changed_at=utcnow() - timedelta(minutes=2))
    await fleet_candles.bring()
    assert len(downloads(house)) == 1


async def test_a_fleet_from_before_gets_what_it_has_not_had(house: House) -> None:
    await begun(house)
    await fleet_candles.bring()
    further(house)
    with Session(house.database.engine) as session:
        (_, longer) = downloads(house)
        session.execute(delete(CandleDownload).where(col(CandleDownload.id) != longer.id))
        session.commit()
    await fleet_candles.bring()
    assert [one.config["timeframes"] for one in downloads(house)] == [["5m"], ["1m"]]


async def test_they_go_with_the_fleet_and_come_with_the_next(house: House) -> None:
    await begun(house)
    await fleet_candles.bring()
    further(house)
    await house.runner.stores.put(STORE, {"BTC_USDT-5m.feather": b"candles"})
    kept = CandleFileRow(
        runner_id=house.runner_id, source="practice-2", path="BTC_USDT-5m.feather", trading_mode="spot",
        pair="BTC/USDT", candle_type="spot", timeframe="5m",
    )  # fmt: skip
    rows.keep(house.database, kept)
    rows.change(house.database, RunnerRow, house.runner_id, data_held={"practice-2": {"has_candles": True}})
    ended = await removed(house, house.owner)
    assert (ended.state, ended.error) == (JobState.DONE, None)
    assert STORE not in await house.runner.stores.names()
    assert downloads(house) == []
    with Session(house.database.engine) as session:
        assert session.exec(select(CandleFileRow)).all() == []
        assert session.get_one(RunnerRow, house.runner_id).data_is_ready is False
        assert session.exec(select(jobs.Job.state).where(jobs.Job.kind == KIND)).all() == [JobState.CANCELLED] * 2
    await begun(house)
    await fleet_candles.bring()
    assert len(downloads(house)) == 1


async def test_candles_that_somebody_else_asked_for_stay(house: House) -> None:
    await begun(house)
    await fleet_candles.bring()
    market = await exchanges.add(house.owner, ExchangeDraft(name="Mine", exchange_type="practice"), {})
    asked = DownloadDraft(exchange_id=market.id, pairs=["BTC/USDT"], timeframes=["1h"], days=3)
    await market_data.download(house.owner, house.runner_id, asked)
    await house.runner.stores.put(STORE, {"BTC_USDT-5m.feather": b"candles"})
    assert (await removed(house, house.owner)).state is JobState.DONE
    assert STORE in await house.runner.stores.names()
    assert [one.cause for one in downloads(house)] == [Cause.ASKED]


async def test_candles_that_nobody_can_use_any_more_go_too(house: House) -> None:
    """The owner asked for more of them, from the fleet's own exchange, which goes with it."""
    rows.change(house.database, Exchange, house.exchange_id, exchange_type="binance")
    await begun(house)
    await fleet_candles.bring()
    brought = downloads(house)[0]
    assert brought.exchange_id
    asked = DownloadDraft(exchange_id=brought.exchange_id, pairs=["BTC/USDT"], timeframes=["1h"], days=3)
    await market_data.download(house.owner, house.runner_id, asked)
    await house.runner.stores.put(STORE, {"BTC_USDT-5m.feather": b"candles"})
    assert (await removed(house, house.owner)).state is JobState.DONE
    assert STORE not in await house.runner.stores.names()
