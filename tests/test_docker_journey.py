"""The first ten minutes of somebody whose bots live in containers: the practice fleet without a word about where, then
an engine, a bot with a limit, and a mistake of his own, in a real browser with real Freqtrade."""

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import docker
import pytest
from playwright.sync_api import Browser, Page, expect

from core.runners.docker.object_names import MARKET_HOST, OURS, ROLE
from tests import images
from tests.browser import Ear, errors_in, open_page, visit
from tests.driven import until
from tests.engine import docker_only, installation_of
from tests.large_source import HEAD, large_source
from tests.package_index import package_index
from tests.server import Server
from tests.steps import BOTS_MS, create_account, first_trade, main, positions, start_fleet, state, stop

pytestmark = [pytest.mark.docker, pytest.mark.browser, pytest.mark.freqtrade, pytest.mark.timeout(1800)]
FLEET = ("Practice pullback", "Practice momentum", "Practice reversion")
LIMIT_MIB, NO_VERSION = 1_536, "2099.1"


WHOLE = """import logging

import flotilla_tides
from freqtrade.strategy import IntParameter, IStrategy

logger = logging.getLogger(__name__)


class Whole(IStrategy):
    timeframe = "1m"
    stoploss = -0.1
    minimal_roi = {"0": 0.02}
    rsi_limit = IntParameter(5, 50, default=30, space="buy")

    def bot_loop_start(self, current_time, **kwargs):
        logger.info("in use: rsi_limit %s, tides %s", self.rsi_limit.value, flotilla_tides.VERSION)

    def populate_indicators(self, dataframe, metadata):
        return dataframe

    def populate_entry_trend(self, dataframe, metadata):
        return dataframe

    def populate_exit_trend(self, dataframe, metadata):
        return dataframe
"""
TUNED = '{"strategy_name": "Whole", "params": {"buy": {"rsi_limit": 12}}}'


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with package_index() as index:
        index.wheel("flotilla_tides", "1.2")
        with docker_only(tmp_path, package_index=index.url(MARKET_HOST)) as server:
            yield server


def test_from_the_first_visit_to_a_bot_of_his_own_in_a_container(
    server: Server, browser: Browser, tmp_path: Path
) -> None:
    ear = Ear(server.url)
    page = visit(browser, server, ear).new_page()
    create_account(page)
    is_told_where(page)
    start_fleet(page)
    first_trade(page)
    runs_in_containers(server)
    add_engine(page)
    make_bot(page, "Container bot", "Practice reversion")  # of the three the one that trades soonest
    start(page)
    expect(state(page)).to_contain_text("Running", timeout=BOTS_MS)
    expect(positions(page).first).to_be_visible(timeout=BOTS_MS)
    sees_resources(page)
    sees_log(page)
    stop(page)
    uses_nothing(page)
    brings_a_whole_strategy(page, tmp_path / "whole")
    make_bot(page, "Whole bot", "Whole")
    start(page)
    expect(state(page)).to_contain_text("Running", timeout=BOTS_MS)
    sees_what_it_brought(page)
    stop(page)
    make_bot(page, "From the future", "Practice momentum", freqtrade=NO_VERSION)
    start(page)
    is_told_what_is_wrong(page)
    remove_fleet(page)
    until(lambda: containers(server) == [])
    assert ear.heard == []
    assert errors_in(server.log) == []


# -- the fleet --------------------------------------------------------------------------------------------------------


def is_told_where(page: Page) -> None:
    expect(main(page).get_by_text("In Docker containers on this machine")).to_be_visible()
    expect(main(page).get_by_text("local runner")).to_have_count(0)


def runs_in_containers(server: Server) -> None:
    told = until(lambda: len(found := containers(server)) == len(FLEET) and found)
    assert {row["Image"] for row in told} == {f"{images.FREQTRADE}:{images.VERSIONS[0]}"}


def containers(server: Server) -> list[dict[str, object]]:
    labels = [f"{OURS}={installation_of(server.data_dir)}", f"{ROLE}=workload"]
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
    expect(rows).to_have_count(0, timeout=BOTS_MS)


# -- an engine and a bot of his own -----------------------------------------------------------------------------------


def add_engine(page: Page) -> None:
    open_page(page, "/runners")
    expect(main(page).get_by_text("This engine").first).to_be_visible()
    page.get_by_role("link", name="Add runner").or_(page.get_by_role("button", name="Add runner")).first.click()
    page.wait_for_url(re.compile("/runners/new$"))
    page.get_by_label("Name").fill("Second engine")
    page.get_by_role("button", name="Test connection").click()
    expect(page.get_by_text("It answers")).to_be_visible(timeout=BOTS_MS)
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
        page.get_by_role("textbox", name="Freqtrade").fill(freqtrade)
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


def uses_nothing(page: Page) -> None:
    tab(page, "Overview")
    expect(main(page).locator(".usage-state")).to_contain_text("Not running", timeout=BOTS_MS)


def tab(page: Page, words: str) -> None:
    page.get_by_role("tab", name=words).click()


# -- a strategy as large as they come, with parameters and a package --------------------------------------------------


def brings_a_whole_strategy(page: Page, folder: Path) -> None:
    folder.mkdir()
    (folder / "Whole.py").write_text(large_source().replace(HEAD, WHOLE))
    (folder / "Whole.json").write_text(TUNED)
    (folder / "requirements.txt").write_text("flotilla_tides==1.2\n")
    open_page(page, "/strategies/new")
    with page.expect_file_chooser() as choosing:
        page.get_by_role("button", name="Upload files", exact=True).click()
    choosing.value.set_files(sorted(folder.iterdir()))
    expect(page.get_by_label("Name", exact=True)).to_have_value("Whole", timeout=BOTS_MS)
    page.get_by_role("button", name="Save strategy").click()
    page.wait_for_url(re.compile(r"/strategies/[0-9a-f-]{36}"))
    expect(page.get_by_role("row", name="rsi_limit buy 12 30 differs")).to_be_visible(timeout=BOTS_MS)


def sees_what_it_brought(page: Page) -> None:
    tab(page, "Log")
    expect(main(page).get_by_text("in use: rsi_limit 12, tides 1.2").first).to_be_visible(timeout=BOTS_MS)
    tab(page, "Runs")
    expect(main(page).get_by_text("1 package").first).to_be_visible()


# -- what he sees of it -----------------------------------------------------------------------------------------------


def sees_resources(page: Page) -> None:
    """Figures, and curves that go on, with the limit he gave."""
    shown = main(page).locator(".usage")
    expect(shown).to_contain_text(re.compile(r"\d+ MiB"), timeout=BOTS_MS)
    expect(shown).to_contain_text("of 1.5 GiB")
    for name in ("CPU", "Memory"):
        curve = shown.get_by_role("img", name=f"{name} in the last 30 minutes").locator("path")
        expect(curve).to_have_attribute("d", re.compile(r"^M.+L"), timeout=BOTS_MS)


def sees_log(page: Page) -> None:
    tab(page, "Log")
    expect(main(page).get_by_text(re.compile("Starting HTTP Server|Bot heartbeat")).first).to_be_visible()


def is_told_what_is_wrong(page: Page) -> None:
    expect(state(page)).to_contain_text("Failed", timeout=BOTS_MS)
    said = main(page).locator(".notice").first
    expect(said).to_contain_text(f"{images.FREQTRADE}:{NO_VERSION}")
