"""Our compose file, with PostgreSQL, on a real engine; and what the README says to do with it."""

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.deployment import Compose, run, wait

pytestmark = [pytest.mark.docker, pytest.mark.timeout(600)]

ADD_AN_EXCHANGE = """
import asyncio
from sqlmodel import Session, select
from core import boot, config, db
from core.access.models import Person
from core.access.policy import Actor
from core.access.scopes import Role
from core.exchanges import service
from core.exchanges.models import ExchangeDraft

def administrator(session):
    person = session.exec(select(Person)).one()
    return Actor(person.id, person.name, Role.ADMINISTRATOR)

async def main():
    boot.prepare(config.load())
    actor = await db.current().run(administrator)
    keys = {"api_key": "%(secret)s", "secret": "%(secret)s"}
    await service.add(actor, ExchangeDraft(name="Mine", exchange_type="binance"), keys)

asyncio.run(main())
"""
READ_ITS_KEYS = """
from sqlmodel import Session, select
from core import boot, config, db
from core.exchanges import credentials
from core.exchanges.models import Exchange

boot.prepare(config.load())
with Session(db.current().engine) as session:
    print(credentials.opened(session.exec(select(Exchange)).one()))
"""
SECRET = "canary-4f1d9e"


@pytest.fixture(scope="module")
def compose() -> Iterator[Compose]:
    with Compose() as opened:
        yield opened


def test_one_command_and_the_first_page_opens(compose: Compose) -> None:
    with compose.client() as visitor:
        assert "Welcome to Flotilla" in visitor.get("/", follow_redirects=True).text
    assert compose.create_admin(compose.first_token).status_code == 303
    assert "admin" in compose.sql("SELECT username FROM person"), "the data is in PostgreSQL"


def test_everything_is_hardened(compose: Compose) -> None:
    for container in compose.containers():
        host, name = container["HostConfig"], container["Name"]
        assert host["ReadonlyRootfs"], name
        assert host["CapDrop"] == ["ALL"], name
        assert "no-new-privileges" in host["SecurityOpt"], name
        assert not host["Privileged"], name
        sockets = [bind for bind in host["Binds"] if "docker.sock" in bind]
        assert bool(sockets) == ("flotilla_1" in name), "only Flotilla itself speaks to the engine"


def test_the_database_is_reached_by_flotilla_alone(compose: Compose) -> None:
    database = compose.inspect("database")
    assert not database["HostConfig"]["PortBindings"]
    assert list(database["NetworkSettings"]["Networks"]) == [f"{compose.project}_database"]
    network = json.loads(run("docker", "network", "inspect", f"{compose.project}_database").stdout)[0]
    assert network["Internal"]
    address = database["NetworkSettings"]["Networks"][f"{compose.project}_database"]["IPAddress"]
    knock = f"import socket; socket.create_connection(('{address}', 5432), timeout=%d)"
    outside = run("docker", "run", "--rm", "--entrypoint=python", compose.image, "-c", knock % 3, check=False)
    assert outside.returncode == 1
    inside = run("docker", "exec", compose.container("flotilla"), "python", "-c", knock % 60, check=False)
    assert inside.returncode == 0, inside.stderr


def test_nobody_is_shown_the_password_of_the_database(compose: Compose) -> None:
    password = run("docker", "exec", compose.container("flotilla"), "cat", "/secrets/database_password").stdout
    assert len(password) > 30
    told = json.dumps(compose.containers()) + compose("logs", "--no-color") + compose("config")
    assert password not in told
    modes = run("docker", "exec", compose.container("flotilla"), "stat", "--format=%a %U", "/secrets/database_url")
    assert modes.stdout.strip() == "600 flotilla"


def test_flotilla_may_use_the_engine(compose: Compose) -> None:
    ask = "import docker; print(docker.from_env().version()['ApiVersion'])"
    assert re.match(r"\d+\.\d+", run("docker", "exec", compose.container("flotilla"), "python", "-c", ask).stdout)


def test_what_is_known_outlives_the_containers(compose: Compose) -> None:
    before = compose.containers()
    compose("down", "--timeout", "20")
    compose.up()
    assert not {one["Id"] for one in before} & {one["Id"] for one in compose.containers()}
    assert compose.log_in().status_code == 303


def test_it_waits_for_a_database_that_comes_later(compose: Compose) -> None:
    """As after the machine was switched on: the engine starts both at once."""
    compose("stop", "--timeout", "20")
    run("docker", "start", compose.container("flotilla"))
    run("docker", "start", compose.container("database"))
    wait(compose.is_ready, "became ready", compose)


def test_backup_and_restore_as_the_readme_says(compose: Compose, tmp_path: Path) -> None:
    compose.python(ADD_AN_EXCHANGE % {"secret": SECRET})
    bot, broken = (
        workspace_of_a_bot(compose),
        workspace_of_a_bot(compose, "broken", "open('/bot/x.sqlite', 'w').write('?' * 4096)"),
    )
    try:
        with pytest.raises(AssertionError, match=f"could not be copied: {broken}"):
            compose.make("backup", f"BACKUP={tmp_path / 'partly'}")
        assert {file.stem for file in (tmp_path / "partly").iterdir()} == {"data", "flotilla", bot}, "the others are"
        run("docker", "volume", "rm", broken)
        backup = tmp_path / "backup"
        compose.make("backup", f"BACKUP={backup}")
        assert SECRET.encode() not in b"".join(file.read_bytes() for file in backup.iterdir())
        assert {file.stat().st_mode & 0o077 for file in backup.iterdir()} == {0}, "it holds the key"
        holds_the_trades(backup / f"{bot}.tar", tmp_path)
        labels = run("docker", "volume", "inspect", bot, "--format={{json .Labels}}").stdout

        compose("down", "--volumes")  # the machine is gone
        run("docker", "volume", "rm", bot)
        whole = (backup / f"{bot}.tar").read_bytes()
        (backup / f"{bot}.tar").write_bytes(whole[:6_000])
        with pytest.raises(AssertionError, match="EOF"):
            compose.make("restore", f"FROM={backup}")
        (backup / f"{bot}.tar").write_bytes(whole)
        compose.make("restore", f"FROM={backup}")  # what came half is no workspace that is "still here"

        wait(compose.is_ready, "became ready", compose)
        assert compose.log_in().status_code == 303
        assert SECRET in compose.python(READ_ITS_KEYS), "key and database belong together"
        assert run("docker", "volume", "inspect", bot, "--format={{json .Labels}}").stdout == labels
        restored = ("--rm", "--user=1000", f"--volume={bot}:/bot", "--entrypoint=sh", compose.image, "-c")
        find = run("docker", "run", *restored, "cd /bot && touch new && find . -type f").stdout
        assert sorted(find.split()) == ["./new", "./notes.txt", "./trades.sqlite"]
    finally:
        run("docker", "volume", "rm", "--force", bot, broken)


def test_restore_says_what_it_needs(compose: Compose, tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="Say what to restore"):
        compose.make("restore", f"FROM={tmp_path}")


# -- a bot's workspace ------------------------------------------------------------------------------------------------

WRITE_TRADES = """
import sqlite3
trades = sqlite3.connect("/bot/trades.sqlite")
trades.execute("PRAGMA journal_mode=WAL")
trades.execute("CREATE TABLE trades (id INTEGER)")
trades.execute("INSERT INTO trades VALUES (42)")
trades.commit()
open("/bot/notes.txt", "w").write("kept")
import os
os._exit(0)  # as a bot that runs: what it wrote is still in the write-ahead log
"""


def workspace_of_a_bot(compose: Compose, called: str = "test", code: str = WRITE_TRADES) -> str:
    installation = compose.sql("SELECT value FROM house_fact WHERE name = 'installation_id'").strip()
    name = f"flotilla-{installation[:8]}-{called}-workspace"
    run("docker", "volume", "create", f"--label=io.flotilla.installation={installation}", "--label=a=b", name)
    mounted = ("--rm", f"--volume={name}:/bot", compose.image)
    run("docker", "run", "--user=0", "--entrypoint=chown", *mounted, "1000:1000", "/bot")
    run("docker", "run", "--user=1000", "--entrypoint=python", *mounted, "-c", code)
    return name


def holds_the_trades(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "bot").mkdir()
    run("tar", "--extract", f"--file={archive}", f"--directory={tmp_path / 'bot'}")
    assert sorted(file.name for file in (tmp_path / "bot").iterdir()) == ["notes.txt", "trades.sqlite"]
    with closing(sqlite3.connect(tmp_path / "bot" / "trades.sqlite")) as trades:
        assert trades.execute("SELECT id FROM trades").fetchall() == [(42,)]
