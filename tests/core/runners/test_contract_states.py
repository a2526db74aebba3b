"""What every runner promises of programs, networks and states that only some workloads have."""

import pytest

from core.errors import Refused
from core.runners.folders.file_pieces import whole_file
from core.runners.port import Network, Program, State
from tests.core.runners.bench import answers, crash, eventually, exited, log_lines, seen, workload

NAME = "backtest-0b6c"


async def running(runner, **changes):
    first = await runner.apply(workload(NAME, await runner.layout(NAME), **changes))
    await eventually(lambda: answers(runner, NAME))
    return first


# -- programs and networks ------------------------------------------------------------------------------------------


async def test_a_workload_may_be_run_by_the_interpreter_of_its_version(runner):
    code = "import os, sys; print('by', sys.argv[1], os.environ['WANTED']); open('left', 'w').write('1'); sys.exit(5)"
    wanted = workload(
        NAME,
        await runner.layout(NAME),
        program=Program.PYTHON,
        command=("-c", code, "python"),
        env={"WANTED": "yes"},
    )
    await runner.apply(wanted)
    assert (await eventually(lambda: exited(runner, NAME))).exit_code == 5
    assert "by python yes" in await eventually(lambda: log_lines(runner, NAME))
    assert await whole_file(runner, NAME, "left") == b"1"


async def test_a_workload_may_be_any_program(runner):
    command = ("sh", "-c", "echo plain $0; exit 3", "words")
    await runner.apply(workload(NAME, await runner.layout(NAME), program=Program.PLAIN, command=command))
    assert (await eventually(lambda: exited(runner, NAME))).exit_code == 3
    assert "plain words" in await eventually(lambda: log_lines(runner, NAME))


async def test_its_version_must_be_there_whatever_it_runs(runner):
    layout = await runner.layout(NAME)
    for program in Program:
        with pytest.raises(Refused, match=r"1999\.1"):
            await runner.apply(workload(NAME, layout, program=program, command=("true",), version="1999.1"))


async def test_a_workload_without_network_runs_and_reaches_nothing(runner, keeps_apart):
    code = "import socket; print('names', *[name for _, name in socket.if_nameindex()])"
    changes = {"network": Network.NONE, "program": Program.PYTHON, "command": ("-c", code)}
    await runner.apply(workload(NAME, await runner.layout(NAME), **changes))
    assert (await eventually(lambda: exited(runner, NAME))).exit_code == 0
    said = await eventually(lambda: log_lines(runner, NAME))
    assert said == ["names lo"] if keeps_apart else said[0].startswith("names lo")
    await runner.apply(workload(NAME, await runner.layout(NAME), network=Network.NONE))
    now = await seen(runner, NAME)
    assert now.state is State.RUNNING
    assert not keeps_apart or not await answers(runner, NAME)
    await runner.remove(NAME, data=True)
    assert list(await runner.observe()) == []


# -- coming back ----------------------------------------------------------------------------------------------------


async def test_told_not_to_come_back_it_runs_on_and_then_stays_down(runner):
    first = await running(runner, comes_back=True)
    await runner.set_comeback(NAME, False)
    await runner.set_comeback(NAME, False)
    assert (await seen(runner, NAME)).workload_id == first.workload_id
    await crash(runner, NAME, 3)
    end = await eventually(lambda: exited(runner, NAME))
    assert (end.exit_code, end.workload_id, end.last_end) == (3, first.workload_id, None)
    await runner.set_comeback(NAME, True)  # of what has ended: it is not started by that
    assert (await seen(runner, NAME)).state is State.EXITED
    await runner.set_comeback("bot-absent", False)


# -- what is not known ----------------------------------------------------------------------------------------------


async def test_nothing_is_unknown_while_its_machine_answers(runner):
    await runner.confirm_gone("bot-absent")
    await running(runner)
    now = await seen(runner, NAME)
    assert (now.unknown_since, now.reason) == (None, "")
    with pytest.raises(Refused):
        await runner.confirm_gone(NAME)
    assert (await seen(runner, NAME)).workload_id == now.workload_id
    await crash(runner, NAME, 3)
    await eventually(lambda: exited(runner, NAME))
    with pytest.raises(Refused):
        await runner.confirm_gone(NAME)


async def test_on_a_silent_machine_nothing_is_started_until_a_person_says_that_it_is_off(fake_runner):
    runner = fake_runner
    first = await running(runner)
    runner.fall_silent(NAME)
    now = await seen(runner, NAME)
    assert (now.state, now.workload_id, now.exit_code) == (State.UNKNOWN, first.workload_id, None)
    assert now.unknown_since.tzinfo is not None
    assert now.reason.endswith(".")
    wanted = workload(NAME, await runner.layout(NAME))
    for refused in (runner.apply(wanted), runner.apply(wanted, replace=True), runner.remove(NAME)):
        with pytest.raises(Refused, match="silent"):
            await refused
    await runner.confirm_gone(NAME)
    assert (await seen(runner, NAME)).state is State.EXITED
    assert (await runner.apply(wanted)).workload_id != first.workload_id


async def test_a_machine_that_is_heard_again_has_run_all_the_time(fake_runner):
    first = await running(fake_runner)
    fake_runner.fall_silent(NAME)
    fake_runner.be_heard_again(NAME)
    now = await seen(fake_runner, NAME)
    assert (now.state, now.workload_id, now.unknown_since) == (State.RUNNING, first.workload_id, None)


# -- the machine ----------------------------------------------------------------------------------------------------


async def test_free_memory_is_that_of_the_machine(runner):
    free = await runner.free_memory_bytes()
    assert free is not None
    assert 2**20 < free < 2**50
