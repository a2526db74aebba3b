import asyncio
import time

from core.serving.token_bucket import Pace, Paces


async def test_after_so_many_at_once_they_wait() -> None:
    pace, began = Pace(3, 20), time.monotonic()
    for _ in range(3):
        await pace.keep()
    for _ in range(4):
        await pace.keep()
    assert time.monotonic() - began >= 4 / 20


async def test_who_asks_for_much_at_once_waits_as_long() -> None:
    pace, began = Pace(3, 20), time.monotonic()
    await asyncio.gather(*(pace.keep(3) for _ in range(3)))
    assert time.monotonic() - began >= 6 / 20


async def test_a_rest_brings_it_all_back_and_is_forgotten() -> None:
    paces = Paces(2, 50)
    first = paces.of("a")
    await first.keep(2)
    assert paces.of("a") is first
    assert paces.of("b") is not first, "each has one"
    while not first.is_rested:
        await asyncio.sleep(0.01)
    paces.of("c")
    assert paces.of("a") is not first


def test_so_many_may_go_at_once_and_then_so_many_a_second() -> None:
    now = 0.0
    pace = Pace(50, 100, lambda: now)
    assert (pace.allow(80), pace.allow(80)) == (50, 0)
    now = 0.25
    assert pace.allow(80) == 25
    now = 0.5
    assert pace.allow(10) == 10
    now = 100.0
    assert pace.allow(80) == 50, "what was not used for long is not saved up"
