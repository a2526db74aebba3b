"""A log that breaks off: said with its age, asked for again, and no line twice."""

import asyncio
from collections.abc import AsyncIterator, Iterable

import pytest
from nicegui import ui
from nicegui.testing import User

from core.errors import NotFound, Unavailable
from pages.parts.log import screen, screen_element
from pages.parts.log.screen import Follow, Log
from pages.parts.log.screen_element import Screen

SILENT = "The runner This machine does not answer."


class Source:
    """Each time it is asked, the next of its readings: lines, then perhaps an error; the last one stays open."""

    def __init__(self, *readings: Iterable[str | Exception]) -> None:
        self._readings = list(readings)
        self.asked = 0

    async def follow(self) -> AsyncIterator[str]:
        reading = self._readings[min(self.asked, len(self._readings) - 1)]
        self.asked += 1
        for one in reading:
            if isinstance(one, Exception):
                raise one
            yield one
        if self.asked >= len(self._readings):
            await asyncio.Event().wait()

    async def is_asked(self, times: int) -> None:
        async with asyncio.timeout(20):
            while self.asked < times:
                await asyncio.sleep(0.01)


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen, "PAUSES_SECONDS", (0.05,))


async def opened(user: User, follow: Follow) -> Log:
    made = []

    @ui.page("/log")
    def page() -> None:
        made.append(Log(follow, says="Log of Trend", none="No lines yet."))

    await user.open("/log")
    return made[0]


def kept(shown: Log) -> list[str]:
    return [line.text for line in shown._lines.matching()]


async def test_one_that_breaks_off_is_said_and_goes_on_where_it_was(user: User) -> None:
    source = Source(["one", "two", Unavailable(SILENT)], [Unavailable(SILENT)], ["one", "two", "three"])
    shown = await opened(user, source.follow)
    await source.is_asked(1)
    await user.should_see(SILENT)
    await user.should_see(screen.GOES_ON)
    await source.is_asked(3)
    await user.should_not_see(SILENT)
    assert kept(shown) == ["one", "two", "three"]


async def test_the_end_of_a_reading_is_no_trouble(user: User) -> None:
    source = Source(["one"], ["one", "two"])
    shown = await opened(user, source.follow)
    await source.is_asked(2)
    await user.should_not_see(screen.GOES_ON)
    assert kept(shown) == ["one", "two"]


async def test_what_may_not_be_read_any_more_is_not_asked_for_again(user: User) -> None:
    source = Source([NotFound("There is no such bot.")], ["never"])
    shown = await opened(user, source.follow)
    await user.should_see("There is no such bot.")
    await asyncio.sleep(0.3)
    assert (source.asked, kept(shown)) == (1, [])


async def test_silence_is_said_while_the_lines_stay(user: User) -> None:
    shown = await opened(user, Source(["one"]).follow)
    with user:
        shown.tell_silence(SILENT, None)
    await user.should_see(SILENT)
    assert kept(shown) == ["one"]
    with user:
        shown.tell_silence("", None)
    await user.should_not_see(SILENT)


async def test_a_line_that_comes_with_the_press_on_follow_costs_none_of_those_that_waited(
    user: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn, lines = asyncio.Event(), asyncio.Queue[str]()
    sent = list[tuple[int, list[str]]]()
    monkeypatch.setattr(Screen, "reset", lambda *_: drawn.set())
    monkeypatch.setattr(Screen, "add", lambda _, skipped, lines: sent.append((skipped, [one.text for one in lines])))
    every = [f"line {number}" for number in range(screen_element.MOST_LINES)]

    async def follow() -> AsyncIterator[str]:
        while True:
            yield await lines.get()

    shown = await opened(user, follow)
    async with asyncio.timeout(60):
        await drawn.wait()
        shown._hold(True)
        for line in every[:-1]:
            lines.put_nowait(line)
        while shown._waiting.came < len(every) - 1:
            await asyncio.sleep(0.01)
        lines.put_nowait(every[-1])
        shown._hold(False)
        while sum(skipped + len(got) for skipped, got in sent) < len(every):
            await asyncio.sleep(0.01)
    assert [line for _, got in sent for line in got] == every


async def test_of_what_comes_too_fast_the_oldest_waiting_are_skipped_and_counted(
    user: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn, sent = asyncio.Event(), list[tuple[int, list[str]]]()
    monkeypatch.setattr(Screen, "reset", lambda *_: drawn.set())
    monkeypatch.setattr(Screen, "add", lambda _, skipped, lines: sent.append((skipped, [one.text for one in lines])))
    monkeypatch.setattr(screen, "MOST_A_SECOND", 100)
    every = [f"line {number}" for number in range(20_000)]

    async def follow() -> AsyncIterator[str]:
        await drawn.wait()
        for line in every:
            yield line
        await asyncio.Event().wait()

    shown = await opened(user, follow)
    async with asyncio.timeout(60):
        while sum(skipped + len(lines) for skipped, lines in sent) + shown._waiting.came < len(every):
            await asyncio.sleep(0.01)
    place = 0
    for skipped, lines in sent:
        place += skipped
        assert lines == every[place : place + len(lines)], "each is sent, or was counted"
        place += len(lines)
    assert sum(skipped for skipped, _ in sent) + shown._waiting._skipped > 5_000
