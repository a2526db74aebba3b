"""The first ten minutes of somebody whose bots live in containers: the practice fleet without a word about where, then
an engine, a bot with a limit, and a mistake of his own, in a real browser with real Freqtrade."""

import contextlib
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import docker
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from core.runners.containers.names import OURS, ROLE
from tests import images
from tests.browser import HANDSHAKE, Ear, chromium, errors_in, open_page, visit
from tests.engine import sweep
from tests.server import NAME, PASSWORD, Server

pytestmark = [pytest.mark.docker, pytest.mark.browser, pytest.mark.freqtrade, pytest.mark.timeout(900)]
FLEET = ("Practice pullback", "Practice momentum", "Practice reversion")
STARTS_WITHIN_MS, TRADES_WITHIN_MS, STOPS_WITHIN_MS = 180_000, 150_000, 90_000
LIMIT_MIB, NO_VERSION = 1_536, "2099.1"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """As in our image: no local processes. What it made on the engine goes in any case."""
    server = Server(tmp_path, local_runners="false")
    try:
        with server:
            yield server
    finally:
        with contextlib.suppress(sqlite3.Error):  # it never came to have a database
            sweep(installation_of(server))


def installation_of(server: Server) -> str:
    with closing(sqlite3.connect(f"file:{server.data_dir}/flotilla.db?mode=ro", uri=True)) as database:
        query = "SELECT value FROM house_fact WHERE name = 'installation_id'"
        return str(database.execute(query).fetchone()[0])


@pytest.fixture
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


def test_from_the_first_visit_to_a_bot_of_his_own_in_a_container(server: Server, browser: Browser) -> None:
    ear = Ear(server.url)
    page = visit(browser, server, ear).new_page()
    create_account(page)
    start_fleet(page)
    runs_in_containers(server)
    add_engine(page)
    make_bot(page, "Container bot", "Practice pullback")
    start(page)
    expect(state(page)).to_contain_text("Running", timeout=STARTS_WITHIN_MS)
    first_trade(page)
    sees_resources(page)
    sees_log(page)
    stop(page)
    make_bot(page, "From the future", "Practice momentum", freqtrade=NO_VERSION)
    start(page)
    is_told_what_is_wrong(page)
    remove_fleet(page)
    assert containers(server) == []
    assert ear.heard == []
    assert errors_in(server.log) == []


# -- the fleet --------------------------------------------------------------------------------------------------------


def create_account(page: Page) -> None:
    page.goto("/")
    page.get_by_label("Your name").fill("Ada")
    page.get_by_label("User name").fill(NAME)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("Password, once more").fill(PASSWORD)
    page.get_by_role("button", name="Create account").click()
    page.wait_for_function(HANDSHAKE)


def start_fleet(page: Page) -> None:
    """Until the first trade stands on the page that was open all the time."""
    expect(main(page).get_by_text("In Docker containers on this machine")).to_be_visible()
    expect(main(page).get_by_text("local runner")).to_have_count(0)
    page.get_by_role("button", name="Start the practice fleet").click()
    expect(main(page).get_by_text(FLEET[0]).first).to_be_visible(timeout=30_000)
    position = main(page).locator("table tbody tr", has_text=re.compile(r"[A-Z]+/USDT"))
    expect(position.first).to_be_visible(timeout=STARTS_WITHIN_MS)


def runs_in_containers(server: Server) -> None:
    told = containers(server)
    assert len(told) == len(FLEET)
    assert {row["Image"] for row in told} == {f"{images.FREQTRADE}:{images.VERSIONS[0]}"}


def containers(server: Server) -> list[dict[str, object]]:
    labels = [f"{OURS}={installation_of(server)}", f"{ROLE}=workload"]
    with closing(docker.APIClient(version="auto")) as client:
        found: list[dict[str, object]] = client.containers(all=True, filters={"label": labels})
        return found


def remove_fleet(page: Page) -> None:
    open_page(page, "/")
    page.get_by_role("button", name="Remove the practice fleet").click()
    dialog = page.get_by_role("alertdialog")
    dialog.get_by_role("button", name="Remove the practice fleet").click()
    expect(main(page).get_by_text("Removing the practice fleet")).to_be_visible()
    open_page(page, "/bots")
    rows = main(page).locator("table tbody tr", has_text=re.compile("|".join(FLEET)))
    expect(rows).to_have_count(0, timeout=STOPS_WITHIN_MS)


# -- an engine and a bot of his own -----------------------------------------------------------------------------------


def add_engine(page: Page) -> None:
    open_page(page, "/runners")
    expect(main(page).get_by_text("This engine").first).to_be_visible()
    page.get_by_role("link", name="Add runner").or_(page.get_by_role("button", name="Add runner")).first.click()
    page.wait_for_url(re.compile("/runners/new$"))
    page.get_by_label("Name").fill("Second engine")
    page.get_by_role("button", name="Test connection").click()
    expect(page.get_by_text("It answers")).to_be_visible(timeout=30_000)
    page.get_by_role("button", name="Add runner").click()
    page.wait_for_url(re.compile(r"/runners/[0-9a-f-]{36}$"))
    expect(main(page).get_by_role("heading", name="Second engine")).to_be_visible()


def make_bot(page: Page, name: str, strategy: str, freqtrade: str = "") -> None:
    open_page(page, "/bots/new")
    page.get_by_label("Name", exact=True).fill(name)
    choose(page, "Exchange", "Practice market")
    choose(page, "Strategy", strategy.replace("Practice", "Sample"))
    choose(page, "Runner", "Second engine")
    page.get_by_label("Memory").fill(str(LIMIT_MIB))
    if freqtrade:
        page.get_by_label("Freqtrade").fill(freqtrade)
    page.get_by_role("button", name="Create bot").click()
    page.wait_for_url(re.compile(r"/bots/[0-9a-f-]{36}"))
    expect(main(page).get_by_role("heading", name=name)).to_be_visible()
    expect(state(page)).to_contain_text("Stopped")


def choose(page: Page, label: str, words: str) -> None:
    """Unless it was the only one, and is chosen."""
    chosen = page.get_by_role("combobox", name=label)
    chosen.click()
    page.get_by_role("option", name=words).first.click()


def start(page: Page) -> None:
    main(page).get_by_role("button", name="Start", exact=True).first.click()


def stop(page: Page) -> None:
    main(page).get_by_role("button", name="Stop", exact=True).first.click()
    dialog = page.get_by_role("alertdialog")
    dialog.get_by_role("button", name=re.compile("^Stop")).click()
    expect(state(page)).to_contain_text("Stopped", timeout=STOPS_WITHIN_MS)
    tab(page, "Overview")
    expect(main(page).locator(".usage-state")).to_contain_text("Not running", timeout=30_000)


def main(page: Page) -> Locator:
    return page.locator("#main")


def state(page: Page) -> Locator:
    """In the head of a bot's page."""
    return page.locator("#main h1 ~ .state")


def tab(page: Page, words: str) -> None:
    page.get_by_role("tab", name=words).click()


# -- what he sees of it -----------------------------------------------------------------------------------------------


def first_trade(page: Page) -> None:
    position = main(page).locator("table tbody tr", has_text=re.compile(r"[A-Z]+/USDT"))
    expect(position.first).to_be_visible(timeout=TRADES_WITHIN_MS)


def sees_resources(page: Page) -> None:
    """Figures, and curves that go on, with the limit he gave."""
    shown = main(page).locator(".usage")
    expect(shown).to_contain_text(re.compile(r"\d+ MiB"), timeout=60_000)
    expect(shown).to_contain_text("of 1.5 GiB")
    for name in ("CPU", "Memory"):
        curve = shown.get_by_role("img", name=f"{name} in the last 30 minutes").locator("path")
        expect(curve).to_have_attribute("d", re.compile(r"^M.+L"), timeout=60_000)


def sees_log(page: Page) -> None:
    tab(page, "Log")
    expect(main(page).get_by_text(re.compile("Starting HTTP Server|Bot heartbeat")).first).to_be_visible()


def is_told_what_is_wrong(page: Page) -> None:
    expect(state(page)).to_contain_text("Failed", timeout=60_000)
    said = main(page).locator(".notice").first
    expect(said).to_contain_text(f"{images.FREQTRADE}:{NO_VERSION}")
