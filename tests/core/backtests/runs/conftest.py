"""The house of the access tests, where Olga has asked for backtests."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from sqlmodel import Session

from core import jobs
from core.access.policy import Actor
from core.backtests.models import Backtest
from core.backtests.runs.enqueueing import enqueue
from core.db import Database
from core.errors import Unavailable
from core.runners import open_runner
from core.runners.registry import Registry
from tests.core.access.house import House, build
from tests.core.backtests.asking.conftest import draft
from tests.core.runners.fake import FakeRunner


@pytest.fixture
def house(database: Database) -> House:
    return build(database)


@pytest.fixture
def runner(house: House) -> Iterator[FakeRunner]:
    """Is behind every runner of the house."""
    fake = FakeRunner()
    open_runner.install(Registry({"LOCAL": lambda _, __: fake}))
    yield fake
    open_runner.install(None)


class Silent(FakeRunner):
    """Its machine is off."""

    async def remove(self, name: str, *, grace_seconds: float | None = None, data: bool = False) -> None:
        raise Unavailable("The machine is silent.")


def asked(house: House, by: Actor | None = None, **values: object) -> UUID:
    """One that waits, past the gate."""
    return many(house, 1, by, **values)[0]


def many(house: House, count: int, by: Actor | None = None, **values: object) -> list[UUID]:
    with Session(house.database.engine) as session:
        owner = (by or house.olga).person_id
        made = [enqueue(session, draft(house, **values), owner).id for _ in range(count)]
        session.commit()
        return made


def row_of(house: House, backtest_id: UUID) -> Backtest:
    with Session(house.database.engine) as session:
        return session.get_one(Backtest, backtest_id)


def job_of(house: House, backtest_id: UUID) -> jobs.Job:
    with Session(house.database.engine) as session:
        return session.get_one(jobs.Job, session.get_one(Backtest, backtest_id).job_id)
