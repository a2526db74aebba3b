"""How processes end, and a second runner object beside the first."""

import asyncio
import signal

import psutil
import pytest

from core.errors import Unavailable
from core.runners.local.local_runner import LocalRunner
from core.runners.port import State
from tests.core.runners.bench import Programs, answers, ask, crash, eventually, log_lines, seen, workload
from tests.core.runners.local.processes import NAME, in_state, running


async def test_it_is_asked_politely_first(local_runner):
    await running(local_runner)
    await local_runner.remove(NAME)
    assert (await log_lines(local_runner, NAME))[-1] == "interrupted"


async def test_sigint_is_heard_even_where_flotilla_ignores_it(local_runner):
    """As under `nohup` or behind `&` in a script: ignored signals are inherited."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        await running(local_runner)
    finally:
        signal.signal(signal.SIGINT, before)
    await local_runner.remove(NAME)
    assert (await log_lines(local_runner, NAME))[-1] == "interrupted"


async def test_a_stubborn_one_is_killed_after_the_deadline_with_its_workers(local_runner):
    await running(local_runner, "--stubborn")
    worker = psutil.Process(int(await ask(local_runner, NAME, "/worker")))
    stopping = asyncio.create_task(local_runner.remove(NAME, grace_seconds=1))
    await eventually(lambda: in_state(local_runner, State.STOPPING))
    await stopping
    assert await local_runner.observe() == []
    await eventually(lambda: is_over(worker))


async def is_over(process: psutil.Process) -> bool:
    return not process.is_running() or process.status() == psutil.STATUS_ZOMBIE


async def test_workers_end_with_a_crash(local_runner):
    await running(local_runner)
    worker = psutil.Process(int(await ask(local_runner, NAME, "/worker")))
    await crash(local_runner, NAME, 3)
    await eventually(lambda: is_over(worker))


async def test_killing_does_not_wait_for_a_graceful_stop_under_way(local_runner):
    await running(local_runner, "--stubborn", grace_seconds=600)
    stopping = asyncio.create_task(local_runner.remove(NAME))
    await eventually(lambda: in_state(local_runner, State.STOPPING))
    await local_runner.kill(NAME)
    async with asyncio.timeout(10):
        await stopping


async def test_an_interrupted_remove_is_finished_by_the_next_without_a_second_signal(local_runner):
    """A second SIGINT would cut short what Freqtrade does when it ends."""
    await running(local_runner, "--linger", "2")
    stopping = asyncio.create_task(local_runner.remove(NAME))
    await eventually(lambda: in_state(local_runner, State.STOPPING))
    stopping.cancel()
    await asyncio.gather(stopping, return_exceptions=True)
    assert (await seen(local_runner, NAME)).state is State.STOPPING
    restarted = LocalRunner(local_runner._root, Programs())
    await restarted.remove(NAME)
    assert await restarted.observe() == []
    assert (await log_lines(restarted, NAME)).count("interrupted") == 1
    await restarted.close()


async def test_who_looks_during_a_restart_finds_neither_nothing_nor_a_crash(local_runner):
    wanted = await running(local_runner)
    replacing = asyncio.create_task(local_runner.apply(wanted, replace=True))
    states = set()
    while not replacing.done():
        now = await seen(local_runner, NAME)
        states.add(now and now.state)
    assert State.STOPPING in states
    assert states <= {State.RUNNING, State.STOPPING, State.STARTING}


async def test_applying_what_is_being_stopped_starts_it_anew(local_runner):
    wanted = await running(local_runner, "--linger", "1")
    first = await seen(local_runner, NAME)
    stopping = asyncio.create_task(local_runner.remove(NAME))
    await eventually(lambda: in_state(local_runner, State.STOPPING))
    stopping.cancel()
    await asyncio.gather(stopping, return_exceptions=True)
    again = await local_runner.apply(wanted)
    assert again.workload_id != first.workload_id
    assert (await seen(local_runner, NAME)).state is State.RUNNING


async def test_a_restarted_flotilla_finds_starts_stops_and_speaks_to_it(local_runner):
    wanted = await running(local_runner)
    first = await seen(local_runner, NAME)
    await local_runner.close()
    restarted = LocalRunner(local_runner._root, Programs())
    assert await seen(restarted, NAME) == first
    assert (await restarted.apply(wanted)).workload_id == first.workload_id
    assert await answers(restarted, NAME)
    assert (await restarted.layout(NAME)).listen_port == int(wanted.command[4])
    await restarted.remove(NAME)
    assert await restarted.observe() == []
    await restarted.close()


async def test_two_runner_objects_start_one_process(local_runner):
    other = LocalRunner(local_runner._root, Programs())
    wanted = workload(NAME, await local_runner.layout(NAME))
    both = await asyncio.gather(local_runner.apply(wanted), other.apply(wanted), local_runner.apply(wanted))
    assert len({one.workload_id for one in both}) == 1
    await other.close()


async def test_a_closed_runner_says_so(tmp_path):
    runner = LocalRunner(tmp_path, Programs())
    await runner.close()
    with pytest.raises(Unavailable, match="closed"):
        await runner.observe()
