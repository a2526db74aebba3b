"""The job of a download on a runner in memory: what it tells when nothing can begin."""

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
from core.market_data.downloads.download_records import KIND
from core.market_data.models import DownloadDraft
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


async def test_an_exchange_without_history_is_refused_with_the_other_way(house: House) -> None:
    kraken = await exchanges.add(house.owner, ExchangeDraft(name="K", exchange_type="kraken"), {})
    with pytest.raises(Refused, match="--dl-trades"):
        await service.download(house.owner, house.runner_id, draft(house, exchange_id=kraken.id))
