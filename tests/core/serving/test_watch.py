import asyncio
import logging
import time

import pytest

from core.serving.watch import KEPT, Watch

AFTER = 0.3


def hold_the_loop(seconds: float, secret: str) -> str:
    time.sleep(seconds)
    return secret


async def until(watch: Watch, count: int) -> None:
    async with asyncio.timeout(60):
        while len(watch.stalls) < count or not all(stall.is_over for stall in watch.stalls):
            await asyncio.sleep(0.01)


async def test_what_holds_the_loop_is_named_and_nothing_it_knows(caplog: pytest.LogCaptureFixture) -> None:
    watch = Watch(AFTER)
    watch.start()
    with caplog.at_level(logging.WARNING):
        hold_the_loop(1.5, "hunter2")
        await until(watch, 1)
    watch.stop()
    (stall,) = watch.stalls
    assert stall.seconds >= AFTER
    assert stall.is_ours
    assert stall.stack[-1].function == "hold_the_loop"
    assert stall.stack[-1].file == "core/serving/test_watch.py"
    assert "hold_the_loop" in caplog.text
    assert "goes on after" in caplog.text
    assert "hunter2" not in caplog.text + str(stall)


async def test_a_loop_that_keeps_up_is_left_alone() -> None:
    watch = Watch(60)
    watch.start()
    await asyncio.sleep(0.6)
    watch.stop()
    assert watch.stalls == []


async def test_a_deep_stack_and_many_stalls_are_bounded() -> None:
    def deep(left: int) -> None:
        if left:
            deep(left - 1)
        else:
            time.sleep(1.0)

    watch = Watch(AFTER)
    watch.start()
    deep(400)
    await until(watch, 1)
    watch.stop()
    assert len(watch.stalls[0].stack) == 30
    assert watch.stalls[0].stack[-1].function == "deep"
    assert watch._stalls.maxlen == KEPT
