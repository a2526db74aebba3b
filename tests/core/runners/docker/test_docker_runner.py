"""What Docker workloads are made like, as the engine itself tells it: hardened, and their secrets nowhere but there."""

import json
import stat
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import docker
import pytest

from core.errors import NotFound, Refused
from core.runners.docker.object_names import SECRETS, WORKSPACE
from core.runners.folders.file_pieces import whole_file
from core.runners.port import Limits
from tests.core.runners.bench import answers, ask, eventually, log_lines, seen, workload
from tests.core.runners.on_engine import NAME, engine, inspected, names, ours, running, volumes
from tests.engine import engine_runner

pytestmark = pytest.mark.docker
CANARY = "canary-5d1f0c"

LOOK_INSIDE = """
import json, os, pathlib
def tried(path):
    try:
        pathlib.Path(path).write_text("x")
        return "written"
    except OSError as error:
        return error.strerror
secret = os.stat("/flotilla/secrets/keys.json")
print(json.dumps({
    "uid": os.getuid(), "gid": os.getgid(),
    "root": tried("/x"), "home": tried(os.path.expanduser("~/x")), "secrets": tried("/flotilla/secrets/x"),
    "workspace": tried("/flotilla/workspace/x"), "tmp": tried("/tmp/x"),
    "secret": [secret.st_uid, secret.st_gid, oct(secret.st_mode)],
    "capabilities": [line for line in open("/proc/self/status") if line.startswith(("CapEff", "NoNewPrivs"))],
}))
"""


def exec_inside(runner, code: str) -> str:
    with engine() as client:
        started = client.exec_create(inspected(runner)["Id"], ["python3", "-c", code])["Id"]
        return client.exec_start(started).decode()


async def test_it_is_hardened(docker_runner):
    await running(docker_runner)
    told = inspected(docker_runner)
    host, config = told["HostConfig"], told["Config"]
    assert config["User"] == "1000:1000"
    assert (host["CapDrop"], host["CapAdd"], host["Privileged"]) == (["ALL"], None, False)
    assert host["SecurityOpt"] == ["no-new-privileges:true"]
    assert (host["ReadonlyRootfs"], host["Init"], set(host["Tmpfs"])) == (True, True, {"/tmp"})
    assert (host["PidMode"], host["IpcMode"], host["UTSMode"], host["UsernsMode"]) == ("", "private", "", "")
    assert (host["Devices"] or [], host["Binds"]) == ([], None)
    assert (host["PidsLimit"], host["Memory"], host["MemorySwap"], host["NanoCpus"]) == (1000, 2 * 2**30, 2 * 2**30, 0)
    assert host["LogConfig"] == {"Type": "json-file", "Config": {"max-size": "10m", "max-file": "4"}}
    assert (host["RestartPolicy"]["Name"], config["StopSignal"], config["StopTimeout"]) == ("no", "SIGINT", 10)
    assert [(bound["HostIp"]) for bound in host["PortBindings"]["8080/tcp"]] == ["127.0.0.1"]
    mounts = {mount["Destination"]: (mount["Type"], mount["Name"], mount["RW"]) for mount in told["Mounts"]}
    called = names(docker_runner)
    assert mounts == {WORKSPACE: ("volume", called.workspace, True), SECRETS: ("volume", called.secrets, False)}
    assert list(told["NetworkSettings"]["Networks"]) == [called.network]
    assert config["Labels"]["flotilla.bot"] == "42"


async def test_its_limits_are_those_of_the_form(docker_runner):
    limits = Limits(memory_bytes=64 * 2**20, cpus=0.5, pids=50)
    await running(docker_runner, limits=limits, comes_back=True, background=True, grace_seconds=4.2)
    host = inspected(docker_runner)["HostConfig"]
    assert (host["Memory"], host["MemorySwap"], host["NanoCpus"], host["PidsLimit"]) == (2**26, 2**26, 5 * 10**8, 50)
    assert (host["RestartPolicy"]["Name"], host["CpuShares"]) == ("always", 128)
    assert inspected(docker_runner)["Config"]["StopTimeout"] == 5


async def test_inside_only_the_workspace_can_be_written(docker_runner):
    await running(docker_runner)
    inside = json.loads(exec_inside(docker_runner, LOOK_INSIDE))
    assert (inside["uid"], inside["gid"]) == (1000, 1000)
    assert {inside[place] for place in ("root", "home", "secrets")} == {"Read-only file system"}
    assert {inside[place] for place in ("workspace", "tmp")} == {"written"}
    assert inside["secret"] == [1000, 1000, oct(stat.S_IFREG | 0o400)]
    assert inside["capabilities"] == ["CapEff:\t0000000000000000\n", "NoNewPrivs:\t1\n"]


def containers_told_of(client: docker.APIClient) -> Iterator[Mapping[str, Any]]:
    """All of the engine, but for those of others that went meanwhile."""
    for row in client.containers(all=True):
        with suppress(docker.errors.NotFound):
            yield client.inspect_container(row["Id"])


async def test_a_secret_is_in_its_file_and_nowhere_else(docker_runner):
    await running(docker_runner, secret_files={"keys.json": CANARY.encode()}, manifest={"strategy": "One"})
    assert exec_inside(docker_runner, "print(open('/flotilla/secrets/keys.json').read())").strip() == CANARY
    with engine() as client:
        told = list(containers_told_of(client))
        told += [client.inspect_image(row["Id"]) for row in client.images()]
        told += [client.volumes(), client.networks()]
    assert CANARY not in json.dumps(told)
    assert CANARY not in "\n".join(await log_lines(docker_runner, NAME))
    assert CANARY.encode() not in await whole_file(docker_runner, NAME, "manifest.json")
    top = inspected(docker_runner)["State"]["Pid"]
    assert CANARY.encode() not in Path(f"/proc/{top}/environ").read_bytes() + Path(f"/proc/{top}/cmdline").read_bytes()


async def test_nothing_of_the_environment_here_reaches_it(monkeypatch, tmp_path):
    """Not even by the configuration of Docker's own client, which hands proxies on to containers."""
    proxies = {"default": {"httpProxy": f"http://{CANARY}:3128"}}
    (tmp_path / "config.json").write_text(json.dumps({"proxies": proxies}))
    monkeypatch.setenv("DOCKER_CONFIG", str(tmp_path))
    monkeypatch.setenv("FREQTRADE__EXCHANGE__KEY", CANARY)
    monkeypatch.setenv("FLOTILLA_SECRET", CANARY)
    async with engine_runner() as runner:
        await running(runner, env={"WANTED": "yes"})
        inside = json.loads(await ask(runner, NAME, "/environment"))
        assert inside["WANTED"] == "yes"
        allowed = {"WANTED", "PATH", "HOSTNAME", "HOME", "LANG", "LC_CTYPE", "TZ", "COLUMNS"} | {
            *("PYTHONUNBUFFERED", "PYTHONDONTWRITEBYTECODE"),
            *("XDG_CACHE_HOME", "MPLCONFIGDIR", "NUMBA_CACHE_DIR", "JOBLIB_TEMP_FOLDER"),
        }
        assert set(inside) <= allowed
        code = "import json, os; print(json.dumps(dict(os.environ)))"
        assert CANARY.encode() not in await runner.ask("2026.9", code) + await runner.work(NAME + "-x", "2026.9", code)


async def test_secrets_stay_while_it_is_there_and_go_with_it(docker_runner):
    await running(docker_runner, secret_files={"keys.json": b"1", "old.json": b"1"})
    with engine() as client:
        client.restart(inspected(docker_runner)["Id"], timeout=5)
    assert exec_inside(docker_runner, "import os; print(sorted(os.listdir('/flotilla/secrets')))") == (
        "['keys.json', 'old.json']\n"
    )
    layout = await docker_runner.layout(NAME)
    await docker_runner.apply(workload(NAME, layout, secret_files={"keys.json": b"2"}), replace=True)
    listed = exec_inside(docker_runner, "import os; print(os.listdir('/flotilla/secrets'))")
    assert listed == "['keys.json']\n"
    await docker_runner.remove(NAME)
    assert volumes(docker_runner) == {names(docker_runner).workspace}
    await docker_runner.remove(NAME, data=True)
    assert (volumes(docker_runner), ours(docker_runner)) == (set(), [])


async def test_what_a_strategy_leaves_in_its_workspace_is_never_run_by_our_own_work(docker_runner):
    await docker_runner.put(NAME, {"json.py": b"raise SystemExit('mine')", "sqlite3/__init__.py": b"1 / 0"})
    assert await docker_runner.work(NAME, "2026.9", "import json, sqlite3; print(json.dumps(1))") == b"1\n"


async def test_a_file_of_any_size_is_not_read_whole(docker_runner, monkeypatch):
    """Nor is its helper in the way afterwards: the engine holds on to what is being read from."""
    monkeypatch.setattr("core.runners.port.MOST_FILE_BYTES", 2**20)
    monkeypatch.setattr("core.runners.docker.engine.engine.ACT_SECONDS", 10)
    await docker_runner.work(NAME, "2026.9", "open('manifest.json', 'w').truncate(10**10)")
    with pytest.raises(Refused, match="more than"):
        await whole_file(docker_runner, NAME, "manifest.json")
    assert ours(docker_runner) == []


async def test_links_lead_nowhere(docker_runner):
    """They are followed within a container that has nothing but the workspace."""
    make = "import os; os.symlink('/etc/hostname', 'link'); os.symlink('/flotilla', 'up'); os.mkfifo('pipe')"
    await docker_runner.work(NAME, "2026.9", make)
    await running(docker_runner, secret_files={"keys.json": CANARY.encode()})
    for path in ("link", "up", "pipe", "up/secrets/keys.json", "strategies"):
        with pytest.raises(NotFound):
            await whole_file(docker_runner, NAME, path)
    await docker_runner.work("bot-other", "2026.9", "import os; os.symlink('/flotilla/secrets', 'strategies')")
    await running(docker_runner, name="bot-other")
    assert await whole_file(docker_runner, "bot-other", "strategies/One.py") == b"# one"


async def test_the_way_to_a_bot_that_moved_to_another_port_is_closed(docker_runner):
    await running(docker_runner)
    before = docker_runner.http(NAME)
    await docker_runner.apply(workload(NAME, await docker_runner.layout(NAME)), replace=True)
    await eventually(lambda: answers(docker_runner, NAME))
    await docker_runner.observe()
    assert (before.is_closed, docker_runner.http(NAME).is_closed) == (docker_runner.http(NAME) is not before, False)
    assert len(docker_runner._watch.clients._open) == 1


async def test_what_cannot_start_leaves_no_secrets(docker_runner):
    layout = await docker_runner.layout(NAME)
    with pytest.raises(Refused) as caught:
        await docker_runner.apply(workload(NAME, layout, limits=Limits(cpus=10_000)))
    assert str(caught.value).endswith(".") and "CPU" in caught.value.detail
    assert names(docker_runner).secrets not in volumes(docker_runner)
    assert ours(docker_runner) == []


async def test_what_a_killed_flotilla_left_half_done_is_in_nobodys_way(docker_runner):
    """The helper that carries files keeps the volumes in use, and the network is there already."""
    from core.runners.docker import spec
    from core.runners.docker.network import networks

    called = names(docker_runner)
    with engine() as client:
        networks.ensure(client, docker_runner._settings.pool, called)
        image = "flotilla-test/program:2026.9"
        for volume in (called.workspace, called.secrets):
            client.create_volume(volume, labels=called.labels)
        both = (called.workspace_volume, called.secrets_volume)
        client.create_container(**spec.loader(client, called, "files", "left-behind-" + NAME, image, both))
    await running(docker_runner, secret_files={"keys.json": b"new"})
    assert exec_inside(docker_runner, "print(open('/flotilla/secrets/keys.json').read())") == "new\n"
    assert len(ours(docker_runner)) == 1


async def test_times_are_those_of_the_run(docker_runner):
    begun = datetime.now(UTC)
    first = await running(docker_runner)
    assert begun - timedelta(seconds=2) < first.started_at < datetime.now(UTC)
    from tests.core.runners.bench import crash

    await crash(docker_runner, NAME, 3)

    async def ended():
        now = await seen(docker_runner, NAME)
        return now if now.exit_code is not None else None

    end = await eventually(ended)
    assert (end.exit_code, end.oom_killed, end.workload_id) == (3, False, first.workload_id)
    assert first.started_at < end.ended_at < datetime.now(UTC) + timedelta(seconds=1)
    assert "flotilla-test/program:2026.9@sha256:" in end.image
