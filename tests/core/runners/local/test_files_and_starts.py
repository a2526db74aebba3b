"""Files of a workload, and starts that fail."""

import os
import socket
import stat
from pathlib import Path

import pytest

from core.errors import NotFound, Refused, Unavailable
from core.runners.folders.file_pieces import whole_file
from core.runners.folders.workspace_paths import place_of
from core.runners.local.local_runner import LocalRunner
from core.runners.port import State
from tests.core.runners.bench import Programs, crash, eventually, seen, workload
from tests.core.runners.conftest import clear
from tests.core.runners.local.processes import NAME, in_state, running


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
