"""The job of a download on a runner in memory: what it tells when nothing can begin."""

import asyncio
from dataclasses import replace

import pytest
from sqlmodel import Session, select

from core import jobs
from core.audit import AuditEvent
from core.errors import Refused
from core.exchanges import service as exchanges
from core.exchanges.models import ExchangeDraft
from core.jobs import JobState
from core.market_data import service, used_version
from core.market_data.downloads import download_job
from core.market_data.downloads.download_records import KIND, workload_name
from core.market_data.models import DownloadDraft
from core.runners.port import State, Workload
from tests import rows
from tests.core.bots.conftest import House, house, make_runner

__all__ = ["house", "make_runner"]


@pytest.fixture(autouse=True)
def handler() -> None:
    jobs.register(KIND, download_job.carry_out)
    used_version.install(rows.VERSION)


def draft(house: House, **changes: object) -> DownloadDraft:
    asked = {"exchange_id": house.exchange_id, "pairs": ["BTC/USDT"], "timeframes": ["5m"], "days": 3}
    return DownloadDraft.model_validate(asked | changes)


def told(house: House) -> list[tuple[str, str]]:
    with Session(house.database.engine) as session:
        lines = session.exec(select(AuditEvent).where(AuditEvent.verb == "downloaded"))
        return [(line.text, line.level) for line in lines]


async def test_one_that_cannot_begin_is_told_with_the_reason(house: House) -> None:
    house.runner.market_url = ""
    await service.download(house.owner, house.runner_id, draft(house))
    await jobs.work()
    (seen,) = await service.downloads(house.owner, house.runner_id)
    await jobs.wait(seen.job.id)
    (seen,) = await service.downloads(house.owner, house.runner_id)
    reason = "The practice market cannot be reached from this runner."
    assert (seen.job.state, seen.job.error) == (JobState.FAILED, reason)
    line = f"Could not finish downloading BTC/USDT, 5m from Practice market to Here: {reason}"
    assert told(house) == [(line, "warn")]


async def test_what_a_kill_left_half_started_is_started(house: House) -> None:
    """Flotilla was killed between the creation of a container and its start. Freqtrade is missing here, so that the
    download ends at once."""
    download_id = await service.download(house.owner, house.runner_id, draft(house))
    name = workload_name(download_id)
    await house.runner.apply(Workload(name=name, version=rows.VERSION, command=()))
    half = house.runner.held[name]
    half.seen = replace(half.seen, state=State.STARTING)
    await jobs.work()
    (seen,) = await service.downloads(house.owner, house.runner_id)
    async with asyncio.timeout(60):
        await jobs.wait(seen.job.id)
    assert len(house.runner.applied) > 1


async def test_an_exchange_without_history_is_refused_with_the_other_way(house: House) -> None:
    kraken = await exchanges.add(house.owner, ExchangeDraft(name="K", exchange_type="kraken"), {})
    with pytest.raises(Refused, match="--dl-trades"):
        await service.download(house.owner, house.runner_id, draft(house, exchange_id=kraken.id))
