"""Strategies that are more than one file, in a real browser: uploaded, saved, and shown with where values come from."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import Ear, chromium, errors_in, open_page, visit
from tests.server import Server

pytestmark = [pytest.mark.browser]
TUNED = """from freqtrade.strategy import IntParameter, IStrategy


class Tuned(IStrategy):
    timeframe = "1m"
    stoploss = -0.1
    rsi_limit = IntParameter(5, 50, default=30, space="buy")
"""
PARAMETERS = {"strategy_name": "Tuned", "params": {"buy": {"rsi_limit": 12}, "stoploss": {"stoploss": -0.23}}}
CHILD = """from base import Base
from freqtrade.strategy import IStrategy


class Child(Base, IStrategy):
    timeframe = '5m'
"""
BASE = "from freqtrade.strategy import IStrategy\n\n\nclass Base(IStrategy):\n    stoploss = -0.1\n"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("whole")) as server:
        server.create_admin()
        yield server
        assert errors_in(server.log) == []


@pytest.fixture
def page(server: Server) -> Iterator[Page]:
    with chromium() as browser:
        ear = Ear(server.url)
        context = visit(browser, server, ear)
        context.add_cookies(server.cookies(server.log_in()))  # type: ignore[arg-type]
        yield context.new_page()
        assert ear.heard == []


def upload(page: Page, button: str, folder: Path, files: dict[str, str]) -> None:
    paths = [folder / name for name in files]
    for path in paths:
        path.write_text(files[path.name])
    with page.expect_file_chooser() as choosing:
        page.get_by_role("button", name=button, exact=True).click()
    choosing.value.set_files(paths)


def test_what_a_version_has_is_uploaded_saved_and_shown(page: Page, tmp_path: Path) -> None:
    open_page(page, "/strategies/new")
    upload(page, "Upload files", tmp_path, {"Tuned.py": TUNED, "Tuned.json": json.dumps(PARAMETERS)})
    expect(page.get_by_role("row", name="rsi_limit buy 12")).to_be_visible()
    expect(page.get_by_text("1m, long only")).to_be_visible()
    page.get_by_role("button", name="Save strategy").click()
    page.wait_for_url(re.compile(r"/strategies/[0-9a-f-]{36}"))
    expect(page.get_by_text("Bots trade with these values instead of those in the code.")).to_be_visible()
    expect(page.get_by_role("row", name="rsi_limit buy 12")).to_be_visible()
    expect(page.get_by_role("row", name="stoploss stoploss -0.23 -0.1 differs")).to_be_visible()

    open_page(page, "/strategies/new")
    upload(page, "Upload files", tmp_path, {"base.py": BASE, "Child.py": CHILD})
    expect(page.get_by_text("5m, long only")).to_be_visible()
    upload(page, "Add files", tmp_path, {"levels.csv": "1,2\n"})
    page.get_by_role("button", name="Save strategy").click()
    expect(page.get_by_text("Download all")).to_be_visible()
    expect(page.get_by_role("link", name="base.py")).to_be_visible()
    with page.expect_download() as downloading:
        page.get_by_role("link", name="levels.csv").click()
    assert downloading.value.path().read_text() == "1,2\n"
    page.get_by_role("button", name="View base.py").click()
    expect(page.get_by_role("dialog").get_by_text("stoploss")).to_be_visible()
