"""Keeps an installation of the present code: `python -m tests.upgrade.record DAY`, e.g. 2026-11-29.

A Flotilla with bots that run (build.py) is killed; then everything it left is written down as text: its database (both
kinds), its data folder, the containers, networks and volumes of the engine. What belongs to this machine, such as
folders, ports and the ids of processes, becomes a word between at signs. The bots are ended afterwards.
"""

import json
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from contextlib import AbstractContextManager, closing
from datetime import date
from pathlib import Path
from typing import Any

import docker
from sqlalchemy import create_engine, text
from sqlmodel import Session, SQLModel, select

from core import boot, config, db, jobs
from core.bot_records.models import Bot
from core.encryption import crypto
from core.runners.docker.object_names import OURS
from core.runners.local import keeper
from tests import driven, machine, postgres
from tests.engine import installation_of, sweep
from tests.images import INSTALLATIONS
from tests.upgrade.kept import present_fingerprint

_UNKEPT = re.compile(
    r"^/(flotilla\.|schemas/|modules/|releases\.json$|.*\.port$)|/\.locks/|/\.stores/|/tmp/|/log/|/logs/|__pycache__|/ended\.tmp|-(wal|shm)$"
)
"""Of the data folder and of workspaces: what is written down in another way, or made anew at each start; candles, which
are large, and of which the rows tell enough."""


def main(arguments: list[str]) -> None:
    try:
        day = date.fromisoformat(arguments[0]).isoformat()
    except (IndexError, ValueError):
        sys.exit("Say which day it is: python -m tests.upgrade.record 2026-11-29")
    with tempfile.TemporaryDirectory(prefix="flotilla-recorded-") as temporary:
        flotilla, written = driven.Flotilla(Path(temporary)), Path(temporary, "written")
        try:
            _run_and_kill(flotilla)
            _write_down(flotilla, written)
        finally:
            flotilla.end_all()
            sweep(installation_of(flotilla.data))
        shutil.copytree(written, INSTALLATIONS / day)
    size = sum(path.stat().st_size for path in (INSTALLATIONS / day).rglob("*") if path.is_file())
    print(f"{size / 1000:.0f} kB in {INSTALLATIONS / day}")


def _run_and_kill(flotilla: driven.Flotilla) -> None:
    environment = os.environ | {
        "FLOTILLA_DATA_DIR": str(flotilla.data),
        "FLOTILLA_FREQTRADE_DIR": str(machine.freqtrade_dir()),
    }
    building = subprocess.Popen(
        [sys.executable, "-m", "tests.upgrade.build"],
        cwd=machine.ROOT, env=environment, stdout=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
    try:
        assert building.stdout and building.stdout.readline() == "ready\n"
    finally:
        os.killpg(building.pid, signal.SIGKILL)
        building.wait()


def _write_down(flotilla: driven.Flotilla, folder: Path) -> None:
    words = _words(flotilla)
    installation = installation_of(flotilla.data)
    engine = _engine(installation)
    running = flotilla.ask("SELECT id, container_id FROM bot WHERE container_id IS NOT NULL")
    runs = {row["container_id"]: f"@RUN {_dashed(row['id'])}@" for row in running}
    runs[str(machine.freqtrade_dir())] = "@FREQTRADE@"
    _end_softly(flotilla)
    _write(folder / "engine.json", json.dumps(engine, indent=1, sort_keys=True), words)
    with tempfile.TemporaryDirectory() as volumes:
        _stop_and_unpack(installation, Path(volumes))
        _keep_tree(Path(volumes), folder / "volumes", words)
    for run in _of_running(flotilla):
        for record in ("started.json", "ended.json"):
            (run / record).unlink(missing_ok=True)
    _keep_tree(flotilla.data, folder / "data", words)
    shutil.copy(keeper.__file__, folder / "keeper.py")
    # Of the database nothing else: its audit trail is sealed by hashes.
    _write(folder / "sqlite.sql", _dump(flotilla.data / "flotilla.db"), runs)
    _write(folder / "postgres.sql", _as_postgres(flotilla.data), runs)
    _write(folder / "told.json", json.dumps(_told(flotilla.data), indent=1, sort_keys=True), {})


# -- what belongs to this machine ----------------------------------------------------------------------------------


def _words(flotilla: driven.Flotilla) -> dict[str, str]:
    words = {str(flotilla.data): "@DATA@", str(machine.freqtrade_dir()): "@FREQTRADE@"}
    words[Path("/proc/sys/kernel/random/boot_id").read_text().strip()] = "@BOOT@"
    for name, word in (("practice.port", "@MARKET@"), ("practice.containers.port", "@BESIDE@")):
        words[(flotilla.data / name).read_text().strip()] = word
    for place in flotilla.places():
        words[place.port.read_text().strip()] = f"@PORT {place.name.removeprefix('bot-')}@"
    return words


def _write(path: Path, content: str, words: Mapping[str, str]) -> None:
    for found, word in words.items():
        content = re.sub(rf"(?<![\w.]){re.escape(found)}(?!\w)", word, content)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content)


def _keep_tree(root: Path, folder: Path, words: Mapping[str, str]) -> None:
    """Databases as the statements that make them; without what is made anew at each start."""
    for path in sorted(root.rglob("*")):
        relative = path.relative_to(root)
        if not path.is_file() or _UNKEPT.search(f"/{relative}"):
            continue
        if path.read_bytes().startswith(b"SQLite format 3\0"):
            _write(folder / f"{relative}.sql", _dump(path), {})
        else:
            _write(folder / relative, path.read_text(), words)


def _dump(database: Path) -> str:
    with closing(sqlite3.connect(database)) as connection:
        return "\n".join(connection.iterdump()) + "\n"


# -- the engine --------------------------------------------------------------------------------------------------------


def _engine(installation: str) -> dict[str, Any]:
    """Containers, networks and volumes as they are created."""
    with _client() as client:
        mine = {"label": f"{OURS}={installation}"}
        containers = [client.inspect_container(row["Id"]) for row in client.containers(all=True, filters=mine)]
        networks = [client.inspect_network(row["Id"]) for row in client.networks(filters=mine)]
        volumes = [client.inspect_volume(row["Name"]) for row in client.volumes(filters=mine)["Volumes"]]
    return {
        "containers": [
            {
                "Name": one["Name"].lstrip("/"),
                "Config": {key: value for key, value in one["Config"].items() if key != "Hostname"},
                "HostConfig": one["HostConfig"],
            }
            for one in containers
        ],
        "networks": [
            {key: one[key] for key in ("Name", "Driver", "IPAM", "Internal", "Options", "Labels")} for one in networks
        ],
        "volumes": [{key: one[key] for key in ("Name", "Labels")} for one in volumes],
    }


def _stop_and_unpack(installation: str, folder: Path) -> None:
    """The files of each volume, in a folder of its name."""
    with _client() as client:
        for row in client.containers(all=True, filters={"label": f"{OURS}={installation}"}):
            client.stop(row["Id"], timeout=60)
            for mount in client.inspect_container(row["Id"])["Mounts"]:
                if mount["Type"] == "volume":
                    inside = f"{row['Id']}:{mount['Destination']}/."
                    subprocess.run(
                        ["docker", "cp", inside, str(folder / mount["Name"])], check=True, capture_output=True
                    )


def _client() -> AbstractContextManager[docker.APIClient]:
    return closing(docker.APIClient(version="auto", timeout=120))


def _of_running(flotilla: driven.Flotilla) -> list[Path]:
    """Folders with the record of their run; how it ended here belongs to nobody."""
    rows = flotilla.ask("SELECT id FROM bot WHERE container_id IS NOT NULL")
    names = {f"bot-{_dashed(row['id'])}" for row in rows}
    return [place.run for place in flotilla.places() if place.name in names]


def _end_softly(flotilla: driven.Flotilla) -> None:
    """So that what the bots write is complete."""
    pids = [pid for place in flotilla.places() if (pid := flotilla.pid(place.name.removeprefix("bot-")))]
    for pid in pids:
        os.kill(pid, signal.SIGINT)
    driven.until(lambda: not any(Path(f"/proc/{pid}").exists() for pid in pids))


# -- what it says of itself --------------------------------------------------------------------------------------------


def _as_postgres(data: Path) -> str:
    """The same rows in PostgreSQL, as its own program writes them down."""
    with postgres.Cluster() as cluster:
        url = cluster.empty(template=cluster.migrated)
        source, target = create_engine(f"sqlite:///{data}/flotilla.db"), create_engine(url)
        with source.connect() as old, target.begin() as new:
            new.execute(text("SET session_replication_role = replica"))
            for table in SQLModel.metadata.sorted_tables:
                rows = [dict(row) for row in old.execute(select(table)).mappings()]
                if rows:
                    new.execute(table.insert(), rows)
            new.execute(text("SELECT setval('audit_event_seq_seq', (SELECT max(seq) FROM audit_event))"))
        source.dispose()
        target.dispose()
        program = machine.postgres_programs()
        assert program
        dumped = subprocess.run(
            [program / "pg_dump", "--inserts", "--no-owner", f"--host={cluster.folder}", "--username=flotilla",
             postgres.name_of(url)],
            check=True, capture_output=True, text=True,
        )  # fmt: skip
    return "".join(line for line in dumped.stdout.splitlines(keepends=True) if not line.startswith("\\"))


def _told(data: Path) -> dict[str, Any]:
    """Fingerprints of its bots, kinds of its jobs, versions of Freqtrade that its bots run, and its id."""
    os.environ["FLOTILLA_DATA_DIR"] = str(data)
    boot.prepare(config.load())
    with Session(db.current().engine) as session:
        bots = list(session.exec(select(Bot).order_by(Bot.name)))
        told = {bot.name: _told_of(session, bot) for bot in bots}
        kinds = sorted(set(session.exec(select(jobs.Job.kind))))
        versions = sorted({bot.freqtrade_version for bot in bots if bot.container_id})
    db.disconnect()
    crypto.install(None)
    return {"bots": told, "job_kinds": kinds, "freqtrade_versions": versions, "installation": installation_of(data)}


def _told_of(session: Session, bot: Bot) -> dict[str, Any]:
    now = present_fingerprint(session, bot)
    runs = bot.container_id is not None
    return {"id": str(bot.id), "fingerprint": now, "runs": runs, "applied": now == bot.fingerprint}


def _dashed(id: str) -> str:
    return f"{id[:8]}-{id[8:12]}-{id[12:16]}-{id[16:20]}-{id[20:]}"


if __name__ == "__main__":
    main(sys.argv[1:])
