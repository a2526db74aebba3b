"""The first ten minutes of a newcomer and of a colleague he lets in, in two real browsers, with real Freqtrade."""

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests import workloads
from tests.browser import Ear, arrives, errors_in, go, open_page, open_plain, settle, visit
from tests.holding_on import everything, first_of_each, keeps_what_is_held
from tests.server import Server
from tests.steps import BOTS_MS, create_account, first_trade, main, open_bot_that_trades, start_fleet, state, stop

pytestmark = [pytest.mark.browser, pytest.mark.freqtrade, pytest.mark.timeout(1800)]
HIS = re.compile(r"Practice (pullback|momentum|reversion|market)|Sample (pullback|momentum|reversion)|This machine")
MEMBER, MEMBER_PASSWORD = "grace", "her very own password"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    server = Server(tmp_path)
    try:
        with server:
            yield server
    finally:
        with contextlib.suppress(ProcessLookupError):
            workloads.end_all(server.data_dir)


def test_from_the_first_visit_to_the_last_logout(server: Server, browser: Browser) -> None:
    ear = Ear(server.url)
    his = visit(browser, server, ear)
    home = his.new_page()
    create_account(home)
    start_fleet(home)
    # The fleet starts; meanwhile a colleague is let in.
    hers = visit(browser, server, ear)
    first_password = add_member(his.new_page())
    member = let_in(hers, first_password)
    sees_nothing(member)
    first_trade(home)
    keeps_what_is_held(his, everything(*first_of_each(his)))
    bot_path = every_tab_of_the_bot(his.new_page())
    may_not_look_yet(member, bot_path)
    share(his.pages[-1])
    sees_it_live(member, bot_path)
    stop(his.pages[-1])
    expect(state(member)).to_contain_text("Stopped", timeout=BOTS_MS)
    assert len(his.pages) == 3
    log_out(his)
    expect(member.locator("h1").first).to_be_visible()
    assert "/login" not in member.url, "hers is another session"
    ear.allow("status of 401", "status of 303")  # pages that were cut off ask once more
    assert ear.heard == []
    assert errors_in(server.log) == []


# -- the administrator ------------------------------------------------------------------------------------------------


def every_tab_of_the_bot(page: Page) -> str:
    """The page of a bot that trades: its path."""
    path = open_bot_that_trades(page)
    expect(main(page).get_by_text(re.compile(r"[A-Z]+/USDT")).first).to_be_visible()
    tabs = page.get_by_role("tab")
    expect(tabs.nth(3)).to_be_visible()
    for word in [*tabs.all_inner_texts()[1:], tabs.first.inner_text()]:
        page.get_by_role("tab", name=word).click()
        shows_tab(page, word)
    return path


def shows_tab(page: Page, word: str) -> None:
    """Its name is in the address as soon as the server begins to fill it."""
    page.wait_for_url(lambda url: f"tab={word.lower()}" in url or (word == "Overview" and "tab=" not in url))
    settle(page)
    expect(main(page)).to_have_text(re.compile(r"\S.{100}", re.DOTALL))
    expect(main(page).locator(".notice.error")).to_have_count(0)


def log_out(context: BrowserContext) -> None:
    """In one tab; all of them are at the login page then, and stay there."""
    page = context.pages[0]
    page.locator("button.avatar").click()
    page.get_by_role("menuitem", name="Log out").click()
    for tab in context.pages:
        arrives(tab, "/login", "location.pathname === '/login'")  # more than one navigation may lead there
        expect(tab.get_by_label("User name")).to_be_visible()
    go(page, "/bots")
    assert "/login" in page.url


# -- the colleague ----------------------------------------------------------------------------------------------------


def add_member(page: Page) -> str:
    """The password she is told."""
    open_page(page, "/people")
    page.get_by_role("button", name="Add person").click()
    dialog = page.get_by_role("dialog", name="Add person")
    dialog.get_by_label("Name", exact=True).fill("Grace")
    dialog.get_by_label("User name").fill(MEMBER)
    password = dialog.get_by_label("First password").input_value()
    dialog.get_by_role("button", name="Add person").click()
    expect(page.locator("#main tr", has_text="Grace")).to_be_visible()
    return password


def let_in(context: BrowserContext, first_password: str) -> Page:
    """She has to choose a password of her own before she sees anything."""
    page = context.new_page()
    open_plain(page, "/")
    page.get_by_label("User name").fill(MEMBER)
    page.get_by_label("Password").fill(first_password)
    page.get_by_role("button", name="Log in").click()
    arrives(page, "/", "document.querySelector('h1')?.textContent === 'Choose a new password'")
    expect(page.get_by_role("heading", name="Choose a new password")).to_be_visible()
    open_plain(page, "/bots")
    expect(page.get_by_role("heading", name="Choose a new password")).to_be_visible()
    page.get_by_label("Present password").fill(first_password)
    page.get_by_label("New password", exact=True).fill(MEMBER_PASSWORD)
    page.get_by_label("New password, once more").fill(MEMBER_PASSWORD)
    page.get_by_role("button", name="Set password").click()
    arrives(page, "/")
    return page


def sees_nothing(page: Page) -> None:
    for path in ("/", "/bots", "/exchanges", "/runners", "/strategies"):
        open_page(page, path)
        expect(page.locator("#main .empty, #main .table-nothing").first).to_be_visible()
        expect(main(page).get_by_text(HIS)).to_have_count(0)
    expect(page.locator("nav").get_by_role("link", name="People")).to_have_count(0)


def may_not_look_yet(page: Page, bot_path: str) -> None:
    open_page(page, bot_path)
    expect(main(page).get_by_text("Not found").first).to_be_visible()
    open_page(page, "/bots")


def share(page: Page) -> None:
    page.get_by_role("button", name="More", exact=True).locator("visible=true").first.click()
    page.get_by_text("Share…").click()
    dialog = page.get_by_role("dialog", name=re.compile("^Share"))
    dialog.get_by_label("Add a person").click()
    page.get_by_role("option", name=re.compile("Grace")).click()
    expect(dialog.get_by_role("group", name="Grace").get_by_role("checkbox").first).to_be_checked()
    dialog.get_by_role("button", name="Done").click()


def sees_it_live(page: Page, bot_path: str) -> None:
    """It came to the list that was open; on its page there is nothing to start or stop it with."""
    row = page.locator("#main table tbody tr", has_text="Practice")
    expect(row).to_have_count(1)
    expect(row.get_by_role("button")).to_have_count(0)
    open_page(page, bot_path)
    expect(main(page).get_by_text("Running").first).to_be_visible()
    for verb in ("Stop", "Start", "Restart", "Edit", "More"):
        expect(main(page).get_by_role("button", name=re.compile(f"^{verb}"))).to_have_count(0)
    age = main(page).locator(".age[data-since]").first
    before = str(age.get_attribute("data-since"))
    expect(age, "the page of the member follows the bot").not_to_have_attribute("data-since", before, timeout=BOTS_MS)
