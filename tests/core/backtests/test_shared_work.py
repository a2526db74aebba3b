"""Work that several people ask for is done once, and nobody's work holds up the others."""

import asyncio
from uuid import uuid4

import pytest

from core.backtests.shared_work import Share, SharedWork
from core.errors import Refused, Unavailable

RUNNER, ADA, BOB = uuid4(), uuid4(), uuid4()


class Work:
    """Waits until it may end; counts how often it began."""

    def __init__(self) -> None:
        self.begun, self.may_end = 0, asyncio.Event()

    async def __call__(self) -> int:
        self.begun += 1
        await self.may_end.wait()
        return self.begun


async def until(work: Work) -> None:
    while not work.begun:
        await asyncio.sleep(0)


async def test_one_question_is_worked_on_once() -> None:
    shared, work = SharedWork[int](), Work()
    both = [asyncio.create_task(shared.done("key", RUNNER, who, work, 30)) for who in (ADA, BOB)]
    await until(work)
    work.may_end.set()
    assert await asyncio.gather(*both) == [1, 1]


async def test_the_work_of_one_person_waits_for_their_own_first() -> None:
    shared, first, second, others = SharedWork[int](), Work(), Work(), Work()
    waiting = [
        asyncio.create_task(shared.done("1", RUNNER, ADA, first, 30)),
        asyncio.create_task(shared.done("2", RUNNER, ADA, second, 30)),
        asyncio.create_task(shared.done("3", RUNNER, BOB, others, 30)),
    ]
    await until(first)
    await until(others)
    assert second.begun == 0
    for work in (first, second, others):
        work.may_end.set()
    await asyncio.gather(*waiting)
    assert second.begun == 1


async def test_too_much_is_refused_and_waiting_has_an_end() -> None:
    shared, work = SharedWork[int](Share(most_of_one=1)), Work()
    with pytest.raises(Unavailable, match="longer than 0 seconds"):
        await shared.done("1", RUNNER, ADA, work, 0)
    with pytest.raises(Unavailable, match="Too much"):
        await shared.done("2", RUNNER, ADA, work, 30)
    work.may_end.set()
    assert await shared.done("1", RUNNER, ADA, work, 30) == 1  # it went on


async def test_what_the_work_raises_is_heard_by_who_waits() -> None:
    async def fails() -> int:
        raise Refused("no")

    with pytest.raises(Refused, match="no"):
        await SharedWork[int]().done("1", RUNNER, ADA, fails, 30)
