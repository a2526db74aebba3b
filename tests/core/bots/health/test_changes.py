"""Changes of a bot's health are told while nobody looks."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from sqlmodel import Session

from core import events
from core.bot_records import heartbeats
from core.bot_records.models import Bot, BotStatus, Target
from core.bot_records.transitions import turn
from core.bots import service
from core.bots.health import changes
from core.bots.views import Health
from core.db import Database, utcnow
from core.events import HealthChanged
from core.runners.models import RunnerRow
from tests.core.statements import statements
from tests.core.trades.house import CONTAINER, House, build

MINUTE = timedelta(minutes=1)


@pytest.fixture(autouse=True)
def house(database: Database) -> Iterator[House]:
    yield build(database)
    changes.forget_all()
    heartbeats.forget_all()


@pytest.fixture
def told() -> Iterator[list[HealthChanged]]:
    found: list[HealthChanged] = []

    def listen(event: events.Event) -> None:
        assert isinstance(event, HealthChanged)
        found.append(event)

    forget = events.subscribe(listen, HealthChanged)
    yield found
    forget()


def answer(bot_id: UUID, at: datetime) -> None:
    heartbeats.mark(heartbeats.Sign(bot_id, CONTAINER, at, at))


async def test_a_bot_that_goes_silent_is_told_of_once_and_again_when_it_answers(
    house: House, told: list[HealthChanged]
) -> None:
    now, bot_id = utcnow(), house.bot(target=Target.RUNNING).bot_id
    answer(bot_id, now)
    for later in (0, 10, 30):
        await changes.watch(now + timedelta(seconds=later))
    assert told == [], "it answers, and nobody knew anything else before"
    for later in (2, 3, 4):
        await changes.watch(now + later * MINUTE)
    assert told == [HealthChanged(bot_id, Health.RUNNING, Health.DEGRADED)]
    answer(bot_id, now + 5 * MINUTE)
    await changes.watch(now + 5 * MINUTE)
    await changes.watch(now + 5 * MINUTE)
    assert told[1:] == [HealthChanged(bot_id, Health.DEGRADED, Health.RUNNING)]


async def test_a_failure_and_a_silent_runner_are_told_of(house: House, told: list[HealthChanged]) -> None:
    now, one, other = utcnow(), house.bot("Ada").bot_id, house.bot("Bob").bot_id
    for bot_id in (one, other):
        answer(bot_id, now)
    await changes.watch(now)
    with Session(house.database.engine) as session:
        turn(session.get_one(Bot, one), BotStatus.FAILED)
        session.get_one(RunnerRow, house.runner_id).error_message = "It does not answer."
        session.commit()
    await changes.watch(now)
    wanted = [HealthChanged(one, Health.RUNNING, Health.FAILED), HealthChanged(other, Health.RUNNING, Health.UNKNOWN)]
    assert sorted(told, key=lambda event: event.after) == wanted


async def test_it_is_what_pages_show(house: House, told: list[HealthChanged]) -> None:
    now, bot_id = utcnow(), house.bot(target=Target.RUNNING).bot_id
    answer(bot_id, now)
    await changes.watch(now)
    heartbeats.mark(heartbeats.Sign(bot_id, CONTAINER, now - 10 * MINUTE, now))
    await changes.watch(now)
    (shown,) = await service.list_bots(house.owner)
    assert [event.after for event in told] == [shown.health.health] == [Health.DEGRADED]


async def test_it_costs_one_query_however_many_bots_there_are(house: House) -> None:
    house.bot("first")
    with statements(house.database) as of_one:
        await changes.watch()
    for number in range(20):
        house.bot(f"bot {number}")
    with statements(house.database) as of_many:
        await changes.watch()
    assert of_one == of_many
    assert len([line for line in of_one if line.startswith("SELECT")]) == 1
