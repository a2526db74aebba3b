"""Processes under a local runner, for tests."""

from tests.core.runners.bench import answers, eventually, seen, workload

NAME = "bot-0b6c"


async def running(runner, *options, **changes):
    wanted = workload(NAME, await runner.layout(NAME), *options, **changes)
    await runner.apply(wanted)
    await eventually(lambda: answers(runner, NAME))
    return wanted


async def in_state(runner, state):
    now = await seen(runner, NAME)
    return now if now and now.state is state else None
