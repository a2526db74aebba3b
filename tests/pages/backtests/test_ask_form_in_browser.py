"""The form that asks for backtests in a real Chromium: pairs are moved by keys and by dragging, and it fits a phone.
Its runner is silent, and holds what it last told."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser import Ear, errors_in, open_page, visit
from tests.installation import seed
from tests.server import Server

pytestmark = [pytest.mark.browser, pytest.mark.timeout(400)]
PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Page]:
    folder = tmp_path_factory.mktemp("form")
    seed(folder / "data")
    with Server(folder, data_dir=folder / "data") as server:
        ear = Ear(server.url)
        context = visit(browser, server, ear)
        context.add_cookies(server.cookies(server.log_in()))  # type: ignore[arg-type]
        yield context.new_page()
        context.close()
        assert ear.heard == []
        assert errors_in(server.log) == []


def choose(page: Page, label: str, name: str) -> None:
    page.get_by_label(label, exact=True).click()
    page.get_by_role("option", name=name).first.click()


def fill_in(page: Page, *pairs: str) -> None:
    open_page(page, "/backtests/new")
    choose(page, "Strategy", "Trend pullback")
    choose(page, "Exchange", "Binance main")
    choose(page, "Runner", "Rack in the cellar")
    choose(page, "Timeframe", "5m")
    page.get_by_role("textbox", name="Pairs").fill(" ".join(pairs))
    page.get_by_role("textbox", name="Pairs").press("Enter")
    expect(chips(page)).to_have_text(list(pairs))


def chips(page: Page) -> Locator:
    return page.locator(".chip.pair > b")


def chip(page: Page, pair: str) -> Locator:
    return page.locator(f'.chip.pair[data-key="{pair}"]')


def test_a_form_in_which_nobody_typed_is_left_without_a_question(page: Page) -> None:
    """Its days are filled in by themselves."""
    open_page(page, "/backtests/new")
    expect(page.get_by_label("Last day, UTC")).not_to_have_value("")
    page.locator("#main").get_by_role("button", name="Cancel").click()
    page.wait_for_url(lambda url: url.endswith("/backtests"))
    fill_in(page, "BTC/USDT")
    page.locator("#main").get_by_role("button", name="Cancel").click()
    page.get_by_role("button", name="Leave without saving").click()
    page.wait_for_url(lambda url: url.endswith("/backtests"))


def test_pairs_are_moved_with_keys_by_dragging_and_with_buttons(page: Page) -> None:
    fill_in(page, "BTC/USDT", "ETH/USDT", "SOL/USDT", "GONE/USDT")
    chip(page, "BTC/USDT").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")  # at once: the first one may still be under way
    expect(chips(page)).to_have_text(["ETH/USDT", "SOL/USDT", "BTC/USDT", "GONE/USDT"])
    expect(chip(page, "BTC/USDT")).to_be_focused()
    chip(page, "GONE/USDT").drag_to(chip(page, "ETH/USDT"))
    expect(chips(page)).to_have_text(["GONE/USDT", "ETH/USDT", "SOL/USDT", "BTC/USDT"])
    chip(page, "SOL/USDT").get_by_label("Move forward SOL/USDT").click()
    expect(chips(page)).to_have_text(["GONE/USDT", "SOL/USDT", "ETH/USDT", "BTC/USDT"])
    expect(chip(page, "GONE/USDT")).to_have_class("chip pair missing")
    chip(page, "GONE/USDT").focus()
    page.keyboard.press("Delete")
    expect(chips(page)).to_have_text(["SOL/USDT", "ETH/USDT", "BTC/USDT"])
    expect(chip(page, "SOL/USDT")).to_be_focused()


def test_the_command_line_keeps_their_order_and_the_last_day(page: Page) -> None:
    fill_in(page, "SOL/USDT", "BTC/USDT")
    page.get_by_role("button", name="Last 30 days").click()
    expect(page.get_by_label("Last day, UTC")).to_have_value("2026-11-29")
    page.get_by_role("button", name="Show command line…").click()
    command = page.get_by_label("Command line")
    expect(command).to_contain_text("-p SOL/USDT BTC/USDT --timerange 20261031-20261130 --timeframe 5m")
    expect(command).to_contain_text("--cache none")
    page.get_by_role("button", name="Close").click()
    expect(command).to_be_hidden()


def test_pairs_are_taken_from_the_candles_that_are_there(page: Page) -> None:
    fill_in(page, "SOL/USDT")
    page.get_by_role("button", name="From candles…").click()
    found = page.get_by_role("list", name="Pairs with candles")
    for pair in ("DOGE/USDT", "BTC/USDT", "ADA/USDT", "BTC/USDT"):
        found.get_by_role("button", name=pair).click()
    expect(found.locator("[aria-pressed=true] b")).to_have_text(["ADA/USDT", "DOGE/USDT"])
    page.get_by_role("button", name="Add selected").click()
    expect(chips(page)).to_have_text(["SOL/USDT", "DOGE/USDT", "ADA/USDT"])


def test_it_fits_a_phone(page: Page) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    fill_in(page, "SOL/USDT", "BTC/USDT", "ETH/USDT")
    page.locator("summary", has_text="Several at once").click()
    page.get_by_label("Further periods").fill("2026-10-01 2026-10-05")
    expect(page.get_by_role("button", name="Run 2 backtests")).to_be_visible()
    assert page.evaluate("document.scrollingElement.scrollWidth") <= PHONE["width"]
