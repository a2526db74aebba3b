"""Following a workload to its end."""

import asyncio
from collections.abc import Sequence

import pytest

from core.errors import Unavailable
from core.runners import workload_follower
from core.runners.port import Observation, State, Workload
from core.runners.workload_follower import follow, hear_all, patiently
from tests import rows
from tests.core.runners.fake import FakeRunner

NAME = "work-1"


@pytest.fixture
async def runner() -> FakeRunner:
    made = FakeRunner()
    await made.apply(Workload(name=NAME, version=rows.VERSION, command=()))
    return made


async def test_its_lines_are_heard_until_it_has_ended(runner: FakeRunner) -> None:
    heard: list[str] = []
    last_word = asyncio.Event()

    def hear(line: str) -> None:
        heard.append(line)
        if line == "done":
            runner.crash(NAME, 0)
            last_word.set()

    following = asyncio.create_task(follow(runner, NAME, hear, about_to_end=last_word))
    for line in ("one", "two", "done"):
        runner.say(NAME, line)
    ended = await following
    assert ended is not None and (ended.state, ended.exit_code) == (State.EXITED, 0)
    assert heard == ["one", "two", "done"]
    await hear_all(runner, NAME, heard.append)
    assert heard[3:] == heard[:3]


async def test_a_last_word_that_comes_too_early_makes_nobody_look_without_end(
    runner: FakeRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the clock of this test, quick looks take no time, and others an hour."""
    for name, value in {"_MOST_QUICK_LOOKS": 3, "_LOOKS_AT_THE_END": 0.0, "_LOOKS_EVERY_SECONDS": 3_600.0}.items():
        monkeypatch.setattr(workload_follower, name, value)
    looks, observe = 0, runner.observe

    async def counted() -> Sequence[Observation]:
        nonlocal looks
        looks += 1
        return await observe()

    monkeypatch.setattr(runner, "observe", counted)
    said = asyncio.Event()
    said.set()
    following = asyncio.create_task(follow(runner, NAME, print, about_to_end=said))
    for _ in range(1_000):
        await asyncio.sleep(0)
    assert looks == 4 and not following.done()
    following.cancel()


async def test_many_lines_at_once_hold_up_nobody(runner: FakeRunner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workload_follower, "_MOST_BUSY_SECONDS", -1.0)
    turns = 0

    async def others() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    for _ in range(200):
        runner.say(NAME, "")
    heard: list[int] = []
    work = asyncio.create_task(others())
    await hear_all(runner, NAME, lambda _: heard.append(turns))
    following = asyncio.create_task(follow(runner, NAME, lambda _: heard.append(turns)))
    while len(heard) < 400:
        await asyncio.sleep(0)
    runner.crash(NAME, 0)
    await following
    work.cancel()
    assert len(set(heard[:200])) == len(set(heard[200:])) == 200, "each line, another turn"


async def test_one_that_is_gone_has_no_end(runner: FakeRunner) -> None:
    runner.lose(NAME)
    assert await follow(runner, NAME, print) is None


class Silent(FakeRunner):
    """Answers the third time."""

    asked = 0

    async def observe(self) -> Sequence[Observation]:
        self.asked += 1
        if self.asked < 3:
            raise Unavailable("The machine is silent.")
        return []


async def test_a_silent_runner_is_asked_again_for_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workload_follower, "_LOOKS_EVERY_SECONDS", 0.01)
    assert await patiently(Silent().observe) == []
    with pytest.raises(Unavailable):
        await patiently(Silent().observe, silent_seconds=0.0)
