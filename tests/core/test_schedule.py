import asyncio
import logging

import pytest

from core.errors import Unavailable
from core.schedule import Schedule


async def until(count: list[int], at_least: int) -> None:
    async with asyncio.timeout(10):
        while len(count) < at_least:
            await asyncio.sleep(0.01)


@pytest.mark.parametrize("error", [Unavailable("Not now."), KeyError("a defect")])
async def test_a_round_that_fails_comes_again(error: Exception, caplog: pytest.LogCaptureFixture) -> None:
    rounds: list[int] = []

    async def fail() -> None:
        rounds.append(1)
        raise error

    schedule = Schedule()
    schedule.every(0.05, "failing", fail)
    with caplog.at_level(logging.CRITICAL):
        schedule.start()
        await until(rounds, 3)
        await schedule.close()


async def test_the_first_round_comes_at_the_start() -> None:
    rounds: list[int] = []

    async def once_a_day() -> None:
        rounds.append(1)

    schedule = Schedule()
    schedule.every(24 * 3600, "daily", once_a_day)
    schedule.start()
    await until(rounds, 1)
    await schedule.close()


async def test_a_slow_round_is_not_started_twice_and_holds_up_no_other() -> None:
    slow: list[int] = []
    quick: list[int] = []
    ended = asyncio.Event()

    async def hang() -> None:
        slow.append(1)
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    async def run() -> None:
        quick.append(1)

    schedule = Schedule()
    schedule.every(0.05, "slow", hang)
    schedule.every(0.05, "quick", run)
    schedule.start()
    await until(quick, 5)
    assert len(slow) == 1
    await schedule.close()
    assert ended.is_set()
    done = len(quick)
    await asyncio.sleep(0.15)
    assert len(quick) == done


async def test_what_never_started_can_be_closed() -> None:
    await Schedule().close()
