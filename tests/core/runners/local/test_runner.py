"""What only real processes can get wrong."""

import asyncio
import json
import os
import signal
import socket
import stat
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from core.errors import NotFound, Refused, Unavailable
from core.runners.folders.file_pieces import whole_file
from core.runners.folders.workspace_paths import place_of
from core.runners.local import keeper, runs
from core.runners.local.runner import LocalRunner
from core.runners.port import State
from tests import machine
from tests.core.runners.bench import Programs, answers, ask, crash, eventually, log_lines, seen, workload
from tests.core.runners.conftest import clear

NAME = "bot-0b6c"
REPOSITORY = machine.ROOT


async def running(runner, *options, **changes):
    wanted = workload(NAME, await runner.layout(NAME), *options, **changes)
    await runner.apply(wanted)
    await eventually(lambda: answers(runner, NAME))
    return wanted


def started(runner):
    return runs.read(place_of(runner._root, NAME)).started


async def in_state(runner, state):
    now = await seen(runner, NAME)
    return now if now and now.state is state else None


# -- Flotilla dies --------------------------------------------------------------------------------------------------


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


# -- the keeper dies ------------------------------------------------------------------------------------------------


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


# -- who is who -----------------------------------------------------------------------------------------------------


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


# -- ending ---------------------------------------------------------------------------------------------------------


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


# -- a second runner object -----------------------------------------------------------------------------------------


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


# -- files ----------------------------------------------------------------------------------------------------------


async def test_secrets_are_private_survive_a_crash_and_go_with_the_stop(local_runner):
    await running(local_runner)
    secrets = place_of(local_runner._root, NAME).secrets
    assert stat.S_IMODE(secrets.stat().st_mode) == 0o700
    assert stat.S_IMODE((secrets / "keys.json").stat().st_mode) == 0o400
    await crash(local_runner, NAME, 1)
    await eventually(lambda: in_state(local_runner, State.EXITED))
    assert (secrets / "keys.json").read_bytes() == b"secret"
    await local_runner.remove(NAME)
    assert not secrets.exists()


async def test_secrets_of_an_earlier_configuration_do_not_stay(local_runner):
    await running(local_runner, secret_files={"old/keys.json": b"1", "both.json": b"1"})
    layout = await local_runner.layout(NAME)
    await local_runner.apply(workload(NAME, layout, secret_files={"both.json": b"2"}), replace=True)
    secrets = place_of(local_runner._root, NAME).secrets
    assert {path.name: path.read_bytes() for path in secrets.rglob("*") if path.is_file()} == {"both.json": b"2"}


async def test_other_files_of_the_workspace_are_left_alone(local_runner):
    wanted = await running(local_runner)
    workspace = place_of(local_runner._root, NAME).workspace
    (workspace / "trades.sqlite").write_bytes(b"trades")
    await local_runner.apply(wanted, replace=True)
    await local_runner.remove(NAME)
    assert (workspace / "trades.sqlite").read_bytes() == b"trades"


@pytest.mark.parametrize("path", ["../escape", "/tmp/escape", "a/../../escape", "link/escape", ".", "a\0b"])
async def test_no_file_is_written_outside(local_runner, tmp_path, path):
    layout = await local_runner.layout(NAME)
    (Path(layout.workspace) / "link").symlink_to(tmp_path)
    with pytest.raises(Refused, match="outside"):
        await local_runner.apply(workload(NAME, layout, files={"fine.json": b"", path: b""}))
    assert not list(tmp_path.rglob("escape"))
    assert not list(Path(layout.workspace).glob("fine.json*"))
    assert await local_runner.observe() == []


async def test_nothing_is_fetched_through_a_link_or_from_a_pipe(local_runner, tmp_path):
    layout = await local_runner.layout(NAME)
    (tmp_path / "host.txt").write_text("of the host")
    (Path(layout.workspace) / "link.txt").symlink_to(tmp_path / "host.txt")
    os.mkfifo(Path(layout.workspace) / "pipe")
    for path in ("link.txt", "pipe"):
        with pytest.raises(NotFound):
            await whole_file(local_runner, NAME, path)


@pytest.mark.parametrize("name", ["", ".", "..", "../x", "a/b", "a b", "-x", "x\n", "x" * 101, ".locks"])
async def test_a_name_is_never_a_path(local_runner, name):
    with pytest.raises(Refused, match="name"):
        await local_runner.layout(name)


# -- starting fails -------------------------------------------------------------------------------------------------


class Nowhere(Programs):
    def argv(self, version: str) -> list[str]:
        return ["/nowhere/python"]


async def test_a_program_that_is_missing_is_refused_with_the_systems_words(tmp_path):
    runner = LocalRunner(tmp_path, Nowhere())
    with pytest.raises(Refused) as caught:
        await runner.apply(workload(NAME, await runner.layout(NAME)))
    assert "No such file" in caught.value.detail
    assert await runner.observe() == []
    assert not place_of(tmp_path, NAME).secrets.exists()
    await clear(runner)


async def test_a_start_that_was_cut_short_before_anything_ran_is_absent(local_runner):
    layout = await local_runner.layout(NAME)
    run = place_of(local_runner._root, NAME).run
    run.mkdir()
    (run / "order.json").write_text("{}")
    assert await local_runner.observe() == []
    await local_runner.apply(workload(NAME, layout))
    assert (await seen(local_runner, NAME)).state is State.RUNNING


async def test_a_port_taken_by_another_program_is_given_up_only_while_nothing_runs(local_runner):
    layout = await local_runner.layout(NAME)
    with socket.create_server((layout.listen_host, layout.listen_port)):
        with pytest.raises(Refused, match=str(layout.listen_port)):
            await local_runner.apply(workload(NAME, layout))
        moved = await local_runner.layout(NAME)
        assert moved.listen_port != layout.listen_port
    assert await local_runner.layout(NAME) == moved
    await running(local_runner)
    assert await local_runner.layout(NAME) == moved


async def test_ports_of_stopped_ones_stay_reserved(tmp_path):
    runner = LocalRunner(tmp_path, Programs(), ports=range(21000, 21003))
    found = {(await runner.layout(f"bot-{number}")).listen_port for number in range(3)}
    assert found == {21000, 21001, 21002}
    with pytest.raises(Unavailable, match="21000 and 21002"):
        await runner.layout("bot-4")
    await runner.remove("bot-1", data=True)
    assert (await runner.layout("bot-4")).listen_port in found
    await runner.close()


# -- logs and figures -----------------------------------------------------------------------------------------------


async def test_a_flood_of_log_blocks_nobody_and_is_rotated(local_runner):
    await running(local_runner)
    async with asyncio.timeout(60):
        assert await ask(local_runner, NAME, "/flood", megabytes=20) == "done"
    log = place_of(local_runner._root, NAME).log
    await eventually(lambda: is_small(log))
    assert sum(path.stat().st_size for path in log.parent.iterdir()) < 60_000_000
    await ask(local_runner, NAME, "/say", text="after the flood")
    assert (await log_lines(local_runner, NAME))[-1] == "after the flood"


async def is_small(log: Path) -> bool:
    return log.stat().st_size < 1_000_000


async def test_following_goes_on_across_restarts(local_runner):
    wanted = await running(local_runner)
    following = local_runner.logs(NAME, tail=1, follow=True)
    assert (await anext(following)).text.startswith("listening")
    await local_runner.apply(wanted, replace=True)
    async with asyncio.timeout(10):
        assert (await anext(following)).text == "interrupted"
        assert (await anext(following)).text.startswith("listening")
    await following.aclose()


async def test_usage_counts_since_the_previous_call(local_runner):
    await running(local_runner)
    await local_runner.usage()
    await ask(local_runner, NAME, "/burn", seconds=0.5)
    (busy,) = await local_runner.usage()
    assert busy.cpu_percent > 20
    await asyncio.sleep(0.5)
    (idle,) = await local_runner.usage()
    assert idle.cpu_percent < busy.cpu_percent / 2


async def test_a_background_workload_yields(local_runner):
    await running(local_runner, background=True)
    assert int(await ask(local_runner, NAME, "/nice")) >= 10


async def test_cancelling_a_start_leaves_a_whole_one_or_none(local_runner):
    wanted = workload(NAME, await local_runner.layout(NAME))
    for pause_seconds in (0.0, 0.01, 0.03, 0.06, 0.1):
        starting = asyncio.create_task(local_runner.apply(wanted))
        await asyncio.sleep(pause_seconds)
        starting.cancel()
        await asyncio.gather(starting, return_exceptions=True)
    await local_runner.apply(wanted)
    await eventually(lambda: answers(local_runner, NAME))
    mine = [
        process
        for process in psutil.process_iter(["cmdline"])
        if (process.info["cmdline"] or [])[2:] == [*wanted.command]
    ]
    assert len(mine) == 1


# -- a full disk ----------------------------------------------------------------------------------------------------


@pytest.fixture
def small_disk(tmp_path):
    """Two megabytes."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode != 0:
        pytest.skip("mounting a small disk needs root and the right to mount")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(folder: Path) -> Path:
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * 4096)
        except OSError:
            return filler


async def test_a_full_disk_keeps_nobody_from_ending_and_the_exit_code_is_recorded(small_disk):
    runner = LocalRunner(small_disk, Programs(), log_bytes=100_000)
    try:
        wanted = await running(runner)
        fill(small_disk)
        with pytest.raises(Unavailable, match="No space"):
            await runner.apply(workload(NAME, await runner.layout(NAME), files={"big": b"x" * 10_000}), replace=True)
        assert await answers(runner, NAME)
        await crash(runner, NAME, 7)
        assert (await eventually(lambda: in_state(runner, State.EXITED))).exit_code == 7
        with pytest.raises((Unavailable, Refused)):
            await runner.apply(wanted)
        (small_disk / "filler").unlink()
        await runner.apply(wanted)
        await eventually(lambda: answers(runner, NAME))
        fill(small_disk)
        await runner.remove(NAME)
        assert await runner.observe() == []
    finally:
        (small_disk / "filler").unlink(missing_ok=True)
        await clear(runner)


async def test_a_log_that_fills_the_disk_is_given_up_not_the_workload(small_disk):
    runner = LocalRunner(small_disk, Programs(), log_bytes=1_500_000)
    try:
        await running(runner)
        await asyncio.gather(ask(runner, NAME, "/flood", megabytes=1), return_exceptions=True)
        fill(small_disk)
        await asyncio.gather(ask(runner, NAME, "/flood", megabytes=5), return_exceptions=True)
        assert await answers(runner, NAME)
    finally:
        (small_disk / "filler").unlink(missing_ok=True)
        await clear(runner)
