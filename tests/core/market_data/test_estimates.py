"""What people are told before a download starts."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlmodel import Session

from core.access.scopes import Kind, Scope
from core.db import utcnow
from core.errors import Invalid, NotFound
from core.exchanges.models import Exchange
from core.jobs import Job, JobState
from core.market_data.estimates import estimate
from core.market_data.models import CandleDownload, DownloadDraft
from core.market_data.views import Estimate
from core.runners import open_runner
from core.runners.models import RunnerRow
from tests import rows
from tests.core.access.house import House
from tests.core.runners.fake import FakeRunner
from tests.core.statements import statements

pytestmark = pytest.mark.usefixtures("runner")


def binance(house: House, kind: str = "binance", **values: Any) -> Exchange:
    exchange = rows.exchange(name=kind, exchange_type=kind, owner_id=house.olga.person_id, **values)
    house.keep(exchange)
    return exchange


def draft(exchange: Exchange, *pairs: str, **values: Any) -> DownloadDraft:
    asked = {"exchange_id": exchange.id, "pairs": list(pairs or ["BTC/USDT"]), "timeframes": ["1h"], "days": 30}
    return DownloadDraft.model_validate(asked | values)


async def of(house: House, asked: DownloadDraft) -> Estimate:
    return await estimate(house.olga, house.runner_id, asked)


async def test_all_of_it_is_estimated(house: House) -> None:
    found = await of(house, draft(binance(house), "BTC/USDT", "ETH/USDT"))
    assert (found.targets, found.requests, found.refusal, found.notes) == (2, 2, "", ())
    assert 2 * 720 <= found.candles <= 2 * 745
    assert found.size_bytes == 30 * found.candles
    assert found.free_bytes and found.free_bytes > 0
    assert found.seconds and 4 < found.seconds < 5


async def test_what_is_there_is_not_fetched_again(house: House) -> None:
    """In this store; what another account of the exchange type brought counts."""
    now = utcnow()
    held = {"first_at": now - timedelta(days=40), "last_at": now - timedelta(minutes=30)}
    house.keep(rows.candle_file(house.runner_id, "BTC/USDT", "1h", **held))
    house.keep(rows.candle_file(house.runner_id, "ETH/USDT", "1h", source="practice-2", **held))
    exchange = binance(house)
    there, elsewhere = await of(house, draft(exchange)), await of(house, draft(exchange, "ETH/USDT"))
    assert (there.candles, there.notes) == (0, ("Nothing to download: the runner has all of it.",))
    assert elsewhere.candles >= 720


async def test_a_damaged_file_is_fetched_again(house: House) -> None:
    house.keep(rows.candle_file(house.runner_id, "BTC/USDT", "1h", problem="It is cut off."))
    assert (await of(house, draft(binance(house)))).candles >= 720


async def test_pairs_of_a_pattern_are_counted_when_flotilla_knows_them(house: House) -> None:
    practice = rows.exchange(name="Play", exchange_type="practice", owner_id=house.olga.person_id)
    house.keep(practice)
    known, unknown = await of(house, draft(practice, ".*/USDT")), await of(house, draft(binance(house), ".*/USDT"))
    assert (known.targets > 1, known.notes) == (True, ())
    assert (unknown.targets, unknown.notes) == (
        0,
        ("Patterns are not counted: which pairs they match is known when the download starts.",),
    )


async def test_the_pace_of_an_earlier_download_is_expected_again(house: House) -> None:
    exchange = binance(house)
    began = utcnow() - timedelta(hours=1)
    job = Job(kind="download_candles", subject_key="x", title="x", state=JobState.DONE)
    job.started_at, job.ended_at = began, began + timedelta(seconds=104)
    row = CandleDownload(runner_id=house.runner_id, source="binance", job_id=job.id, added_rows=50_000)
    house.keep(job, row)
    found = await of(house, draft(exchange))
    assert found.seconds == pytest.approx(4 + found.candles * 100 / 50_000)


REFUSED = {
    "kraken": (
        "Kraken gives no history of candles, only the newest ones. Download its trades with Freqtrade elsewhere "
        "(freqtrade download-data --dl-trades), then bring that folder in."
    ),
    "binance": "",
}


@pytest.mark.parametrize("kind", REFUSED)
async def test_an_exchange_without_history_is_told_with_the_other_way(house: House, kind: str) -> None:
    assert (await of(house, draft(binance(house, kind)))).refusal == REFUSED[kind]


async def test_what_the_share_does_not_hold_is_refused(house: House) -> None:
    """All sources of the runner share it."""
    house.change(RunnerRow, house.runner_id, data_limit_gib=2)
    house.keep(rows.candle_file(house.runner_id, source="practice-2", size_bytes=2 * 2**30 - 1_000))
    exchange, days = binance(house), {"days": None, "start": date(2026, 1, 1)}
    found = await of(house, draft(exchange, **days, end=date(2026, 1, 10)))
    assert found.refusal == (
        "Candles on Runner zebra may take 2.0 GiB. 2.0 GiB are used, and these need up to 7.0 KiB more. Download less, "
        "or delete candles there."
    )
    assert (await of(house, draft(exchange, **days, end=date(2026, 1, 1)))).refusal == ""


async def test_what_the_disk_does_not_hold_is_refused(house: House) -> None:
    house.change(RunnerRow, house.runner_id, data_limit_gib=100_000)
    pairs = [f"C{number}/USDT" for number in range(100)]
    found = await of(house, draft(binance(house), *pairs, timeframes=["1m"], days=20_000))
    assert "and 2.0 GiB are reserved for bots" in found.refusal


async def test_a_ban_is_told(house: House) -> None:
    exchange, until = binance(house), utcnow() + timedelta(minutes=10)
    house.keep(CandleDownload(runner_id=house.runner_id, source="binance", banned_until=until))
    words = f"binance has banned the address of this runner until {until:%-d %b %H:%M} UTC.".replace("b", "B", 1)
    assert (await of(house, draft(exchange))).refusal == words


async def test_a_ban_that_is_over_is_not_told(house: House) -> None:
    until = utcnow() - timedelta(seconds=1)
    house.keep(CandleDownload(runner_id=house.runner_id, source="binance", banned_until=until))
    assert (await of(house, draft(binance(house)))).refusal == ""


async def test_a_runner_that_does_not_answer_leaves_the_disk_unknown(house: House, runner: FakeRunner) -> None:
    open_runner.install(None)
    found = await of(house, draft(binance(house)))
    assert (found.free_bytes, found.refusal) == (None, "")


async def test_a_wrong_draft_is_refused_at_its_field(house: House) -> None:
    with pytest.raises(Invalid) as error:
        await of(house, draft(binance(house), "BTCUSDT"))
    assert list(error.value.fields) == ["pairs"]


@pytest.mark.parametrize("kind", [Kind.RUNNER, Kind.EXCHANGE])
async def test_both_the_runner_and_the_exchange_are_used(house: House, kind: Kind) -> None:
    bob, (other,) = house.person("bob"), {Kind.RUNNER, Kind.EXCHANGE} - {kind}
    house.give(house.resource(kind), bob, Scope.USE)
    house.give(house.resource(other), bob, Scope.VIEW)
    with Session(house.database.engine) as session:
        asked = draft(session.get_one(Exchange, house.exchange_id))
    with pytest.raises(NotFound):
        await estimate(bob, house.runner_id, asked)


async def test_a_download_of_500_pairs_takes_no_more_queries(house: House) -> None:
    exchange = binance(house)
    await of(house, draft(exchange))  # opens the runner
    with statements(house.database) as few:
        await of(house, draft(exchange))
    house.keep(*(rows.candle_file(house.runner_id, f"C{number}/USDT") for number in range(2_000)))
    pairs = [f"C{number}/USDT" for number in range(500)]
    with statements(house.database) as many:
        found = await of(house, draft(exchange, *pairs, timeframes=["1m", "5m", "1h", "1d"]))
    assert found.targets == 2_000
    assert len(many) == len(few)
