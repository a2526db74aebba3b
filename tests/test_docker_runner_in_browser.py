"""A Docker runner from its form to bots on a real engine: what is wrong with it is said, it is added, bots trade there,
and one whose row is lost is shown, and adopted without a restart."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import docker
import pytest
from playwright.sync_api import Browser, Page, expect

from core.runners.docker.object_names import OURS, ROLE, RUNNER, WORKLOAD
from tests.browser import Ear, errors_in, open_page, visit
from tests.engine import docker_only, installation_of
from tests.images import PROGRAM, VERSIONS
from tests.server import Server
from tests.steps import BOTS_MS, start_fleet, state

pytestmark = [pytest.mark.browser, pytest.mark.docker, pytest.mark.freqtrade, pytest.mark.timeout(1800)]


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with docker_only(tmp_path) as server:
        yield server


@pytest.fixture
def engine() -> Iterator[docker.APIClient]:
    with closing(docker.APIClient(version="auto", timeout=60)) as client:
        yield client


def test_from_the_form_to_an_adopted_bot(server: Server, browser: Browser, engine: docker.APIClient) -> None:
    ear = Ear(server.url)
    context = visit(browser, server, ear)
    context.add_cookies(server.cookies(server.create_admin()))  # type: ignore[arg-type]
    page = context.new_page()
    what_is_wrong_is_said(page)
    runner_id = it_is_added(page)
    bot_id = a_bot_trades_there(page)
    strangers_and_strays(page, server, engine, runner_id)
    before = container_of(engine, bot_id)
    page.goto("about:blank")
    its_row_is_lost(server, bot_id)
    it_is_adopted(page, runner_id, bot_id)
    after = container_of(engine, bot_id)
    assert (after["Id"], after["State"]["StartedAt"]) == (before["Id"], before["State"]["StartedAt"])
    assert ear.heard == []
    assert errors_in(server.log) == []


def what_is_wrong_is_said(page: Page) -> None:
    open_page(page, "/runners/new")
    page.get_by_label("Name").fill("Engine")
    page.get_by_label("Engine", exact=True).fill("unix:///run/nobody-listens.sock")
    page.get_by_role("button", name="Test connection").click()
    expect(
        page.locator(".field-error", has_text="No Docker engine answers at /run/nobody-listens.sock.")
    ).to_be_visible()
    page.get_by_label("Engine", exact=True).fill("tcp://127.0.0.1:1")
    page.get_by_role("button", name="Test connection").click()
    expect(page.locator(".field-error", has_text="No Docker engine answers at tcp://127.0.0.1:1.")).to_be_visible()
    page.get_by_label("Engine", exact=True).fill("tcp://engine.lan:2376")
    page.get_by_role("button", name="Add runner").click()
    expect(page.locator(".field-error", has_text="with TLS only")).to_be_visible()
    expect(page.locator(".field-error", has_text="its loopback is not ours")).to_be_visible()
    assert page.url.endswith("/runners/new")


def it_is_added(page: Page) -> str:
    page.get_by_label("Engine", exact=True).fill("")
    page.get_by_role("button", name="Test connection").click()
    expect(page.get_by_text("It answers")).to_be_visible()
    expect(page.locator(".facts dd", has_text=re.compile(r"^Docker \d"))).to_be_visible()
    page.get_by_role("button", name="Add runner").click()
    page.wait_for_url(re.compile(r"/runners/[0-9a-f-]{36}$"))
    expect(page.locator(".facts dd", has_text=re.compile(r"^Docker \d"))).to_be_visible()
    expect(page.locator(".badge", has_text=VERSIONS[0])).to_be_visible()
    expect(page.get_by_text("Reachable")).to_be_visible()
    expect(page.get_by_text("Orphans")).to_have_count(0)
    return page.url.rpartition("/")[2]


def a_bot_trades_there(page: Page) -> str:
    """The practice fleet; the id of one of its bots."""
    open_page(page, "/")
    start_fleet(page)
    open_page(page, "/bots")
    row = page.locator("#main table tbody tr", has_text="Practice pullback")
    row.locator("a").first.click()
    page.wait_for_url(re.compile(r"/bots/[0-9a-f-]{36}"))
    expect(state(page)).to_contain_text("Running", timeout=BOTS_MS)
    return page.url.split("/bots/")[1][:36]


def strangers_and_strays(page: Page, server: Server, engine: docker.APIClient, runner_id: str) -> None:
    """A container of this installation that nobody knows of can be stopped; one of another is only told of."""
    installation = installation_of(server.data_dir)
    stray, stranger = f"bot-{uuid4()}", f"bot-{uuid4()}"
    labels = {OURS: installation, RUNNER: runner_id, ROLE: "workload", WORKLOAD: stray}
    others = labels | {OURS: str(uuid4()), RUNNER: str(uuid4()), WORKLOAD: stranger}
    foreign = started(engine, others)
    try:
        names = f"flotilla-{installation[:8]}-{runner_id[:8]}-{stray}"
        started(engine, labels, names)
        open_page(page, f"/runners/{runner_id}")
        expect(page.get_by_text(stray).first).to_be_visible()
        expect(page.get_by_text("on the same engine")).to_be_visible()  # perhaps of several
        page.get_by_role("button", name="Stop…").click()
        page.get_by_role("alertdialog").get_by_role("button", name="Stop it").click()
        expect(page.get_by_text(f"{stray} is stopped.")).to_be_visible(timeout=BOTS_MS)
        expect(page.get_by_role("heading", name="Orphans")).to_have_count(0)
        assert engine.containers(all=True, filters={"label": f"{WORKLOAD}={stray}"}) == []
        assert engine.inspect_container(foreign)["State"]["Running"]
    finally:
        engine.remove_container(foreign, force=True)


def started(engine: docker.APIClient, labels: dict[str, str], name: str | None = None) -> str:
    command = ["serve", "--port", "8080", "--host", "0.0.0.0"]
    image = f"{PROGRAM}:{VERSIONS[0]}"
    made: str = engine.create_container(image, command, labels=labels, name=name, stop_signal="SIGINT")["Id"]
    engine.start(made)
    return made


def its_row_is_lost(server: Server, bot_id: str) -> None:
    """As when a backup of the database from before it was made is restored."""
    server.stop()
    with closing(sqlite3.connect(server.data_dir / "flotilla.db")) as database:
        tables = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            if "bot_id" in {row[1] for row in database.execute(f"PRAGMA table_info({table})")}:
                database.execute(f"DELETE FROM {table} WHERE bot_id = ?", (UUID(bot_id).hex,))
        database.execute("DELETE FROM trade_detail WHERE trade_id NOT IN (SELECT id FROM trade)")
        assert database.execute("DELETE FROM bot WHERE id = ?", (UUID(bot_id).hex,)).rowcount == 1
        database.commit()
    server.start()


def it_is_adopted(page: Page, runner_id: str, bot_id: str) -> None:
    open_page(page, f"/runners/{runner_id}")
    expect(page.get_by_text(f"bot-{bot_id}").first).to_be_visible()
    page.get_by_role("button", name="Adopt…").click()
    expect(page.get_by_text("It goes on without a restart")).to_be_visible()
    page.get_by_role("button", name="Adopt bot").click()
    page.wait_for_url(re.compile(f"/bots/{bot_id}"))
    expect(state(page)).to_contain_text("Running", timeout=BOTS_MS)
    expect(page.get_by_text("Restart to apply")).to_have_count(0)


def container_of(engine: docker.APIClient, bot_id: str) -> dict[str, Any]:
    (row,) = engine.containers(filters={"label": f"{WORKLOAD}=bot-{bot_id}"})
    return engine.inspect_container(row["Id"])
