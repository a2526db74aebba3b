"""Candles on a runner, in a real Chromium with real Freqtrade:
downloaded with percent, listed, a gap shown, deleted."""

import re
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import machine
from tests.browser import Ear, errors_in, open_page, visit
from tests.installation import seed
from tests.server import Server

pytestmark = [pytest.mark.browser, pytest.mark.freqtrade, pytest.mark.timeout(600)]
DOWNLOAD_MS = 240_000
"""Freqtrade is imported, the markets are loaded, and two cores do other things beside it."""
CUT = """import sys
import pyarrow as arrow
from pyarrow import feather
whole = feather.read_table(sys.argv[1])
feather.write_feather(arrow.concat_tables([whole.slice(0, 200), whole.slice(212)]), sys.argv[1])
"""
"""Takes twelve candles out of a file."""

REMEMBER = """() => {
    window.shownPercents = new Set();
    new MutationObserver(() => document.querySelectorAll('.download [role=progressbar]')
        .forEach(one => window.shownPercents.add(one.ariaValueNow))).observe(document.body,
        {childList: true, subtree: true, attributes: true});
}"""
"""Every percent that was shown: a download may end between two looks of a test."""


def test_from_the_form_to_a_gap_and_away(tmp_path: Path, browser: Browser) -> None:
    ids = seed(tmp_path / "data")
    runner_id = ids["runners"]["This machine"]
    with Server(tmp_path, data_dir=tmp_path / "data") as server:
        ear = Ear(server.url)
        context = visit(browser, server, ear)
        context.add_cookies(server.cookies(server.log_in()))  # type: ignore[arg-type]
        page = context.new_page()
        it_is_asked_for(page, runner_id)
        it_is_watched_until_it_is_there(page)
        a_hole_is_shown(page, server.data_dir)
        it_is_deleted(page)
        assert ear.heard == []
        assert errors_in(server.log) == []


def it_is_asked_for(page: Page, runner_id: str) -> None:
    open_page(page, f"/runners/{runner_id}/data")
    expect(page.get_by_text("No candles yet")).to_be_visible()
    page.get_by_role("button", name="Download candles").first.click()
    page.get_by_label("Exchange", exact=True).click()
    page.get_by_role("option", name="Practice market").click()
    page.get_by_label("Pairs").fill("BTC/USDT, ETH/USDT")
    for timeframe in ("5m", "1m", "1h"):
        page.get_by_role("button", name=timeframe, exact=True).click()
    page.get_by_label("Days").fill("90")
    expect(page.locator(".facts", has_text="Files").locator("dd").first).to_have_text("4")
    expect(page).to_have_url(re.compile("(?=.*timeframes=1m%2C1h)(?=.*pairs=BTC%2FUSDT%2CETH%2FUSDT)"))
    page.evaluate(REMEMBER)
    page.get_by_role("button", name="Download", exact=True).click()


def it_is_watched_until_it_is_there(page: Page) -> None:
    expect(page.locator(".download", has_text="Complete")).to_be_visible(timeout=DOWNLOAD_MS)
    shown = page.evaluate("[...window.shownPercents]")
    assert any(0 < int(one) < 100 for one in shown), shown
    expect(page.locator(".tbl tbody a, .tbl tbody .strong")).to_have_text(["BTC/USDT"] * 2 + ["ETH/USDT"] * 2)
    expect(page.get_by_text("4 files", exact=True)).to_be_visible()


def a_hole_is_shown(page: Page, data_dir: Path) -> None:
    (file,) = data_dir.glob("runners/*/.stores/market-data-practice*/BTC_USDT-1h.feather")
    subprocess.run([machine.freqtrade_python(), "-c", CUT, str(file)], check=True, timeout=120)
    page.get_by_role("button", name="Look again").click()
    page.get_by_role("button", name="1, longest 12").click()
    expect(page.locator(".gap-list li")).to_have_text(re.compile("^12 candles, "))
    page.get_by_role("button", name="Close").click()


def it_is_deleted(page: Page) -> None:
    page.get_by_role("checkbox", name="Select BTC/USDT 1h").click()
    page.get_by_role("region", name="Selected files").get_by_role("button", name="Delete…").click()
    page.get_by_role("button", name="Delete candles").click()
    expect(page.get_by_text("3 files", exact=True)).to_be_visible()
    expect(page.locator(".tbl tbody .strong")).to_have_text(["BTC/USDT", "ETH/USDT", "ETH/USDT"])
