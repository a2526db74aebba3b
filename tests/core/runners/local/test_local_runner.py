"""Processes outlive Flotilla, and are found again."""

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from core.errors import Unavailable
from core.runners.folders.workspace_paths import place_of
from core.runners.local import keeper, runs
from core.runners.port import State
from tests import machine
from tests.core.runners.bench import answers, ask, crash, eventually, seen, workload
from tests.core.runners.local.processes import NAME, in_state, running

REPOSITORY = machine.ROOT


def started(runner):
    return runs.read(place_of(runner._root, NAME)).started


def start_flotilla(root: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.core.runners.flotilla", str(root), NAME]
    environment = {**os.environ, "FLOTILLA_SECRET": "x", "FREQTRADE__EXCHANGE__KEY": "x"}
    flotilla = subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, cwd=REPOSITORY, env=environment, start_new_session=True
    )
    assert flotilla.stdout.readline() == "applied\n"
    return flotilla


def kill_group(process: subprocess.Popen[str]) -> None:
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    process.stdout.close()


async def test_workloads_survive_the_death_of_flotilla_and_its_group_and_are_found_again(local_runner):
    flotilla = await asyncio.to_thread(start_flotilla, local_runner._root)
    before = await seen(local_runner, NAME)
    kill_group(flotilla)
    assert (await seen(local_runner, NAME)) == before
    await eventually(lambda: answers(local_runner, NAME))
    await crash(local_runner, NAME, 5)
    end = await eventually(lambda: in_state(local_runner, State.EXITED))
    assert (end.exit_code, end.workload_id) == (5, before.workload_id)


async def test_nothing_of_flotilla_reaches_workload_or_keeper(local_runner):
    flotilla = await asyncio.to_thread(start_flotilla, local_runner._root)
    try:
        await eventually(lambda: answers(local_runner, NAME))
        environment = json.loads(await ask(local_runner, NAME, "/environment"))
        its_keeper = psutil.Process(started(local_runner).keeper_pid)
        for names in (environment, its_keeper.environ()):
            assert not [name for name in names if name.startswith(("FLOTILLA", "FREQTRADE", "PYTEST"))]
        assert environment["TZ"] == "UTC"
        assert environment["HOME"].startswith(str(local_runner._root))
        assert not its_keeper.net_connections()
    finally:
        kill_group(flotilla)


async def test_no_file_or_socket_is_inherited(local_runner):
    with socket.socket() as ours:
        ours.bind(("127.0.0.1", 0))
        ours.set_inheritable(True)
        await running(local_runner)
        opened = json.loads(await ask(local_runner, NAME, "/files"))
        sockets = [link for link in opened if link.startswith("socket:")]
        assert f"socket:[{os.fstat(ours.fileno()).st_ino}]" not in sockets
    assert not [link for link in opened if "lock" in link or ("pytest" in link and "runner" not in link)]


async def test_no_zombies_stay(local_runner):
    wanted = await running(local_runner)
    for _ in range(3):
        await local_runner.apply(wanted, replace=True)
    await local_runner.remove(NAME)
    mine = psutil.Process().children(recursive=True)
    assert not [child for child in mine if child.status() == psutil.STATUS_ZOMBIE]


async def test_without_its_keeper_it_goes_on_and_its_exit_code_is_unknown(local_runner):
    wanted = await running(local_runner)
    os.kill(started(local_runner).keeper_pid, signal.SIGKILL)
    await asyncio.sleep(0.2)
    assert (await seen(local_runner, NAME)).state is State.RUNNING
    assert await answers(local_runner, NAME)
    await crash(local_runner, NAME, 5)
    end = await eventually(lambda: in_state(local_runner, State.EXITED))
    assert (end.exit_code, end.ended_at) == (None, None)
    assert end.reason.startswith("Nobody saw how it ended")
    await local_runner.apply(wanted)
    await eventually(lambda: answers(local_runner, NAME))


async def test_without_its_keeper_its_log_is_still_rotated(local_runner):
    await running(local_runner)
    os.kill(started(local_runner).keeper_pid, signal.SIGKILL)
    await ask(local_runner, NAME, "/flood", megabytes=3)
    log = place_of(local_runner._root, NAME).log
    await local_runner.observe()
    assert log.stat().st_size < 1_000_000
    assert log.with_name("output.log.1").exists()


async def test_the_keeper_ignores_what_asks_everybody_to_end(local_runner):
    await running(local_runner)
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        os.kill(started(local_runner).keeper_pid, number)
    await crash(local_runner, NAME, 9)
    assert (await eventually(lambda: in_state(local_runner, State.EXITED))).exit_code == 9


@pytest.mark.parametrize("field", ["birth", "pid"])
async def test_a_recycled_pid_is_never_mistaken_for_the_workload(local_runner, field):
    """As after a reboot, when another process has this number."""
    await running(local_runner)
    record = place_of(local_runner._root, NAME).run / "started.json"
    truth = record.read_bytes()
    other = {"birth": "another boot/1", "pid": os.getpid()}[field]
    record.write_text(json.dumps({**json.loads(truth), field: other}))
    assert (await seen(local_runner, NAME)).state is State.EXITED
    await local_runner.kill(NAME)  # ends neither it nor us
    record.write_bytes(truth)
    assert (await seen(local_runner, NAME)).state is State.RUNNING


def test_a_process_is_looked_at_by_state_and_birth():
    child = subprocess.Popen([sys.executable, "-c", "pass"])
    os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
    assert keeper.look(child.pid)[0] == "Z"
    child.wait()
    assert keeper.look(child.pid) is None
    assert keeper.look(os.getpid()) == ("R", keeper.look(os.getpid())[1])
    assert keeper._look_with_ps(os.getpid())[1] == keeper._look_with_ps(os.getpid())[1]
    assert keeper._look_with_ps(child.pid) is None


async def test_one_damaged_record_hides_no_other_workload(local_runner):
    await running(local_runner)
    damaged = place_of(local_runner._root, "bot-damaged").run
    damaged.mkdir(parents=True)
    (damaged / "order.json").write_text("{")
    assert [one.name for one in await local_runner.observe()] == [NAME]
    with pytest.raises(Unavailable, match="damaged"):
        await local_runner.apply(workload("bot-damaged", await local_runner.layout(NAME)))
