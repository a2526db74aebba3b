"""Research on the first visit, in a real Chromium with real Freqtrade: the practice fleet brings a backtest; one number
of its strategy is changed, candles are fetched, it is queued, watched, read, and a bot is made from it."""

import contextlib
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from core.practice.samples import SAMPLES
from tests import workloads
from tests.browser import Ear, errors_in, open_page, visit
from tests.server import Server
from tests.source_editor import paste, source
from tests.steps import BOTS_MS, create_account, first_trade, main, start_fleet

pytestmark = [pytest.mark.browser, pytest.mark.freqtrade, pytest.mark.timeout(1800)]
NAME = "Sample reversion"
CODE = next(sample.code for sample in SAMPLES if sample.name == NAME)
CHANGED = CODE.replace("stoploss = -0.015", "stoploss = -0.02")
EARLIER_DAYS = 12
"""Further back than the candles that the fleet brings."""
REMEMBER = """() => {
    window.shownPercents = new Set();
    new MutationObserver(() => document.querySelectorAll('#main [role=progressbar]')
        .forEach(one => window.shownPercents.add(one.ariaValueNow))).observe(document.body,
        {childList: true, subtree: true, attributes: true});
}"""
"""Every percent that was shown: a run may end between two looks of a test."""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    server = Server(tmp_path)
    try:
        with server:
            yield server
    finally:
        with contextlib.suppress(ProcessLookupError):
            workloads.end_all(server.data_dir)


def test_from_the_fleets_backtest_to_a_bot_of_ones_own(server: Server, browser: Browser) -> None:
    ear = Ear(server.url)
    page = visit(browser, server, ear).new_page()
    create_account(page)
    start_fleet(page)
    first_trade(page)
    the_fleet_brings_backtests(page)
    its_result_is_read(page)
    one_number_is_changed(page)
    what_is_missing_is_fetched(page)
    it_is_queued(page)
    it_is_watched_to_its_end(page)
    a_bot_is_made_of_it(page)
    assert ear.heard == []
    assert errors_in(server.log) == []


def the_fleet_brings_backtests(page: Page) -> None:
    open_page(page, "/backtests")
    finished = main(page).locator("tbody tr", has_text=re.compile("Sample .*Finished", re.DOTALL))
    expect(finished).to_have_count(3, timeout=BOTS_MS)


def its_result_is_read(page: Page) -> None:
    main(page).locator("tbody tr", has_text=NAME).locator("a").first.click()
    page.wait_for_url(re.compile(r"/backtests/[0-9a-f-]{36}"))
    expect(main(page).locator(".kpi .fig").first).to_have_text(re.compile("[0-9]"))
    expect(main(page).locator(".plot.drawn .scatterlayer path").first).to_be_visible()


def one_number_is_changed(page: Page) -> None:
    main(page).get_by_role("link", name="v1", exact=True).click()
    main(page).get_by_role("button", name="Edit", exact=True).click()
    expect(source(page)).to_have_attribute("contenteditable", "true")
    source(page).click()
    page.keyboard.press("Control+A")
    paste(page, CHANGED)
    main(page).get_by_role("button", name="Save as new version").click()
    expect(main(page).get_by_role("button", name="Backtest this version")).to_be_visible()


def what_is_missing_is_fetched(page: Page) -> None:
    """The range is asked for from a day before the first candle."""
    main(page).get_by_role("button", name="Backtest this version").click()
    fill_in(page)
    with page.context.expect_page() as opened:
        main(page).get_by_role("button", name="Download what is missing").click()
    beside = opened.value
    beside.wait_for_url(re.compile("/data/new"))
    main(beside).get_by_role("button", name="Download", exact=True).click()
    mine = main(beside).locator(".download").filter(has_text="ETH/USDT, BTC/USDT").filter(has_text="Complete")
    expect(mine).to_be_visible(timeout=BOTS_MS)
    beside.close()


def fill_in(page: Page) -> None:
    page.wait_for_url(re.compile("/backtests/new"))
    pairs = page.locator("input[placeholder='BTC/USDT, ETH/USDT']")
    pairs.fill("ETH/USDT, BTC/USDT")
    pairs.press("Enter")
    expect(main(page).locator(".pair-chips [data-key]")).to_have_count(2)
    first = datetime.now(UTC).date() - timedelta(days=EARLIER_DAYS)
    page.get_by_label("First day, UTC").fill(str(first))
    page.get_by_label("Last day, UTC").fill(str(first + timedelta(days=EARLIER_DAYS - 1)))


def it_is_queued(page: Page) -> None:
    """By the form that is still open: it has heard of the candles."""
    expect(main(page).get_by_role("button", name="Download what is missing")).to_be_hidden(timeout=BOTS_MS)
    main(page).get_by_role("button", name="Run backtest", exact=True).click()
    page.wait_for_url(re.compile(r"/backtests/[0-9a-f-]{36}"))
    page.evaluate(REMEMBER)


def it_is_watched_to_its_end(page: Page) -> None:
    expect(main(page).locator("h1 ~ .state")).to_contain_text("Finished", timeout=BOTS_MS)
    shown = page.evaluate("[...window.shownPercents]")
    assert any(0 < int(one) < 100 for one in shown), shown
    expect(main(page).locator("h1")).to_have_text(NAME)
    expect(main(page).get_by_role("link", name="v2", exact=True)).to_be_visible()
    expect(main(page).locator(".kpi .fig").first).to_have_text(re.compile("[0-9]"))


def a_bot_is_made_of_it(page: Page) -> None:
    main(page).get_by_role("button", name="Make a bot").click()
    page.wait_for_url(re.compile("/bots/new"))
    page.get_by_label("Name", exact=True).fill("Reversion, calmer")
    main(page).get_by_role("button", name="Create bot").click()
    page.wait_for_url(re.compile(r"/bots/[0-9a-f-]{36}"))
    expect(main(page).locator("h1")).to_have_text("Reversion, calmer")
    expect(main(page).get_by_role("link", name=re.compile("backtest", re.IGNORECASE)).first).to_be_visible()
