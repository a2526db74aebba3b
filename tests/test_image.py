"""The image: what a person who runs it relies on."""

import json
import re
import signal
from collections.abc import Iterator

import pytest

from tests import boxes, images
from tests.deployment import HARDENED, Container, build, run, wait

pytestmark = [pytest.mark.docker, pytest.mark.timeout(600)]

OPEN_A_HOUSE_AND_ADD_A_LOCAL_RUNNER = """
import asyncio
from core import boot, config, db
from core.access.models import Person
from core.access.policy import Actor
from core.access.scopes import Role
from core.errors import FlotillaError
from core.runners import service
from core.runners.models import RunnerDraft

def administrator(session):
    person = Person(name="Ada", username="ada", role=Role.ADMINISTRATOR)
    session.add(person)
    return Actor(person.id, person.name, person.role)

async def main():
    settings = config.load()
    boot.prepare(settings)
    house = boot.House(settings)
    await house.open()
    actor = await db.current().run(administrator)
    for kind in "DOCKER", "LOCAL":
        try:
            await service.add(actor, RunnerDraft(name=kind, type=kind))
            print(kind, "added")
        except FlotillaError as error:
            print(kind, type(error).__name__, error, error.hint)
    await house.close()

asyncio.run(main())
"""


@pytest.fixture(scope="module")
def flotilla() -> Iterator[Container]:
    with Container() as opened:
        yield opened


def test_first_page_opens_and_asks_for_the_token_that_the_log_shows(flotilla: Container) -> None:
    with flotilla.client() as visitor:
        page = visitor.get("/", follow_redirects=True)
    assert page.status_code == 200
    assert "Welcome to Flotilla" in page.text
    assert 'name="token"' in page.text
    assert "docker compose logs flotilla" in page.text
    assert flotilla.create_admin("guessed").status_code == 422
    assert flotilla.create_admin(flotilla.first_token).status_code == 303
    assert flotilla.log_in().status_code == 303


def test_it_is_healthy(flotilla: Container) -> None:
    wait(lambda: flotilla.inspect()["State"]["Health"]["Status"] == "healthy", "became healthy", flotilla)


def test_health_check_fails_where_nothing_answers() -> None:
    check = json.loads(run("docker", "image", "inspect", build()).stdout)[0]["Config"]["Healthcheck"]["Test"]
    assert check[0] == "CMD"
    done = run("docker", "run", "--rm", "--network=none", f"--entrypoint={check[1]}", build(), *check[2:], check=False)
    assert done.returncode == 1
    assert "ConnectionRefusedError" in done.stderr


def test_it_is_nobody_and_can_write_nothing_but_its_data(flotilla: Container) -> None:
    assert flotilla.run("id", "-u").stdout.strip() == "10001"
    assert flotilla.run("id", "-g").stdout.strip() == "10001"
    writable = flotilla.run("find", "/", "-xdev", "-writable", "-not", "-type", "l").stdout
    assert sorted(writable.split()) == ["/data", "/tmp"], "volumes: the rest is read-only"
    assert "ok" in flotilla.run("sh", "-c", "touch /data/a /tmp/b && echo ok").stdout
    assert "Read-only file system" in flotilla.run("touch", "/a").stderr
    assert re.search(r"CapEff:\s+0+$", flotilla.run("cat", "/proc/1/status").stdout, re.MULTILINE)
    modes = flotilla.run("stat", "--format=%a %n", "/data", "/data/secret.key").stdout.split()
    assert modes == ["700", "/data", "600", "/data/secret.key"]


def test_nobody_can_write_to_the_program_even_where_the_root_is_not_read_only() -> None:
    find = "find /app /opt /usr/local -writable -not -type l"
    assert run("docker", "run", "--rm", "--entrypoint=sh", build(), "-c", find).stdout == ""


def test_local_runners_are_refused() -> None:
    code = ("--entrypoint=python", build(), "-c", OPEN_A_HOUSE_AND_ADD_A_LOCAL_RUNNER)
    said = run("docker", "run", "--rm", *HARDENED, *code).stdout
    assert re.search(r"^docker added$", said, re.MULTILINE | re.IGNORECASE)
    assert re.search(r"^local Refused \S.*\.", said, re.MULTILINE | re.IGNORECASE), said


def test_it_ends_when_asked_and_commands_run_beside_it() -> None:
    with Container() as flotilla:
        flotilla.create_admin(flotilla.first_token)
        told = flotilla.run("python", "main.py", "reset-password", "admin")
        assert "New password of admin" in told.stdout
        run("docker", "stop", "--time=15", flotilla.id)
        assert flotilla.inspect()["State"]["ExitCode"] == 128 + signal.SIGTERM, "it ended by itself, not by the engine"
        assert "Traceback" not in flotilla.log


def test_how_the_libraries_were_reached_is_not_in_the_image() -> None:
    """The stage that installs is lent certificates and settings by this machine."""
    with boxes.container(images.BUILD_BASE) as box:
        lent = json.loads(run("docker", "inspect", box.id).stdout)[0]["Config"]["Env"]
    assert any("/opt/lent" in line for line in lent), "or else this test would find nothing anywhere"
    told = run("docker", "history", "--no-trunc", build()).stdout + run("docker", "image", "inspect", build()).stdout
    secrets = [line for line in lent if not line.startswith(("PATH=", "LANG="))]
    assert [line for line in [*secrets, "/opt/lent", "PIP_", "BEGIN "] if line in told] == []
    look = "ls -d /opt/lent /etc/pip.conf /root/.config /root/.cache /requirements.txt /opt/pip; env; pip --version"
    found = run("docker", "run", "--rm", "--user=0", "--entrypoint=sh", build(), "-c", look, check=False)
    assert not re.search(r"^/|PIP_|CERT", found.stdout.replace("/usr/lib", ""), re.MULTILINE), found.stdout


def test_only_what_is_needed_is_in_it() -> None:
    listing = run("docker", "run", "--rm", "--entrypoint=ls", build(), "-A", "/app").stdout.split()
    assert sorted(listing) == ["__pycache__", "core", "main.py", "pages"]
    size_bytes = json.loads(run("docker", "image", "inspect", build()).stdout)[0]["Size"]
    base_bytes = json.loads(run("docker", "image", "inspect", images.BASE).stdout)[0]["Size"]
    assert size_bytes - base_bytes < 400e6, "beside its base: libraries, compiled, and the program"
