"""Downloads that wait: their number, what may have changed when their turn comes, and what nobody follows."""

from uuid import UUID

import pytest
from sqlmodel import Session

from core.access.policy import Actor
from core.access.scopes import Kind, Scope
from core.db import utcnow
from core.errors import NotFound, Refused, Unavailable
from core.exchanges.models import Exchange
from core.jobs import ALIVE, JobState
from core.market_data import service, still_allowed
from core.market_data.downloads import left_behind, target_results
from core.market_data.downloads.download_records import MOST_UNDER_WAY, workload_name
from core.market_data.models import CandleDownload, DownloadDraft
from core.market_data.views import Outcome
from core.runners import open_runner
from core.runners.port import Workload
from core.runners.registry import Registry
from tests import held_candles, rows
from tests.core.access.house import House
from tests.core.runners.fake import FakeRunner


def kept(house: House, by: Actor, state: JobState = JobState.WAITING) -> UUID:
    job, row = held_candles.download(house.runner_id, house.exchange_id, by.person_id, state)
    house.keep(job, row)
    return row.id


def draft(house: House, days: int) -> DownloadDraft:
    return DownloadDraft(exchange_id=house.exchange_id, pairs=["BTC/USDT"], timeframes=["5m"], days=days)


async def test_all_that_are_under_way_are_listed_and_no_more_than_some_can_be(house: House) -> None:
    running = kept(house, house.olga, JobState.RUNNING)
    for _ in range(30):
        kept(house, house.olga, JobState.DONE)
    with pytest.raises(Refused, match=f"{MOST_UNDER_WAY} downloads run or wait"):
        for days in range(1, MOST_UNDER_WAY + 2):
            await service.download(house.olga, house.runner_id, draft(house, days))
    found = await service.downloads(house.olga, house.runner_id)
    alive = [one.id for one in found if one.job.state in ALIVE]
    assert running in alive and len(alive) == MOST_UNDER_WAY and len(found) == MOST_UNDER_WAY + 20


def test_of_many_results_those_with_a_problem_are_kept() -> None:
    outcomes = [Outcome.WHOLE] * target_results.MOST + [Outcome.FAILED] * 3
    results = [held_candles.target(f"C{number}/USDT", outcome) for number, outcome in enumerate(outcomes)]
    found = target_results.parse(target_results.kept(results))
    assert len(found) == target_results.MOST and sum(one.is_problem for one in found) == 3


def required(house: House, download_id: UUID) -> None:
    with Session(house.database.engine) as session:
        still_allowed.require(session, session.get_one(CandleDownload, download_id), Scope.USE)


@pytest.mark.parametrize("lost", [Kind.RUNNER, Kind.EXCHANGE])
async def test_rights_that_were_taken_back_end_what_waits(house: House, lost: Kind) -> None:
    bob = house.person("bob")
    for kind in (Kind.RUNNER, Kind.EXCHANGE):
        house.give(house.resource(kind), bob, Scope.USE)
    waits = kept(house, bob)
    required(house, waits)
    house.give(house.resource(lost), bob, Scope.VIEW)
    with pytest.raises(Refused, match="may not use the runner or the exchange any more"):
        required(house, waits)


async def test_a_deleted_exchange_ends_what_waits(house: House) -> None:
    waits = kept(house, house.olga)
    house.change(Exchange, house.exchange_id, archived_at=utcnow())
    with pytest.raises(NotFound, match="The exchange of this download was deleted"):
        required(house, waits)


class Silent(FakeRunner):
    """Its machine is off."""

    async def observe(self) -> list[object]:  # type: ignore[override]
        raise Unavailable("The machine is silent.")


async def test_a_silent_runner_keeps_nothing_alive_on_the_others(house: House) -> None:
    other = rows.runner(name="Other", owner_id=house.olga.person_id)
    house.keep(other)
    heard = {house.runner_id: FakeRunner(), other.id: FakeRunner()}
    left = {}
    for runner_id, runner in heard.items():
        job, row = held_candles.download(runner_id, house.exchange_id, house.olga.person_id)
        house.keep(job, row)
        left[runner_id] = workload_name(row.id)
        await runner.apply(Workload(name=left[runner_id], version="2026.9", command=()))
    for silent in heard:
        behind = {**heard, silent: Silent()}
        open_runner.install(Registry({"LOCAL": lambda id, _, behind=behind: behind[id]}))
        await left_behind.end()
    open_runner.install(None)
    assert not [seen for runner in heard.values() for seen in await runner.observe()]
