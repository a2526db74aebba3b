"""A page that is open never keeps a processor busy."""

import asyncio
import time

from nicegui import ui
from nicegui.testing import User

from pages.parts.lifetime import Lifetime
from pages.parts.throttled import RESTS_TIMES, Throttled


async def test_the_pause_grows_with_the_work(user: User) -> None:
    ended: list[float] = []
    began: list[float] = []

    async def work() -> None:
        began.append(time.monotonic())
        await asyncio.sleep(0.05)
        ended.append(time.monotonic())
        made[0].ask()

    made: list[Throttled] = []

    @ui.page("/throttled")
    def page() -> None:
        made.append(Throttled(Lifetime(), work, pause_seconds=0.0))
        made[0].ask()

    await user.open("/throttled")
    while len(began) < 3:
        await asyncio.sleep(0.01)
    works = [end - begin for begin, end in zip(began, ended, strict=False)][:2]
    rests = [begin - end for begin, end in zip(began[1:], ended, strict=False)][:2]
    assert all(rest >= RESTS_TIMES * work for rest, work in zip(rests, works, strict=True))
