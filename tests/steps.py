"""What people do in front of Flotilla on more than one journey."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser import arrives, open_page, open_plain
from tests.server import NAME, PASSWORD

BOTS_MS = 900_000
"""Until bots have started, traded or ended: seconds, and minutes on a machine with much else to do."""


def create_account(page: Page, token: str = "") -> None:
    open_plain(page, "/")
    filled_in = {"Your name": "Ada", "User name": NAME, "Password, once more": PASSWORD}
    for label, text in (filled_in | ({"Token": token} if token else {})).items():
        page.get_by_label(label).fill(text)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Create account").click()
    arrives(page, "/")


def start_fleet(page: Page) -> None:
    page.evaluate("window.the_same_page = true")
    page.get_by_role("button", name="Start the practice fleet").click()
    expect(main(page).get_by_text("Practice pullback").first).to_be_visible(timeout=BOTS_MS)


def first_trade(page: Page) -> None:
    """On the page where the fleet was started, which has been open all the time, without a reload."""
    expect(positions(page).first).to_be_visible(timeout=BOTS_MS)
    assert page.evaluate("window.the_same_page === true")


def open_bot_that_trades(page: Page) -> str:
    """Of those that hold a position. The path of its page."""
    open_page(page, "/")
    positions(page).first.click()
    page.wait_for_url(re.compile(r"/bots/[0-9a-f-]{36}"))
    return "/" + page.url.split("/", 3)[3].partition("?")[0]


def stop(page: Page) -> None:
    """On the page of a bot. It is asked about open positions, of which the last may just have been closed."""
    main(page).get_by_role("button", name="Stop", exact=True).first.click()
    asked = page.get_by_role("alertdialog").get_by_role("button", name=re.compile("^Stop"))
    expect(asked.or_(state(page).filter(has_text=re.compile("Stopping|Stopped"))).first).to_be_visible()
    if asked.is_visible():
        asked.click()
    expect(state(page)).to_contain_text("Stopped", timeout=BOTS_MS)


def main(page: Page) -> Locator:
    return page.locator("#main")


def positions(page: Page) -> Locator:
    return main(page).locator("table tbody tr", has_text=re.compile(r"[A-Z]+/USDT"))


def state(page: Page) -> Locator:
    """In the head of a bot's page."""
    return page.locator("#main h1 ~ .state")
