"""The fakes do wrong what their names say, and nothing else."""

import asyncio

import httpx
import pytest

from core.errors import Refused, Unavailable
from core.runners.folders.file_pieces import whole_file
from core.runners.port import State
from tests.core.runners.bench import workload
from tests.core.runners.faulty import AnswersLate, CrashesAtOnce, FailsToStart, LosesWorkloads, NeverAnswers

NAME = "bot-1"


async def wanted(runner):
    return workload(NAME, await runner.layout(NAME))


async def test_fails_to_start():
    runner = FailsToStart()
    with pytest.raises(Refused, match="could not be started"):
        await runner.apply(await wanted(runner))
    assert await runner.observe() == []


async def test_crashes_at_once():
    runner = CrashesAtOnce()
    first = await runner.apply(await wanted(runner))
    second = await runner.apply(await wanted(runner))
    assert (first.state, first.exit_code) == (State.EXITED, 2)
    assert first.workload_id != second.workload_id
    assert [line.text async for line in runner.logs(NAME)][-1].endswith("'Missing'.")


async def test_loses_workloads():
    runner = LosesWorkloads()
    assert (await runner.apply(await wanted(runner))).state is State.RUNNING
    assert await runner.observe() == []


async def test_answers_late():
    runner = AnswersLate(delay_seconds=0.05)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.01):
            await runner.observe()
    await runner.apply(await wanted(runner))
    assert len(await runner.observe()) == 1
    await runner.remove(NAME)
    assert await runner.observe() == []


async def test_never_answers_until_it_recovers_with_all_that_ran():
    runner = NeverAnswers()
    runner.recover()
    await runner.apply(await wanted(runner))
    runner.vanish()
    for question in (
        runner.observe(),
        runner.usage(),
        runner.test(),
        runner.remove(NAME),
        whole_file(runner, NAME, "x"),
    ):
        with pytest.raises(Unavailable):
            await question
    with pytest.raises(httpx.TransportError):
        await runner.http(NAME).get("/api/v1/ping")
    runner.recover()
    assert (await runner.observe())[0].state is State.RUNNING
