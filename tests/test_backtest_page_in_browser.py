"""The page of a result of many trades, in a real Chromium."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import Ear, errors_in, open_page, visit
from tests.installation import seed
from tests.server import Server

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]


def test_a_result_is_looked_through_and_shared(tmp_path: Path, browser: Browser) -> None:
    ids = seed(tmp_path / "data")
    with Server(tmp_path, data_dir=tmp_path / "data") as server:
        ear = Ear(server.url)
        context = visit(browser, server, ear)
        context.add_cookies(server.cookies(server.log_in()))  # type: ignore[arg-type]
        page = context.new_page()
        open_page(page, f"/backtests/{ids['backtests']['With trades']}")
        its_curves_are_drawn(page)
        a_breakdown_is_sorted(page)
        one_trade_is_opened(page)
        it_is_marked(page)
        it_is_shared(page, browser, tmp_path)
        assert ear.heard == []
        assert errors_in(server.log) == []


def its_curves_are_drawn(page: Page) -> None:
    expect(page.locator(".kpi", has_text="Max drawdown")).to_contain_text("8.12%")
    expect(page.locator(".plot.drawn")).to_have_count(2)
    expect(page.locator("svg.calendar rect").first).to_be_visible()


def a_breakdown_is_sorted(page: Page) -> None:
    page.get_by_role("tab", name="Breakdown").click()
    page.get_by_role("button", name="Enter tag", exact=True).click()
    first = page.locator(".breakdown tbody tr").first
    expect(first).to_contain_text("<b onclick")
    page.get_by_role("columnheader", name="Trades").click()
    expect(first).to_contain_text("ttt")
    page.get_by_role("button", name="Show the whole name ttt").click()
    expect(page.locator(".card.dialog")).to_contain_text("t" * 3_000)
    page.keyboard.press("Escape")


def one_trade_is_opened(page: Page) -> None:
    page.get_by_role("tab", name="Trades").click()
    page.get_by_role("group", name="How they ended").get_by_role("button", name="Left open").click()
    expect(page.get_by_role("status").filter(has_text="2 trades")).to_be_visible()
    page.locator(".ag-row[row-index='0'] .ag-cell").first.click()
    expect(page.locator(".card.dialog")).to_contain_text("the end of the run")
    page.get_by_role("button", name="Close", exact=True).click()
    expect(page.locator(".card.dialog")).to_have_count(0)
    page.locator(".ag-row[row-index='0'] .ag-cell").first.focus()
    page.keyboard.press("Enter")  # without a mouse as well
    expect(page.locator(".card.dialog")).to_contain_text("the end of the run")
    page.get_by_role("button", name="Close", exact=True).click()


def it_is_marked(page: Page) -> None:
    page.get_by_role("button", name="Mark as favourite").click()
    expect(page.get_by_role("button", name="Unmark as favourite")).to_be_visible()


def it_is_shared(page: Page, browser: Browser, folder: Path) -> None:
    """The file opens without a server behind it, and asks for nothing."""
    page.locator("#main").get_by_role("button", name="More").click()
    with page.expect_download() as waited:
        page.get_by_role("menuitem", name="Share as HTML file").click()
    waited.value.save_as(folder / "shared.html")
    alone = browser.new_page()
    asked: list[str] = []
    alone.on("request", lambda request: asked.append(request.url))
    alone.goto((folder / "shared.html").as_uri())
    expect(alone.get_by_role("heading", name="Key figures")).to_be_visible()
    assert [url for url in asked if not url.startswith("file:")] == []
    alone.close()
