"""What services promise when several processes call them at the same moment: each looks, then writes, and nobody else
writes between. Every process is a `Database` of its own on the same data."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from sqlalchemy import update
from sqlmodel import Session, col, func, select

from core import audit, jobs
from core.access.local import first_visit
from core.access.models import Person
from core.access.request_origin import Visitor
from core.audit import FLOTILLA, Subject
from core.bot_records.models import Bot, Target
from core.bots import service
from core.db import Database
from core.errors import FlotillaError, Refused
from core.exchanges import service as exchanges
from core.exchanges.models import ExchangeDraft
from core.jobs import worker
from core.jobs.queue import waiting
from core.runners import service as runners
from core.runners.models import RunnerDraft
from tests import rows
from tests.core.bots.conftest import House

HERE = Visitor("127.0.0.1", "a browser", is_at_home=True)


class Crew:
    """As many processes as there are databases."""

    def __init__(self, databases: list[Database]) -> None:
        self.databases = databases

    async def each(self, *works: Callable[[Session], Any]) -> Counter[str]:
        """All at once; how many went well, and how many ended with which error."""
        turns = [self.databases[n % len(self.databases)].run(work) for n, work in enumerate(works)]
        ends = await asyncio.gather(*turns, return_exceptions=True)
        for end in ends:
            if isinstance(end, BaseException) and not isinstance(end, FlotillaError):
                raise end
        return Counter(type(end).__name__ if isinstance(end, FlotillaError) else "done" for end in ends)


@pytest.fixture
def crew(database: Database) -> Iterator[Crew]:
    opened = [Database(database.url) for _ in range(4)]
    yield Crew(opened)
    for one in opened:
        one.close()


def count(of: Any) -> Callable[[Session], int]:
    return lambda session: session.exec(select(func.count()).select_from(of)).one()


async def test_the_audit_trail_is_one_chain(database: Database, crew: Crew) -> None:
    def note(session: Session) -> None:
        audit.record(session, FLOTILLA, "did", Subject("bot", None, "Ada"))

    assert await crew.each(*[note] * 120) == {"done": 120}
    assert await database.run(audit.first_broken) is None
    links = await database.run(lambda session: session.exec(select(audit.AuditEvent.prev_hash)).all())
    assert len(set(links)) == 120


async def test_what_is_read_and_written_back_loses_no_step(database: Database, crew: Crew) -> None:
    await database.run(lambda session: session.add(rows.person(name="0")))

    def one_more(session: Session) -> None:
        person = session.exec(select(Person)).one()
        person.name = str(int(person.name) + 1)

    assert await crew.each(*[one_more] * 60) == {"done": 60}
    assert await database.run(lambda session: session.exec(select(Person.name)).one()) == "60"


async def test_there_is_one_first_administrator(database: Database, crew: Crew) -> None:
    first = [
        lambda session, n=n: first_visit._create_first.sync(session, HERE, "Ada", f"ada{n}", "a hash", 1.0)
        for n in range(8)
    ]
    assert await crew.each(*first) == {"done": 1, "Refused": 7}
    assert await database.run(count(Person)) == 1


async def test_a_name_is_taken_once(house: House, crew: Crew) -> None:
    draft = ExchangeDraft(name="Kraken", exchange_type="kraken")
    ends = await crew.each(*[lambda session: exchanges.add.sync(session, house.owner, draft, {})] * 8)
    assert ends == {"done": 1, "Invalid": 7}


async def test_a_runner_takes_no_more_bots_than_it_may(house: House, crew: Crew) -> None:
    await runners.edit(house.owner, house.runner_id, RunnerDraft(name="Here", type="LOCAL", capacity=2))
    bots = [await house.bot(f"Bot {n}") for n in range(8)]
    starts = [lambda session, id=id: service.start.sync(session, house.owner, id) for id in bots]
    assert await crew.each(*starts) == {"done": 2, "Refused": 6}
    wanted = select(func.count()).select_from(Bot).where(Bot.target == Target.RUNNING)
    assert await house.database.run(lambda session: session.exec(wanted).one()) == 2


async def test_a_bot_that_is_started_and_stopped_at_once_ends_with_one_of_both_wishes(house: House, crew: Crew) -> None:
    bot_id = await house.bot()
    before = house.row(bot_id).generation
    wishes = (service.start, service.stop)
    ends = await crew.each(*[lambda session, n=n: wishes[n % 2].sync(session, house.owner, bot_id) for n in range(20)])
    after = house.row(bot_id)
    assert ends["done"] >= 1
    assert before < after.generation <= before + ends["done"]


async def test_a_step_is_taken_by_one_of_those_who_saw_the_same(house: House, crew: Crew) -> None:
    """`UPDATE … WHERE generation = :seen`, as reconciliation writes it."""
    bot_id = await house.bot()
    seen = house.row(bot_id).generation
    taken: list[int] = []

    def step(session: Session) -> None:
        query = update(Bot).where(col(Bot.id) == bot_id, col(Bot.generation) == seen)
        taken.append(session.execute(query.values(generation=seen + 1)).rowcount)  # type: ignore[attr-defined]

    await crew.each(*[step] * 12)
    assert sorted(taken) == [0] * 11 + [1]


async def test_a_job_is_asked_for_once_and_taken_up_once(database: Database, crew: Crew) -> None:
    ask = [lambda session: jobs.enqueue(session, "tidy", "house", "Tidying", {})] * 8
    assert await crew.each(*ask) == {"done": 8}
    (job,) = await database.run(waiting)
    claimed: list[bool] = []
    await crew.each(*[lambda session: claimed.append(worker._claimed(session, job, jobs.DEADLINE))] * 8)
    assert sorted(claimed) == [False] * 7 + [True]


async def test_who_is_refused_has_written_nothing(database: Database, crew: Crew) -> None:
    def write_and_refuse(session: Session) -> None:
        audit.record(session, FLOTILLA, "did", Subject("bot", None, "Ada"))
        raise Refused("No.")

    def write(session: Session) -> None:
        audit.record(session, FLOTILLA, "did", Subject("bot", None, "Ada"))

    assert await crew.each(*[write, write_and_refuse] * 20) == {"done": 20, "Refused": 20}
    assert await database.run(count(audit.AuditEvent)) == 20
    assert await database.run(audit.first_broken) is None


async def test_a_reading_sees_one_state_throughout_and_waits_for_nobody(database: Database, crew: Crew) -> None:
    writing = database.engine.connect()
    writing.begin()
    try:
        async with asyncio.timeout(4):  # less than a writer waits for another
            assert await crew.databases[0].run(count(Person), reads_only=True) == 0
    finally:
        writing.close()
    seen: list[int] = []

    def look_twice(session: Session) -> None:
        seen.append(count(Person)(session))
        with Session(crew.databases[1].engine) as other:
            other.add(rows.person())
            other.commit()
        seen.append(count(Person)(session))

    await crew.databases[0].run(look_twice, reads_only=True)
    assert seen == [0, 0]
    assert await database.run(count(Person)) == 1
