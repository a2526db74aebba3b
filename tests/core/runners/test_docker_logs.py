"""The log of a container: whole, in order, once, and without a thread left behind."""

import asyncio
import gc
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.runners.docker.logs import container_log
from core.runners.docker.logs.container_log import Line, Recent, stamped
from core.runners.docker.object_names import ROLE
from core.runners.port import State
from tests.core.runners.bench import answers, ask, crash, eventually, has_logged, kept, log_lines, seen, workload
from tests.core.runners.on_engine import NAME, engine, inspected, kill_from_outside, names, running, volumes


def log_threads() -> int:
    return sum(thread.name == "docker-logs" for thread in threading.enumerate())


class Follow:
    """What a follower of the log has got so far."""

    def __init__(self, runner, tail: int = 200) -> None:
        self.lines: list[str] = []
        self._runner, self._tail = runner, tail

    async def __aenter__(self) -> "Follow":
        self._task = asyncio.create_task(self._follow())
        return self

    async def __aexit__(self, *_: object) -> None:
        self._task.cancel()
        await asyncio.wait([self._task])

    async def _follow(self) -> None:
        async for line in self._runner.logs(NAME, tail=self._tail, follow=True):
            self.lines.append(line.text)

    async def got(self, text: str, times: int = 1) -> None:
        async def is_there() -> bool:
            assert not self._task.done(), self._task
            return self.lines.count(text) >= times

        await eventually(is_there, 30)


async def say(runner, text: str) -> None:
    async def said() -> bool:
        try:
            await runner.observe()
            return await ask(runner, NAME, "/say", text=text) == "said"
        except Exception:
            return False

    await eventually(said, 20)


@pytest.mark.docker
async def test_a_follower_goes_on_over_restarts_and_replacements(docker_runner):
    before = log_threads()
    await running(docker_runner, comes_back=True)
    async with Follow(docker_runner) as follow:
        await say(docker_runner, "one")
        await follow.got("one")
        kill_from_outside(docker_runner)
        await say(docker_runner, "two")
        await follow.got("two")
        with engine() as client:
            client.restart(inspected(docker_runner)["Id"], timeout=5)
        await say(docker_runner, "three")
        await follow.got("three")
        await docker_runner.remove(NAME, grace_seconds=5)
        await running(docker_runner)
        await say(docker_runner, "four")
        await follow.got("four")
        await asyncio.sleep(1.5)
    said = [line for line in follow.lines if line in ("one", "two", "three", "four", "interrupted")]
    assert said == ["one", "two", "interrupted", "three", "interrupted", "four"]
    assert sum(line.startswith("listening on") for line in follow.lines) == 4
    assert await has_no_thread_more_than(before)


async def has_no_thread_more_than(before: int) -> bool:
    async def are_gone() -> bool:
        return log_threads() <= before

    return await eventually(are_gone, 5)


@pytest.mark.docker
async def test_twenty_thousand_lines_at_once_come_whole_and_once(docker_runner):
    await running(docker_runner)
    async with Follow(docker_runner) as follow:
        await follow.got("listening on 8080")
        assert await ask(docker_runner, NAME, "/flood", megabytes="2") == "done"
        await say(docker_runner, "the end")
        await follow.got("the end")
    assert follow.lines.count("x" * 99) == 20_000
    assert len(await log_lines(docker_runner, NAME, tail=5_000)) == 5_000


async def lines_ahead() -> int:
    """How many the fullest reader holds for its follower."""
    return max((one._queue.qsize() for one in gc.get_objects() if type(one) is container_log._Reader), default=0)


@pytest.mark.docker
async def test_a_follower_that_is_not_read_fills_no_memory_and_ends(docker_runner):
    before = log_threads()
    await running(docker_runner)
    lines = docker_runner.logs(NAME, follow=True)
    assert (await anext(lines)).text == "listening on 8080"
    await ask(docker_runner, NAME, "/flood", megabytes="2")
    await eventually(lines_ahead)
    await asyncio.sleep(1)  # in which more would come, if nothing held them back
    assert log_threads() == before + 1
    assert await lines_ahead() <= container_log._AHEAD
    await lines.aclose()
    assert await has_no_thread_more_than(before)


@pytest.mark.docker
async def test_followers_that_are_cancelled_leave_no_thread(docker_runner):
    before = log_threads()
    await running(docker_runner)
    for moment in (0, 0.01, 0.05, 0.3):
        async with Follow(docker_runner):
            await asyncio.sleep(moment)
    assert await has_no_thread_more_than(before)


STRANGE = rb"\xff\xfe caf\xc3\xa9\n\x1b[31mred\x1b[0m\x07\x00\n10%\r100%\n\n"


@pytest.mark.docker
async def test_strange_bytes_and_long_lines_do_no_harm(docker_runner):
    """Of a container that is one of ours, made by hand to write them."""
    code = f"import sys; sys.stdout.buffer.write(b'{STRANGE.decode()}' + b'y' * 40_000 + b'\\nend')"
    labels = {**names(docker_runner).labels, ROLE: "workload"}
    with engine() as client:
        made = client.create_container("flotilla-test/program:1", ["-c", code], entrypoint=["python3"], labels=labels)
        client.start(made["Id"])
        client.wait(made["Id"])
    async with Follow(docker_runner) as follow:
        await follow.got("end")
    told = ["\ufffd\ufffd café", "red", "100%", ""]
    assert follow.lines[:4] == (await log_lines(docker_runner, NAME))[:4] == told
    assert set("".join(follow.lines[4:-1])) == {"y"}, "no time of the engine in the middle"


@pytest.mark.docker
async def test_the_log_of_what_is_absent_is_empty_and_its_follower_waits(docker_runner):
    assert await log_lines(docker_runner, NAME) == []
    async with Follow(docker_runner) as follow:
        await docker_runner.apply(workload(NAME, await docker_runner.layout(NAME)))
        await follow.got("listening on 8080")
    assert await has_logged(docker_runner, NAME, "listening on 8080")


@pytest.mark.docker
async def test_the_end_of_a_run_outlives_its_container(docker_runner):
    wanted = workload(NAME, await docker_runner.layout(NAME))
    await running(docker_runner)
    await say(docker_runner, "before the crash")
    await crash(docker_runner, NAME, 3)
    await eventually(lambda: has_exited(docker_runner))
    await docker_runner.apply(wanted)
    await eventually(lambda: answers(docker_runner, NAME))
    await say(docker_runner, "before the flood")
    assert await ask(docker_runner, NAME, "/flood", megabytes="12") == "done"
    reading = docker_runner.kept_log(NAME)
    assert "before the crash" in await anext(reading)
    await docker_runner.remove(NAME)
    await reading.aclose()
    assert volumes(docker_runner) == {names(docker_runner).workspace}
    lines = await kept(docker_runner, NAME)
    assert "before the crash" in lines
    assert "before the flood" not in lines, "the last 10 MB of each run are kept"
    assert 10 * 2**20 - 300 < len("\n".join(lines)) < 10 * 2**20 + 100
    assert lines[-1] == "interrupted"


async def has_exited(runner) -> bool:
    now = await seen(runner, NAME)
    return now is not None and now.state is State.EXITED


@pytest.mark.docker
async def test_a_log_that_cannot_be_saved_keeps_nobody_from_stopping(docker_runner, caplog):
    await running(docker_runner)
    docker_runner._saved.root.rmdir()
    docker_runner._saved.root.write_text("no folder")
    await docker_runner.remove(NAME)
    assert list(await docker_runner.observe()) == []
    assert "is not saved" in caplog.text
    docker_runner._saved.root.unlink()
    docker_runner._saved.root.mkdir()


# -- lines of messages ------------------------------------------------------------------------------------------------

T1, T2 = b"2026-11-22T18:20:53.100000000Z", b"2026-11-22T18:20:53.100000001Z"


def test_pieces_of_a_long_line_are_put_together():
    messages = [T1 + b" " + b"a" * 10, T2 + b" " + b"b\n", T2 + b" \n", T2 + b" rest"]
    assert list(stamped(messages)) == [(T1.decode(), b"a" * 10 + b"b"), (T2.decode(), b""), (T2.decode(), b"rest")]


@given(st.data())
def test_begun_anew_nothing_is_lost_and_nothing_doubled(data):
    """Whatever the order of the lines within a moment, and wherever the line is cut."""
    moments = data.draw(st.lists(st.integers(0, 400), max_size=40))
    steps = sorted(moments)
    jittered = sorted(range(len(steps)), key=lambda at: steps[at] + data.draw(st.integers(0, 40)))
    written = [Line(f"2026-11-22T18:20:53.{steps[at]:03d}000000Z", b"same") for at in jittered]
    cut = data.draw(st.integers(0, len(written)))
    recent, got = Recent(), []
    for line in written[:cut]:
        recent.add(line)
        got.append(line)
    known, since = recent.counted(), recent.since or 0.0
    for line in (one for one in written if one.seconds >= since):
        if known[hash(line)] > 0:
            known[hash(line)] -= 1
        else:
            got.append(line)
    assert sorted(got) == sorted(written)


def test_lines_of_one_moment_are_remembered_within_bounds():
    """An engine may tell the same time for ever."""
    recent = Recent()
    for number in range(50_000):
        recent.add(Line(T1.decode(), b"%d" % number))
    assert len(recent.counted()) == 20_000
