"""The first ten minutes of a newcomer and of a colleague he lets in, in two real browsers, with real Freqtrade."""

import contextlib
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests import workloads
from tests.browser import HANDSHAKE, Ear, chromium, errors_in, open_page, visit
from tests.server import NAME, PASSWORD, Server

pytestmark = [pytest.mark.browser, pytest.mark.freqtrade, pytest.mark.timeout(600)]
FIRST_TRADE_SECONDS = 120
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


@pytest.fixture
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


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
    bot_path = every_tab_of_the_bot(his.new_page())
    may_not_look_yet(member, bot_path)
    share(his.pages[-1])
    sees_it_live(member, bot_path)
    stop(his.pages[-1])
    expect(member.locator("#main").get_by_text("Stopped").first).to_be_visible(timeout=60_000)
    assert len(his.pages) == 3
    log_out(his)
    expect(member.locator("h1").first).to_be_visible()
    assert "/login" not in member.url, "hers is another session"
    ear.allow("status of 401", "status of 303")  # pages that were cut off ask once more
    assert ear.heard == []
    assert errors_in(server.log) == []


# -- the administrator ------------------------------------------------------------------------------------------------


def create_account(page: Page) -> None:
    page.goto("/")
    page.get_by_label("Your name").fill("Ada")
    page.get_by_label("User name").fill(NAME)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("Password, once more").fill(PASSWORD)
    page.get_by_role("button", name="Create account").click()
    page.wait_for_function(HANDSHAKE)


def start_fleet(page: Page) -> None:
    page.evaluate("window.the_same_page = true")
    page.get_by_role("button", name="Start the practice fleet").click()
    expect(page.locator("#main").get_by_text("Practice pullback").first).to_be_visible(timeout=30_000)


def first_trade(page: Page) -> None:
    """On the page that was open all the time, without a reload, within two minutes of the press."""
    position = page.locator("#main table tbody tr", has_text=re.compile(r"[A-Z]+/USDT"))
    expect(position.first).to_be_visible(timeout=FIRST_TRADE_SECONDS * 1000)
    assert page.evaluate("window.the_same_page === true")


def every_tab_of_the_bot(page: Page) -> str:
    """The page of a bot that trades: its path."""
    open_page(page, "/")
    page.locator("#main table tbody tr", has_text="/USDT").first.click()
    page.wait_for_url(re.compile(r"/bots/[0-9a-f-]{36}"))
    path = "/" + page.url.split("/", 3)[3].partition("?")[0]
    expect(page.locator("#main").get_by_text(re.compile(r"[A-Z]+/USDT")).first).to_be_visible()
    tabs = page.get_by_role("tab")
    expect(tabs.first).to_be_visible()
    words = tabs.all_inner_texts()
    assert len(words) >= 4, words
    for number in range(len(words)):
        tabs.nth(number).click()
        page.wait_for_timeout(1_500)
        expect(page.locator("#main .notice.error")).to_have_count(0)
        shown = page.locator("#main").inner_text()
        assert len(shown) > 100, f"nothing under {words[number]}"
    tabs.first.click()
    return path


def stop(page: Page) -> None:
    page.get_by_role("button", name=re.compile(r"^Stop")).first.click()
    dialog = page.get_by_role("alertdialog")
    expect(dialog).to_be_visible()
    dialog.get_by_role("button", name=re.compile(r"^Stop")).click()
    expect(page.locator("#main").get_by_text("Stopped").first).to_be_visible(timeout=60_000)


def log_out(context: BrowserContext) -> None:
    """In one tab; all of them are at the login page then, and stay there."""
    page = context.pages[0]
    page.locator("button.avatar").click()
    page.get_by_role("menuitem", name="Log out").click()
    for tab in context.pages:
        tab.wait_for_url(re.compile(r"/login"))
        expect(tab.get_by_label("User name")).to_be_visible()
    page.goto("/bots")
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
    page.goto("/")
    page.get_by_label("User name").fill(MEMBER)
    page.get_by_label("Password").fill(first_password)
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("heading", name="Choose a new password")).to_be_visible()
    page.goto("/bots")
    expect(page.get_by_role("heading", name="Choose a new password")).to_be_visible()
    page.get_by_label("Present password").fill(first_password)
    page.get_by_label("New password", exact=True).fill(MEMBER_PASSWORD)
    page.get_by_label("New password, once more").fill(MEMBER_PASSWORD)
    page.get_by_role("button", name="Set password").click()
    page.wait_for_function(HANDSHAKE)
    return page


def sees_nothing(page: Page) -> None:
    for path in ("/", "/bots", "/exchanges", "/runners", "/strategies"):
        open_page(page, path)
        expect(page.locator("#main .empty, #main .table-nothing").first).to_be_visible()
        expect(page.locator("#main").get_by_text(HIS)).to_have_count(0)
    expect(page.locator("nav").get_by_role("link", name="People")).to_have_count(0)


def may_not_look_yet(page: Page, bot_path: str) -> None:
    open_page(page, bot_path)
    expect(page.locator("#main").get_by_text("Not found").first).to_be_visible()
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
    expect(page.locator("#main").get_by_text("Running").first).to_be_visible()
    for verb in ("Stop", "Start", "Restart", "Edit", "More"):
        expect(page.locator("#main").get_by_role("button", name=re.compile(f"^{verb}"))).to_have_count(0)
    began = time.monotonic()
    age = page.locator("#main .age[data-since]").first
    before = age.get_attribute("data-since")
    while age.get_attribute("data-since") == before:
        assert time.monotonic() - began < 30, "the page of the member does not follow the bot"
        page.wait_for_timeout(250)
