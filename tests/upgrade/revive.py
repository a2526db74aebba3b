"""Starts what ran in a kept installation, as the version that was kept did it: local processes under its own keeper,
containers as the engine described them. Nothing that starts them is the present code of Flotilla, except for the
practice market, which they need until they have started.

    with revived(kept, data_dir) as bots: …      the bots run, the data folder is complete, no Flotilla is open
"""

import fcntl
import io
import itertools
import json
import os
import random
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

import docker
import httpx
import psutil

from core.runners.docker.network import networks
from core.runners.local import ports
from tests import machine, workloads
from tests.driven import until
from tests.engine import sweep
from tests.server import PLAIN
from tests.upgrade.kept import Kept

_API = "8080/tcp"


@contextmanager
def revived(kept: Kept, data: Path) -> Iterator[dict[str, str]]:
    """Bot id → the runner's id of its run. All of them answer. Whatever runs of it at the end is ended."""
    installation = kept.told["installation"]
    with _alone(data):
        sweep(installation)  # left by a test that was killed
        try:
            yield _revive(kept, data)
        finally:
            _end(data)
            sweep(installation)


def _revive(kept: Kept, data: Path) -> dict[str, str]:
    kept.words |= {"DATA": str(data), "FREQTRADE": str(machine.freqtrade_dir())}
    with _market(data) as market:
        words = [f"PORT {bot.id}" for bot in kept.bots.values()]
        kept.words |= market | dict(zip(words, _free_ports(len(words)), strict=True))
        kept.write_data(data)
        runs = _start_processes(kept, data) | _start_containers(kept)
    kept.words |= {f"RUN {bot_id}": run for bot_id, run in runs.items()}
    kept.write_database(data / "flotilla.db")
    return runs


# -- the practice market, until they have started ------------------------------------------------------------------


@contextmanager
def _market(data: Path) -> Iterator[dict[str, str]]:
    """Word → port of the practice market, on loopback and where the engine's containers find their host."""
    data.mkdir(parents=True, mode=0o700)
    serving = subprocess.Popen(
        [sys.executable, "-m", "tests.upgrade.market", str(data), _gateway()], cwd=machine.ROOT, stdout=subprocess.PIPE
    )
    try:
        assert serving.stdout and serving.stdout.readline() == b"ready\n"
        names = {"MARKET": "practice.port", "BESIDE": "practice.containers.port"}
        yield {word: (data / name).read_text().strip() for word, name in names.items()}
    finally:
        serving.terminate()
        serving.wait()


def _gateway() -> str:
    with closing(docker.APIClient(version="auto", timeout=60)) as client:
        return networks.gateway(client)


# -- processes -----------------------------------------------------------------------------------------------------


def _start_processes(kept: Kept, data: Path) -> dict[str, str]:
    running = {str(bot.id) for bot in kept.bots.values() if bot.runs}
    folders = [path for path in (data / "runners").glob("*/bot-*") if path.name.removeprefix("bot-") in running]
    for folder in folders:
        _start_keeper(kept, folder)
    return {folder.name.removeprefix("bot-"): _answering_process(folder) for folder in folders}


def _start_keeper(kept: Kept, folder: Path) -> None:
    for name in ("log", "tmp", "secrets", "workspace"):
        (folder / name).mkdir(exist_ok=True, mode=0o700)
    locks = folder.parent / ".locks"
    locks.mkdir(exist_ok=True, mode=0o700)
    with (locks / folder.name).open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        answer = subprocess.run(
            [sys.executable, "-I", "-S", str(kept.folder / "keeper.py"), str(folder / "run"), str(lock.fileno())],
            cwd=folder.parent,
            env={"PATH": os.defpath, "LANG": "C.UTF-8"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            pass_fds=(lock.fileno(),),
            start_new_session=True,
            check=True,
        )
    assert answer.stdout == b"started", answer.stdout


def _answering_process(folder: Path) -> str:
    until(lambda: _answers(f"127.0.0.1:{(folder / 'port').read_text()}"))
    return run_of_process(json.loads((folder / "run" / "started.json").read_text()))


def run_of_process(started: dict[str, Any]) -> str:
    """The local runner's id of this run: the process, and since when."""
    at = datetime.fromtimestamp(started["started_at"], UTC)
    return f"{started['pid']}@{at.isoformat(timespec='milliseconds')}"


def _end(data: Path) -> None:
    """Every Flotilla on this data folder, which would start again what ends, and its bots."""
    for process in psutil.process_iter():
        with suppress(psutil.Error):
            if process.environ().get("FLOTILLA_DATA_DIR") == str(data):
                process.kill()
                process.wait()
    workloads.end_all(data)


# -- containers ----------------------------------------------------------------------------------------------------


def _start_containers(kept: Kept) -> dict[str, str]:
    with closing(docker.APIClient(version="auto", timeout=120)) as client:
        engine = json.loads(kept.text("engine.json"))
        for network in engine["networks"]:
            client.create_network(
                network["Name"], network["Driver"], network["Options"], network["IPAM"], internal=network["Internal"],
                labels=network["Labels"],
            )  # fmt: skip
        for volume in engine["volumes"]:
            client.create_volume(volume["Name"], labels=volume["Labels"])
        made = [_create(client, kept, container) for container in engine["containers"]]
        for container_id in made:
            client.start(container_id)
        return dict(_answering_container(client, container_id) for container_id in made)


def _create(client: docker.APIClient, kept: Kept, container: dict[str, Any]) -> str:
    config = {**container["Config"], "HostConfig": container["HostConfig"]}
    made: str = client.create_container_from_config(config, container["Name"])["Id"]
    loader = client.create_container_from_config(_loader(container), None)["Id"]
    try:
        for mount in container["HostConfig"]["Mounts"]:
            folder, _, name = mount["Target"].rpartition("/")
            client.put_archive(loader, folder, _packed(kept, mount["Source"], name))
    finally:
        client.remove_container(loader)
    return made


def _loader(container: dict[str, Any]) -> dict[str, Any]:
    """Never started: through it files go into the volumes."""
    mounts = [{**mount, "ReadOnly": False} for mount in container["HostConfig"]["Mounts"]]
    return {
        "Image": container["Config"]["Image"],
        "Cmd": ["true"],
        "HostConfig": {"Mounts": mounts, "NetworkMode": "none"},
    }


def _packed(kept: Kept, volume: str, name: str) -> bytes:
    """A volume's files as a tar archive: a folder of that name and what is in it, owned by user 1000."""
    packed = io.BytesIO()
    with tempfile.TemporaryDirectory() as temporary, tarfile.open(fileobj=packed, mode="w") as tar:
        for path, file in kept.files(f"volumes/{volume}").items():
            kept.write(Path(temporary, path), file)
        tar.add(temporary, name, filter=_of_the_bot)
    return packed.getvalue()


def _of_the_bot(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 1000
    entry.mode = 0o700 if entry.isdir() else 0o600
    return entry


def _answering_container(client: docker.APIClient, container_id: str) -> tuple[str, str]:
    told = client.inspect_container(container_id)
    binding = told["NetworkSettings"]["Ports"][_API][0]
    until(lambda: _answers(f"{binding['HostIp']}:{binding['HostPort']}"))
    return told["Config"]["Labels"]["flotilla.bot"], run_of_container(told)


def run_of_container(told: dict[str, Any]) -> str:
    """The Docker runner's id of this run: the container, and since when."""
    head, _, rest = told["State"]["StartedAt"].rstrip("Z").partition(".")
    return f"{told['Id'][:12]}@{head}.{rest[:6].ljust(6, '0')}+00:00"


# -- details -------------------------------------------------------------------------------------------------------


def _answers(address: str) -> bool:
    """To a ping, which needs no password."""
    try:
        return httpx.get(f"http://{address}/api/v1/ping", timeout=5, **PLAIN).json() == {"status": "pong"}
    except (httpx.HTTPError, ValueError):
        return False


def _free_ports(count: int) -> list[str]:
    """Where the local runner takes them from."""
    free = filter(ports.is_free, random.sample(ports.DEFAULT_RANGE, len(ports.DEFAULT_RANGE)))
    return [str(port) for port in itertools.islice(free, count)]


@contextmanager
def _alone(data: Path) -> Iterator[None]:
    """Names on the engine and the pool of networks are as they were kept: two at once would meet. What a test that was
    killed left running is ended; the lock tells where that was."""
    path = Path(tempfile.gettempdir(), "flotilla-upgrade.lock")
    path.touch()
    with path.open("r+") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if before := lock.read().strip():
            _end(Path(before))
        _write(lock, str(data))
        yield
        _write(lock, "")


def _write(lock: IO[str], words: str) -> None:
    lock.seek(0)
    lock.truncate()
    lock.write(words)
    lock.flush()
